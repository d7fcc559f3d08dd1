"""Rule: an age that does not fit the year of birth, or two ages of one person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.extraction.hints.findings import Findings
from articles.extraction.hints.people import Name, by_person, names_of
from articles.extraction.results import Hint, Span

_AGE = r"(?P<age>1?\d?\d)"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_BEHIND = re.compile(
    rf",?\s\(?(?:who\sis\s|is\s|aged?\s|now\s)?{_AGE}(?:\syears\sold)?(?=[,.;)]|\sand\b)"
)
_AHEAD = re.compile(rf"\b{_AGE}-year-old\s(?:[\w’'-]{{1,30}}\s){{0,5}}$")
_LIFE = re.compile(
    rf"\s\((?:born\s(?:in\s)?)?{_YEAR}(?:\s?[-–—]\s?(?P<death>1[5-9]\d\d|20\d\d))?\)"
)
_BORN = re.compile(
    rf"\bborn\b(?:\s[A-Z][\w’'-]{{0,30}}){{0,3}}(?:,?\s(?:in|at|near|on)(?:\s[\w’'-]{{1,30}}){{1,4}}?,?)?"
    rf"\s(?:in\s)?{_YEAR}\b|\bborn\sin\s(?P<year2>1[5-9]\d\d|20\d\d)\b"
)
_AT_AGE = re.compile(
    rf"\b(?:died|dead|death)\b[^.;]{{0,60}}?\b(?:aged|at\sthe\sage\sof|at)\s{_AGE}\b(?!\s?(?:a\.m|p\.m|am|pm|:|o['’]))"
)
_IN_YEAR = re.compile(
    rf"\b[Ii]n\s{_YEAR},?\s(?:aged|at\sthe\sage\sof|at\sage)\s{_AGE}\b"
    rf"|\b(?:aged|at\sthe\sage\sof|at\sage)\s(?P<age2>1?\d?\d),?\sin\s(?P<year2>1[5-9]\d\d|20\d\d)\b"
)
_PRONOUN = re.compile(r"^\W{0,2}(?:He|She)\b")
_AHEAD_TIME = re.compile(
    r"\b(?:by|until|till|through|before|for|since|will|would|to)\b[^.;]{0,30}$"
)
_OLDEST = 125


@dataclass(frozen=True, slots=True)
class _Birth:
    span: Span
    year: int
    death: int = 0


@dataclass(frozen=True, slots=True)
class _Age:
    """`year`: when it was so; 0 for the day of the text."""

    span: Span
    years: int
    year: int = 0


def find(findings: Findings) -> Iterator[Hint]:
    """Person by person."""
    people = by_person(findings)
    births, past = _by_sentence(findings)
    for names in people.values():
        starts = {name.start for name in names}
        ages = [age for name in names for age in _ages(findings, name)]
        ages += [age for start, age in past if start in starts]
        born = [birth for name in names if (birth := _life(findings, name))]
        born += [birth for start, birth in births if start in starts]
        yield from _two_ages(findings, ages)
        yield from _against_birth(findings, ages, born[:1])


def _ages(findings: Findings, name: Name) -> Iterator[_Age]:
    """“Ana Lund, 45,” and “45-year-old Ana Lund”: of today."""
    behind = _BEHIND.match(findings.text, name.end)
    ahead = _AHEAD.search(findings.text, max(0, name.start - 80), name.start)
    for match in (behind, ahead):
        if match is not None and 0 < int(match["age"]) <= _OLDEST:
            yield _Age(Span(*match.span("age")), int(match["age"]))


def _life(findings: Findings, name: Name) -> _Birth | None:
    life = _LIFE.match(findings.text, name.end)
    if life is None:
        return None
    return _Birth(Span(*life.span("year")), int(life["year"]), int(life["death"] or 0))


def _by_sentence(
    findings: Findings,
) -> tuple[list[tuple[int, _Birth]], list[tuple[int, _Age]]]:
    """Births and ages of a certain year, each with the mention of the person it is said of."""
    births: list[tuple[int, _Birth]] = []
    ages: list[tuple[int, _Age]] = []
    names = names_of(findings)
    for sentence in findings.sentences:
        said = findings.text[sentence.start : sentence.end]
        for match in _BORN.finditer(said):
            place = _group(match, "year", sentence.start)
            if (start := _subject(names, sentence, match.start(), said)) is not None:
                births.append((start, _Birth(place, int(findings.words(place)))))
        for match in _IN_YEAR.finditer(said):
            age, year = (_group(match, which, sentence.start) for which in ("age", "year"))
            if (start := _subject(names, sentence, match.start(), said)) is not None:
                told = _Age(age, int(findings.words(age)), int(findings.words(year)))
                ages.append((start, told))
        if not _IN_YEAR.search(said) and (death := _AT_AGE.search(said)):
            place = _group(death, "age", sentence.start)
            if (start := _subject(names, sentence, death.start(), said)) is not None:
                ages.append((start, _Age(place, int(findings.words(place)), -1)))
    return births, ages


def _group(match: re.Match[str], name: str, offset: int) -> Span:
    which = name if match[name] else f"{name}2"
    return Span(offset + match.start(which), offset + match.end(which))


def _subject(names: list[Name], sentence: Span, place: int, said: str) -> int | None:
    """Whom it is said of: the first name in front or else behind, or whom a pronoun takes up."""
    here = [name for name in names if sentence.start <= name.start < sentence.end]
    ahead = [name for name in here if name.start < sentence.start + place]
    if ahead or here:
        return (ahead or here)[0].start
    before = [name for name in names if name.start < sentence.start]
    return before[-1].start if before and _PRONOUN.match(said) else None


def _two_ages(findings: Findings, ages: list[_Age]) -> Iterator[Hint]:
    now = sorted((age for age in ages if age.year == 0), key=lambda age: age.span.start)
    for other in now[1:]:
        if other.years != now[0].years:
            yield _hint(findings, now[0].span, other.span)
            return


def _against_birth(findings: Findings, ages: list[_Age], born: list[_Birth]) -> Iterator[Hint]:
    for birth in born:
        for age in ages:
            year = _year_of(findings, age, birth)
            if year is not None and year - birth.year - age.years not in (0, 1):
                yield _hint(findings, age.span, birth.span)
                return
            if year is None and age.year == 0 and _is_over(findings, birth.year + age.years + 1):
                yield _hint(findings, age.span, birth.span)
                return


def _year_of(findings: Findings, age: _Age, birth: _Birth) -> int | None:
    if age.year > 0:
        return age.year
    if age.year < 0 and birth.death:
        return birth.death
    return findings.published.year if findings.published is not None else None


def _is_over(findings: Findings, last: int) -> bool:
    """Does the text speak of a later year as past, so that the age cannot be of today?"""
    return any(
        int(year) > last and not _AHEAD_TIME.search(findings.text, max(0, place - 40), place)
        for place, year in findings.years
    )


def _hint(findings: Findings, one: Span, other: Span) -> Hint:
    first, second = sorted((one, other), key=lambda span: span.start)
    return Hint("age", (first, second), (findings.words(first), findings.words(second)))
