"""Claims leave the house as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count, Min, Q
from django.utils.translation import gettext_lazy as _

from articles.exports import PRESETS, csv
from articles.exports.presets import Shown
from articles.exports.report import Report
from articles.models import Article, Claim, Event, Membership
from articles.workflow.errors import NotAllowed, NotFound, RuleBroken
from articles.workflow.permissions import ALLOWED, Reach, allow, desks_where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.db.models import QuerySet

    from articles.exports.presets import Preset
    from articles.models import User


PREVIEWED = 3


def export_claims(
    claims: QuerySet[Claim],
    *,
    preset: str,
    person: User | None,
    filters: Mapping[str, Any],
    dialect: csv.Dialect = csv.PLAIN,
    confidential: bool = False,
) -> Iterator[bytes]:
    """The CSV file of these claims, after the rights are checked and the handout is recorded.

    `filters` says in the history how the claims were chosen. No person: the operator, at the
    command line.
    """
    chosen, shown = _known(preset), _shown_to(person, claims, confidential)
    payload = {"preset": preset, "filters": dict(filters), "confidential": confidential}
    _record(chosen, chosen.things(claims, shown), person, payload)
    return csv.stream(chosen.columns, chosen.rows(claims, shown), dialect)


def preview(
    claims: QuerySet[Claim], *, preset: str, person: User, confidential: bool = False
) -> list[list[str]]:
    """The first rows of the file that the same person would get, cell by cell."""
    chosen, shown = _known(preset), _shown_to(person, claims, confidential)
    return [csv.as_written(row) for row in chosen.rows(claims, shown, first=PREVIEWED)]


def remember_choice(person: User, **choice: Any) -> None:
    """What the page offers the person next time."""
    person.export_choice = choice
    person.save(update_fields=["export_choice"])


def report_of(article: Article, *, person: User | None, confidential: bool = False) -> Report:
    """The annotated draft for print, with what this person may read of it.

    No person: the operator, who takes it away as a file. That is recorded, and so is a report that
    has confidential evidence in it.
    """
    notes = None
    if person is not None:
        rights = allow("export_confidential" if confidential else "read", person, article)
        notes = frozenset([article.desk_id] if rights.may("read_notes") else [])
    report = Report(article, Shown(confidential=confidential, notes_of=notes))
    if person is None or report.confided:
        Event.objects.create(
            desk_id=article.desk_id, article=article, actor=person, action="export",
            payload={"preset": "report", "confidential": confidential, "pieces": report.confided},
        )  # fmt: skip
    return report


def exportable_by(person: User) -> QuerySet[Claim]:
    """The claims that the person may export."""
    return Claim.objects.filter(article__in=_articles(person).values("pk"))


def count(claims: QuerySet[Claim], *, preset: str, confidential: bool = False) -> int:
    """How many rows the file would have."""
    return _known(preset).things(claims, Shown(confidential=confidential)).count()


def _shown_to(person: User | None, claims: QuerySet[Claim], confidential: bool) -> Shown:
    """How much of these claims the person may have; refuses what they may not export."""
    if person is None:
        return Shown(confidential=confidential)
    _refuse_foreign(claims, person)
    if confidential:
        _refuse_confidential(claims, person)
    notes = frozenset(_desks(person, "read_notes"))
    return Shown(confidential=confidential, notes_of=notes)


def _known(preset: str) -> Preset:
    if preset not in PRESETS:
        sentence = _("Choose what to export: verdicts, evidence, corrections, sign_off or sheet.")
        raise RuleBroken(sentence, fields={"preset": sentence})
    return PRESETS[preset]


def _articles(person: User) -> QuerySet[Article]:
    roles = ALLOWED["export"]
    held = Membership.objects.filter(person=person, person__is_active=True)
    whole = held.filter(role__in=[role for role in roles if roles[role] is Reach.DESK])
    own = held.filter(role__in=[role for role in roles if roles[role] is Reach.OWN])
    written = Article.authors.through.objects.filter(user=person)
    return Article.objects.filter(
        Q(desk__in=whole.values("desk"))
        | Q(desk__in=own.values("desk"), pk__in=written.values("article"))
    )


def _refuse_foreign(claims: QuerySet[Claim], person: User) -> None:
    foreign = Article.objects.filter(pk__in=claims.values("article")).exclude(
        pk__in=_articles(person).values("pk")
    )
    if foreign.exclude(pk__in=Article.objects.visible_to(person).values("pk")).exists():
        raise NotFound
    if foreign.exists() or not _desks(person, "export"):
        raise NotAllowed(_("Only its author or an editor of the desk can export an article."))


def _refuse_confidential(claims: QuerySet[Claim], person: User) -> None:
    if claims.exclude(desk__in=_desks(person, "export_confidential")).exists():
        raise NotAllowed(_("Only an editor of the desk can export confidential evidence."))


def _desks(person: User, verb: str) -> list[int]:
    return [desk.pk for desk in desks_where(person, verb)]


def _record(
    preset: Preset, things: QuerySet[Any], person: User | None, payload: dict[str, Any]
) -> None:
    """One event a desk; it names the article when there is only one."""
    desks = (
        things.order_by()
        .values_list(f"{preset.article}__desk")
        .annotate(Count("pk"), Count(preset.article, distinct=True), Min(preset.article))
    )
    Event.objects.bulk_create(
        Event(
            desk_id=desk,
            article_id=article if articles == 1 else None,
            actor=person,
            action="export",
            payload={**payload, "rows": rows},
        )
        for desk, rows, articles, article in desks
    )
