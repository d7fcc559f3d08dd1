"""`python -m benchmarks.quarter CLAIMS`: milliseconds of the dashboard over the days they took."""

import json
import logging
import random
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from unittest.mock import patch

import django

from benchmarks.rows import SENTENCES

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.db.models import F, OuterRef, Subquery  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from articles.models import (  # noqa: E402
    Article,
    Claim,
    Desk,
    Event,
    Membership,
    SignOff,
    User,
    Verdict,
)
from articles.models.verdict import Rating  # noqa: E402
from benchmarks.cpu import median_of  # noqa: E402

DAYS, SHIFTS, CHECKERS = 90, 12, 12
STEPS = (("keep", "open"), ("take", "checking"), ("submit", "submitted"), ("approve", "approved"))
S = Claim.State


class Quarter:
    """A desk that checks as many claims every day, in shifts; each takes its own time."""

    def __init__(self, claims: int) -> None:
        self.claims, self.chance = claims, random.Random(1)  # noqa: S311
        self.desk = Desk.objects.create(slug="metro", name="Metro")
        self.editor = self._person("editor", Membership.Role.CHIEF)
        self.checkers = [
            self._person(f"checker{n}", Membership.Role.CHECKER) for n in range(CHECKERS)
        ]

    def fill(self) -> None:
        today = timezone.now().replace(hour=0, minute=5)
        for day in range(DAYS):
            count = self.claims * (day + 1) // DAYS - self.claims * day // DAYS
            self._day(today - timedelta(days=DAYS - 1 - day), count)
        verdict = Verdict.objects.filter(claim=OuterRef("pk"))
        Claim.objects.update(
            current_verdict=Subquery(verdict.values("pk")[:1]),
            first_verdict_at=Subquery(verdict.values("created_at")[:1]),
        )
        Claim.objects.update(state=S.APPROVED, row_version=F("row_version") + len(STEPS))

    def _person(self, name: str, role: str) -> User:
        person = User.objects.create(username=name, first_name=name.title())
        Membership.objects.create(person=person, desk=self.desk, role=role)
        return person

    def _day(self, begin: datetime, count: int) -> None:
        article = Article.objects.create(desk=self.desk, title="Quays", created_by=self.editor)
        drawn = self.chance.choice
        claims = Claim.objects.bulk_create(
            Claim(
                desk=self.desk, article=article, number=number, checker=drawn(self.checkers),
                kinds=self.chance.sample(Claim.Kind.values, drawn((1, 1, 2))),
                opened_at=begin + timedelta(minutes=20 * (number % SHIFTS)),
                reasons=[{"signal": "figure", "quote": drawn(SENTENCES)}],
            )
            for number in range(1, count + 1)
        )  # fmt: skip
        for shift in range(SHIFTS):
            self._shift([claim for claim in claims if claim.number % SHIFTS == shift])

    def _shift(self, claims: list[Claim]) -> None:
        if not claims:
            return
        opened = claims[0].opened_at or timezone.now()
        given = opened + timedelta(minutes=self.chance.randint(5, 400))
        signed = given + timedelta(minutes=self.chance.randint(3, 200))
        with at(given):
            verdicts = Verdict.objects.bulk_create(map(self._verdict, claims))
        with at(signed):
            SignOff.objects.bulk_create(
                SignOff(
                    verdict=verdict, editor=self.editor, checker_id=verdict.checker_id,
                    desk=self.desk, verdict_at=given,
                )
                for verdict in verdicts
            )  # fmt: skip
            Event.objects.bulk_create(self._events(claims))

    def _verdict(self, claim: Claim) -> Verdict:
        return Verdict(
            claim=claim, number=1, rating=self.chance.choice(Rating.values), action="stet",
            checker=claim.checker, note=self.chance.choice(SENTENCES), author_name="Corvin",
        )  # fmt: skip

    def _events(self, claims: list[Claim]) -> Iterable[Event]:
        for action, state in STEPS:
            for claim in claims:
                yield Event(
                    desk=self.desk, article_id=claim.article_id, claim=claim, actor=self.editor,
                    action=action, new_state=state,
                )  # fmt: skip


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """What is created meanwhile was created at this moment."""
    with patch("django.utils.timezone.now", lambda: moment):
        yield


def dashboard(claims: int) -> float:
    """Milliseconds of CPU, the database's with them."""
    call_command("migrate", verbosity=0, skip_checks=True)
    with transaction.atomic():
        quarter = Quarter(claims)
        quarter.fill()
    # PostgreSQL does this by itself after so many new rows; SQLite does nothing of the kind.
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    client = Client(headers={"Host": "localhost"})
    client.force_login(quarter.editor)
    return median_of(client, f"/dashboard/?days={DAYS}") * 1000


if __name__ == "__main__":
    logging.disable(logging.WARNING)  # a line a request
    sys.stdout.write(json.dumps(dashboard(int(sys.argv[1]))))
