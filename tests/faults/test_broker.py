"""The broker only wakes workers: without it, or without its memory, no article is lost."""

import pytest

from articles.models import Job
from tests.factcheck.processes import wait_until
from tests.faults.ledger import check_ledger
from tests.faults.newsroom import expected, people
from tests.faults.stack import no_job_is_left
from tests.faults.texts import draft

pytestmark = pytest.mark.parametrize("place", ["sqlite"], indirect=True)


def test_import_answers_while_the_broker_is_down_and_is_done_when_it_is_back(stack):
    stack.start_clock()
    stack.start_worker()
    texts = [draft(number, words=300) for number in range(3)]
    articles, slowest = stack.import_texts(texts, **people())

    assert slowest < 10, "an import waits for the broker"
    assert set(Job.objects.values_list("state", "sent_at")) == {(Job.State.QUEUED, None)}
    stack.start_broker()
    wait_until(no_job_is_left, "the jobs are done")
    check_ledger(expected(articles))


def test_a_broker_that_forgot_everything_loses_no_article(stack):
    texts = [draft(number % 4, words=1500) for number in range(16)]
    stack.start_broker()
    stack.start_clock()
    stack.start_worker()
    articles, _seconds = stack.import_texts(texts, **people())
    wait_until(Job.objects.filter(state=Job.State.RUNNING).exists, "a job runs")
    stack.lose_broker()
    waiting = Job.objects.unfinished().count()
    stack.start_broker()
    wait_until(no_job_is_left, "the jobs are done")

    assert waiting > 2, "the broker had nothing left to forget"
    check_ledger(expected(articles))


def test_the_broker_never_sees_a_word_of_a_draft(stack):
    texts = [draft(number, words=600) for number in range(5)]
    stack.start_broker()
    articles, _seconds = stack.import_texts(texts, **people())
    before = stack.broker_holds()
    stack.start_worker()
    wait_until(no_job_is_left, "the jobs are done")
    held = before + stack.broker_holds()

    for job in Job.objects.all():
        assert f"[[{job.pk}], {{}}".encode() in held, "the messages were not unpacked"
    assert [line for line in planted(articles.values()) if line in held] == []


def planted(texts):
    """Every sentence of these drafts, and every name of theirs that no other text has."""
    return {
        line.encode() for text in texts for line in text.replace(". ", ".\n").splitlines() if line
    }
