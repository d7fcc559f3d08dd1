"""Every route, asked as every kind of person. A route without a row in routes.py fails here."""

import pytest
from django.db import transaction
from django.urls import get_resolver, reverse

from articles.api import urls
from tests.api.client import Api, assert_refused
from tests.api.routes import PUBLIC, ROUTES
from tests.api.scenes import Scene
from tests.factories import make_desk, make_person

METHODS = ("get", "post", "put", "patch", "delete")
ABSENT = "999999999"


def patterns(resolver):
    for pattern in resolver.url_patterns:
        yield from patterns(pattern) if hasattr(pattern, "url_patterns") else [pattern]


def routes():
    """The name of every route and the methods it offers."""
    offered = {}
    for pattern in patterns(get_resolver(urls.__name__)):
        view = pattern.callback
        actions = getattr(view, "actions", None) or dir(view.view_class)
        found = {method for method in METHODS if method in actions}
        offered.setdefault(pattern.name, set()).update(found or {"get"})
    return offered


@pytest.fixture
def people(metro, nadia, tomas, hanna, omar, ivo, ada):
    return {
        "nobody": None,
        "stranger": ivo,
        "admin": ada,
        "other_author": make_person("olga", desk=make_desk("metro"), roles=["author"]),
        "author": omar,
        "checker": nadia,
        "editor": tomas,
        "chief": hanna,
    }


def test_every_route_has_a_row():
    assert {(m, name) for name, methods in routes().items() for m in methods} == (
        ROUTES.keys() | PUBLIC
    )


@pytest.mark.parametrize(("method", "name"), ROUTES)
def test_whom_a_route_obeys(method, name, metro, omar, people, untouched):
    route, scene = ROUTES[method, name], Scene(metro, omar)
    for role, person in people.items():
        with transaction.atomic():
            client = Api(person)
            ids, body = route.ask(scene, person)
            before = untouched()
            response = client(method, reverse(f"api:{name}", kwargs=ids), body)
            assert response.status_code == route.expected(role), (role, response.content)
            if response.status_code >= 400:
                assert_refused(response, route.expected(role))
                assert untouched() == before, role
            transaction.set_rollback(True)


def with_an_id():
    named = {p.name for p in patterns(get_resolver(urls.__name__)) if "<pk>" in str(p.pattern)}
    return [(method, name) for method, name in ROUTES if name in named]


@pytest.mark.parametrize(("method", "name"), with_an_id())
def test_not_yours_is_answered_like_absent(method, name, metro, omar, ivo):
    ids, body = ROUTES[method, name].ask(Scene(metro, omar), ivo)
    client = Api(ivo)
    not_yours = client(method, reverse(f"api:{name}", kwargs=ids), body)
    absent = client(method, reverse(f"api:{name}", kwargs={**ids, "pk": ABSENT}), body)
    assert_refused(not_yours, 404, "not_found")
    assert (not_yours.status_code, not_yours.content) == (absent.status_code, absent.content)


@pytest.mark.parametrize("name", sorted({name for _method, name in ROUTES}))
def test_other_methods_are_refused(name, metro, omar, hanna):
    offered = routes()[name]
    method = next(iter(offered))
    client = Api(hanna)
    ids, _body = ROUTES[method, name].ask(Scene(metro, omar), hanna)
    for other in sorted({*METHODS, "options"} - offered):
        response = client(other, reverse(f"api:{name}", kwargs=ids), {} if other != "get" else None)
        assert_refused(response, 405, "method_not_allowed")
