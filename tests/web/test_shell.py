"""The frame around every page: header, places, drafts."""

import re

import pytest
from django.urls import reverse

from articles.models import Claim
from articles.workflow.drafts import keep_draft
from tests.factories import make_article, make_claim


def header_of(client, path="/help/"):
    return re.search(
        r"<header class=\"top\">.*?</header>", client.get(path).content.decode(), re.S
    )[0]


def test_drafts_are_counted_in_the_header_and_listed(client, nadia, held):
    client.force_login(nadia)
    assert "draft not saved yet" not in header_of(client)
    keep_draft(held, checker=nadia, rating="wrong", note="The register says 11.")
    assert re.search(
        r'href="/drafts/">1 draft<span class="hidden"> not saved yet', header_of(client)
    )
    html = client.get("/drafts/").content.decode()
    assert "The register says 11." in html
    assert reverse("claim-detail", args=[held.article_id, held.number]) in html


def test_a_draft_is_discarded_and_put_back_as_it_was(client, nadia, held):
    client.force_login(nadia)
    keep_draft(held, checker=nadia, rating="wrong", note="The register says 11.")
    discard = reverse("draft-discard", args=[held.article_id, held.number])
    assert discard in client.get("/drafts/").content.decode()
    html = client.post(discard, follow=True).content.decode()
    assert "Draft discarded." in html
    assert "No drafts." in html
    form = re.search(r'<form method="post" action="([^"]+/draft/)".*?</form>', html, re.S)
    fields = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', form[0]))
    html = client.post(form[1], fields, follow=True).content.decode()
    assert "The form says again what you wrote." in html
    assert held.drafts.get().note == "The register says 11."
    client.post(discard)
    assert client.post(discard).status_code == 409


def test_a_draft_on_a_claim_that_somebody_else_has_now_says_so(client, nadia, mei, held):
    keep_draft(held, checker=nadia, note="Mine")
    Claim.objects.filter(pk=held.pk).update(checker=mei)
    client.force_login(nadia)
    assert "Mei has this claim now." in client.get("/drafts/").content.decode()


def test_drafts_of_others_are_not_mine(client, nadia, mei, held):
    keep_draft(held, checker=nadia, note="Mine")
    client.force_login(mei)
    assert "/drafts/" in header_of(client)  # in the menu
    assert "1 draft" not in header_of(client)
    assert "No drafts." in client.get("/drafts/").content.decode()


def test_drafts_page_asks_no_more_for_more_drafts(
    client, nadia, metro, django_assert_max_num_queries
):
    for _each in range(4):
        claim = make_claim(
            article=make_article(desk=metro), state=Claim.State.CHECKING, checker=nadia
        )
        keep_draft(claim, checker=nadia, note="Begun")
    client.force_login(nadia)
    with django_assert_max_num_queries(8):
        client.get("/drafts/")


def test_nobody_waits_for_nothing(client, hanna, metro):
    client.force_login(hanna)
    assert header_of(client).count("data-idle") == 3


@pytest.mark.parametrize(
    ("person", "keys"),
    [("nadia", {"g-q", "g-a", "t"}), ("tomas", {"g-q", "g-a", "g-t", "g-s", "g-i", "t"}),
     ("omar", {"g-a", "g-i"})],
)  # fmt: skip
def test_header_has_keys_for_where_the_person_may_go(client, person, keys, request):
    client.force_login(request.getfixturevalue(person))
    found = set(re.findall(r'data-key="([^"]+)"', header_of(client)))
    assert found - {"?", "Ctrl+k", "g-d"} == keys
