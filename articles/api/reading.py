"""What the person who asks may read, with all that a row of it shows. Views fetch from here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.db.models import Count, Exists, IntegerField, OuterRef, Prefetch, Subquery, Value
from django.db.models.functions import Coalesce

from articles.models import (
    Article,
    Claim,
    Correction,
    Desk,
    Event,
    Evidence,
    Hint,
    Job,
    ReadMark,
    User,
    Verdict,
    Version,
)
from articles.models.claim import NEVER
from articles.workflow.errors import NotFound
from articles.workflow.permissions import Rights
from articles.workflow.readiness import SETTLED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet
    from rest_framework.request import Request

    from articles.models.claim_queries import ClaimQuerySet
    from articles.models.desk import Reader


def person_of(request: Request) -> User:
    return cast(User, request.user)


def reads_notes(request: Request, desk_id: int) -> bool:
    """Whether the person reads what is private to this desk."""
    return Rights(person_of(request), desk_id).may("read_notes")


def the(things: QuerySet[Any], **named: Any) -> Any:
    """The one thing of these, or NotFound: one answer for absent and for not yours."""
    thing = things.filter(**named).first()
    if thing is None:
        raise NotFound
    return thing


def all_of(things: QuerySet[Any], pks: Iterable[int]) -> list[Any]:
    """All things with these ids, or NotFound when one of them is not among these."""
    wanted = set(pks)
    found = list(things.filter(pk__in=wanted))
    if len(found) != len(wanted):
        raise NotFound
    return found


def people_for(person: User) -> QuerySet[User]:
    """Who shares a desk with the person."""
    desks = Desk.objects.visible_to(person)
    return User.objects.filter(memberships__desk__in=desks, is_active=True).distinct()


def desks_for(person: User) -> QuerySet[Desk]:
    return Desk.objects.visible_to(person).prefetch_related("memberships__person")


def jobs_for(person: User) -> QuerySet[Job]:
    return Job.objects.visible_to(person)


def articles_for(person: User) -> QuerySet[Article]:
    versions = versions_for(person).defer("text", "blocks", "links")
    return (
        Article.objects.visible_to(person)
        .select_related("desk", "created_by")
        .prefetch_related("authors", Prefetch("versions", versions.prefetch_related("jobs")))
        .annotate(
            claims_in_all=_claims_counted(),
            claims_settled=_claims_counted(state__in=SETTLED),
            due=Coalesce("deadline", Value(NEVER)),
        )
    )


def versions_for(person: User) -> QuerySet[Version]:
    return Version.objects.visible_to(person).select_related("article")


def versions_in_full_for(person: User) -> QuerySet[Version]:
    marks = ReadMark.objects.select_related("person").order_by("block")
    return versions_for(person).prefetch_related("jobs", Prefetch("read_marks", marks))


def claims_for(person: User | Reader) -> ClaimQuerySet:
    return (
        Claim.objects.visible_to(person)
        .select_related("desk", "article", "anchor", "checker", "current_verdict")
        .annotate(sureness=Coalesce("score", Value(0.0)))
    )


def evidence_for(person: User) -> QuerySet[Evidence]:
    """With its claim, as a verb needs it."""
    claim = ("claim__article", "claim__desk", "claim__anchor")
    return evidence_shown_to(person).select_related(*claim)


def evidence_shown_to(person: User | Reader) -> QuerySet[Evidence]:
    rests = Verdict.evidence.through.objects.filter(evidence=OuterRef("pk"))
    return (
        Evidence.objects.visible_to(person)
        .select_related("added_by", "withdrawn_by")
        .annotate(frozen=Exists(rests))
    )


def verdicts_for(person: User) -> QuerySet[Verdict]:
    """With their claims, as a verb needs them, and with the evidence the person may see."""
    claim = ("claim__article", "claim__desk", "claim__anchor", "claim__checker")
    seen = Prefetch("evidence", Evidence.objects.visible_to(person).only("pk"), "rests_on")
    return verdicts_shown_to(person).select_related(*claim).prefetch_related(seen)


def verdicts_shown_to(person: User | Reader) -> QuerySet[Verdict]:
    return Verdict.objects.visible_to(person).select_related("checker", "sign_off__editor", "claim")


def corrections_for(person: User) -> QuerySet[Correction]:
    return Correction.objects.visible_to(person).select_related("settled_by", "claim__article")


def hints_for(person: User) -> QuerySet[Hint]:
    """With its article, as a verb needs it, but without the text of the version."""
    hints = Hint.objects.visible_to(person).select_related("dismissed_by", "version__article__desk")
    return hints.defer("version__text", "version__blocks", "version__links")


def events_for(person: User) -> QuerySet[Event]:
    return Event.objects.visible_to(person).select_related("actor").order_by("pk")


def _claims_counted(**which: Any) -> Coalesce:
    claims = Claim.objects.filter(article=OuterRef("pk"), **which).order_by().values("article")
    counted = Subquery(claims.annotate(n=Count("pk")).values("n"), output_field=IntegerField())
    return Coalesce(counted, Value(0))
