from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.response import Response

from articles.api.filtersets import ArticleFilters
from articles.api.idempotency import once
from articles.api.reading import all_of, articles_for, people_for, the
from articles.api.serializers import articles as asks
from articles.api.serializers.base import Body
from articles.api.viewsets.base import Rows, step
from articles.importers.files import import_draft, read_file
from articles.models import Article, Desk
from articles.workflow import intake, publication, readiness
from articles.workflow.article_details import edit_article
from articles.workflow.moving import move_article
from articles.workflow.permissions import desks_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet
    from rest_framework.request import Request

    from articles.importers.draft import Draft

ANSWER = asks.ArticleSerializer


def read_first(act: Callable[..., Response]) -> Callable[..., Response]:
    """Read a file that comes with the request before `once` opens its transaction."""

    @wraps(act)
    def answer(view: ArticleViewSet, request: Request) -> Response:
        if file := view.body(asks.ImportSerializer).get("file"):
            desks_for(view.person, "import")  # Nobody else makes us read anything.
            view.draft = read_file(file["name"], file["content"])
        return act(view, request)

    return answer


class ArticleViewSet(Rows):
    """Articles: a draft comes in, and is ready when everything in it is checked."""

    draft: Draft
    queryset = Article.objects.all()
    serializer_class = asks.ArticleSerializer
    filterset_class = ArticleFilters
    orderings = {
        "-id": ("-pk",),
        "id": ("pk",),
        "deadline": ("due", "pk"),
        "title": ("title", "pk"),
    }

    def get_queryset(self) -> QuerySet[Article]:
        return articles_for(self.person)

    @extend_schema(request=asks.ImportSerializer, responses={201: ANSWER})
    @read_first
    @once
    def create(self, request: Request) -> Response:
        """Import a draft. A worker then looks for its claims: see `versions[0].jobs`."""
        asked = self.body(asks.ImportSerializer)
        desk = the(Desk.objects.visible_to(self.person), slug=asked.pop("desk"))
        authors = all_of(people_for(self.person), asked.pop("authors"))
        asked |= {"desk": desk, "person": self.person, "authors": authors}
        if file := asked.pop("file", None):
            del asked["markdown"]  # The name of the file says it.
            article = import_draft(self.draft, name=file["name"], **asked)
        else:
            article = intake.import_article(**asked)
        return self.show(article, status.HTTP_201_CREATED)

    @extend_schema(request=asks.EditArticleSerializer, responses=ANSWER)
    def partial_update(self, request: Request, pk: str) -> Response:
        """Change title, byline, authors, dates or scope."""
        article, asked = self.get_object(), self.body(asks.EditArticleSerializer)
        if "authors" in asked:
            asked["authors"] = all_of(people_for(self.person), asked["authors"])
        edit_article(article, person=self.person, **asked)
        return self.show(article)

    @step(Body, ANSWER)
    def find_again(self, article: Article, asked: dict[str, Any]) -> None:
        """Look for claims once more. What people touched stays."""
        intake.find_again(article, person=self.person)

    @extend_schema(responses=asks.ReadinessSerializer)
    @action(detail=True)
    def readiness(self, request: Request, pk: str) -> Response:
        article = self.get_object()
        version = article.current_version
        missing = readiness.blockers(article, version)
        shown = {"version": version.pk, "sha256": version.sha256, "blockers": missing}
        return Response(asks.ReadinessSerializer(shown).data)

    @step(asks.ReadySerializer, ANSWER)
    def ready(self, article: Article, asked: dict[str, Any]) -> None:
        """Sign off the version with this hash."""
        readiness.mark_ready(article, editor=self.person, **asked)

    @step(Body, ANSWER)
    def publish(self, article: Article, asked: dict[str, Any]) -> None:
        """Say that a ready article is out."""
        publication.publish_article(article, editor=self.person)

    @step(Body, ANSWER)
    def unpublish(self, article: Article, asked: dict[str, Any]) -> None:
        """Take back that it is out: it is ready again."""
        publication.unpublish_article(article, editor=self.person)

    @step(asks.WithdrawSerializer, ANSWER)
    def withdraw(self, article: Article, asked: dict[str, Any]) -> None:
        """Take the article out of the desk's work, with a reason."""
        publication.withdraw_article(article, chief=self.person, **asked)

    @step(Body, ANSWER)
    def restore(self, article: Article, asked: dict[str, Any]) -> None:
        """Bring a withdrawn article back to the state in which it was withdrawn."""
        publication.restore_article(article, chief=self.person)

    @step(asks.MoveSerializer, ANSWER)
    def move(self, article: Article, asked: dict[str, Any]) -> None:
        """Hand the article to another desk of which you are chief, too."""
        to = the(Desk.objects.visible_to(self.person), slug=asked["desk"])
        move_article(article, to=to, chief=self.person)

    @step(Body, ANSWER)
    def nothing_to_check(self, article: Article, asked: dict[str, Any]) -> None:
        """Say that you read the text and found nothing to check."""
        readiness.declare_nothing_to_check(article, person=self.person)

    @step(Body, ANSWER)
    def marked_by_hand(self, article: Article, asked: dict[str, Any]) -> None:
        """Say that people marked the claims, because the engine could not."""
        readiness.declare_marked_by_hand(article, person=self.person)

    @step(asks.MarkReadSerializer, ANSWER)
    def read_marks(self, article: Article, asked: dict[str, Any]) -> None:
        """Say that you have read a block of the current version, or take that back."""
        readiness.mark_read(article.current_version, person=self.person, **asked)
