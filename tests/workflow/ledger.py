"""What the database holds, so that a test can show that a refusal changed nothing."""

from contextlib import contextmanager

import pytest
from django.apps import apps

from articles.models import Claim


def ledger():
    """Every row of the domain."""
    models = apps.get_app_config("articles").get_models(include_auto_created=True)
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in models}


@contextmanager
def nothing_changes():
    before = ledger()
    yield
    assert ledger() == before


@contextmanager
def refused(error, match=None):
    """The block raises exactly this error, and not one row of the domain differs afterwards."""
    with nothing_changes(), pytest.raises(error, match=match) as caught:
        yield caught
    assert caught.type is error


def stored(claim):
    """The row alone, as the database has it."""
    return Claim.objects.get(pk=claim.pk)


def fresh(claim):
    """The claim as a request finds it: nothing of it is known yet."""
    return Claim.objects.select_related("article", "anchor").get(pk=claim.pk)


def outcomes(claim):
    """Who had it in hand, and how each turn ended."""
    return list(claim.assignments.values_list("checker__username", "outcome"))
