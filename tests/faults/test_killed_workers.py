"""Real workers on a real broker, killed: every article is extracted, and once."""

import random
import signal
import time
from functools import partial

import pytest
from django.utils import timezone

from articles.models import Job
from articles.workflow import jobs
from tests.factcheck.processes import wait_until
from tests.faults.fragile_worker import POISON
from tests.faults.ledger import check_ledger
from tests.faults.newsroom import expected, people
from tests.faults.stack import children, kill, no_job_is_left, open_files
from tests.faults.texts import draft

sqlite_only = pytest.mark.parametrize("place", ["sqlite"], indirect=True)
SEED = 20
KILLS = 7  # on a running job; five have to land


def in_work():
    """The attempts under way: under a lease, so by a process that lives."""
    jobs = Job.objects.filter(state=Job.State.RUNNING, lease_until__gt=timezone.now())
    return set(jobs.values_list("pk", "attempts"))


def lost_attempts():
    """How many attempts at the jobs ended without their worker, as the rows tell."""
    return sum(attempts - 1 for (attempts,) in Job.objects.values_list("attempts"))


def may_be_killed(killed):
    """Something works that was not killed yet, and none of it has only its last attempt left."""
    alive = in_work() - killed
    return bool(alive) and all(attempt < jobs.ATTEMPTS for _pk, attempt in alive)


def kill_all(stack, worker, whom):
    """End what works, without a word. The worker that runs afterwards."""
    if whom == "worker":
        kill(worker.pid)
        worker.wait()
        return stack.start_worker()
    for pid in children(worker.pid):
        kill(pid)
    return worker


def test_killed_workers_lose_nothing_and_double_nothing(stack):
    texts = [draft(number % 6, words=2500) for number in range(24)]
    stack.start_broker()
    stack.start_clock()
    worker = stack.start_worker()
    articles, _seconds = stack.import_texts(texts, **people())

    chance, killed = random.Random(SEED), set()  # noqa: S311 (a schedule, no secret)
    while len(killed) < KILLS:
        # A job that loses its worker a third time would be set aside: that is another test.
        wait_until(partial(may_be_killed, killed), "a job runs")
        time.sleep(chance.uniform(0, 0.3))
        killed |= in_work()
        worker = kill_all(stack, worker, chance.choice(["children", "worker"]))
    wait_until(no_job_is_left, "all jobs are finished")

    assert lost_attempts() >= 5, "fewer than five kills landed on a running job"
    assert not Job.objects.exclude(state=Job.State.DONE).exists()
    check_ledger(expected(articles))


def test_a_late_result_is_refused_by_its_token(stack):
    """A worker falls asleep in its work; another does the job; the first wakes up and goes on."""
    stack.start_broker()
    sleepy = stack.start_worker("sleepy", processes=1)
    articles, _seconds = stack.import_texts([draft(1, words=12_000)], **people())
    wait_until(in_work, "the job runs")
    (child,) = children(sleepy.pid)
    kill(child, signal.SIGSTOP)

    stack.start_clock()
    stack.start_worker("awake")
    wait_until(no_job_is_left, "the other worker has done the job")
    kill(child, signal.SIGCONT)
    wait_until(lambda: stack.lines("sleepy", "job_result_late"), "the first worker is done too")

    assert [job.attempts for job in Job.objects.all()] == [2]
    assert len(stack.lines("sleepy", "job_result_late")) == 1
    check_ledger(expected(articles))


@sqlite_only
def test_a_text_that_kills_its_worker_is_set_aside_and_the_others_are_done(stack):
    texts = [draft(number, words=500) for number in range(6)]
    poison = f"{texts[0]}\n{POISON}\n"
    stack.start_broker()
    stack.start_clock()
    stack.start_worker(app="tests.faults.fragile_worker")
    articles, _seconds = stack.import_texts([poison, *texts], **people())
    wait_until(no_job_is_left, "all jobs are finished or set aside")

    aside = Job.objects.get(state=Job.State.FAILED)
    assert aside.version.text == poison
    assert (aside.attempts, aside.reason) == (jobs.ATTEMPTS, Job.Reason.CRASHED)
    assert Job.objects.filter(state=Job.State.DONE).count() == len(texts)
    check_ledger(expected(articles) | {aside.version.article_id: None})


@sqlite_only
def test_processes_share_no_connection_to_the_database(stack):
    """SQLite's locks belong to a process: one inherited handle, closed by a child, frees them."""
    stack.start_broker()
    worker = stack.start_worker()
    stack.import_texts([draft(1, words=200)], **people())
    wait_until(no_job_is_left, "the job is done")

    assert len(children(worker.pid)) == 2
    assert [file for file in open_files(worker.pid) if ".sqlite3" in file] == []
