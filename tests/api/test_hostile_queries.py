"""Filters, cursors and ids that mean nothing. Always an answer, never a fault."""

import pytest

from tests.api.client import assert_refused


@pytest.mark.parametrize(
    "query",
    [
        "colour=red",
        "state=lost",
        "state=",
        "kind=smell",
        "article=x",
        "article=-1",
        "article=1.5",
        "article=99999999999999999999",
        "checker=1e3",
        "has_verdict=perhaps",
        "due_before=soon",
        "due_before=0001-01-01T00:00:00%2B14:00",
        "due_before=9999-12-31T23:59:59-14:00",
        "search=%00",
        "search=" + "a" * 201,
        "desk=%00",
        "ordering=password",
        "ordering=",
        "page_size=0",
        "page_size=-1",
        "page_size=1000000000",
        "page_size=201",
        "page_size=x",
        "page_size=%D9%A1",
        "format=xml",
        "article__desk__slug=metro",
    ],
)
@pytest.mark.parametrize("path", ["claims/", "exports/verdicts.csv"])
def test_query_that_means_nothing(api, tomas, query, path):
    name = query.split("=")[0]
    response = api(tomas).client.get(f"/api/v1/{path}?{query}")
    if query == "state=":
        assert response.status_code in (200, 400)
        return
    assert_refused(response, 400, "malformed", field=name)


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "%00",
        "%FF",
        "W10=",
        "WyJhIl0",
        "WzFd",
        "W251bGxd",
        "e30",
        "WzEsMiwzXQ",
        "Wzk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5XQ",
        "W1tbW1tbW1tb",
        "a" * 5000,
        "WyIwMDAxLTAxLTAxVDAwOjAwOjAwKzE0OjAwIl0",
        "WyIyMDI0LTAxLTAxIl0",
        "W05hTl0",
    ],
)
@pytest.mark.parametrize("ordering", ["id", "queue", "text", "-score"])
def test_cursor_that_was_made_up(api, tomas, cursor, ordering):
    response = api(tomas).client.get(f"/api/v1/claims/?ordering={ordering}&cursor={cursor}")
    if response.status_code != 200:
        assert_refused(response, 400, "malformed", field="cursor")


def test_too_many_filters(api, tomas):
    assert_refused(api(tomas).client.get("/api/v1/claims/?" + "state=open&" * 2000), 400)


def test_huge_ids_are_absent(api, tomas):
    for path in ("claims", "articles", "evidence", "verdicts", "corrections", "jobs", "desks"):
        for pk in (0, 2**31, 2**63 - 1, 10**18 - 1, 2**63, 10**30):
            assert_refused(api(tomas).get(f"{path}/{pk}/"), 404, "not_found")
