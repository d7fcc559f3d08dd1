"""`manage.py up`: the whole installation in one terminal."""

import logging
import sys
from io import StringIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from factcheck import preflight, programs, supervisor


class Command(BaseCommand):
    """Checks the machine, brings the database up to date and becomes the supervisor."""

    help = "Start Factcheck: broker, worker, clock and web server. Ctrl-C stops them."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if connection.vendor == "sqlite":
                preflight.check_database_file(Path(connection.settings_dict["NAME"]))
            lock = preflight.take_folder(settings.DATA_DIR)
            preflight.check_port(settings.BIND, settings.PORT)
            preflight.check_database()
        except preflight.NotReady as refusal:
            sys.exit(str(refusal))
        if not settings.BROKER_IS_EMBEDDED and (warning := preflight.check_broker()):
            self.say(warning)
        self.say(_("Bringing the database up to date …"))
        call_command("migrate", verbosity=0, interactive=False)
        who = self.load_demo() if settings.LOAD_DEMO else ""
        connection.close()
        supervisor.become(
            programs.embedded(), lock=lock, notice=notice(who), language=get_language() or "en"
        )

    def load_demo(self) -> str:
        """Load it on the first start; what is to be said about it afterwards."""
        self.say(_("Looking after the demo …"))
        told = StringIO()
        logging.disable(logging.WARNING)  # no broker yet: the worker looks for the jobs itself
        try:
            call_command("load_demo", stdout=told)
        except CommandError as refusal:  # no reason not to start
            return str(refusal)
        finally:
            logging.disable(logging.NOTSET)
        return told.getvalue().strip()

    def say(self, line: str) -> None:
        """Print a line at once, also into a pipe."""
        self.stdout.write(line)
        self.stdout.flush()


def notice(who: str) -> str:
    """Where it answers, who may sign in, where the logs are, how to stop."""
    lines = [
        "",
        _("Factcheck runs at {address}/").format(address=programs.address()),
        *(["", who, ""] if who else []),
        _("Logs: {folder}").format(folder=settings.DATA_DIR / "logs"),
        _("Ctrl-C stops it; the work in hand is finished first."),
    ]
    return "\n".join(lines)
