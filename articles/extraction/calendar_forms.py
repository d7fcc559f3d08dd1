"""Days, months and stretches of the calendar in ISO 8601 form."""

from contextlib import suppress
from datetime import date, timedelta


def day_form(year: int, month: int, day: int) -> str:
    """The day if the calendar has it, else ""."""
    with suppress(ValueError):
        return date(year, month, day).isoformat()
    return ""


def month_form(year: int, month: int) -> str:
    """“2021-06”; months under 1 and over 12 run into the years beside."""
    years, place = divmod(month - 1, 12)
    return f"{year + years:04}-{place + 1:02}"


def month_range(year: int, first: int, months: int) -> str:
    """So many months from the first: “2021-07/2021-09”."""
    return f"{month_form(year, first)}/{month_form(year, first + months - 1)}"


def week_form(day: date) -> str:
    """The ISO week of a day: “2024-W12”."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def day_range(start: date, days: int) -> str:
    """So many days, the first among them; to the left if there are less than none."""
    end = later(start, days)
    return f"{min(start, end)}/{max(start, end)}" if start != end else ""


def later(day: date, days: int) -> date:
    """So many days on, at most to the ends of the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def year_month_day(year: int, month: int, day: int, published: date | None, ahead: bool) -> str:
    """The day, or the month where `day` is 0; without a year, the one nearest to publication."""
    if not year and published is None:
        shown = f"--{month:02}-{day:02}" if day else f"--{month:02}"
        return shown if not day or day_form(2000, month, day) else ""  # a leap year
    if not year and published is not None:
        year = _year_near(published, month, day, ahead)
    return day_form(year, month, day) if day else month_form(year, month)


def _year_near(published: date, month: int, day: int, ahead: bool) -> int:
    """Of the coming one if the sentence looks ahead, else the nearest; of a month, the last."""
    this = (month, day or published.day)
    now = (published.month, published.day)
    if ahead:
        return published.year + (this < now)
    if not day:
        return published.year - (this > now)
    months = (month - published.month) + (day - published.day) / 31
    return published.year - (months > 6) + (months < -6)
