"""What the author named as a source where a claim stands, to be looked at as evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction

from articles.models import Evidence
from articles.workflow.errors import NotFound
from articles.workflow.evidence import LIMITS, add_evidence
from articles.workflow.permissions import allow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.models import Claim, User, Version

AT_MOST = 5  # a paragraph full of links is no help to anybody


@dataclass(frozen=True)
class AuthorSource:
    """A link, or a note that names a document. `name` is how the person chooses it."""

    url: str
    note: str

    @property
    def name(self) -> str:
        return self.url or self.note

    def is_same_as(self, piece: Evidence) -> bool:
        """Does this evidence stand for it already?"""
        return piece.withdrawn_at is None and self.name == (piece.url or piece.source)


def offered(claim: Claim, version: Version, evidence: Iterable[Evidence]) -> list[AuthorSource]:
    """Sources in the claim's paragraph that are no evidence of it yet, the nearest first."""
    pieces = list(evidence)
    near = _near(claim, version)
    fresh = [source for source in near if not any(source.is_same_as(piece) for piece in pieces)]
    return fresh[:AT_MOST]


@transaction.atomic
def add_author_source(
    claim: Claim, name: str, *, person: User, role: str = Evidence.Role.SUPPORTS
) -> Evidence | None:
    """Take one of them as evidence of the author's. None when somebody did that already."""
    allow("evidence", person, claim)
    near = _near(claim, claim.anchor.version) if claim.anchor else []
    source = next((source for source in near if source.name == name), None)
    if source is None:
        raise NotFound
    if any(source.is_same_as(piece) for piece in claim.evidence.standing()):
        return None
    kind = Evidence.Kind.LINK if source.url else Evidence.Kind.DOCUMENT
    return add_evidence(
        claim, person=person, kind=kind, url=source.url, source=source.note, role=role,
        origin=Evidence.Origin.AUTHOR,
    )  # fmt: skip


def _near(claim: Claim, version: Version) -> list[AuthorSource]:
    """Each source once, by how far its words stand from those of the claim."""
    anchor = claim.anchor
    if anchor is None or not version.links:
        return []
    around = [b for b in version.blocks if b["start"] < anchor.end and anchor.start < b["end"]]
    inside = [
        link
        for link in version.links
        if any(block["start"] <= link["start"] < block["end"] for block in around)
    ]

    inside.sort(key=lambda link: max(link["start"] - anchor.end, anchor.start - link["end"], 0))
    return list(dict.fromkeys(_source(link) for link in inside))


def _source(link: dict[str, Any]) -> AuthorSource:
    note = " ".join(link.get("note", "").split())  # A form would change the ends of its lines.
    return AuthorSource(link["url"], note[: LIMITS["source"]])
