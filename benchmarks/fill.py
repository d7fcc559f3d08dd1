"""`python -m benchmarks.fill AMOUNT…`: our tables with the same rows; prints the users' tokens."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

import django
from django.core.management import call_command

from benchmarks.rows import USERS, Amount, Piece, in_batches, link, note, pieces

django.setup()

from django.db import connection, transaction  # noqa: E402
from django.db.models import F, OuterRef, Subquery  # noqa: E402
from knox.models import AuthToken  # noqa: E402

from articles.models import (  # noqa: E402
    Anchor,
    Article,
    Assignment,
    Claim,
    Desk,
    Event,
    Evidence,
    Membership,
    SignOff,
    User,
    Verdict,
    Version,
)  # fmt: skip

NOW = datetime.now(UTC)


def fill(amount: Amount) -> list[str]:
    """Everything in one transaction. The tokens of the checkers."""
    call_command("migrate", verbosity=0, skip_checks=True)
    with transaction.atomic():
        desk = Desk.objects.create(slug="metro", name="Metro", hand_limit=1000)
        people = [_person(n, desk) for n in range(USERS)]
        for batch in in_batches(pieces(amount)):
            _store(batch, desk, people)
        tokens = [AuthToken.objects.create(person)[1] for person in people]
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return tokens


def _person(number: int, desk: Desk) -> User:
    person = User.objects.create(
        username=f"checker{number}", first_name="Checker", last_name=f"Number{number}"
    )
    Membership.objects.create(person=person, desk=desk, role=Membership.Role.EDITOR)
    return person


def _store(batch: list[Piece], desk: Desk, people: list[User]) -> None:
    articles = Article.objects.bulk_create(
        Article(
            desk=desk, title=piece.title, deadline=piece.due, created_by=people[0],
            claims_numbered=len(piece.passages),
        )
        for piece in batch
    )  # fmt: skip
    versions = Version.objects.bulk_create(
        Version(
            article=article, number=1, text=piece.text, sha256="", words=len(piece.text.split()),
            created_by=people[0],
        )
        for piece, article in zip(batch, articles, strict=True)
    )  # fmt: skip
    claims = _with_anchors(batch, versions)
    finished = [claim for claim in claims if claim.state == Claim.State.SUGGESTED]
    _finish(finished, people)


def _with_anchors(batch: list[Piece], versions: list[Version]) -> list[Claim]:
    claims = Claim.objects.bulk_create(
        claim
        for piece, version in zip(batch, versions, strict=True)
        for claim in _claims(piece, version)
    )
    spans = [
        (passage, v) for piece, v in zip(batch, versions, strict=True) for passage in piece.passages
    ]
    Anchor.objects.bulk_create(
        Anchor(
            claim=claim, version=version, start=passage.start, end=passage.end, text=passage.text,
            before=version.text[max(0, passage.start - Anchor.CONTEXT) : passage.start],
            after=version.text[passage.end : passage.end + Anchor.CONTEXT],
        )
        for claim, (passage, version) in zip(claims, spans, strict=True)
    )  # fmt: skip
    of_claim = Anchor.objects.filter(claim=OuterRef("pk")).values("pk")[:1]
    Claim.objects.filter(anchor=None).update(anchor=Subquery(of_claim))
    return claims


def _claims(piece: Piece, version: Version) -> Iterator[Claim]:
    # Those to be finished get their verdict before their state: the database insists on it.
    state = Claim.State.SUGGESTED if piece.finished else Claim.State.OPEN
    for number, passage in enumerate(piece.passages, 1):
        yield Claim(
            desk_id=version.article.desk_id, article=version.article, number=number, state=state,
            kinds=["figure", "money"], score=0.7, due_at=piece.due, position=passage.start,
            opened_at=NOW,
        )  # fmt: skip


def _finish(claims: list[Claim], people: list[User]) -> None:
    checker, editor = people[:2]
    evidence = Evidence.objects.bulk_create(
        Evidence(claim=claim, kind="link", url=link(claim.pk), seen_on=NOW.date(), added_by=checker)
        for claim in claims
    )
    verdicts = Verdict.objects.bulk_create(
        Verdict(
            claim=claim, number=1, rating="confirmed", action="stet", note=note(claim.pk),
            checker=checker,
        )
        for claim in claims
    )  # fmt: skip
    Verdict.evidence.through.objects.bulk_create(
        Verdict.evidence.through(verdict=verdict, evidence=piece)
        for verdict, piece in zip(verdicts, evidence, strict=True)
    )
    SignOff.objects.bulk_create(
        SignOff(
            verdict=verdict,
            editor=editor,
            checker=checker,
            desk_id=verdict.claim.desk_id,
            verdict_at=verdict.created_at,
        )
        for verdict in verdicts
    )
    _close(claims, checker, editor)


def _close(claims: list[Claim], checker: User, editor: User) -> None:
    Assignment.objects.bulk_create(
        Assignment(
            claim=claim, checker=checker, state_before=Claim.State.OPEN, opened_at=NOW,
            active_at=NOW, lease_until=NOW, closed_at=NOW, outcome=Assignment.Outcome.SUBMITTED,
        )
        for claim in claims
    )  # fmt: skip
    for action, actor in (("take", checker), ("submit", checker), ("approve", editor)):
        Event.objects.bulk_create(
            Event(
                desk_id=claim.desk_id,
                article_id=claim.article_id,
                claim=claim,
                actor=actor,
                action=action,
            )
            for claim in claims
        )
    verdict = Verdict.objects.filter(claim=OuterRef("pk")).values("pk")[:1]
    Claim.objects.filter(state=Claim.State.SUGGESTED).update(
        current_verdict=Subquery(verdict),
        first_verdict_at=NOW,
        checker=checker,
        row_version=F("row_version") + 3,
    )
    Claim.objects.filter(state=Claim.State.SUGGESTED).update(state=Claim.State.APPROVED)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(fill(Amount(*map(int, sys.argv[1:])))))
