"""What the dashboard shows: three numbers, and four plots with the figures behind them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models.verdict import Rating
from articles.plots.bars import Bars, bars
from articles.plots.lines import TimePlot, time_plot
from articles.plots.quantiles import Spread, by_day, spread
from articles.web import dashboard_words as words
from articles.web.bars_html import bar_cells, bars_html
from articles.web.claim_list_moments import FIRST_VERDICT, SIGN_OFF
from articles.web.dashboard_rows import article_rows, kind_rows, person_rows
from articles.web.durations import duration
from articles.web.plot_pen import Pen
from articles.web.progress import PARTS
from articles.web.turnaround_html import Said, day_rows, panel_html, said_of
from articles.workflow import figures

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from articles.models import Claim
    from articles.web.dashboard_filter import Choice
    from articles.workflow.figures import Durations

ENOUGH_VERDICTS = 5
LOAD = {
    "open": gettext_lazy("open"),
    "checking": gettext_lazy("being checked"),
    "today": gettext_lazy("done today"),
}


@dataclass(frozen=True)
class BarPlot:
    """Rows with their geometry, the words of the parts, and what the line on a bar means."""

    code: str
    finding: str
    first_column: Any
    rows: Sequence[Any]
    parts: dict[str, Any]
    reading: Any
    more: str = ""

    @cached_property
    def drawn(self) -> Bars:
        has_notes = any(row.note for row in self.rows)
        return bars([row.figures for row in self.rows], have_notes=has_notes)

    @property
    def drawing(self) -> SafeString:
        return bars_html(Pen(), self.drawn, self.rows)

    @property
    def table_rows(self) -> SafeString:
        return bar_cells(self.rows)


@dataclass(frozen=True)
class Panel:
    """One of the two durations, over the days."""

    name: Any
    whole: Spread | None
    plot: TimePlot | None
    days: dict[date, Spread]
    ends: tuple[str, str]
    url: str

    @cached_property
    def said(self) -> dict[date, Said]:
        return said_of(self.days, self.url)

    @property
    def drawing(self) -> SafeString:
        return panel_html(Pen(), self.plot, self.ends, self.said) if self.plot else SafeString()


@dataclass(frozen=True)
class Turnaround:
    finding: str
    panels: list[Panel]

    @cached_property
    def table_rows(self) -> SafeString:
        return day_rows([panel.said for panel in self.panels])


class DashboardPage:
    """Asked by the template; a dozen queries whatever the number of articles and claims."""

    def __init__(self, choice: Choice) -> None:
        self.choice = choice

    @cached_property
    def verdicts_so_far(self) -> int:
        return figures.verdicts_so_far(self.choice.desks, enough=ENOUGH_VERDICTS)

    @property
    def is_too_early(self) -> bool:
        return self.verdicts_so_far < ENOUGH_VERDICTS

    @property
    def enough(self) -> int:
        return ENOUGH_VERDICTS

    @cached_property
    def out_of_date(self) -> int:
        return figures.out_of_date(self.choice.desks)

    @cached_property
    def waiting_longest(self) -> Claim | None:
        return figures.waiting_longest(self.choice.desks)

    @property
    def waits_for(self) -> str:
        since: Any = self.waiting_longest
        return duration((timezone.now() - since.since).total_seconds()) if since else ""

    @cached_property
    def errors_found(self) -> int:
        return figures.errors_found(self.choice.scope)

    @property
    def out_of_date_url(self) -> str:
        return self.choice.claims_url(reverse("claim-list"), state="stale")

    @property
    def errors_url(self) -> str:
        since = self.choice.first.isoformat()
        return self.choice.claims_url(reverse("claim-list"), verdict="corrected", since=since)

    @cached_property
    def bar_plots(self) -> list[BarPlot]:
        return [self.progress, self.workload, self.mix]

    @cached_property
    def progress(self) -> BarPlot:
        rows = article_rows(self.choice.desks)
        parts = {code: label for code, (label, _states) in PARTS.items()}
        reading = gettext_lazy("The upright line: where an even pace would be by now.")
        return BarPlot(
            "progress", words.progress_finding(rows), gettext_lazy("Article"), rows, parts, reading
        )

    @cached_property
    def workload(self) -> BarPlot:
        rows = person_rows(self.choice)
        finding = words.workload_finding(rows, figures.nobodys(self.choice.desks))
        reading = gettext_lazy(
            "The upright line: what a person checks on a usual day, if that was agreed. "
            "Open: given to them, sent back or waiting."
        )
        return BarPlot("workload", finding, gettext_lazy("Person"), rows, LOAD, reading)

    @cached_property
    def mix(self) -> BarPlot:
        rows = kind_rows(self.choice, figures.verdicts_by_kind(self.choice.scope))
        parts = {rating.value: rating.label for rating in Rating}
        reading = gettext_lazy(
            "A bar is all verdicts on a kind. A claim of two kinds counts twice."
        )
        return BarPlot(
            "mix", words.mix_finding(rows), gettext_lazy("Kind of claim"), rows, parts, reading
        )

    @cached_property
    def turnaround(self) -> Turnaround:
        scope, person = self.choice.turnaround_scope, self.choice.person
        checks = self._panel(
            _("From open to verdict"), FIRST_VERDICT, figures.time_to_verdict(scope, of=person)
        )
        sign_offs = self._panel(
            _("From verdict to sign-off"), SIGN_OFF, figures.time_to_sign_off(scope, of=person)
        )
        finding = words.turnaround_finding(checks.whole, sign_offs.whole)
        return Turnaround(finding, [checks, sign_offs])

    def _panel(self, name: str, moment: str, durations: Durations) -> Panel:
        days = by_day(durations, self.choice.days_begin)
        plot = time_plot(days, self.choice.first, self.choice.last)
        whole = spread([seconds for _at, seconds in durations])
        url = self.choice.turnaround_url(reverse("claim-list"), moment)
        return Panel(name, whole, plot, days, self.ends, url)

    @property
    def ends(self) -> tuple[str, str]:
        """First and last day, as the plots name them."""
        first, last = self.choice.first, self.choice.last
        return date_format(first, "SHORT_DATE_FORMAT"), date_format(last, "SHORT_DATE_FORMAT")
