"""Addresses that somebody mistyped or made up: every page answers, whatever they ask for."""

import pytest
from django.urls import reverse

from tests.factories import make_article, make_claim

OF_NOTHING = (
    "article-list", "article-import", "queue", "triage", "triage-shares", "sign-off-list",
    "dashboard", "claim-list", "export", "search", "drafts", "help", "preferences",
)  # fmt: skip
OF_AN_ARTICLE = (
    "article-desk", "article-live", "article-job", "article-history", "article-report",
    "article-edit", "article-sign-off", "sign-off-live", "claim-add",
)  # fmt: skip
OF_A_CLAIM = ("claim-detail", "claim-split", "claim-merge")
ASKED = (
    "at", "article", "by", "checker", "chosen", "confidential", "days", "deadline", "desk",
    "dialect", "due", "from", "kind", "moment", "origin", "page", "paragraph", "part", "person",
    "preset", "q", "risk", "row", "rows", "sheet", "show", "since", "sort", "span", "spot", "state",
    "step", "until", "verdict", "view", "whose",
)  # fmt: skip
ODD = (
    "", "x", "-1", "0", "9" * 25, "9" * 5000, "\0", "a\0b", "☃", "2026-02-30", "0001-01-01",
    "9999-12-31", "filter", "'\"><", "%", "١٢", "1.5", "1e9", "nan", "\u202e", "all", "\r\n",
)  # fmt: skip


@pytest.fixture
def claim(metro):
    return make_claim(article=make_article(desk=metro), passage="$12 million")


@pytest.mark.parametrize("name", [*OF_NOTHING, *OF_AN_ARTICLE, *OF_A_CLAIM])
def test_a_page_answers_whatever_its_address_asks_for(client, hanna, claim, name):
    of = {"pk": claim.article_id} if name not in OF_NOTHING else {}
    url = reverse(name, kwargs=of | ({"number": claim.number} if name in OF_A_CLAIM else {}))
    client.force_login(hanna)
    for value in ODD:
        answer = client.get(url, dict.fromkeys(ASKED, value))
        assert answer.status_code in (200, 302, 304, 404, 422), value
