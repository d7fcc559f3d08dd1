"""`manage.py load_demo`: something to try Factcheck with."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.importers import demo
from articles.management.sentences import in_sentences
from articles.models import Desk
from factcheck import programs


class Command(BaseCommand):
    """Loads once, and only into an installation that is not in use."""

    help = "Load the demo: two desks, a person for every role, six drafts. Loads only once."

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError(_("The demo has a public password, so production does not load it."))
        with in_sentences():
            if demo.is_loaded():
                self.stdout.write(_("The demo is loaded already."))
            elif Desk.objects.exists():
                self.stdout.write(_("This installation has desks of its own: no demo is loaded."))
                return
            else:
                self._load()
        self._print_people()

    def _load(self) -> None:
        if taken := demo.taken():
            raise CommandError(
                _("The demo is not loaded: there are people called %(names)s already.")
                % {"names": ", ".join(sorted(taken))}
            )
        here = programs.address()
        articles = demo.load(address_of=lambda name: here + reverse("demo-source", args=[name]))
        self.stdout.write(
            _("The demo is loaded: %(count)s articles, whose claims the workers find.")
            % {"count": len(articles)}
        )

    def _print_people(self) -> None:
        people = demo.demo_people()
        width = max(len(username) for username, _roles in people)
        self.stdout.write(
            _("Sign in with the password %(password)s as:") % {"password": demo.password()}
        )
        for username, roles in people:
            self.stdout.write(f"  {username.ljust(width)}  {roles}")
