"""Every field of every body with values nobody means. An answer each time, never a fault."""

import re

import pytest
from django.db import transaction
from django.urls import resolve, reverse
from drf_spectacular.generators import SchemaGenerator

from tests.api.client import Api, assert_refused
from tests.api.routes import ROUTES
from tests.api.scenes import Scene

HOSTILE = [
    None, True, -1, 2**63, 1e308, "", "\u202e\U0001f600", "a" * 20_000,
    "9999-12-31T23:59:59-14:00", [], [None], {}, {"a": [1]},
]  # fmt: skip


@pytest.fixture(scope="module")
def fields():
    """(method, route) → the names of all fields of its body."""
    schema = SchemaGenerator().get_schema(request=None, public=True)
    shapes, found = schema["components"]["schemas"], {}
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            if body := operation.get("requestBody"):
                shape = body["content"]["application/json"].get("schema", {}).get("$ref", "")
                properties = shapes.get(shape.split("/")[-1], {}).get("properties", {})
                address = re.sub(r"\{\w+\}", "1", path)
                found[method, resolve(address).url_name] = sorted(properties)
    return found


EMPTY = {
    "article-find-again", "article-marked-by-hand", "article-nothing-to-check", "article-publish",
    "article-unpublish", "article-restore", "hint-restore", "verdict-revert",
}  # fmt: skip
WITH_BODY = [
    (method, name)
    for method, name in ROUTES
    if method in ("post", "put", "patch") and name not in EMPTY
]


@pytest.mark.parametrize(("method", "name"), WITH_BODY)
def test_every_field(method, name, fields, metro, omar, hanna):
    scene, api = Scene(metro, omar), Api(hanna)
    with transaction.atomic():
        ids, good = ROUTES[method, name].ask(scene, hanna)
        address = reverse(f"api:{name}", kwargs=ids)
        for field in fields[method, name]:
            for value in HOSTILE:
                with transaction.atomic():
                    response = api(method, address, {**(good or {}), field: value})
                    if response.status_code >= 400:
                        assert response.status_code < 500, (field, value)
                        assert_refused(response, response.status_code)
                    transaction.set_rollback(True)


def test_the_schema_names_the_fields(fields):
    assert fields.keys() == set(WITH_BODY)
    assert "row_version" in fields["post", "claim-keep"]
