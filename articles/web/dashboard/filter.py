"""Which desk, how many days and whose turnaround the dashboard shows, as the address says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models import Membership, User
from articles.web.article.filters import start_of_today
from articles.web.fields import choose
from articles.workflow.figures import Scope
from articles.workflow.permissions import ALLOWED

if TYPE_CHECKING:
    from django.http import QueryDict

    from articles.models import Desk
    from articles.plots.lines import Stretch
    from articles.web.viewer import Viewer

PERIODS = {"7": _("Last 7 days"), "30": _("Last 30 days"), "90": _("Last 90 days")}
USUAL = "30"
WEEK, MONTH = 7, 31
TABLES = ("progress", "turnaround", "workload", "mix")


class DashboardForm(forms.Form):
    """Nonsense in the address is passed over: nothing is changed here."""

    days = forms.ChoiceField(label=_("Period"), choices=PERIODS, required=False)
    desk = forms.ChoiceField(label=_("Desk"), required=False)
    person = forms.ChoiceField(label=_("Turnaround of"), required=False)
    table = forms.ChoiceField(choices=[(code, code) for code in TABLES], required=False)

    def __init__(self, data: QueryDict, *, desks: list[Desk], people: list[User]) -> None:
        super().__init__({"days": USUAL} | data.dict())
        choose(self, "desk", [("", _("All desks")), *((desk.slug, desk.name) for desk in desks)])
        named = [(str(person.pk), str(person)) for person in people]
        choose(self, "person", [("", pgettext_lazy("people", "All together")), *named])
        self.full_clean()


@dataclass(frozen=True)
class Choice:
    """What the address asks for, as far as the person may see it."""

    viewer: Viewer
    form: DashboardForm
    desks: tuple[Desk, ...]
    days: int
    person: User | None
    table: str  # the plot whose figures are asked for as a table, if any

    @property
    def scope(self) -> Scope:
        return Scope(self.desks, self.midnights)

    @property
    def turnaround_scope(self) -> Scope:
        """Somebody else's turnaround is the affair of the desks that the viewer leads."""
        if self.person is None or self.person == self.viewer.person:
            return self.scope
        led = led_by(self.viewer)
        return Scope(tuple(desk for desk in self.desks if desk.pk in led), self.midnights)

    @cached_property
    def last(self) -> date:
        return timezone.localdate()

    @cached_property
    def first(self) -> date:
        return self.last - timedelta(days=self.days - 1)

    @cached_property
    def midnights(self) -> tuple[datetime, ...]:
        """When each day of the period begins, by the clock of the desk, and when the last ends."""
        today = start_of_today().replace(tzinfo=None)
        days = (today - timedelta(days=back) for back in range(self.days - 1, -2, -1))
        return tuple(timezone.make_aware(day) for day in days)

    @property
    def dates(self) -> list[date]:
        return [self.first + timedelta(days=on) for on in range(self.days)]

    @property
    def stretches(self) -> list[Stretch]:
        """Days that lead to their claims together: in a quarter seven, as wide as a finger."""
        long = WEEK if self.days > MONTH else 1
        lasts = [self.last - timedelta(days=back) for back in range(0, self.days, long)]
        return [(max(last - timedelta(days=long - 1), self.first), last) for last in lasts[::-1]]

    def with_table(self, code: str) -> str:
        """The address of this page with the figures of one plot as a table."""
        asked = {name: value for name, value in self.form.cleaned_data.items() if value}
        return f"?{urlencode(asked | {'table': code})}"

    @property
    def query(self) -> dict[str, str]:
        """What other pages take over from this one."""
        return {"desk": self.desks[0].slug} if self.form.cleaned_data.get("desk") else {}

    def claims_url(self, base: str, **narrowed: object) -> str:
        return f"{base}?{urlencode({**self.query, **narrowed})}"

    def turnaround_url(self, base: str, moment: str) -> str:
        """The claims whose turnaround is shown; what they are of is asked for by day."""
        narrowed: dict[str, object] = {"moment": moment}
        if self.person:
            narrowed["by"] = self.person.pk
        desks = self.turnaround_scope.desks
        if len(desks) < len(self.viewer.desks):
            narrowed["desk"] = ",".join(desk.slug for desk in desks)
        return self.claims_url(base, **narrowed)


class AsTable:
    """A plot whose figures come as a table besides, where somebody asks for them."""

    choice: Choice
    code: str

    @property
    def is_table_shown(self) -> bool:
        return self.choice.table == self.code

    @property
    def table_url(self) -> str:
        return self.choice.with_table(self.code)


def choice_of(query: QueryDict, viewer: Viewer) -> Choice:
    desks = viewer.desks_where("dashboard")
    people = people_shown_to(viewer)
    form = DashboardForm(query, desks=desks, people=people)
    data = form.cleaned_data
    chosen = tuple(desk for desk in desks if data.get("desk") in ("", None, desk.slug))
    person = next((each for each in people if str(each.pk) == data.get("person")), None)
    days, table = int(data.get("days") or USUAL), data.get("table", "")
    return Choice(viewer, form, chosen, days, person, table)


def people_shown_to(viewer: Viewer) -> list[User]:
    """Whose own turnaround the viewer may see: their own, and as chief everybody's of the desk."""
    led = led_by(viewer)
    if not led:
        return [viewer.person]
    checks = Membership.objects.filter(desk__in=led, role__in=ALLOWED["take"]).values("person")
    people = User.objects.filter(pk__in=checks, is_active=True)
    return list(people.order_by("first_name", "last_name", "username"))


def led_by(viewer: Viewer) -> set[int]:
    return {m.desk_id for m in viewer.memberships if m.role == Membership.Role.CHIEF}
