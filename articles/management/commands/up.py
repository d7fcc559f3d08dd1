"""`manage.py up`: the whole installation in one terminal."""

import sys
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import redis
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.utils.translation import gettext as _

from factcheck import preflight, programs
from factcheck.supervisor import Supervisor

FIRST_ANSWER = 60.0


class Command(BaseCommand):
    """Checks the machine, brings the database up to date, starts and watches our programs."""

    help = "Start Factcheck: broker, worker, clock and web server."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if connection.vendor == "sqlite":
                preflight.check_database_file(Path(connection.settings_dict["NAME"]))
            with preflight.only_run(settings.DATA_DIR) as lock:
                preflight.check_port(settings.BIND, settings.PORT)
                self.supervise(lock)
        except preflight.NotReady as refusal:
            sys.exit(str(refusal))
        self.say(_("Stopped. No process is left."))

    def supervise(self, lock: int) -> None:
        """Start everything, show where it is, and watch until somebody asks to stop."""
        with Supervisor(logs=settings.DATA_DIR / "logs", lock=lock, say=self.say) as supervisor:
            self.start_broker(supervisor)
            self.prepare_data()
            self.say(_("Starting the worker, the clock and the web server …"))
            for program in programs.embedded():
                supervisor.start(program)
            if supervisor.wait_for(answers, seconds=FIRST_ANSWER):
                self.show_way()
            elif supervisor.is_wanted:
                self.say(_("No answer from the web server yet; it is tried further."))
            supervisor.watch()

    def start_broker(self, supervisor: Supervisor) -> None:
        """Start the embedded broker, unless another one was named in REDIS_URL."""
        if not settings.BROKER_IS_EMBEDDED:
            self.say(_("Using the broker named in REDIS_URL."))
            return
        self.say(_("Starting the embedded broker …"))
        supervisor.start(programs.broker(settings.BROKER_SOCKET))
        supervisor.wait_for(broker_answers, seconds=FIRST_ANSWER)

    def prepare_data(self) -> None:
        """Migrate, and load the demo where it is wanted."""
        self.say(_("Bringing the database up to date …"))
        call_command("migrate", verbosity=0, interactive=False)
        if settings.LOAD_DEMO:
            call_command("load_demo", stdout=self.stdout)
        connection.close()

    def show_way(self) -> None:
        """Where it answers, who may sign in, where the logs are, how to stop."""
        self.say("")
        self.say(_("Factcheck runs at {address}").format(address=address()))
        self.say(_("Logs: {folder}").format(folder=settings.DATA_DIR / "logs"))
        self.say(_("Stop with Ctrl-C: running work is finished first."))

    def say(self, line: str) -> None:
        """Print a line at once, also into a pipe."""
        self.stdout.write(line)
        self.stdout.flush()


def address() -> str:
    """What people type into the browser."""
    everywhere = settings.BIND in {"0.0.0.0", "::"}  # noqa: S104 (only compared)
    host = "localhost" if everywhere else settings.BIND
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.PORT}/"


def answers() -> bool:
    """Whether the web server answers, whatever it says."""
    try:
        urllib.request.urlopen(f"{address()}healthz/live", timeout=5).close()  # noqa: S310
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def broker_answers() -> bool:
    """Whether the embedded broker answers."""
    try:
        with redis.Redis(unix_socket_path=str(settings.BROKER_SOCKET), socket_timeout=1) as broker:
            return bool(broker.ping())
    except redis.ConnectionError:
        return False
