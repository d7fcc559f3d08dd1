"""A desk as large as the dashboard draws one, with everything there is to draw."""

from datetime import timedelta
from itertools import cycle, product

import time_machine
from django.utils import timezone

from articles.models import Article, Claim, Membership, SignOff, User, Verdict
from articles.models.verdict import Rating
from tests.factories import make_desk

S = Claim.State
PEOPLE, ARTICLES, DAYS = 30, 12, 90
UNCHECKED = (S.OPEN, S.CHECKING, S.WAITING, S.WAIVED)


class FullDesk:
    """Thirty people with open, begun and finished claims, twelve articles, ninety days."""

    def __init__(self):
        self.desk = make_desk("full")
        self.chief = self._person("chief", Membership.Role.CHIEF)
        self.people = [
            self._person(f"person{n}", Membership.Role.CHECKER) for n in range(PEOPLE - 1)
        ]
        self.articles = [self._article(n) for n in range(ARTICLES)]
        self.checkers = cycle([*self.people, self.chief])
        self.places = cycle(self.articles)

    def fill(self):
        now = timezone.now()
        kinds_and_ratings = cycle(product(Claim.Kind.values, Rating.values))
        for day in range(DAYS):
            with time_machine.travel(now - timedelta(days=day), tick=False):
                for _ in range(3):
                    self._checked(*next(kinds_and_ratings))
        for state in UNCHECKED:
            for _ in range(PEOPLE):
                self._claim(state=state)
        for _ in range(PEOPLE):
            self._verdict(self._claim(state=S.OPEN), S.SUBMITTED)
        return self

    def _person(self, name, role):
        person = User.objects.create(username=name, first_name=name.title())
        Membership.objects.create(person=person, desk=self.desk, role=role, claims_a_day=5)
        return person

    def _article(self, number):
        return Article.objects.create(
            desk=self.desk, title=f"The harbour, the bridge and the quay: number {number}",
            created_by=self.chief, deadline=timezone.now() + timedelta(hours=number),
        )  # fmt: skip

    def _claim(self, *, state, kinds=("figure",)):
        article = next(self.places)
        article.claims_numbered += 1
        return Claim.objects.create(
            desk=self.desk, article=article, number=article.claims_numbered, state=state,
            kinds=list(kinds), checker=next(self.checkers), opened_at=timezone.now(),
            waiting_on="source" if state == S.WAITING else "",
        )  # fmt: skip

    def _verdict(self, claim, state, rating=Rating.CONFIRMED):
        verdict = Verdict.objects.create(
            claim=claim, number=1, rating=rating, action="stet", checker=claim.checker,
            note="The register says so.", author_name="Omar",
        )  # fmt: skip
        Claim.objects.filter(pk=claim.pk).update(
            current_verdict=verdict, first_verdict_at=timezone.now(), state=state
        )
        return verdict

    def _checked(self, kind, rating):
        claim = self._claim(state=S.OPEN, kinds=[kind])
        Claim.objects.filter(pk=claim.pk).update(opened_at=timezone.now() - timedelta(hours=5))
        verdict = self._verdict(claim, S.APPROVED, rating)
        editor = self.people[0] if verdict.checker == self.chief else self.chief
        SignOff.objects.create(
            verdict=verdict, editor=editor, checker=verdict.checker, desk=self.desk,
            verdict_at=verdict.created_at,
        )  # fmt: skip
