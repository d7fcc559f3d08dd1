"""What strangers send. Always an answer, never a fault, nothing stored halfway."""

import json

import pytest

from articles.models import Article, Claim
from tests.api.client import assert_refused
from tests.factories import make_article, make_claim, make_evidence

S = Claim.State
JSON = "application/json"


@pytest.fixture
def raw(api, tomas):
    """Post bytes as Tomas."""

    def post(data, path="articles/", content_type=JSON, **headers):
        client = api(tomas).client
        return client.post(f"/api/v1/{path}", data, content_type=content_type, **headers)

    return post


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"text"',
        b"1",
        b"{'a': 1}",
        b'{"text": NaN}',
        b'{"text": Infinity}',
        b'{"text": -Infinity}',
        b'{"text": "\\ud800"}',
        b'{"text": "a\\udfffb"}',
        b'{"text": "a\\u0000b"}',
        b'{"\\u0000": 1}',
        b'{"\\ud800": 1}',
        b'{"a": {"b": ["\\u0000"]}}',
        b'{"text": "\x00"}',
        b'{"text": "\xff\xfe"}',
        b'{"text": "\xed\xa0\x80"}',
        b"\xff\xfe{\x00}\x00",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"a": ' + b"9" * 5000 + b"}",
        b'{"start": 1e999}',
        b'{"text": "a"} {"text": "b"}',
    ],
)
def test_broken_json(raw, data, metro):
    assert_refused(raw(data), 400)
    assert not Article.objects.exists()


def test_surrogate_pair_is_one_character(raw, metro):
    response = raw(b'{"desk": "metro", "text": "A \\ud83d\\ude00 draft"}')
    assert response.status_code == 201
    assert Article.objects.get().current_version.text == "A \U0001f600 draft"


@pytest.mark.parametrize("charset", ["utf-16", "rot13", "zlib", "idna", "nothing", "\xff", ""])
def test_charset_in_the_header_changes_nothing(raw, metro, charset):
    data = json.dumps({"desk": "metro", "text": "Añb"}, ensure_ascii=False).encode()
    response = raw(data, content_type=f"{JSON}; charset={charset}")
    assert response.status_code in (201, 400, 415)
    if response.status_code != 201:
        assert_refused(response, response.status_code)


def test_body_over_the_limit(raw, settings, metro):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    assert_refused(raw(json.dumps({"text": "a" * 2000})), 413, "too_large")


def test_text_over_five_megabytes(raw, metro):
    body = {"desk": "metro", "text": "word " * 1_100_000}
    assert_refused(raw(json.dumps(body)), 422, "rule", field="text")
    assert not Article.objects.exists()


@pytest.mark.parametrize("text", ["", "   \n\t", "\ufeff", "\u00a0"])
def test_text_with_nothing_in_it(raw, metro, text):
    assert_refused(raw(json.dumps({"desk": "metro", "text": text})), 422, field="text")


@pytest.mark.parametrize(
    "field",
    [
        {"text": None},
        {"text": ["a"]},
        {"text": {"a": 1}},
        {"title": "a" * 301},
        {"byline": "a" * 201},
        {"deadline": "tomorrow"},
        {"deadline": "0001-01-01T00:00:00+14:00"},
        {"deadline": "9999-12-31T23:59:59-14:00"},
        {"deadline": 10**20},
        {"published_on": "2031-02-30"},
        {"published_on": "10000-01-01"},
        {"language": "a" * 11},
        {"authors": [1] * 51},
        {"authors": {}},
        {"scope": "some"},
        {"markdown": "perhaps"},
        {"desk": "no slug"},
        {"state": "published"},
        {"id": 1},
    ],
)
def test_malformed_import(raw, metro, field):
    body = {"desk": "metro", "text": "A draft."} | field
    assert_refused(raw(json.dumps(body)), 400, "malformed", field=next(iter(field)))
    assert not Article.objects.exists()


def test_malformed_author(raw, metro):
    for author in (2**63, "a", 0, None):
        body = {"desk": "metro", "text": "A draft.", "authors": [author]}
        assert_refused(raw(json.dumps(body)), 400, "malformed", field="authors.0")


@pytest.mark.parametrize("desk", ["nowhere", "sport"])
def test_desk_of_others_is_like_absent(raw, metro, ivo, desk):
    assert_refused(raw(json.dumps({"desk": desk, "text": "A draft."})), 404, "not_found")


@pytest.mark.parametrize("author", [2**63 - 1, 999])
def test_author_who_is_nobody(raw, metro, author):
    body = {"desk": "metro", "text": "A draft.", "authors": [author]}
    assert_refused(raw(json.dumps(body)), 404, "not_found")


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 4), (0, 10**9), (10**8, 10**9), (24, 25)])
def test_span_outside_the_text(raw, metro, start, end):
    article = make_article(desk=metro)
    body = {"article": article.pk, "start": start, "end": end, "kinds": ["money"]}
    assert_refused(raw(json.dumps(body), "claims/"), 422, "rule", field="start")


@pytest.mark.parametrize("start", [-1, 2**64, 1.5, "a", None, [], True])
def test_offset_that_is_none(raw, metro, start):
    body = {"article": make_article(desk=metro).pk, "start": start, "end": 9, "kinds": ["money"]}
    assert_refused(raw(json.dumps(body), "claims/"), 400, field="start")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "https://",
        "http://a b",
        "https://[::1",
        "https://a:b",
        "//example.org",
        "",
        " https://example.org/<script>",
    ],
)
def test_link_that_is_no_web_address(raw, metro, url):
    body = {"claim": make_claim(desk=metro).pk, "kind": "link", "url": url}
    assert_refused(raw(json.dumps(body), "evidence/"), 422, "rule", field="url")


def test_script_is_text(raw, metro):
    text = "<script>alert(1)</script> said = 'x' \u202e\u200f \u05d0"
    response = raw(json.dumps({"desk": "metro", "text": f"  {text}\r\n"}))
    assert response.status_code == 201
    assert Article.objects.get().current_version.text == f"  {text}\n"


@pytest.mark.parametrize(
    "body",
    [
        {"verb": "keep", "claims": []},
        {"verb": "keep", "claims": {}},
        {"verb": "keep", "claims": [1]},
        {"verb": "keep", "claims": [{"id": 0, "row_version": 0}]},
        {"verb": "keep", "claims": [{"id": 2**63, "row_version": 0}]},
        {"verb": "keep", "claims": [{"id": 1, "row_version": 0, "x": 1}]},
        {"verb": "keep", "claims": [{"id": 1, "row_version": 0}] * 201},
        {"verb": "approve", "claims": [{"id": 1, "row_version": 0}]},
        {"verb": "keep", "claims": [{"id": 1, "row_version": 0}], "reason": "opinion"},
        {"verb": "risk", "claims": [{"id": 1, "row_version": 0}]},
    ],
)
def test_malformed_triage(api, tomas, body):
    assert_refused(api(tomas).post("claims/triage/", body), 400, "malformed")


@pytest.mark.parametrize("evidence", [[2**63], ["x"], "all", [1] * 501, {"id": 1}])
def test_malformed_evidence_of_a_verdict(api, tomas, metro, evidence):
    claim = make_claim(desk=metro, state=S.CHECKING, checker=tomas)
    body = {"claim": claim.pk, "row_version": 0, "rating": "confirmed", "evidence": evidence}
    assert_refused(api(tomas).post("verdicts/", body), 400, "malformed")


def test_white_space_of_notes_is_kept(api, nadia, metro):
    claim = make_claim(desk=metro, state=S.CHECKING, checker=nadia)
    body = {"note": "  so far \n", "wording": " a year "}
    draft = api(nadia)("put", f"claims/{claim.pk}/draft/", body).json()
    assert (draft["note"], draft["wording"]) == ("  so far \n", " a year ")


def test_patch_cannot_move_evidence(api, nadia, metro):
    evidence = make_evidence(make_claim(desk=metro))
    for field in ({"claim": 1}, {"added_by": 1}, {"id": 1}, {"withdrawn_at": None}):
        body = {"row_version": 0, **field}
        assert_refused(api(nadia)("patch", f"evidence/{evidence.pk}/", body), 400, "malformed")
