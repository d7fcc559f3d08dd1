import time
import uuid
from datetime import timedelta
from types import SimpleNamespace

import pytest
from billiard.exceptions import SoftTimeLimitExceeded
from celery import current_app
from django.utils import timezone
from kombu.exceptions import OperationalError

from articles.extraction import LanguageNotInstalled, UnsupportedLanguage
from articles.models import Claim, Job
from articles.workflow import jobs, tasks
from articles.workflow.findings import store_claims
from tests.factories import make_article, make_version
from tests.workflow.builders import make_extraction, make_running_job
from tests.workflow.ledger import nothing_changes

COST = "$12 million"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def sent(monkeypatch):
    """What goes to the broker, as (task name, job id)."""
    messages = []
    monkeypatch.setattr(
        current_app, "send_task", lambda name, args, **_: messages.append((name, *args))
    )
    return messages


@pytest.fixture
def broker_down(monkeypatch):
    def refuse(*args, **kwargs):
        raise OperationalError("nobody listens")

    monkeypatch.setattr(current_app, "send_task", refuse)


@pytest.fixture
def job():
    return make_version().jobs.get()


def again(job):
    return Job.objects.get(pk=job.pk)


def fault():
    raise ValueError("The bridge cost $12 million")


def test_message_goes_out_when_the_article_is_committed(sent, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        job = make_article().current_version.jobs.get()
        assert sent == []
    assert sent == [("articles.workflow.tasks.extract_claims", job.pk)]
    assert again(job).sent_at
    name = sent[0][0]
    assert name == tasks.extract_claims.name


@pytest.mark.usefixtures("broker_down")
def test_broker_that_is_down_costs_nothing(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        job = make_article().current_version.jobs.get()
    assert (again(job).state, again(job).sent_at) == (Job.State.QUEUED, None)
    assert jobs.sweep() == 0


def test_sweeper_sends_what_was_never_sent(job, sent):
    assert jobs.sweep() == 1
    assert sent == [("articles.workflow.tasks.extract_claims", job.pk)]
    assert jobs.sweep() == 0


def test_sweeper_sends_a_lost_message_again(job, sent, clock):
    jobs.sweep()
    clock.advance(seconds=jobs.PATIENCE.total_seconds() - 1)
    assert jobs.sweep() == 0
    clock.advance(seconds=2)
    assert jobs.sweep() == 1
    assert len(sent) == 2


def test_sweeper_leaves_a_job_in_hand_until_its_lease_ends(job, sent, clock):
    make_running_job(job.version)
    assert jobs.sweep() == 0
    clock.advance(minutes=1, seconds=1)
    assert jobs.sweep() == 1


def test_held_job_runs_under_a_fresh_token(job):
    with jobs.held(job.pk) as held:
        assert held == job
        row = again(job)
        assert (row.state, row.attempts, row.token) == (Job.State.RUNNING, 1, held.token)
        assert row.lease_until > timezone.now()
        with jobs.held(job.pk) as twin:
            assert twin is None
        jobs.finish(held, engine="rules 1", claims_found=3)
    row = again(job)
    assert (row.state, row.claims_found, row.lease_until) == (Job.State.DONE, 3, None)
    assert row.finished_at
    with jobs.held(job.pk) as done:
        assert done is None


def test_job_that_is_gone_is_a_quiet_return():
    with jobs.held(404) as job:
        assert job is None


def test_fault_gives_the_job_back_and_the_third_sets_it_aside(job, sent):
    tokens = set()
    for attempt in (1, 2, 3):
        with jobs.held(job.pk) as held:
            assert held.attempts == attempt
            tokens.add(held.token)
            fault()
    row = again(job)
    assert (row.state, row.reason) == (Job.State.FAILED, Job.Reason.FAULT)
    assert len(tokens) == 3
    assert len(sent) == 2  # after each fault but the last
    with jobs.held(job.pk) as held:
        assert held is None


def test_log_of_a_fault_does_not_quote_the_draft(job, capsys, caplog):
    with jobs.held(job.pk):
        fault()
    written = capsys.readouterr()
    assert "$12" not in written.out + written.err + caplog.text


def test_job_that_killed_its_worker_three_times_is_set_aside(job, clock):
    for _ in range(3):
        assert jobs.held(job.pk).__enter__() is not None  # and never came out of it
        abandon(job)
    assert again(job).attempts == 3
    with jobs.held(job.pk) as held:
        assert held is None
    row = again(job)
    assert (row.state, row.reason) == (Job.State.FAILED, Job.Reason.CRASHED)
    assert "three times" in row.get_reason_display()


def abandon(job):
    """As after kill -9: the row still runs, and its lease ends."""
    Job.objects.filter(pk=job.pk).update(lease_until=timezone.now() - timedelta(seconds=1))


def test_sweeper_sets_aside_what_was_tried_too_often(job):
    make_running_job(job.version, attempts=3)
    abandon(job)
    assert jobs.sweep() == 0
    assert again(job).state == Job.State.FAILED


def test_job_in_hand_for_the_third_time_is_left_alone(job):
    make_running_job(job.version, attempts=3)
    jobs.sweep()
    assert again(job).state == Job.State.RUNNING


def test_job_that_takes_too_long_is_set_aside_at_once(job):
    with jobs.held(job.pk):
        raise SoftTimeLimitExceeded
    assert (again(job).state, again(job).reason) == (Job.State.FAILED, Job.Reason.TIMEOUT)


def test_late_worker_changes_nothing(job):
    with jobs.held(job.pk) as late:
        abandon(job)
        with jobs.held(job.pk) as current:
            store_claims(current, make_extraction(job.version.text, COST))
        with nothing_changes():
            jobs.fail(late, Job.Reason.LANGUAGE)
        store_claims(late, make_extraction(job.version.text, "14 months"))
    assert [claim.text for claim in Claim.objects.all()] == [COST]
    assert again(job).state == Job.State.DONE


def test_fault_of_a_late_worker_changes_nothing(job):
    with jobs.held(job.pk):
        Job.objects.update(token=uuid.uuid4())
        before = again(job)
        fault()
    assert again(job).state == before.state == Job.State.RUNNING
    assert again(job).token == before.token


def test_task_finds_and_stores(job, monkeypatch):
    monkeypatch.setattr(tasks, "find_claims", lambda text, **_: make_extraction(text, COST))
    tasks.extract_claims(job.pk)
    tasks.extract_claims(job.pk)
    tasks.extract_claims(404)
    assert [claim.text for claim in Claim.objects.all()] == [COST]
    assert (again(job).state, again(job).attempts) == (Job.State.DONE, 1)


def test_how_far_a_search_is_stands_on_its_row(monkeypatch):
    monkeypatch.setattr(jobs, "EVERY", 0)
    job = make_running_job(make_version())
    jobs.telling(job)(18)
    assert again(job).claims_found == 18
    Job.objects.filter(pk=job.pk).update(token=uuid.uuid4())
    jobs.telling(job)(19)
    assert again(job).claims_found == 18


def test_the_row_is_not_written_for_every_claim(django_assert_num_queries):
    tell = jobs.telling(make_running_job(make_version()))
    with django_assert_num_queries(0):
        for found in range(100):
            tell(found)


def test_language_without_an_engine_is_said(job, monkeypatch):
    def refuse(text, *, language, **_):
        raise UnsupportedLanguage(language)

    monkeypatch.setattr(tasks, "find_claims", refuse)
    tasks.extract_claims(job.pk)
    row = again(job)
    assert (row.state, row.reason, row.attempts) == (Job.State.FAILED, Job.Reason.LANGUAGE, 1)


def test_language_whose_model_is_missing_is_said(job, monkeypatch):
    def refuse(text, **_):
        raise LanguageNotInstalled("fr")

    monkeypatch.setattr(tasks, "find_claims", refuse)
    tasks.extract_claims(job.pk)
    row = again(job)
    assert (row.state, row.reason, row.attempts) == (Job.State.FAILED, Job.Reason.NOT_INSTALLED, 1)


def test_a_french_article_gets_its_claims_and_the_engine_says_how(metro):
    text = "Le pont a coûté 12 millions d'euros en 2019.\n"
    job = make_article(text, desk=metro, language="fr").current_version.jobs.get()
    tasks.extract_claims(job.pk)
    assert again(job).state == Job.State.DONE
    assert "fr_core_news_sm" in again(job).engine
    assert Claim.objects.get().text == text.strip()


def test_sweep_task_frees_claims_too(job, sent, monkeypatch):
    freed = []
    monkeypatch.setattr(tasks.leases, "expire_overdue", lambda: freed.append(True))
    tasks.sweep()
    assert (len(sent), freed) == (1, [True])


@pytest.mark.parametrize("hostname", ["w1@here", None])
def test_heartbeat_task_names_its_worker(hostname, monkeypatch):
    beats = []
    monkeypatch.setattr(tasks.health, "beat", lambda *, worker: beats.append(worker))
    tasks.heartbeat.run.__func__(SimpleNamespace(request=SimpleNamespace(hostname=hostname)))
    assert beats == [hostname or "worker"]


@pytest.mark.django_db(transaction=True)
def test_lease_is_renewed_while_the_work_runs(settings):
    job = make_version().jobs.get()
    settings.JOB_LEASE_SECONDS = 0.3
    with jobs.held(job.pk) as held:
        first = again(job).lease_until
        deadline = time.monotonic() + 10
        while again(job).lease_until == first and time.monotonic() < deadline:
            time.sleep(0.05)
        assert again(job).lease_until > first, "not renewed"
        jobs.finish(held, engine="rules 1", claims_found=0)
    assert again(job).state == Job.State.DONE
