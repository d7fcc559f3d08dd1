"""What the database holds, so that a test can show that a refusal changed nothing."""

from contextlib import contextmanager

import pytest
from django.apps import apps


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
