from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.desk import Desk, reader_of

if TYPE_CHECKING:
    from articles.models.desk import Reader
    from articles.models.user import User


def readable_by(who: User | Reader, article: str = "", *, desk: str = "desk") -> Q:
    """What a person may read: all of a desk they check or edit for, and what they wrote themselves.

    `article` and `desk` are the lookup paths from the filtered model, "" for Article itself.
    """
    reader = reader_of(who)
    whole = Q(**{f"{desk}__in": reader.whole})
    if reader.own == ():
        return whole
    written = Article.authors.through.objects.filter(user=reader.person).values("article")
    return whole | Q(**{f"{desk}__in": reader.own, f"{article or 'pk'}__in": written})


class ArticleQuerySet(models.QuerySet["Article"]):
    def visible_to(self, who: User | Reader) -> ArticleQuerySet:
        return self.filter(readable_by(who))

    def active(self) -> ArticleQuerySet:
        return self.filter(state=Article.State.CHECKING)


class Article(models.Model):
    """One piece on its way to publication."""

    class State(models.TextChoices):
        CHECKING = "checking", _("Being checked")
        READY = "ready", _("Ready to publish")
        PUBLISHED = "published", _("Published")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    CLOSED = (State.PUBLISHED, State.WITHDRAWN)

    class Scope(models.TextChoices):
        EVERYTHING = "everything", _("Everything")
        NUMBERS_AND_NAMES = "numbers_and_names", _("Numbers and names only")

    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="articles")
    title = models.CharField(max_length=300)
    byline = models.CharField(max_length=200, blank=True)
    authors = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="authored_articles"
    )
    language = models.CharField(max_length=10, default="en")
    published_on = models.DateField(
        null=True, blank=True, help_text=_("The day the article speaks of as today.")
    )
    deadline = models.DateTimeField(null=True, blank=True)
    scope = models.CharField(max_length=20, choices=Scope, default=Scope.EVERYTHING)
    state = models.CharField(max_length=10, choices=State, default=State.CHECKING)
    claims_numbered = models.PositiveIntegerField(
        default=0, editable=False, help_text=_("The last claim number given. Never goes back.")
    )
    marked_by_hand_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Who said that people marked the claims, not the engine."),
    )
    nothing_to_check_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Who read the text and found nothing to check."),
    )
    is_demo = models.BooleanField(
        default=False, editable=False, help_text=_("Came with the demo, and goes with it.")
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="imported_articles"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["desk", "state", "deadline"], name="article_desk_state_deadline")
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="article_has_a_title"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_closed(self) -> bool:
        """Published or withdrawn: it stays as it is, and no deadline presses any more."""
        return self.state in self.CLOSED

    @property
    def current_version(self) -> Version:
        """The latest text. Every article has at least one."""
        return self.versions.latest("number")


class VersionQuerySet(models.QuerySet["Version"]):
    def visible_to(self, who: User | Reader) -> VersionQuerySet:
        return self.filter(readable_by(who, "article", desk="article__desk"))


class Version(models.Model):
    """One text of an article. Immutable: a database trigger refuses to change it."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    words = models.PositiveIntegerField()
    blocks = models.JSONField(
        default=list, help_text=_("[{start, end, kind, level}] in text order.")
    )
    links = models.JSONField(
        default=list, blank=True, help_text=_("[{start, end, url, note}]: the author's sources.")
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["article_id", "number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="one_version_per_number"),
            models.CheckConstraint(condition=Q(number__gte=1), name="version_numbers_start_at_1"),
            models.CheckConstraint(condition=~Q(text=""), name="version_has_text"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} v{self.number}"
