"""Quotation marks of one paragraph and what stands between them: no language model."""

import re
from dataclasses import dataclass

# A single mark opens only where no letter stands before it: apostrophes are left alone.
_MARKS = re.compile(r"[\"“”„«»‹›「」『』]|(?<!\w)[‘'](?=\w)|(?<=[\w.,!?…])[’'](?!\w)")
# A typewriter's mark may stand for either of a printer's.
_CLOSERS = {
    "“": '”"', "„": '”“"', "«": "»", "»": "«", "‘": "’", '"': '"”', "'": "'", "”": "”",
    "‹": "›", "「": "」", "『": "』",
}  # fmt: skip
_CONTRACTIONS = ("n'", "n’")  # rock 'n' roll
_SINGLE = "'‘’"
LONGEST_SINGLE = 800  # characters between single marks; what is longer were apostrophes


@dataclass(frozen=True, slots=True)
class Quotation:
    """`start` and `end` include the marks. Not closed: it runs to the end of the paragraph."""

    start: int
    end: int
    closed: bool = True


def find_quotations(text: str) -> list[Quotation]:
    """Outermost quotations of a paragraph in order; they never overlap."""
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for mark in _MARKS.finditer(text):
        if opened is None:
            opened = mark if _can_open(text, mark) else None
        elif _closes(text, opened, mark):
            found.append(Quotation(opened.start(), mark.end()))
            opened = None
        elif _restarts(text, opened, mark):
            found.append(_unclosed(text, opened.start(), mark.start()))
            opened = mark
    if opened is not None and (opened[0] not in _SINGLE or _opens_paragraph(opened)):
        found.append(_unclosed(text, opened.start(), len(text)))
    return [quotation for quotation in found if quotation.end - quotation.start > 2]


def _unclosed(text: str, start: int, end: int) -> Quotation:
    return Quotation(start, start + len(text[start:end].rstrip()), closed=False)


def _can_open(text: str, mark: re.Match[str]) -> bool:
    before, after = _beside(text, mark)
    if mark[0] not in _CLOSERS or not after:
        return False
    if after.isspace():  # French sets a space inside the marks, and so do careless typists
        return (mark[0] == "«" and not before.isalnum()) or _is_spaced_pair(text, mark)
    if mark[0] == "”":  # Swedish opens with it
        return _looks_opening(text, mark) and "”" in text[mark.end() : mark.end() + LONGEST_SINGLE]
    if mark[0] in _SINGLE:
        return _opens_paragraph(mark) or _single_closes(text, mark)
    return mark[0] not in '"»' or not before.isalnum()


def _opens_paragraph(mark: re.Match[str]) -> bool:
    """British papers let a quotation run on over paragraphs, too."""
    return mark[0] == "‘" and mark.start() == 0


def _is_spaced_pair(text: str, mark: re.Match[str]) -> bool:
    """Does another mark with a space before it follow: " We won, " she said."""
    before, _ = _beside(text, mark)
    ahead = text[mark.end() : mark.end() + LONGEST_SINGLE]
    closer = ahead.find('"')
    is_apart = (
        closer > 0 and ahead[closer - 1].isspace() and not ahead[closer + 1 : closer + 2].isalnum()
    )
    return mark[0] == '"' and (not before or before.isspace()) and is_apart


def _single_closes(text: str, mark: re.Match[str]) -> bool:
    if text.startswith(_CONTRACTIONS, mark.end()):
        return False
    ahead = text[mark.end() : mark.end() + LONGEST_SINGLE]
    return re.search(rf"[\w.,!?…]{_CLOSERS[mark[0]]}(?!\w)", ahead) is not None


def _closes(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    if mark[0] not in _CLOSERS[opened[0]]:
        return False
    if mark[0] in _SINGLE:
        return not text[mark.end() : mark.end() + 1].isalnum() and not _is_plural_possessive(
            text, mark
        )
    return mark[0] != '"' or not _looks_opening(text, mark)


def _is_plural_possessive(text: str, mark: re.Match[str]) -> bool:
    """The apostrophe of “the boys’ school”: more words and a better close follow."""
    if text[mark.start() - 1] != "s" or not re.match(r" [a-z]", text[mark.end() : mark.end() + 2]):
        return False
    ahead = text[mark.end() : mark.end() + LONGEST_SINGLE]
    better = re.search(r"[.,!?…][’'](?!\w)|(?<!\w)[‘'](?=\w)", ahead)
    return better is not None and better[0][0] in ".,!?…"


def _restarts(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Does a paragraph of a longer quotation begin here, with the one before left open?"""
    if mark[0] != opened[0] or mark[0] in _SINGLE or not _looks_opening(text, mark):
        return False
    # Two characters: the mark may stand behind a space.
    return text[max(0, mark.start() - 2) : mark.start()].rstrip()[-1:] in tuple(".!?…")


def _looks_opening(text: str, mark: re.Match[str]) -> bool:
    before, after = _beside(text, mark)
    is_after_gap = not before or before.isspace() or before in "([—–"
    return is_after_gap and bool(after) and not after.isspace()


def _beside(text: str, mark: re.Match[str]) -> tuple[str, str]:
    return text[max(0, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
