"""Rule: a person's name that is spelled or stated two ways."""

import re
from collections.abc import Iterator

from articles.extraction.hints.findings import Findings
from articles.extraction.hints.people import Name, names_of
from articles.extraction.reporting_words import SPEECH
from articles.extraction.results import Hint, Span

_MOST_NAMES = 300  # different ones
_SHORTEST_ALONE = 6  # letters of a surname that stands alone
_LONG = 6  # letters; in a long name two of them may differ
_SAYS = re.compile(
    rf"(?<![\w’'-] )\b([A-Z][a-zà-ÿ]{{5,20}})\s(?:{'|'.join(sorted(SPEECH))})\b"
    r"|\b(?:Mr|Mrs|Ms|Dr)\.?\s([A-Z][a-zà-ÿ]{5,20})\b"
)
_FAMILY = re.compile(
    r"\b(?:brothers?|sisters?|sons?|daughters?|father|mother|wife|husband|widow(?:er)?|twins?"
    r"|cousins?|nephew|niece|uncle|aunt|parents?|siblings?|family|namesake|no\srelation"
    r"|grand(?:son|daughter|father|mother)|married|couple|half-\w+|Sr|Jr|junior|senior)\b",
    re.IGNORECASE,
)


def find(findings: Findings) -> Iterator[Hint]:
    """Full names against full names, then surnames alone against those of full names."""
    first_seen: dict[tuple[str, str], Name] = {}
    for name in names_of(findings):
        first_seen.setdefault((name.first, name.last), name)
    different = list(first_seen.values())[:_MOST_NAMES]
    full = [name for name in different if name.first]
    for i, other in enumerate(full):
        for one in full[:i]:
            if _is_misspelt(one, other) and not _are_two(findings, one, other):
                yield _hint(findings, one, other)
    yield from _alone(findings, full, [*_speaking(findings), *different])


def _speaking(findings: Findings) -> Iterator[Name]:
    """Surnames that the model did not know, as they may be misspelt: “Marcheti said”."""
    for sentence in findings.sentences:
        for match in _SAYS.finditer(findings.text, sentence.start, sentence.end):
            which = 1 if match[1] else 2
            yield Name("", match[which], *match.span(which))


def _alone(findings: Findings, full: list[Name], alone: list[Name]) -> Iterator[Hint]:
    known = {word.lower() for name in full for word in (name.first, name.last)}
    known |= {detail.text.lower() for detail in findings.details if detail.kind == "place"}
    for other in alone:
        low = other.last.lower()
        if other.first or len(low) < _SHORTEST_ALONE or low in known:
            continue
        known.add(low)
        like = (one for one in full if _differs_little(one.last, other.last, most=1))
        one = next(like, None)
        if one is not None and not _are_two(findings, one, other):
            yield _hint(findings, one, other)


def _is_misspelt(one: Name, other: Name) -> bool:
    if one.last.lower() == other.last.lower():
        genders = {one.gender, other.gender} - {""}
        return len(genders) < 2 and _differs_little(one.first, other.first, most=2)
    if one.first.lower() == other.first.lower():
        return _differs_little(one.last, other.last, most=2)
    return False


def _differs_little(one: str, other: str, *, most: int) -> bool:
    """By one letter, or by two of a long name; a plural and a hyphen are no other spelling."""
    left, right = (word.lower().replace("-", "").replace("’", "'") for word in (one, other))
    if left[:1] != right[:1] or left == right or min(len(left), len(right)) < 3:
        return False
    if {left, right} in ({left, f"{left}s"}, {right, f"{right}s"}):
        return False
    allowed = most if min(len(left), len(right)) >= _LONG else 1
    return _distance(left, right, allowed) <= allowed


def _distance(one: str, other: str, most: int) -> int:
    """Letters to put in, take out or replace; more than `most` where it is more than that."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, start=1):
        above, row = row, [i]
        for j, right in enumerate(other, start=1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (left != right)))
    return row[-1]


def _are_two(findings: Findings, one: Name, other: Name) -> bool:
    """Relatives, or two people named in one breath."""
    sentences = findings.sentence_at(one.start), findings.sentence_at(other.start)
    if sentences[0] == sentences[1]:
        return True
    return any(_FAMILY.search(findings.words(sentence)) for sentence in sentences)


def _hint(findings: Findings, one: Name, other: Name) -> Hint:
    first, second = sorted((one, other), key=lambda name: name.start)
    spans = Span(first.start, first.end), Span(second.start, second.end)
    return Hint("name", spans, (findings.words(spans[0]), findings.words(spans[1])))
