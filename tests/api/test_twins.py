"""The same post several times at the same moment, on real databases."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from articles.models import Assignment, Claim, IdempotencyKey, Verdict
from tests.api.client import Api, assert_refused
from tests.factories import make_article, make_claim, make_desk, make_person
from tests.faults.databases import PostgresqlDatabases, SqliteFiles, in_use

S = Claim.State
TWINS = 6


@pytest.fixture(scope="module")
def databases(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param.__name__)
    made = request.param(folder)
    yield made
    if isinstance(made, PostgresqlDatabases):
        made.close()


@pytest.fixture
def shared(databases, tmp_path, monkeypatch, django_db_blocker):
    """A database that threads share, each over a connection of its own."""
    with (
        databases.fresh(tmp_path) as url,
        django_db_blocker.unblock(),
        in_use(url, monkeypatch),
    ):
        yield make_desk("metro")


on_both = pytest.mark.parametrize(
    "databases",
    [SqliteFiles, pytest.param(PostgresqlDatabases, marks=pytest.mark.servers)],
    indirect=True,
)


def all_at_once(post):
    """The answers to one post sent by several threads together."""
    together = Barrier(TWINS)

    def send(_number):
        try:
            together.wait(timeout=30)
            return post()
        finally:
            connection.close()

    with ThreadPoolExecutor(TWINS) as threads:
        return list(threads.map(send, range(TWINS)))


@on_both
def test_twins_with_a_key_take_one_claim(shared):
    nadia = make_person("nadia", desk=shared, roles=["checker"])
    article = make_article(desk=shared)
    for _ in range(TWINS):
        make_claim(article=article)
    api = Api(nadia)
    answers = all_at_once(lambda: api.post("queue/next/", **{"Idempotency-Key": "one"}))
    assert {answer.status_code for answer in answers} == {200}
    assert all(answer.json() == answers[0].json() for answer in answers)
    assert sum("Idempotency-Replayed" in answer for answer in answers) == TWINS - 1
    assert (Assignment.objects.count(), IdempotencyKey.objects.count()) == (1, 1)


@on_both
def test_twins_without_a_key_take_several(shared):
    nadia = make_person("nadia", desk=shared, roles=["checker"])
    article = make_article(desk=shared)
    for _ in range(TWINS):
        make_claim(article=article)
    api = Api(nadia)
    answers = all_at_once(lambda: api.post("queue/next/"))
    assert {answer.status_code for answer in answers} <= {200, 409}
    assert Assignment.objects.count() > 1


@on_both
def test_twins_without_a_key_hand_in_one_verdict(shared):
    nadia = make_person("nadia", desk=shared, roles=["checker"])
    claim = make_claim(article=make_article(desk=shared), state=S.CHECKING, checker=nadia)
    api = Api(nadia)
    body = {"claim": claim.pk, "row_version": 0, "rating": "not_checkable"}
    answers = all_at_once(lambda: api.post("verdicts/", body))
    refused = [answer for answer in answers if answer.status_code != 201]
    assert len(refused) == TWINS - 1
    for answer in refused:
        assert assert_refused(answer, 409)["current"]["state"] == "submitted"
    assert Verdict.objects.count() == 1


@on_both
def test_twins_tick_a_heading_once(shared):
    nadia = make_person("nadia", desk=shared, roles=["checker"])
    article = make_article(desk=shared)
    api = Api(nadia)
    answers = all_at_once(lambda: api.post(f"articles/{article.pk}/read-marks/", {"block": 0}))
    assert {answer.status_code for answer in answers} <= {200, 409}
    assert article.current_version.read_marks.count() == 1
