"""Eight processes press *take next* at once. The twins show what each guard is good for."""

import json
import subprocess
import sys
from collections import Counter

import pytest
from django.db import connection

from articles.models import Assignment, Claim
from tests.factories import make_article, make_claim, make_desk, make_person
from tests.faults.databases import ROOT, environment
from tests.faults.ledger import check_turns

PROCESSES, ARTICLES, CLAIMS = 8, 4, 200
FEW = 40  # enough to show a race
HANDS = 5


def make_queue(claims, *, hand_limit=0):
    desk = make_desk("metro", hand_limit=hand_limit or 2 * claims)
    people = [make_person(f"checker{n}", desk=desk, roles=["checker"]) for n in range(PROCESSES)]
    articles = [make_article(desk=desk, title=f"Piece {n}") for n in range(ARTICLES)]
    for number in range(claims):
        make_claim(article=articles[number % ARTICLES])
    return people


def race(place, people, *, without=()):
    """All start to take at the same moment, each in a process. What each one got."""
    names = ",".join(person.username for person in people)
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.takers", names, *without],
        cwd=ROOT,
        env=environment(place.folder, place.url),
        stdout=subprocess.PIPE,
        timeout=80,
        check=True,
    )
    return json.loads(done.stdout)


def handed_out(reports):
    """How often each claim was handed out."""
    return Counter(pk for report in reports for pk in report["taken"])


def doubles(reports):
    return sum(times > 1 for times in handed_out(reports).values())


def test_each_claim_is_handed_out_once_and_none_is_lost(place):
    reports = race(place, make_queue(CLAIMS))

    assert set(handed_out(reports).values()) == {1}
    assert len(handed_out(reports)) == CLAIMS
    # On a busy machine SQLite may let one of the waiters starve, but most take part.
    side_by_side = sum(bool(report["taken"]) for report in reports)
    assert side_by_side >= PROCESSES / 2, "the processes did not run side by side"
    assert Claim.objects.filter(state=Claim.State.CHECKING).count() == CLAIMS
    assert Assignment.objects.open().values("claim").distinct().count() == CLAIMS
    check_turns()


def test_eight_windows_of_one_person_hold_no_more_than_one_may(place):
    (person, *_others) = make_queue(FEW, hand_limit=HANDS)
    reports = race(place, [person] * PROCESSES)

    assert len(handed_out(reports)) == HANDS
    assert Assignment.objects.open().count() == HANDS
    check_turns()


@pytest.mark.parametrize(
    "place", [pytest.param("postgresql", marks=pytest.mark.servers)], indirect=True
)
def test_without_the_lock_on_the_person_the_hands_overflow(place):
    (person, *_others) = make_queue(FEW, hand_limit=HANDS)
    reports = race(place, [person] * PROCESSES, without=["person"])

    assert len(handed_out(reports)) > HANDS


# SQLite knows no row lock: its one writer at a time is the lock.
@pytest.mark.parametrize(
    "place", [pytest.param("postgresql", marks=pytest.mark.servers)], indirect=True
)
def test_without_the_row_lock_the_compared_update_still_refuses_the_second(place):
    reports = race(place, make_queue(FEW), without=["lock"])

    assert doubles(reports) == 0
    assert sum(report["beaten"] for report in reports) > 0
    check_turns()


def test_without_guards_two_people_get_the_same_claim(place):
    """The race is real: what keeps it away is the guards, not luck.

    On PostgreSQL the row lock, the compared update and the unique constraint are removed. On SQLite
    the transaction is removed too: IMMEDIATE lets one process read and write at a time, so there
    the transaction is the lock. The lock on the person needs a transaction, so it goes too.
    """
    people = make_queue(FEW)
    with connection.cursor() as cursor:
        cursor.execute("DROP INDEX one_open_assignment_per_claim")
    reports = race(place, people, without=["lock", "compare", "transaction", "person"])

    assert doubles(reports) > 0
    with pytest.raises(AssertionError, match="L4"):
        check_turns()
