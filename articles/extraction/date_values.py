"""The normal form of a date: ISO 8601 as far as it goes; quarters, decades, stretches as ranges."""

import re
from datetime import date

from articles.extraction import date_words as words
from articles.extraction.calendar_forms import day_form, month_range, year_month_day
from articles.extraction.relative_dates import relative_date, without_nearness

_MONTH = re.compile(rf"(?<!\w){words.MONTH}")
_YEAR = re.compile(r"(?<!\d)(1\d\d\d|20\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"[’'](\d\d)$")
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\w)")
_NUMERIC = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})")
_YEARS = re.compile(r"(1\d\d\d|20\d\d)[-–/](\d{2,4})$")
_DECADE = re.compile(r"(?:^|\D)(1\d\d|20\d)0['’]?s$")
_SHORT_DECADE = re.compile(r"['’]([3-9])0s$")
_DECADES = ("thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_CENTURY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)[\s-]century$")
_QUARTER = re.compile(r"\b(?:q([1-4])|(first|second|third|fourth|final|last)[\s-]quarter)\b")
_HALF = re.compile(r"\b(?:h([12])|(first|second)[\s-]half)\b")
_ERA = re.compile(r"(?:(ad)\s)?\b(\d{1,4})(?:\s(bce?|ad|ce))?$")


def date_in(text: str, published: date | None = None, *, ahead: bool = False) -> str:
    """“2021-06-03”, “--06-03” without a year, “2019/2021” for a stretch; "" where not plain.

    `ahead`: does the sentence speak of what is to come? Then “Tuesday” is the next one.
    """
    low = " ".join(text.lower().replace("’", "'").split())
    month = _MONTH.search(text)
    if month is not None:
        return _holiday(low) or _with_month(text, month, published, ahead)
    return _absolute(low) or relative_date(low, published, ahead)


def _absolute(low: str) -> str:
    for read in (_numeric, _holiday, _decade, _part_of_year, _season, _years, _era):
        found = read(low)
        if found:
            return found
    return ""


def _with_month(text: str, month: re.Match[str], published: date | None, ahead: bool) -> str:
    number = [name[:3] for name in words.MONTHS].index(month[0][:3].lower()) + 1
    year = _year_of(text)
    days = [int(day) for day in _DAY.findall(_YEAR.sub("", _SHORT_YEAR.sub("", text)))]
    if re.match(r"(?i)(?:last|next|this|the same)\s", text) and not year:
        return relative_date(text.lower(), published, ahead) if not days else ""
    if len(days) > 1:
        ends = [year_month_day(year, number, day, published, ahead) for day in days[:2]]
        return "/".join(ends) if all(ends) and len(days) == 2 else ""
    return year_month_day(year, number, days[0] if days else 0, published, ahead)


def _year_of(text: str) -> int:
    year, short = _YEAR.search(text), _SHORT_YEAR.search(text)
    if year is not None:
        return int(year[1])
    return 1900 + int(short[1]) if short is not None else 0


def _numeric(low: str) -> str:
    """2021-06-03, 3.6.2021; “3/6/2021” is June in London and March in New York."""
    found = _NUMERIC.fullmatch(low)
    if found is None:
        return ""
    one, two, three = (int(part) for part in found.groups())
    if one > 999:
        return day_form(one, two, three)
    if three < 1000 or ("." not in low and one <= 12 and two <= 12 and one != two):
        return ""
    return day_form(three, two, one) if two <= 12 else day_form(three, one, two)


def _holiday(low: str) -> str:
    year = _YEAR.search(low)
    name = _YEAR.sub("", low).strip(" ,")
    if name not in words.FIXED_HOLIDAYS:
        return ""
    month, day = words.FIXED_HOLIDAYS[name]
    return f"{year[1]}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


def _decade(low: str) -> str:
    century = _CENTURY.search(low)
    if century:
        return f"{int(century[1]) * 100 - 99:04}/{int(century[1]) * 100:04}"
    full, short = _DECADE.search(low), _SHORT_DECADE.search(low)
    first = full[1] + "0" if full else f"19{short[1]}0" if short else ""
    for place, word in enumerate(_DECADES, start=3):
        first = f"19{place}0" if low.endswith(word) else first
    return f"{first}/{first[:3]}9" if first else ""


def _part_of_year(low: str) -> str:
    """The third quarter or the first half of a year, a fiscal year."""
    year = _YEAR.search(low)
    if year is None:
        return ""
    quarter, half = _QUARTER.search(low), _HALF.search(low)
    if quarter:
        place = int(quarter[1] or words.ORDINALS[quarter[2]])
        return month_range(int(year[1]), place * 3 - 2, 3)
    if half:
        return month_range(int(year[1]), int(half[1] or words.ORDINALS[half[2]]) * 6 - 5, 6)
    is_fiscal = low.startswith(("fy", "fiscal", "financial"))
    return f"FY{_years(low.split()[-1]) or year[1]}" if is_fiscal else ""


def _season(low: str) -> str:
    year = _YEAR.search(low)
    code = next((code for word, code in words.SEASONS.items() if word in low.split()), "")
    return f"{year[1]}-{code}" if year and code else ""


def _years(low: str) -> str:
    """A year, alone or with the word “early” or “end of”; 2019-20."""
    stretch, year = _YEARS.search(low), _YEAR.search(low)
    if stretch:
        end = stretch[1][: 4 - len(stretch[2])] + stretch[2]
        return f"{stretch[1]}/{end}" if end > stretch[1] else ""
    return year[1] if year and without_nearness(low) == year[1] else ""


def _era(low: str) -> str:
    """AD 79 is 0079, and 44 BC is -0043: ISO 8601 has a year 0."""
    found = _ERA.fullmatch(low.replace(".", ""))
    if found is None or not (found[1] or found[3]):
        return ""
    is_before = (found[3] or "").startswith("bc")
    return f"-{int(found[2]) - 1:04}" if is_before else f"{int(found[2]):04}"
