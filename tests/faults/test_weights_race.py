"""Claims come in at the moment at which the chief changes the weights."""

import threading
import time

import pytest
from django.db import connection, transaction

from articles.models import Claim
from articles.workflow.desk_settings import change_settings
from articles.workflow.findings import store_claims
from articles.workflow.weights import weighed
from tests.factories import make_article, make_desk, make_person
from tests.workflow.builders import make_extraction, make_running_job

COST, TIME = "$12 million", "took 14 months"
HELD = 0.5  # seconds for which the first does not commit


def beside(first, second):
    """Each in a thread; the second begins when the first has written, and before it commits."""
    written, faults = threading.Event(), []

    def run(verb, *, is_first):
        try:
            with transaction.atomic():
                verb()
                written.set()
                time.sleep(HELD if is_first else 0)
        except Exception as fault:
            faults.append(fault)
        finally:
            connection.close()

    one = threading.Thread(target=run, args=[first], kwargs={"is_first": True})
    other = threading.Thread(target=run, args=[second], kwargs={"is_first": False})
    one.start()
    written.wait(timeout=20)
    other.start()
    for thread in (one, other):
        thread.join(timeout=60)
    assert faults == []


@pytest.mark.parametrize("chief_first", [True, False])
def test_no_claim_is_left_with_the_weights_of_yesterday(place, chief_first):
    desk = make_desk()
    chief = make_person("hanna", desk=desk, roles=["chief"])
    version = make_article(desk=desk).current_version
    store_claims(make_running_job(version), make_extraction(version.text, COST, score=0.5))
    job = make_running_job(version)
    # A later engine takes the first claim away and brings two.
    found = make_extraction(version.text, COST, TIME, score=0.5, engine="rules 2")
    weights = {"money": 4.0}

    def store():
        store_claims(job, found)

    def weigh():
        change_settings(desk, chief=chief, kind_weights=weights)

    beside(*((weigh, store) if chief_first else (store, weigh)))
    stored = Claim.objects.all()
    assert [claim.engine for claim in stored] == ["rules 2", "rules 2"]
    assert {claim.score for claim in stored} == {weighed(0.5, stored[0].kinds, weights)}
