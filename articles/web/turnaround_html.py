"""The inside of a drawing of durations over days, and of the table behind both of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.web.durations import duration

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from articles.plots.lines import Day, TimePlot
    from articles.plots.quantiles import Spread
    from articles.web.plot_pen import Pen

NOTHING = mark_safe(
    '<td class="number">0</td><td class="number quiet">–</td><td class="number quiet">–</td>'
)


def panel_html(pen: Pen, plot: TimePlot, ends: tuple[str, str], url: str) -> SafeString:
    """One of the two durations. `ends`: first and last day in words; `url`: of all its claims."""
    days = (_day(pen, plot, day, _of(url, day.day)) for day in plot.days)
    return SafeString(
        "".join([*_scale(pen, plot), *_lines(pen, plot), *days, *_names(pen, plot, ends)])
    )


def day_rows(days: Iterable[tuple[date, list[Spread | None]]], urls: list[str]) -> SafeString:
    """The rows of the table: a day with what stands of it in each panel."""
    return SafeString("".join(_row(day, spreads, urls) for day, spreads in days))


def _scale(pen: Pen, plot: TimePlot) -> Iterator[str]:
    for tick in plot.ticks:
        yield pen.line("grid", plot.left, tick.y, plot.right, tick.y)
        yield pen.words(
            "end note", plot.scale, tick.y + 4, duration(tick.value) if tick.value else 0
        )


def _lines(pen: Pen, plot: TimePlot) -> Iterator[str]:
    yield pen.way("upper", [(day.x, day.ninetieth) for day in plot.days], plot.height)
    yield pen.way("middle", [(day.x, day.median) for day in plot.days], plot.height)


def _day(pen: Pen, plot: TimePlot, day: Day, url: str) -> SafeString:
    name, start = _name_of(day), day.x - plot.column / 2
    return pen.link(
        url,
        name,
        (
            pen.tip(name),
            pen.box("hit", day.near, plot.day_top, day.reach, plot.day_height),
            pen.box("count-bar", start, day.count_top, plot.column, day.count_height),
            pen.dot("upper", day.x, day.ninetieth, plot.dot),
            pen.dot("middle", day.x, day.median, plot.dot),
        ),
    )


def _name_of(day: Day) -> str:
    return ngettext(
        "%(day)s: %(count)s claim, median %(median)s, nine of ten within %(ninetieth)s",
        "%(day)s: %(count)s claims, median %(median)s, nine of ten within %(ninetieth)s",
        day.spread.count,
    ) % {
        "day": date_format(day.day, "SHORT_DATE_FORMAT"),
        "count": day.spread.count,
        "median": duration(day.spread.median),
        "ninetieth": duration(day.spread.ninetieth),
    }


def _names(pen: Pen, plot: TimePlot, ends: tuple[str, str]) -> Iterator[str]:
    yield pen.words("upper", plot.names, plot.ninetieth_name + 5, "90 %")
    yield pen.words("middle", plot.names, plot.median_name + 5, _("median"))
    yield pen.words("note", plot.names, plot.counts_foot, _("claims"))
    yield pen.words("note", plot.left, plot.last_line, ends[0])
    yield pen.words("end note", plot.right, plot.last_line, ends[1])


def _of(url: str, day: date) -> str:
    return f"{url}&since={day}&until={day}"


def _row(day: date, spreads: list[Spread | None], urls: list[str]) -> str:
    cells = "".join(
        _cells(spread, _of(url, day)) if spread else NOTHING
        for spread, url in zip(spreads, urls, strict=True)
    )
    return f'<tr><th scope="row">{date_format(day, "j M")}</th>{cells}</tr>'


def _cells(spread: Spread, url: str) -> SafeString:
    return format_html(
        '<td class="number"><a href="{}">{}</a></td><td class="number">{}</td>'
        '<td class="number">{}</td>',
        url,
        spread.count,
        duration(spread.median),
        duration(spread.ninetieth),
    )
