"""Checkers who all press *take next* at the same moment, each in a process of their own.

`python -m tests.faults.takers USERNAME,… [lock] [compare] [transaction] [person]`: the guards named
are removed in these processes, and only in them. Prints what each one got.
"""

import json
import multiprocessing
import sys
import time

import django

from factcheck import env

env.load_settings()
django.setup()

from django.db.models import F  # noqa: E402

from articles.models import Claim, User  # noqa: E402
from articles.workflow import offers, queue, transitions  # noqa: E402
from articles.workflow.errors import Outdated, Refused  # noqa: E402

# A person needs a moment too. Without it SQLite, whose waiters sleep longer and longer, lets the
# first process take everything before another one wakes up.
PAUSE = 0.005
LIMIT = 1000
FULL = 20  # refusals in a row after which a checker's hands are full
FORK = multiprocessing.get_context("fork")  # nothing is connected yet, and starting costs seconds


def without(guards):
    """*Take next* with these guards removed."""
    if "lock" in guards:
        first_id = offers._first_id
        offers._first_id = lambda claims, *, lock: first_id(claims, lock=False)
    if "compare" in guards:
        transitions._write = write_unseen
    if "person" in guards:
        queue.one_at_a_time = lambda _checker: None
    return queue.take_next.__wrapped__ if "transaction" in guards else queue.take_next


def write_unseen(claim, fields, **_condition):
    """The step written without a look at what stands there by now."""
    Claim.objects.filter(pk=claim.pk).update(row_version=F("row_version") + 1, **fields)


def take_all(username, *, take, together):
    """Every claim that was handed to this checker, and how often somebody else was faster."""
    checker = User.objects.get(username=username)
    taken, beaten, in_a_row = [], 0, 0
    together.wait(timeout=60)
    while len(taken) + beaten < LIMIT and in_a_row < FULL:
        try:
            turn = take(checker=checker)
        except (Outdated, Refused):  # seen at the write, or already when the row was read again
            beaten, in_a_row = beaten + 1, in_a_row + 1
            continue
        if turn is None:
            break
        in_a_row = 0
        taken.append(turn.claim_id)
        time.sleep(PAUSE)
    return {"taken": taken, "beaten": beaten}


def run(usernames, guards):
    """One process a checker; what each one got."""
    take, together, reports = without(guards), FORK.Barrier(len(usernames)), FORK.SimpleQueue()

    def process(username):
        reports.put(take_all(username, take=take, together=together))

    takers = [FORK.Process(target=process, args=[username]) for username in usernames]
    for taker in takers:
        taker.start()
    got = [reports.get() for _taker in takers]
    for taker in takers:
        taker.join()
    return got


if __name__ == "__main__":
    sys.stdout.write(json.dumps(run(sys.argv[1].split(","), sys.argv[2:])))
