"""The worker of the product with one difference: a text that says POISON ends its process."""

import os
import signal

from celery import signals

from factcheck.worker import app

__all__ = ["app"]

POISON = "The press room fell silent."


@signals.worker_init.connect
def make_fragile(**_):
    from articles.workflow import tasks

    healthy = tasks.find_claims

    def find_claims(text, **how):
        if POISON in text:
            os.kill(os.getpid(), signal.SIGKILL)
        return healthy(text, **how)

    tasks.find_claims = find_claims
