"""On which days something was given to a claim, and by whom: a verdict, its first, a sign-off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import SignOff, Verdict

if TYPE_CHECKING:
    from datetime import date

    from articles.models.claim_queries import ClaimQuerySet

FIRST_VERDICT, SIGN_OFF = "first-verdict", "sign-off"
MOMENTS = [(FIRST_VERDICT, _("Its first verdict")), (SIGN_OFF, _("A sign-off"))]


@dataclass(frozen=True)
class Given:
    """What is asked for; empty: any."""

    moment: str | None
    since: date | None
    until: date | None
    by: str | None

    def narrow(self, claims: ClaimQuerySet) -> ClaimQuerySet:
        if self.moment == SIGN_OFF:
            asked = self._within("created_at") & self._by("editor")
            return claims.filter(
                Exists(SignOff.objects.filter(asked, verdict__claim=OuterRef("pk")))
            )
        if self.moment == FIRST_VERDICT:
            asked = self._within("created_at") & self._by("checker")
            first = Verdict.objects.filter(asked, claim=OuterRef("pk"), number=1)
            return claims.filter(Exists(first))
        return claims.filter(
            self._within("current_verdict__created_at"), self._by("current_verdict__checker")
        )

    def _within(self, field: str) -> Q:
        days = Q()
        if self.since:
            days &= Q(**{f"{field}__gte": _midnight(self.since)})
        if self.until:
            days &= Q(**{f"{field}__lt": _midnight(self.until + timedelta(days=1))})
        return days

    def _by(self, field: str) -> Q:
        return Q(**{field: self.by}) if self.by else Q()


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
