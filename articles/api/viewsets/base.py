"""What all views of the API share. A view fetches, calls one verb, answers."""

from __future__ import annotations

from contextlib import nullcontext
from functools import partial, wraps
from typing import TYPE_CHECKING, Any

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from articles.api.filters import Narrowing, Sorting
from articles.api.idempotency import once
from articles.api.reading import person_of, the
from articles.api.rows import in_full
from articles.api.serializers.base import checked
from articles.workflow.batches import current_batch, in_one_go

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from django.db.models import Model
    from rest_framework.request import Request
    from rest_framework.serializers import BaseSerializer

    from articles.api.serializers.base import Body
    from articles.models import User

    Verb = Callable[[Any, Any, dict[str, Any]], None]


class Door(GenericViewSet[Any]):
    """Fetches what the person may see, checks bodies, and knows the row to show at 409."""

    metadata_class = None
    filter_backends = [Narrowing, Sorting]
    lookup_value_regex = "[0-9]{1,18}"
    # Name of an ordering → columns that are never null, the last one unique.
    orderings: Mapping[str, tuple[str, ...]] = {"id": ("pk",), "-id": ("-pk",)}
    # The row that answers to a step, and that a refusal at 409 shows.
    thing: Any = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if request.user.is_authenticated:
            self.person.keep_roles()

    @property
    def person(self) -> User:
        return person_of(self.request)

    def get_object(self) -> Any:
        self.thing = the(self.get_queryset(), pk=self.kwargs["pk"])
        return self.thing

    def body(self, shape: type[Body]) -> dict[str, Any]:
        """The request's body, if it has this shape."""
        return checked(shape, self.request.data, self.request)

    def show(self, thing: Model, code: int = status.HTTP_200_OK) -> Response:
        """The thing as it stands after the verb, with what undoing that asks for."""
        row = in_full(thing, self.request)
        if batch := current_batch():
            row["batch"] = str(batch)
        return Response(row, status=code)

    def current(self) -> Any:
        """What a refusal at 409 shows."""
        return in_full(self.thing, self.request) if self.thing else None


class One(Door):
    """A thing by its id."""

    def retrieve(self, request: Request, pk: str, **where: str) -> Response:
        return self.show(self.get_object())


class Rows(ListModelMixin, One):
    """A list, and each of its things by id."""


def step(
    shape: type[Body], answers: type[BaseSerializer[Any]], *, can_be_undone: bool = False
) -> Callable[[Verb], Any]:
    """A POST on one thing: fetches it, checks the body, calls the verb, shows the thing."""

    def decorate(verb: Verb) -> Any:
        @extend_schema(request=shape, responses=answers)
        @action(detail=True, methods=["post"], url_path=verb.__name__.replace("_", "-"))
        @once
        @wraps(verb)
        def act(self: Door, request: Request, pk: str) -> Response:
            with in_one_go() if can_be_undone else nullcontext():
                verb(self, self.get_object(), self.body(shape))
                return self.show(self.thing)

        return act

    return decorate


decision = partial(step, can_be_undone=True)
