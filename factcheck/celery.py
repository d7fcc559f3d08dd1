"""The Celery application: its tasks, the queue each goes to, and what runs by the clock."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")

TASKS = "articles.workflow.tasks"
CLOCKWORK = {"sweep": 10.0, "heartbeat": 15.0}  # seconds

app = Celery("factcheck")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.update(
    # What travels: ids as JSON, and no results, as state lives in our own tables.
    accept_content=["json"],
    task_serializer="json",
    task_ignore_result=True,
    task_default_queue="default",
    task_routes={f"{TASKS}.extract_claims": {"queue": "language"}},
    # A message is acknowledged when its work is done; a killed process gives it back.
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
    # The row stands for the work, so a publisher never waits for a broker that is down.
    task_publish_retry=False,
    broker_connection_retry_on_startup=True,
    broker_connection_max_retries=None,
    # spaCy's memory creeps: a child is replaced now and then.
    worker_max_tasks_per_child=200,
    worker_max_memory_per_child=1_200_000,
    worker_enable_remote_control=False,
    worker_hijack_root_logger=False,
    worker_redirect_stdouts=False,
    # Both run all the time anyway, so the clock has nothing to remember.
    beat_scheduler="celery.beat:Scheduler",
    beat_schedule={
        name: {
            "task": f"{TASKS}.{name}",
            "schedule": seconds,
            "options": {"expires": seconds},  # a dead worker finds no heap of them afterwards
        }
        for name, seconds in CLOCKWORK.items()
    },
)
app.autodiscover_tasks(["articles.workflow"])
