"""The inside of a drawing of durations over days, and of the table behind both of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from articles.web.durations import duration

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from articles.plots.lines import Reach, Stretch, TimePlot
    from articles.plots.quantiles import Spread
    from articles.web.dashboard.plot_pen import Pen

RIM = 3  # pixels: twice the line around a hollow dot
NOTHING = mark_safe(
    '<td class="number">0</td><td class="number quiet">–</td><td class="number quiet">–</td>'
)


@dataclass(frozen=True, slots=True)
class Said:
    """What some days say in drawing and table, and the list of their claims."""

    count: int
    median: str
    ninetieth: str
    url: str


def said_of(spreads: Mapping[Stretch, Spread], url: str) -> dict[Stretch, Said]:
    """Each stretch of days in words. `url`: the claims of all of them."""
    return {
        (first, last): Said(
            spread.count,
            duration(spread.median),
            duration(spread.ninetieth),
            f"{url}&since={first}&until={last}",
        )
        for (first, last), spread in spreads.items()
    }


def panel_html(
    pen: Pen, plot: TimePlot, ends: tuple[str, str], said: Mapping[Stretch, Said]
) -> SafeString:
    """One of the two durations. `ends`: first and last day in words."""
    links = (_link(pen, plot, reach, said[reach.stretch]) for reach in plot.reaches)
    lines = pen.stretched(plot.height, _lines(pen, plot))
    return SafeString("".join([*links, *_scale(pen, plot), lines, *_names(pen, plot, ends)]))


def day_rows(panels: Sequence[Mapping[Stretch, Said]]) -> SafeString:
    """The rows of the table: each day with what is said of it in every panel."""
    days = sorted(set().union(*panels))
    return SafeString("".join(_row(day[0], [panel.get(day) for panel in panels]) for day in days))


def _link(pen: Pen, plot: TimePlot, reach: Reach, said: Said) -> SafeString:
    name = _name_of(reach.stretch, said)
    hit = pen.box("hit", reach.near, plot.day_top, reach.width, plot.day_height)
    return pen.link(said.url, name, (pen.tip(name), hit))


def _scale(pen: Pen, plot: TimePlot) -> Iterator[str]:
    for tick in plot.ticks:
        yield pen.line("grid", plot.left, tick.y, plot.right, tick.y)
        yield pen.words(
            "end note", plot.scale, tick.y + 4, duration(tick.value) if tick.value else 0
        )


def _lines(pen: Pen, plot: TimePlot) -> Iterator[str]:
    uppers = [(day.x, day.ninetieth) for day in plot.days]
    middles = [(day.x, day.median) for day in plot.days]
    counts = [(day.x, day.count_top) for day in plot.days]
    yield pen.columns("count-bar", counts, plot.column, plot.counts_foot)
    yield pen.way("upper", uppers)
    yield pen.way("middle", middles)
    yield pen.dots("upper", uppers, plot.dot)
    yield pen.dots("hole", uppers, plot.dot - RIM)
    yield pen.dots("middle", middles, plot.dot)


def _name_of(stretch: Stretch, said: Said) -> str:
    return ngettext(
        "%(day)s: %(count)s claim, median %(median)s, nine of ten within %(ninetieth)s",
        "%(day)s: %(count)s claims, median %(median)s, nine of ten within %(ninetieth)s",
        said.count,
    ) % {
        "day": _days(*stretch),
        "count": said.count,
        "median": said.median,
        "ninetieth": said.ninetieth,
    }


def _days(first: date, last: date) -> str:
    words = {"first": date_format(first, "SHORT_DATE_FORMAT")}
    if first == last:
        return words["first"]
    words["last"] = date_format(last, "SHORT_DATE_FORMAT")
    return pgettext("days", "%(first)s to %(last)s") % words


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
