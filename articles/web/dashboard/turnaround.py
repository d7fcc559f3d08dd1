"""How long checks and sign-offs took, over the days: what drawing and table are made of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles.plots.lines import TimePlot, time_plot
from articles.plots.quantiles import Spread, spread, spreads
from articles.web.claim_list.moments import FIRST_VERDICT, SIGN_OFF
from articles.web.dashboard.filter import AsTable
from articles.web.dashboard.plot_pen import Pen
from articles.web.dashboard.turnaround_html import Said, day_rows, panel_html, said_of
from articles.web.dashboard.words import turnaround_finding
from articles.workflow import figures

if TYPE_CHECKING:
    from datetime import date

    from articles.plots.lines import Stretch
    from articles.web.dashboard.filter import Choice
    from articles.workflow.figures import Durations


@dataclass(frozen=True)
class Panel:
    """One of the two durations. `url`: the claims of all days."""

    choice: Choice
    name: str
    url: str
    durations: Durations

    @cached_property
    def whole(self) -> Spread | None:
        return spread(chain.from_iterable(self.durations))

    @cached_property
    def days(self) -> dict[date, Spread]:
        return spreads(zip(self.choice.dates, self.durations, strict=True))

    @cached_property
    def stretches(self) -> dict[Stretch, Spread]:
        return spreads((each, self._within(*each)) for each in self.choice.stretches)

    def _within(self, first: date, last: date) -> chain[int]:
        before, length = (first - self.choice.first).days, (last - first).days + 1
        return chain.from_iterable(self.durations[before : before + length])

    @cached_property
    def plot(self) -> TimePlot | None:
        return time_plot(self.days, list(self.stretches), self.choice.first, self.choice.last)

    @property
    def ends(self) -> tuple[str, str]:
        """First and last day, as the plot names them."""
        first, last = self.choice.first, self.choice.last
        return date_format(first, "SHORT_DATE_FORMAT"), date_format(last, "SHORT_DATE_FORMAT")

    @property
    def drawing(self) -> SafeString:
        if self.plot is None:
            return SafeString()
        return panel_html(Pen(), self.plot, self.ends, said_of(self.stretches, self.url))

    @property
    def said_by_day(self) -> dict[Stretch, Said]:
        return said_of({(day, day): spread for day, spread in self.days.items()}, self.url)


@dataclass(frozen=True)
class Turnaround(AsTable):
    """Both of them, with the table of their days."""

    choice: Choice
    panels: list[Panel]
    code = "turnaround"
    table = "articles/dashboard/_table_of_days.html"

    @cached_property
    def finding(self) -> str:
        checks, sign_offs = (panel.whole for panel in self.panels)
        return turnaround_finding(checks, sign_offs)

    @property
    def is_empty(self) -> bool:
        return not any(panel.days for panel in self.panels)

    @property
    def table_rows(self) -> SafeString:
        return day_rows([panel.said_by_day for panel in self.panels])


def turnaround_of(choice: Choice) -> Turnaround:
    scope, person, claims = choice.turnaround_scope, choice.person, reverse("claim-list")
    panels = [
        Panel(
            choice, _("From open to verdict"), choice.turnaround_url(claims, FIRST_VERDICT),
            figures.time_to_verdict(scope, of=person),
        ),
        Panel(
            choice, _("From verdict to sign-off"), choice.turnaround_url(claims, SIGN_OFF),
            figures.time_to_sign_off(scope, of=person),
        ),
    ]  # fmt: skip
    return Turnaround(choice, panels)
