"""`manage.py create_token`: a key to the API for one person."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _
from knox.models import AuthToken

from articles.management.sentences import in_sentences, person_called


class Command(BaseCommand):
    """Prints the token alone on standard output, what is to know about it beside."""

    help = "Create an API token for a person and print it, once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        with in_sentences():
            person = person_called(options["username"])
            kept, token = AuthToken.objects.create(user=person)
        self.stdout.write(token)
        until = timezone.localtime(kept.expiry).strftime("%Y-%m-%d %H:%M")
        self.stderr.write(
            _("This is shown once and works until %(until)s. Send it as “Authorization: Token …”.")
            % {"until": until}
        )
