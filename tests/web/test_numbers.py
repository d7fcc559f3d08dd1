import pytest
from django.urls import reverse

from articles.models import Claim
from articles.web.numbers import BIGGEST, whole_number
from tests.factories import make_claim, make_verdict
from tests.web.claim_pages import page, typed


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("0", 0), ("17", 17), (str(BIGGEST), BIGGEST), (str(BIGGEST + 1), None), ("9" * 5000, None),
        ("", None), ("-1", None), ("1.5", None), ("²", None), (" 7", None), ("seven", None),
    ],
)  # fmt: skip
def test_a_number_is_one_that_the_database_could_know(said, number):
    assert whole_number(said) == number


@pytest.mark.parametrize("absurd", ["9" * 5000, str(2**63)])
def test_no_number_is_so_long_that_a_page_breaks(client, tomas, held, absurd):
    client.force_login(tomas)
    desk = reverse("article-desk", args=[held.article_id])
    for name in ("at", "part", "page"):
        assert client.get(desk, {name: absurd}).status_code == 200
    for url in (reverse("claim-list"), reverse("article-list"), "/triage/"):
        assert client.get(url, {"rows": absurd, "page": absurd}).status_code == 200
    handed = make_verdict(claim=make_claim(article=held.article, state=Claim.State.SUBMITTED)).claim
    sent = typed(handed, verdict=absurd, last_event=absurd, over=absurd)
    assert client.post(page(handed, "claim-step", "contest"), sent).status_code < 500
    assert client.post(page(handed, "claim-step", "approve"), sent).status_code == 302
    assert client.post("/triage/", {"pick": f"{absurd}:1", "action": "keep"}).status_code == 422
