"""Which units assert anything: no questions, no calls on somebody, no outcries."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from articles.extraction.line_signs import is_figure_line
from articles.extraction.marking import sentence_end, sentence_start
from articles.extraction.word_lists import Words

_MARKS_BEHIND = frozenset("\"'”’»)]")
_LEADING = frozenset({"and", "but", "so", "then", "or", "oh", "ah", "well", "just", "now", ","})
_MOST_LEADING = 3  # tokens
_ADDRESS = frozenset({"you", "your", "yours"})
_ASKERS = frozenset({"q", "question", "interviewer"})
_APPEAL = re.compile(
    r"\b(?:anyone|anybody|witnesses|readers|viewers|listeners)\b[^.]{0,80}"
    r"\b(?:asked|urged|requested|invited|advised|should|can|may)\b[^.]{0,30}"
    r"\b(?:call|contact|ring|phone|e-?mail|telephone|write|text)\b",
    re.IGNORECASE,
)
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


def asserting(
    doc: Doc, units: list[Span], quoted: set[int], words: Words, *, needs_verb: bool
) -> Iterator[Span]:
    """Those units of a paragraph that say something is so."""
    if _is_labelled_question(doc):
        return
    is_asking = _asks_somebody(doc, quoted)
    for unit in units:
        is_put_to = is_asking and not _ADDRESS.isdisjoint(token.lower_ for token in unit)
        if not is_put_to and _asserts(unit, quoted, words, needs_verb):
            yield unit


def _is_labelled_question(doc: Doc) -> bool:
    """“Q: Critics say that it is late.”"""
    return len(doc) > 1 and doc[0].lower_ in _ASKERS and doc[1].text == ":"


def _asks_somebody(doc: Doc, quoted: set[int]) -> bool:
    """The half of an interview that asks: “You were ill. What did you do?”"""
    last = next((token for token in reversed(doc) if not token.is_space), None)
    if last is None or not last.text.endswith("?") or last.i in quoted:
        return False
    question = doc[sentence_start(last) : last.i]
    return not _ADDRESS.isdisjoint(token.lower_ for token in question)


def _asserts(unit: Span, quoted: set[int], words: Words, needs_verb: bool) -> bool:
    if _asks(unit):
        return False
    opener = next(
        (token for token in unit[:_MOST_LEADING] if token.lower_ not in _LEADING), unit[0]
    )
    if opener.i not in quoted and (_exclaims(opener) or _calls(opener, words["prompts"])):
        return False
    has_verb = any(token.tag_.startswith("VB") or token.tag_ == "MD" for token in unit)
    return has_verb or not needs_verb or is_figure_line(unit.text)


def _asks(unit: Span) -> bool:
    """Is all of it a question? Of several sentences in a quotation the others may assert."""
    ends = [token.i - 1 for token in unit[1:] if token.is_sent_start]
    return all(_closing(unit, end).endswith("?") for end in [*ends, unit.end - 1])


def _closing(unit: Span, end: int) -> str:
    """The last word or stop of a sentence that ends with this token."""
    for i in range(end, unit.start, -1):
        if unit.doc[i].text not in _MARKS_BEHIND and not unit.doc[i].is_space:
            return unit.doc[i].text
    return unit.doc[end].text


def _exclaims(opener: Token) -> bool:
    """“What a day!”"""
    return (
        opener.lower_ == "what"
        and opener.i + 1 < len(opener.doc)
        and (opener.nbor().lower_ in ("a", "an"))
    )


def _calls(opener: Token, prompts: frozenset[str]) -> bool:
    """“Simmer for an hour”, “Please note”; not “Remember, the law has changed”."""
    if _APPEAL.match(opener.doc[opener.i : sentence_end(opener)].text):
        return True
    if opener.i + 1 < len(opener.doc) and opener.nbor().text == ",":
        return False
    if opener.lower_ in prompts and opener.tag_ in ("VB", "VBP", "UH"):
        return True
    if opener.dep_ != "ROOT" or any(child.dep_ in _SUBJECTS for child in opener.children):
        return False
    return opener.tag_ == "VB" or _looks_like_noun(opener)


def _looks_like_noun(opener: Token) -> bool:
    """“Simmer for an hour, until it boils”: the tagger takes rare verbs of recipes for nouns."""
    following = opener.doc[opener.i + 1 : sentence_end(opener)]
    if opener.tag_ not in ("NN", "NNP") or not following or following[0].tag_ != "IN":
        return False
    return not any(token.tag_ in ("VBD", "MD") for token in following)
