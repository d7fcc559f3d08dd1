"""What the dashboard shows: three numbers, and four plots with the figures behind them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.models.verdict import Rating
from articles.plots.bars import Bars, bars
from articles.web.article.progress import PARTS
from articles.web.dashboard import words
from articles.web.dashboard.bars_html import bar_cells, bars_html
from articles.web.dashboard.filter import AsTable
from articles.web.dashboard.plot_pen import Pen
from articles.web.dashboard.rows import article_rows, kind_rows, person_rows
from articles.web.dashboard.turnaround import Turnaround, turnaround_of
from articles.web.durations import duration
from articles.workflow import figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articles.models import Claim
    from articles.web.dashboard.filter import Choice

ENOUGH_VERDICTS = 5
LOAD = {
    "open": _("open"),
    "checking": _("being checked"),
    "today": _("done today"),
}


@dataclass(frozen=True)
class BarPlot(AsTable):
    """Rows with their geometry, the words of the parts, and what the line on a bar means."""

    choice: Choice
    code: str
    finding: str
    rows: Sequence[Any]
    first_column: Any
    parts: dict[str, Any]
    reading: Any
    table = "articles/dashboard/_table_of_bars.html"

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
    def progress(self) -> BarPlot:
        rows = article_rows(self.choice.desks)
        return BarPlot(
            self.choice, "progress", words.progress_finding(rows), rows,
            first_column=_("Article"),
            parts={code: label for code, (label, _states) in PARTS.items()},
            reading=_("The upright line: where an even pace would be by now."),
        )  # fmt: skip

    @cached_property
    def workload(self) -> BarPlot:
        rows = person_rows(self.choice)
        return BarPlot(
            self.choice, "workload",
            words.workload_finding(rows, figures.nobodys(self.choice.desks)), rows,
            first_column=_("Person"),
            parts=LOAD,
            reading=_(
                "The upright line: what a person checks on a usual day, if that was agreed. "
                "Open: given to them, sent back or waiting."
            ),
        )  # fmt: skip

    @cached_property
    def mix(self) -> BarPlot:
        rows = kind_rows(self.choice, figures.verdicts_by_kind(self.choice.scope))
        return BarPlot(
            self.choice, "mix", words.mix_finding(rows), rows,
            first_column=_("Kind of claim"),
            parts={rating.value: rating.label for rating in Rating},
            reading=_("A bar is all verdicts on a kind. A claim of two kinds counts twice."),
        )  # fmt: skip

    @cached_property
    def turnaround(self) -> Turnaround:
        return turnaround_of(self.choice)

    @property
    def asked_for(self) -> BarPlot | Turnaround | None:
        """The plot whose figures are to be shown as a table besides."""
        plot: BarPlot | Turnaround | None = getattr(self, self.choice.table, None)
        return plot
