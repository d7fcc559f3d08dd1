"""No list asks more of the database because it is longer."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Claim
from tests.factories import make_article, make_claim, make_detail, make_evidence, make_person

S = Claim.State
MOST = 8


def grow(desk, omar):
    """One more of everything."""
    article = make_article(desk=desk, authors=[omar, make_person(desk=desk, roles=["author"])])
    for state in (S.SUBMITTED, S.APPROVED, S.OPEN, S.CHECKING):
        claim = make_claim(article=article, state=state)
        make_detail(claim, claim.text)
        make_evidence(claim)
        if claim.current_verdict:
            claim.corrections.create(
                verdict=claim.current_verdict, old_wording="a", new_wording="b"
            )
    return article


def asked(client, path):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


LISTS = [
    "articles/",
    "articles/?ordering=deadline&search=a",
    "claims/",
    "claims/?ordering=queue&state=open&kind=figure",
    "evidence/",
    "verdicts/",
    "corrections/",
    "desks/",
    "tokens/",
]


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("name", ["tomas", "omar"])
def test_lists(api, request, metro, omar, path, name):
    client = api(request.getfixturevalue(name))
    grow(metro, omar)
    few = asked(client, path)
    for _ in range(3):
        grow(metro, omar)
    assert asked(client, path) == few <= MOST


def test_history(api, tomas, metro, omar):
    claim = make_claim(desk=metro)
    client, path = api(tomas), f"claims/{claim.pk}/events/"
    lengths = []
    for step in range(4):
        body = {"row_version": step, "risk": ("legal", "trivial")[step % 2]}
        client.post(f"claims/{claim.pk}/risk/", body)
        lengths.append(asked(client, path))
    assert len(set(lengths)) == 1
    assert lengths[0] <= MOST


def test_claim_in_full(api, tomas, metro):
    claim = make_claim(desk=metro, state=S.SUBMITTED, passage="The bridge cost $12 million")
    client, path = api(tomas), f"claims/{claim.pk}/"
    few = asked(client, path)
    for words in ("bridge", "cost", "$12 million"):
        make_detail(claim, words)
        claim.current_verdict.evidence.add(make_evidence(claim))
    assert asked(client, path) == few <= 11


def test_queue(api, nadia, metro, omar):
    client = api(nadia)
    grow(metro, omar)
    few = asked(client, "queue/")
    for _ in range(3):
        grow(metro, omar)
    assert asked(client, "queue/") == few <= 16
