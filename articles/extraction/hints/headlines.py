"""Rule: a figure of a heading that the body does not state."""

import re
from collections.abc import Iterator
from decimal import Decimal

from articles.extraction import number_words as words
from articles.extraction.date_words import MONTH
from articles.extraction.hints.findings import Figure, Findings
from articles.extraction.hints.wording import stems
from articles.extraction.money_words import SIGNED
from articles.extraction.results import Block, Hint, Span
from articles.extraction.values import value_of

_SMALL = 12  # up to here a number is often counted in the text, or is one of a title
_FIGURE = re.compile(
    rf"(?<![\w.,-])(?:(?P<money>{SIGNED})"
    rf"|(?P<percentage>{words.NUMBER}\s?(?:%|per\scent\b|percent\b|pc\b))"
    rf"|(?P<quantity>{words.NUMBER}))(?![\w-]|[.,:/]\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_LABEL = re.compile(r"(?:\b(?:No|Number|Part|Chapter|Day|Week|Group|Route|Channel|G|Covid|Formula"
                    r"|Article|Section|Room|Page|Round|Boeing|Airbus|Type|Phase|Top|Under"
                    rf"|{MONTH})\.?|#)"
                    r"[\s-]$", re.IGNORECASE)  # fmt: skip
_HEDGE = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|under|more\sthan|fewer\sthan|less\sthan|at\sleast"
    r"|up\sto|close\sto)\s[$£€]?$",
    re.IGNORECASE,
)
_WHEN = re.compile(rf"(?:st|nd|rd|th)?\s(?:of\s)?(?:{MONTH})\b|\s(?i:o['’]clock|[ap]\.?m\b)")
_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions)\b")
_FAR = 3  # times
_LONGEST_UNIT = 24  # characters
_SHARES = {
    "half": 50, "a third": 33, "one third": 33, "two thirds": 66, "two-thirds": 66, "a quarter": 25,
    "one quarter": 25, "three quarters": 75, "three-quarters": 75, "a fifth": 20, "one in five": 20,
    "one in four": 25, "one in three": 33, "one in ten": 10, "a tenth": 10, "nine in ten": 90,
}  # fmt: skip


def find(findings: Findings) -> Iterator[Hint]:
    """Each figure of the headline; subheadings count as part of the body below them."""
    headline = next(iter(findings.headings), None)
    if headline is None or not findings.body or headline.start > findings.body[0].start:
        return
    stated = [figure for block in findings.body for figure in _figures(findings, block)]
    for figure in _figures(findings, headline):
        is_stated = any(_means(figure, other) for other in stated)
        if not is_stated and not _stands_otherwise(findings, figure):
            yield from _hint(findings, figure, stated)


def _figures(findings: Findings, block: Block) -> Iterator[Figure]:
    for match in _FIGURE.finditer(findings.text, block.start, block.end):
        kind = match.lastgroup or "quantity"
        currency, _, number = value_of(kind, match[0]).rpartition(" ")
        ahead = findings.text[max(block.start, match.start() - 20) : match.start()]
        behind = findings.text[match.end() : min(block.end, match.end() + 12)]
        is_label = _LABEL.search(ahead) or _YEAR.match(match[0]) or _WHEN.match(behind)
        if number and not is_label:
            is_hedged = _HEDGE.search(ahead) is not None
            yield Figure(*match.span(), match[0], kind, Decimal(number), currency, is_hedged)


def _means(told: Figure, other: Figure) -> bool:
    """May the headline say this figure of the body: the same, or rounded?"""
    off = abs(told.value - other.value)
    is_rounded = off * 2 <= max(told.grain, other.grain) and told.value > _SMALL
    return off == 0 or is_rounded or (told.is_hedged and off * 5 <= told.value)


def _stands_otherwise(findings: Findings, told: Figure) -> bool:
    """Does the body say it in another form: “45-year-old”, “a fifth”, “hundreds of”?"""
    body = " ".join(findings.words(Span(b.start, b.end)) for b in findings.body).lower()
    digits = re.escape(told.text.lower().strip("$£€"))
    if re.search(rf"(?<![\d.,]){digits}(?!\d|[.,]\d)", body):
        return True
    if told.kind == "percentage":
        shares = (name for name, share in _SHARES.items() if abs(told.value - share) <= 1)
        return any(name in body for name in shares)
    return told.kind == "quantity" and _VAGUE.search(body) is not None and told.value > _SMALL


def _hint(findings: Findings, told: Figure, stated: list[Figure]) -> Iterator[Hint]:
    """Beside the nearest figure of the same thing, or else the opening, where it is missing."""
    like = [other for other in stated if _is_like(findings, told, other)]
    if like:
        nearest = min(like, key=lambda figure: abs(figure.value - told.value))
        yield Hint("headline", (told.span, nearest.span), (told.text, nearest.text))
    elif told.value > _SMALL:
        opening = findings.sentence_at(findings.body[0].start)
        if opening.end > opening.start:
            yield Hint("headline", (told.span, opening), (told.text, findings.words(opening)))


def _is_like(findings: Findings, told: Figure, other: Figure) -> bool:
    """Is it a figure of the same thing?"""
    if told.kind != other.kind or told.unit != other.unit:
        return False
    is_near = other.value <= told.value * _FAR and told.value <= other.value * _FAR
    if told.kind == "percentage":
        return True
    return is_near and (told.kind == "money" or _counts(findings, told, other))


def _counts(findings: Findings, told: Figure, other: Figure) -> bool:
    wanted = stems(findings.text[told.end : told.end + _LONGEST_UNIT].split("\n")[0])
    near = Span(max(0, other.start - _LONGEST_UNIT), other.end + _LONGEST_UNIT)
    return bool(wanted & stems(findings.words(near)))
