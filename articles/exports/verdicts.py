"""A row a claim, with its verdict and sign-off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import OuterRef, Q, Subquery

from articles.exports.expressions import JoinedRows, Moment, codes, name_of, when
from articles.exports.presets import Preset
from articles.models import Claim, Evidence
from articles.models.claim import WITH_VERDICT

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from articles.exports.presets import Columns, Shown

# In other states the last verdict was taken back, or is being worked over.
HANDED_IN = Q(state__in=sorted(WITH_VERDICT))
APPROVED = Q(state="approved")


def things(claims: QuerySet[Claim], shown: Shown) -> QuerySet[Claim]:
    return claims


def fields(shown: Shown) -> Columns:
    return {
        "desk": "desk__slug",
        "article_id": "article_id",
        "article": "article__title",
        "version": "anchor__version__number",
        "claim": "number",
        "claim_id": "pk",
        "start": "anchor__start",
        "end": "anchor__end",
        "text": "anchor__text",
        "kinds": codes("kinds"),
        "speaker": "speaker",
        "risk": "risk",
        "state": "state",
        "verdict": when(HANDED_IN, "current_verdict__rating"),
        "action": when(HANDED_IN, "current_verdict__action"),
        "proposed_wording": when(HANDED_IN, "current_verdict__wording"),
        "note": when(noted(shown), "current_verdict__note"),
        "author_name": when(HANDED_IN, "current_verdict__author_name"),
        "checker": when(HANDED_IN, name_of("current_verdict__checker")),
        "submitted_at": when(HANDED_IN, Moment("current_verdict__created_at")),
        "approved_at": when(APPROVED, Moment("current_verdict__sign_off__created_at")),
        "approver": when(APPROVED, name_of("current_verdict__sign_off__editor")),
        "evidence_links": when(HANDED_IN, _links(shown)),
    }


def noted(shown: Shown) -> Q:
    """Where the file shows the note of the verdict."""
    return HANDED_IN if shown.notes_of is None else HANDED_IN & Q(desk__in=shown.notes_of)


def rests_on(shown: Shown) -> QuerySet[Evidence]:
    """What stands of the evidence of the claim's verdict, for a subquery."""
    found = Evidence.objects.standing().filter(verdicts=OuterRef("current_verdict")).order_by()
    return found if shown.confidential else found.filter(confidential=False)


def _links(shown: Shown) -> Subquery:
    """The addresses on which the verdict rests."""
    links = rests_on(shown).filter(kind=Evidence.Kind.LINK)
    return Subquery(links.values(urls=JoinedRows("url")))


# In the order of an index, so that the first rows come before the last are found.
PRESET = Preset(
    things=things, article="article", order=("article_id", "position", "pk"), fields=fields
)
