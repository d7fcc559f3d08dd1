"""`manage.py import_article`: files become articles."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.importers.files import import_file
from articles.management.sentences import bytes_of, desk_called, in_sentences, person_called
from articles.management.waiting import wait_for
from articles.models import Article, Desk, Job, Membership, User


class Command(BaseCommand):
    """Each file for itself: one that cannot be imported does not stop the others."""

    help = "Import .txt, .md, .docx and .html files as articles of a desk."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--desk", required=True, metavar="SLUG")
        parser.add_argument(
            "--as", dest="username", default="", metavar="USERNAME",
            help="Who imports; the first chief of the desk when not given.",
        )  # fmt: skip
        parser.add_argument("--title", default="", help="The first line when not given.")
        parser.add_argument("--language", default="en", metavar="CODE", help="Such as en or fr.")
        parser.add_argument("--wait", action="store_true", help="Wait until the claims are found.")
        parser.add_argument(
            "--timeout", type=float, default=600, metavar="SECONDS", help="How long at most."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        files, title = options["files"], options["title"]
        if title and len(files) > 1:
            raise CommandError(_("A title fits one file. Import these one by one."))
        with in_sentences():
            desk = desk_called(options["desk"])
            username = options["username"]
            person = person_called(username) if username else _chief_of(desk)
        fields = {"title": title, "language": options["language"]}
        articles = [self._import(name, desk, person, fields) for name in files]
        done = [article for article in articles if article]
        failed = len(files) - len(done)
        if options["wait"]:
            failed += self._wait(done, options["timeout"])
        if failed:
            raise CommandError(
                ngettext(
                    "%(failed)s of %(all)s files went wrong.",
                    "%(failed)s of %(all)s files went wrong.",
                    failed,
                )
                % {"failed": failed, "all": len(files)}
            )

    def _import(
        self, name: str, desk: Desk, person: User, fields: dict[str, str]
    ) -> Article | None:
        try:
            with in_sentences():
                article = import_file(name, bytes_of(name), desk=desk, person=person, **fields)
        except CommandError as problem:
            self.stderr.write(str(problem))
            return None
        self.stdout.write(
            _("Article %(pk)s: %(title)s") % {"pk": article.pk, "title": article.title}
        )
        return article

    def _wait(self, articles: list[Article], timeout: float) -> int:
        """Print what comes of each; how many did not get their claims."""
        with in_sentences():
            jobs = wait_for(articles, timeout)
        for job in jobs:
            self.stdout.write(_outcome(job))
        return sum(job.state != Job.State.DONE for job in jobs)


def _chief_of(desk: Desk) -> User:
    chiefs = User.objects.filter(
        is_active=True, memberships__desk=desk, memberships__role=Membership.Role.CHIEF
    )
    if chief := chiefs.order_by("memberships__pk").first():
        return chief
    raise CommandError(
        _("The desk %(desk)s has no chief. Say with --as who imports: an author or editor of it.")
        % {"desk": desk.slug}
    )


def _outcome(job: Job) -> str:
    values: dict[str, Any] = {"pk": job.version.article_id, "count": job.claims_found}
    if job.state == Job.State.DONE:
        found = ngettext(
            "Article %(pk)s: %(count)s claim found.",
            "Article %(pk)s: %(count)s claims found.",
            job.claims_found or 0,
        )
        return found % values
    if job.state == Job.State.FAILED:
        values["why"] = job.get_reason_display()
        return _("Article %(pk)s: the claims could not be found. %(why)s") % values
    return _("Article %(pk)s: no worker has found its claims yet. Is one running?") % values
