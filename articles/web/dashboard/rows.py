"""The rows of the dashboard's bars: figures with the words that stand beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Article, Claim
from articles.models.verdict import Rating
from articles.plots.bars import Figures
from articles.web.article.progress import Progress, progress_of
from articles.web.workload import workload

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from articles.models import Desk, User
    from articles.web.dashboard.filter import Choice

ARTICLES = 12
PEOPLE = 30
ENOUGH = 20
SLACK = 0.1  # of the article: so far behind an even pace an article may be and still be on time
ERRORS = (Rating.WRONG, Rating.MISLEADING)


@dataclass(frozen=True)
class ArticleRow:
    article: Article
    progress: Progress
    now: datetime

    @property
    def title(self) -> str:
        return self.article.title

    @property
    def url(self) -> str:
        return reverse("article-desk", args=[self.article.pk])

    @property
    def done(self) -> int:
        return self.progress.done

    @property
    def total(self) -> int:
        return self.progress.total

    @property
    def cells(self) -> list[int]:
        return list(self.progress.by_part.values())

    @property
    def is_late(self) -> bool:
        return self.article.deadline is not None and self.article.deadline < self.now

    @property
    def gone(self) -> float | None:
        """The share of the time between import and deadline that is gone."""
        deadline, begin = self.article.deadline, self.article.created_at
        if deadline is None:
            return None
        whole = deadline - begin
        return min((self.now - begin) / whole, 1.0) if whole > timedelta() else 1.0

    @property
    def lag(self) -> float:
        """How far it is behind an even pace, as a share of the article. 0: on time."""
        if self.gone is None or not self.total or self.done == self.total:
            return 0.0
        share = self.gone - self.done / self.total
        return share if share > SLACK or self.is_late else 0.0

    @property
    def due(self) -> str:
        if self.article.deadline is None:
            return _("no deadline")
        local = timezone.localtime(self.article.deadline)
        is_today = local.date() == timezone.localdate()
        return date_format(local, "TIME_FORMAT" if is_today else "SHORT_DATETIME_FORMAT")

    @property
    def right(self) -> str:
        if not self.total:
            return _("no claims yet")
        return _("%(done)s of %(total)s done") % {"done": self.done, "total": self.total}

    @property
    def note(self) -> str:
        if self.article.deadline is None:
            return self.due
        words = {"due": self.due}
        if self.total and self.done == self.total:
            return _("all done, due %(due)s") % words
        return _("late, was due %(due)s") % words if self.is_late else _("due %(due)s") % words

    @property
    def figures(self) -> Figures:
        gone = self.gone if self.done < self.total else None
        mark = gone * self.total if gone is not None else None
        return Figures(self.progress.by_part, self.total, mark)


def article_rows(desks: Iterable[Desk]) -> list[ArticleRow]:
    """The articles in check that are due first. Two queries."""
    articles = list(
        Article.objects.active()
        .filter(desk__in=list(desks))
        .order_by(F("deadline").asc(nulls_last=True), "pk")[:ARTICLES]
    )
    progress, now = progress_of(article.pk for article in articles), timezone.now()
    return [ArticleRow(article, progress[article.pk], now) for article in articles]


@dataclass(frozen=True)
class PersonRow:
    person: User
    most: int
    url: str

    @property
    def title(self) -> str:
        return str(self.person)

    @property
    def counts(self) -> dict[str, int]:
        person: Any = self.person
        return {
            "open": person.reserved + person.returned + person.waiting,
            "checking": person.checking,
            "today": person.today,
        }

    @property
    def cells(self) -> list[int]:
        return list(self.counts.values())

    @property
    def in_hand(self) -> int:
        return self.counts["open"] + self.counts["checking"]

    @property
    def done(self) -> int:
        return self.counts["today"]

    @property
    def right(self) -> str:
        return ngettext("%(count)s claim", "%(count)s claims", self.in_hand) % {
            "count": self.in_hand
        }

    @property
    def note(self) -> str:
        words = _("%(open)s open, %(checking)s being checked, %(today)s done today") % self.counts
        if self.claims_a_day is None:
            return words
        return _("%(load)s, %(number)s a day agreed") % {
            "load": words,
            "number": self.claims_a_day,
        }

    @property
    def claims_a_day(self) -> int | None:
        person: Any = self.person
        found: int | None = person.claims_a_day
        return found

    @property
    def figures(self) -> Figures:
        return Figures(self.counts, self.most, self.claims_a_day)


def person_rows(choice: Choice) -> list[PersonRow]:
    """Everybody who checks, by name: nobody is ranked. One query."""
    people: list[Any] = workload(list(choice.desks))[:PEOPLE]
    loads = [p.reserved + p.returned + p.waiting + p.checking + p.today for p in people]
    most = max([*loads, *(person.claims_a_day or 0 for person in people)], default=0)
    base = reverse("claim-list")
    return [
        PersonRow(person, most, choice.claims_url(base, checker=person.pk, state="to-do"))
        for person in people
    ]


@dataclass(frozen=True)
class KindRow:
    code: str
    counts: Mapping[str, int]
    url: str

    @property
    def title(self) -> str:
        return self.word

    @property
    def word(self) -> str:
        return str(Claim.Kind(self.code).label)

    @property
    def cells(self) -> list[int]:
        return [self.counts.get(rating, 0) for rating in Rating]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def errors(self) -> int:
        return sum(self.counts.get(rating, 0) for rating in ERRORS)

    @property
    def is_too_few(self) -> bool:
        return self.total < ENOUGH

    @property
    def right(self) -> str:
        if self.is_too_few:
            return _("%(count)s, too few") % {"count": self.total}
        return str(self.total)

    @property
    def note(self) -> str:
        return ""

    @property
    def figures(self) -> Figures:
        ordered = {rating.value: self.counts.get(rating, 0) for rating in Rating}
        return Figures(ordered, self.total)


def kind_rows(choice: Choice, counts: Mapping[str, Mapping[str, int]]) -> list[KindRow]:
    """The kinds in the order in which people choose them."""
    base, since = reverse("claim-list"), choice.first.isoformat()
    return [
        KindRow(kind, counts[kind], choice.claims_url(base, kind=kind, verdict="any", since=since))
        for kind in Claim.Kind.values
        if counts.get(kind)
    ]
