"""What `celery --app factcheck.worker` loads: the application, and how its processes behave."""

import os
import signal
import sys
from typing import Any

import structlog
from celery import signals

from factcheck import env
from factcheck.celery import CLOCKWORK, TASKS, app
from factcheck.supervisor import die_with_parent

__all__ = ["app"]

PARENT = "CELERY_PARENT_PID"

env.load_settings()


@signals.setup_logging.connect
def leave_logging_alone(**_: Any) -> None:
    """Without a receiver Celery would put up handlers of its own."""


@signals.worker_init.connect
def warm_up(**_: Any) -> None:
    """Load the model before the fork: children share its memory and are replaced at once."""
    from django.conf import settings

    from articles.extraction import find_claims

    os.environ[PARENT] = str(os.getpid())
    try:
        find_claims("", model=settings.SPACY_MODEL)
    except Exception as fault:
        # Celery would log this and go on; every text would then be set aside as faulty.
        sys.exit(f"The language model cannot be loaded: {fault!r}")


@signals.worker_ready.connect
def look_around(**_: Any) -> None:
    """Do not wait for the clock: take up what lies unfinished, and say that we are here."""
    for name in CLOCKWORK:
        app.send_task(f"{TASKS}.{name}")


@signals.worker_process_init.connect
def follow_parent(**_: Any) -> None:
    """A child whose worker was killed must not finish a task that is in other hands by then."""
    die_with_parent(signal.SIGKILL, parent=int(os.environ[PARENT]))


@signals.task_prerun.connect
def name_task_in_logs(task_id: str, task: Any, **_: Any) -> None:
    """Every line written while a task runs says which one."""
    structlog.contextvars.bind_contextvars(task=task.name, task_id=task_id)


@signals.task_postrun.connect
def forget_task_in_logs(**_: Any) -> None:
    """The next line belongs to no task."""
    structlog.contextvars.clear_contextvars()
