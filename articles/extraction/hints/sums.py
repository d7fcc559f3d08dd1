"""Rule: parts that do not add up to the total they are said to make."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate, pairwise

from articles.extraction.hints.findings import Figure, Findings
from articles.extraction.hints.wording import is_measure
from articles.extraction.results import Hint, Span

_MOST_PARTS = 12
_LONGEST_ITEM = 90  # characters from one part to the next
_READ = 400  # characters behind the last: a sentence may be as long as the text
# What stands before a part of a list: a comma, or the last “and”.
_SEPARATOR = re.compile(
    r"(?:[,;]|\band|\bplus|&)\s(?:(?:and|another|a\sfurther|some|the|other|about)\s)*[$£€]?$"
)
_BREAK = re.compile(r"[.!?:“”\"]\s|\b(?:but|compared|from|than|after|before|since)\b")
# Between a total and the first of its parts. What follows is all of it …
_WHOLE = re.compile(r"[^.,;:()]{0,60}(?::|\s[—–-]|—|\()\s?(?:(?:some|the|about)\s)?[$£€]?$")
_SUBGROUPS = re.compile(
    r"(?:men|women|boys|girls|children|adults|males?|females?|civilians|soldiers|passengers|crew"
    r"|pupils|teachers|police|students|staff|officers|teenagers|babies)\b",
    re.IGNORECASE,
)
# … most likely all of it …
_OF_THEM = re.compile(r"[^.;:]{0,60}\b(?:of\s(?:whom|which|them|these|those))\b[^.;:]{0,20}$")
# … or only some of it, which cannot be more than the whole.
_INCLUDED = re.compile(r"[^.;:]{0,60}\b(?:including|among\sthem)\s(?:(?:some|the|about)\s)?[$£€]?$")
_REST = re.compile(r"\b(?:rest|remaining|remainder|others?|both|also|either|neither|more)\b")
_IN_ALL = re.compile(r"[^.;:]{0,40}\b(?:for\sa\stotal\sof|a\stotal\sof|totall?ing)\s[$£€]?$")
_ALTOGETHER = re.compile(r"[^.;:,]{0,30}\b(?:in\s(?:all|total)|altogether)\b")
_AHEAD = re.compile(r"\b[Oo]f\s(?:the|its|their|these|those|all)\s(?:\w{1,20}\s)?$")
_NEAR = Decimal("0.15")  # of the total: parts farther off were hardly meant to make it


def find(findings: Findings) -> Iterator[Hint]:
    """In each sentence, and in a sentence that lists the parts of the one before."""
    for sentence in findings.sentences:
        figures = findings.figures_in(sentence)
        largest = accumulate((figure.value for figure in figures), max)
        for i, (total, so_far) in enumerate(zip(figures[:-1], largest, strict=False)):
            parts = _run(findings, figures[i + 1 : i + 1 + _MOST_PARTS])
            if so_far <= total.value and _differs(findings, total, parts, sentence):
                yield _hint(total, parts)
        if hint := _before_total(findings, figures):
            yield hint
    for before, sentence in pairwise(findings.sentences):
        if hint := _next_sentence(findings, before, sentence):
            yield hint


def _run(findings: Findings, figures: list[Figure]) -> list[Figure]:
    """The first figure and those that follow it as items of one list."""
    parts = figures[:1]
    for one, other in pairwise(figures[:_MOST_PARTS]):
        gap = findings.text[one.end : other.start]
        is_item = _SEPARATOR.search(gap) and len(gap) <= _LONGEST_ITEM and not _BREAK.search(gap)
        if not is_item or one.kind != other.kind:
            break
        parts.append(other)
    return parts


def _differs(findings: Findings, total: Figure, parts: list[Figure], sentence: Span) -> bool:
    if not all(_fits(total, part) for part in parts):
        return False
    opener = findings.text[total.end : parts[0].start]
    made = sum((part.value for part in parts), Decimal(0))
    if _INCLUDED.match(opener):
        return made - total.value >= _tolerance([total, *parts]) and _counts_same(total, parts)
    end = min(sentence.end, parts[-1].end + _READ)
    if len(parts) == 1 or _REST.search(findings.text, parts[0].start, end):
        return False
    is_off = abs(made - total.value) >= _tolerance([total, *parts])
    if _WHOLE.match(opener) or (opener in (", ", " ") and _are_subgroups(parts)):
        return is_off and made * 2 >= total.value and made <= total.value * 2
    # “Of the 40 members, 25 voted for it and 14 against.”
    is_ahead = _AHEAD.search(findings.text, max(0, total.start - 30), total.start) is not None
    return bool(is_ahead or _OF_THEM.match(opener)) and is_off and _is_near(total, made)


def _fits(total: Figure, part: Figure) -> bool:
    """Could one be a share of the other?"""
    if total.kind != part.kind or total.kind == "percentage" or total.value < 2:
        return False
    if total.kind == "money":
        return total.unit == part.unit
    return is_measure(total.unit) == is_measure(part.unit) or not part.unit


def _counts_same(total: Figure, parts: list[Figure]) -> bool:
    """Do the parts count what the total counts, or people?"""
    units = {part.unit for part in parts} - {"", total.unit}
    return not units or all(_SUBGROUPS.match(unit) for unit in units)


def _are_subgroups(parts: list[Figure]) -> bool:
    return all(_SUBGROUPS.match(part.unit) for part in parts)


def _tolerance(figures: list[Figure]) -> Decimal:
    """By how much a sum must be off to be told: what rounding and “about” leave open is not."""
    rounding = max(figure.grain for figure in figures)
    return rounding + figures[0].value / 10 if any(f.is_hedged for f in figures) else rounding


def _is_near(total: Figure, made: Decimal) -> bool:
    return abs(made - total.value) <= total.value * _NEAR


def _before_total(findings: Findings, figures: list[Figure]) -> Hint | None:
    """“2 in May, 3 in June and 4 in July, a total of 10”."""
    for i in range(2, len(figures)):
        total, parts = figures[i], figures[max(0, i - _MOST_PARTS) : i]
        told = _IN_ALL.match(findings.text[parts[-1].end : total.start]) or _ALTOGETHER.match(
            findings.text, total.end
        )
        is_list = _run(findings, parts) == parts and all(_fits(total, part) for part in parts)
        made = sum((part.value for part in parts), Decimal(0))
        if told and is_list and abs(made - total.value) >= _tolerance([total, *parts]):
            return _hint(total, parts)
    return None


def _next_sentence(findings: Findings, before: Span, sentence: Span) -> Hint | None:
    """“It employs 640 people. 310 work in Norway, 185 in Germany and 125 in Portugal.”"""
    totals, figures = findings.figures_in(before), findings.figures_in(sentence)
    parts = _run(findings, figures)
    if not totals or len(parts) < 2 or parts != figures or parts[0].start - sentence.start > 4:
        return None
    total = totals[-1]
    made = sum((part.value for part in parts), Decimal(0))
    is_off = abs(made - total.value) >= _tolerance([total, *parts]) and _is_near(total, made)
    # The word behind the first may be the verb: “40 work in parks, 30 in schools”.
    is_list = all(_fits(total, part) for part in parts) and all(
        part.unit in ("", total.unit) for part in parts[1:]
    )
    is_whole = not _REST.search(findings.words(sentence))
    return _hint(total, parts) if is_off and is_list and is_whole else None


def _hint(total: Figure, parts: list[Figure]) -> Hint:
    made = sum((part.value for part in parts), Decimal(0))
    added = " + ".join(f"{part.value:,f}" for part in parts)
    stated = (total.text, f"{added} = {made:,f}" if len(parts) > 1 else parts[0].text)
    return Hint("sum", (total.span, Span(parts[0].start, parts[-1].end)), stated)
