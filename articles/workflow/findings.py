"""Claims come to be: found by the engine, or added by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from articles.models import Anchor, Article, Claim, Desk, Detail, Event, Job
from articles.workflow import jobs
from articles.workflow.creation import (
    anchor_at,
    article_in_check,
    insert_claims,
    known_kinds,
    tighten,
)
from articles.workflow.errors import Refused
from articles.workflow.hints import store_hints
from articles.workflow.permissions import allow
from articles.workflow.transitions import move, record_new
from articles.workflow.weights import weighed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articles.extraction import ClaimCandidate, Extraction
    from articles.models import User, Version


@transaction.atomic
def store_claims(job: Job, found: Extraction) -> list[Claim]:
    """Write what the engine found and set the job done, or nothing when the job is not ours now.

    Untouched suggestions of an earlier run give way. Spans that stand are left out. Where nobody
    could decide about them any more, nothing is written and the job is set aside.
    """
    version = job.version
    # Before the claims, as by who changes the weights: nothing is weighed by those of yesterday.
    desk = _locked_desk(version.article_id)
    gone = _superseded(version, found)
    article = Article.objects.select_for_update(no_key=True).get(pk=version.article_id)
    if article.state != Article.State.CHECKING:
        jobs.fail(job, Job.Reason.NOT_IN_CHECK)
        return []
    jobs.finish(job, engine=found.engine, claims_found=len(found.claims))
    _drop(gone)
    standing = set(version.anchors.values_list("start", "end"))
    candidates = [c for c in found.claims if (c.start, c.end) not in standing]
    claims = _create(version, article, candidates, desk=desk, engine=found.engine)
    store_hints(version, found)
    Event.objects.create(
        desk=desk, article=article, version=version,
        action="extract", payload={"engine": found.engine, "new": len(claims), "job": job.pk},
    )  # fmt: skip
    return claims


@transaction.atomic
def add_claim(
    version: Version, *, start: int, end: int, kinds: Sequence[str], person: User
) -> Claim:
    """Add the passage as an open claim. One that was called not a claim comes back instead."""
    allow("add", person, version.article)
    kinds = known_kinds(kinds)
    start, end = tighten(version.text, start, end)
    standing = Claim.objects.filter(
        anchors__version=version, anchors__start=start, anchors__end=end
    )
    if claim := standing.select_related("article", "anchor").first():
        return _restore(claim, person)
    article = article_in_check(version)
    try:
        with transaction.atomic():
            (claim,) = insert_claims(version, article, [_added(version, start, end, kinds)])
    except IntegrityError as twin:
        raise Refused(_("Somebody added this passage at the same moment.")) from twin
    record_new([claim], actor=person, action="add")
    return claim


def _locked_desk(article: int) -> Desk:
    """The desk of the article; it may have moved while one waited for the lock."""
    held = Desk.objects.get(articles=article)
    desk = Desk.objects.select_for_update(no_key=True).get(pk=held.pk)
    return desk if desk.articles.filter(pk=article).exists() else _locked_desk(article)


def _superseded(version: Version, found: Extraction) -> list[int]:
    """Untouched suggestions that this run does not confirm with the same engine, locked."""
    spans = {(c.start, c.end) for c in found.claims}
    untouched = version.article.claims.untouched().select_related("anchor").order_by("pk")
    return [
        claim.pk
        for claim in untouched.select_for_update(of=("self",))
        if claim.engine != found.engine
        or (claim.position, claim.position + len(claim.text)) not in spans
    ]


def _drop(gone: list[int]) -> None:
    Claim.objects.filter(pk__in=gone).update(anchor=None)
    Claim.objects.filter(pk__in=gone).delete()


def _create(
    version: Version, article: Article, found: list[ClaimCandidate], *, desk: Desk, engine: str
) -> list[Claim]:
    pairs = [
        (_suggested(candidate, desk, engine), _anchor(version, candidate)) for candidate in found
    ]
    claims = insert_claims(version, article, pairs)
    Detail.objects.bulk_create(
        Detail(
            claim=claim,
            start=detail.start - candidate.start,
            end=detail.end - candidate.start,
            kind=detail.kind,
            value=detail.value[:200],
            unit=detail.unit[:60],
            part=detail.part,
        )
        for claim, candidate in zip(claims, found, strict=True)
        for detail in candidate.details
    )
    return claims


def _suggested(found: ClaimCandidate, desk: Desk, engine: str) -> Claim:
    score = weighed(found.score, found.kinds, desk.kind_weights)
    opens = desk.triage == Desk.Triage.NONE and score >= desk.threshold
    return Claim(
        state=Claim.State.OPEN if opens else Claim.State.SUGGESTED,
        kinds=list(found.kinds),
        speaker=found.speaker[:200],
        cue=found.cue[:100],
        outlet=found.outlet[:200],
        certainty=found.certainty if found.speaker else None,
        score=score,
        engine_score=found.score,
        reasons=[{"signal": reason.signal, "quote": reason.quote} for reason in found.reasons],
        engine=engine,
    )


def _added(version: Version, start: int, end: int, kinds: list[str]) -> tuple[Claim, Anchor]:
    claim = Claim(state=Claim.State.OPEN, kinds=kinds, origin=Claim.Origin.PERSON)
    return claim, anchor_at(version, start, end)


def _anchor(version: Version, found: ClaimCandidate) -> Anchor:
    return anchor_at(version, found.start, found.end)


def _restore(claim: Claim, person: User) -> Claim:
    if claim.state != Claim.State.DISCARDED:
        raise Refused(_("This passage is claim %(number)s already.") % {"number": claim.number})
    move(
        claim, "restore", actor=person, set_fields={"checker_id": None},
        also={"checker_id": [claim.checker_id, None], "added": True},
    )  # fmt: skip
    return claim
