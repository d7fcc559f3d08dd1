"""A row a piece of evidence, also of what was withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q

from articles.exports.expressions import Moment, name_of, yes_no
from articles.exports.presets import Preset
from articles.models import Evidence, Verdict

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from articles.exports.presets import Columns, Shown
    from articles.models import Claim


def things(claims: QuerySet[Claim], shown: Shown) -> QuerySet[Evidence]:
    found = Evidence.objects.filter(claim__in=claims.values("pk"))
    return found if shown.confidential else found.filter(confidential=False)


def fields(shown: Shown) -> Columns:
    rests_on = Verdict.evidence.through.objects.filter(
        evidence=OuterRef("pk"), verdict=OuterRef("claim__current_verdict")
    )
    return {
        "desk": "claim__desk__slug",
        "article_id": "claim__article_id",
        "article": "claim__article__title",
        "claim": "claim__number",
        "claim_id": "claim_id",
        "evidence_id": "pk",
        "kind": "kind",
        "url": "url",
        "source": "source",
        "locator": "locator",
        "quote": "quote",
        "role": "role",
        "origin": "origin",
        "level": "level",
        "confidential": yes_no(Q(confidential=True)),
        "in_verdict": yes_no(Q(Exists(rests_on))),
        "replaces": "predecessor_id",
        "seen_on": "seen_on",
        "added_by": name_of("added_by"),
        "added_at": Moment("added_at"),
        "withdrawn": yes_no(Q(withdrawn_at__isnull=False)),
        "withdrawn_by": name_of("withdrawn_by"),
        "withdrawn_at": Moment("withdrawn_at"),
        "withdrawn_why": "withdrawn_why",
    }


PRESET = Preset(
    things=things,
    article="claim__article",
    order=("claim__article_id", "claim__position", "claim__number", "pk"),
    fields=fields,
)
