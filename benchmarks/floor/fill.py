"""`python -m benchmarks.floor.fill AMOUNT…`: the floor with its rows; prints who its users are."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

import django
from django.core.management import call_command

from benchmarks.rows import USERS, Amount, Piece, in_batches, link, note, pieces

django.setup()

from django.db import connection, transaction  # noqa: E402
from django.db.models import OuterRef, Subquery  # noqa: E402

from benchmarks.floor.models import Article, Claim, Evidence, Person, Verdict  # noqa: E402


def fill(amount: Amount) -> list[int]:
    """Everything in one transaction. The ids of the people."""
    call_command("migrate", run_syncdb=True, verbosity=0, skip_checks=True)
    with transaction.atomic():
        names = [f"Checker Number{n}" for n in range(USERS)]
        people = Person.objects.bulk_create(Person(name=name) for name in names)
        for batch in in_batches(pieces(amount)):
            _store(batch, people)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return [person.pk for person in people]


def _store(batch: list[Piece], people: list[Person]) -> None:
    articles = Article.objects.bulk_create(
        Article(desk="metro", title=piece.title, text=piece.text, due=piece.due) for piece in batch
    )
    claims = Claim.objects.bulk_create(
        claim
        for piece, article in zip(batch, articles, strict=True)
        for claim in _claims(piece, article)
    )
    finished = [claim for claim in claims if claim.state == "approved"]
    now = datetime.now(UTC)
    verdicts = Verdict.objects.bulk_create(
        Verdict(
            claim=claim, rating="confirmed", action="stet", wording="", note=note(claim.pk),
            checker=people[0], created_at=now, approver=people[1], approved_at=now,
        )
        for claim in finished
    )  # fmt: skip
    given = Verdict.objects.filter(claim=OuterRef("pk")).values("pk")[:1]
    Claim.objects.filter(state="approved", verdict=None).update(verdict=Subquery(given))
    Evidence.objects.bulk_create(
        Evidence(claim=claim, verdict=verdict, url=link(claim.pk), seen_on=now.date())
        for claim, verdict in zip(finished, verdicts, strict=True)
    )


def _claims(piece: Piece, article: Article) -> Iterator[Claim]:
    for number, passage in enumerate(piece.passages, 1):
        yield Claim(
            article=article, number=number, state="approved" if piece.finished else "open",
            kinds="figure money", speaker="", risk="ordinary", risk_rank=2, legal_rank=1,
            due=piece.due, start=passage.start, end=passage.end, text=passage.text,
        )  # fmt: skip


if __name__ == "__main__":
    sys.stdout.write(json.dumps(fill(Amount(*map(int, sys.argv[1:])))))
