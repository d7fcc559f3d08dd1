"""The inside of a drawing of durations over days, and of the table behind both of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.web.durations import duration

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from articles.plots.lines import Day, TimePlot
    from articles.plots.quantiles import Spread
    from articles.web.plot_pen import Pen

NOTHING = mark_safe(
    '<td class="number">0</td><td class="number quiet">–</td><td class="number quiet">–</td>'
)


@dataclass(frozen=True, slots=True)
class Said:
    """What a day says in drawing and table, and the list of its claims."""

    count: int
    median: str
    ninetieth: str
    url: str


def said_of(days: Mapping[date, Spread], url: str) -> dict[date, Said]:
    """Each day in words. `url`: the claims of all of them."""
    return {
        day: Said(
            spread.count,
            duration(spread.median),
            duration(spread.ninetieth),
            f"{url}&since={day}&until={day}",
        )
        for day, spread in days.items()
    }


def panel_html(
    pen: Pen, plot: TimePlot, ends: tuple[str, str], said: Mapping[date, Said]
) -> SafeString:
    """One of the two durations. `ends`: first and last day in words."""
    days = (_day(pen, plot, day, said[day.day]) for day in plot.days)
    return SafeString(
        "".join([*_scale(pen, plot), *_lines(pen, plot), *days, *_names(pen, plot, ends)])
    )


def day_rows(panels: Sequence[Mapping[date, Said]]) -> SafeString:
    """The rows of the table: each day with what is said of it in every panel."""
    days = sorted(set().union(*panels))
    return SafeString("".join(_row(day, [panel.get(day) for panel in panels]) for day in days))


def _scale(pen: Pen, plot: TimePlot) -> Iterator[str]:
    for tick in plot.ticks:
        yield pen.line("grid", plot.left, tick.y, plot.right, tick.y)
        yield pen.words(
            "end note", plot.scale, tick.y + 4, duration(tick.value) if tick.value else 0
        )


def _lines(pen: Pen, plot: TimePlot) -> Iterator[str]:
    yield pen.way("upper", [(day.x, day.ninetieth) for day in plot.days], plot.height)
    yield pen.way("middle", [(day.x, day.median) for day in plot.days], plot.height)


def _day(pen: Pen, plot: TimePlot, day: Day, said: Said) -> SafeString:
    name, start = _name_of(day.day, said), day.x - plot.column / 2
    return pen.link(
        said.url,
        name,
        (
            pen.tip(name),
            pen.box("hit", day.near, plot.day_top, day.reach, plot.day_height),
            pen.box("count-bar", start, day.count_top, plot.column, day.count_height),
            pen.dot("upper", day.x, day.ninetieth, plot.dot),
            pen.dot("middle", day.x, day.median, plot.dot),
        ),
    )


def _name_of(day: date, said: Said) -> str:
    return ngettext(
        "%(day)s: %(count)s claim, median %(median)s, nine of ten within %(ninetieth)s",
        "%(day)s: %(count)s claims, median %(median)s, nine of ten within %(ninetieth)s",
        said.count,
    ) % {
        "day": date_format(day, "SHORT_DATE_FORMAT"),
        "count": said.count,
        "median": said.median,
        "ninetieth": said.ninetieth,
    }


def _names(pen: Pen, plot: TimePlot, ends: tuple[str, str]) -> Iterator[str]:
    yield pen.words("upper", plot.names, plot.ninetieth_name + 5, "90 %")
    yield pen.words("middle", plot.names, plot.median_name + 5, _("median"))
    yield pen.words("note", plot.names, plot.counts_foot, _("claims"))
    yield pen.words("note", plot.left, plot.last_line, ends[0])
    yield pen.words("end note", plot.right, plot.last_line, ends[1])


def _row(day: date, said: Iterable[Said | None]) -> str:
    cells = "".join(_cells(each) if each else NOTHING for each in said)
    return f'<tr><th scope="row">{date_format(day, "j M")}</th>{cells}</tr>'


def _cells(said: Said) -> SafeString:
    return format_html(
        '<td class="number"><a href="{}">{}</a></td><td class="number">{}</td>'
        '<td class="number">{}</td>',
        said.url,
        said.count,
        said.median,
        said.ninetieth,
    )
