"""A claim opened, taken, decided without scripts; whose turn it is."""

import re

import pytest
from django.urls import reverse

from articles.models import Assignment, Claim, Detail, Verdict
from tests.factories import make_article, make_claim, make_evidence, make_verdict
from tests.web.claim_pages import page, typed

S = Claim.State
PARTIAL = {"HX-Request": "true", "HX-Request-Type": "partial"}


# Opening


@pytest.mark.parametrize("state", S.values)
@pytest.mark.parametrize("who", ["nadia", "tomas", "hanna", "omar"])
def test_every_state_can_be_looked_at_by_everybody(client, request, metro, omar, state, who):
    person = request.getfixturevalue(who)
    claim = make_claim(article=make_article(desk=metro, authors=[omar]), state=state)
    client.force_login(person)
    for headers in ({}, PARTIAL | {"HX-Current-URL": f"http://x/articles/{claim.article_id}/"}):
        assert client.get(page(claim), headers=headers).status_code == 200


def test_htmx_gets_the_panel_alone(client, nadia, held):
    client.force_login(nadia)
    here = f"http://testserver/articles/{held.article_id}/"
    html = client.get(page(held), headers=PARTIAL | {"HX-Current-URL": here}).content.decode()
    assert '<section class="panel" id="panel"' in html
    assert "<html" not in html
    assert 'id="mark-1"' in html


def test_on_the_desk_of_another_article_the_whole_desk_is_swapped(client, nadia, held):
    client.force_login(nadia)
    headers = PARTIAL | {"HX-Current-URL": "http://testserver/articles/999/claims/4/?from=queue"}
    answer = client.get(page(held), headers=headers)
    html = answer.content.decode()
    assert (answer["HX-Retarget"], answer["HX-Push-Url"]) == ("#main", page(held))
    assert '<main id="main"' in html
    assert "<html" not in html


@pytest.mark.parametrize("path", ["/articles/999/sign-off/", "/queue/"])
def test_htmx_on_a_page_without_a_desk_is_sent_to_the_whole_one(client, nadia, held, path):
    client.force_login(nadia)
    headers = PARTIAL | {"HX-Current-URL": f"http://testserver{path}"}
    assert client.get(page(held), headers=headers)["HX-Redirect"] == page(held)


@pytest.mark.parametrize(
    ("certainty", "words"), [(None, "Said by"), (0.7, "Said by"), (0.69, "Perhaps said by")]
)
def test_a_doubtful_speaker_is_shown_as_one(client, nadia, article, certainty, words):
    claim = make_claim(
        article=article, speaker="Lena Moss", certainty=certainty, cue="told", outlet="Radio Fjord"
    )
    client.force_login(nadia)
    html = client.get(page(claim)).content.decode()
    assert f'<span class="quiet">{words}</span>' in html
    assert "Radio Fjord" in html
    assert ">told</q>" in html


def test_what_was_looked_at_is_ticked_off_before_one_writes_why(client, nadia, held):
    client.force_login(nadia)
    html = client.get(page(held)).content.decode()
    fields = ['id="id_rating"', 'id="id_evidence_what"']
    places = [*fields, "<h3>Details", 'id="id_note"', "data-save "]
    assert [html.index(place) for place in places] == sorted(map(html.index, places))


def test_details_of_two_statements_stand_apart(client, nadia, article):
    claim = make_claim(article=article)
    for part, start in enumerate((0, 4), 1):
        kind = Detail.Kind.QUANTITY
        claim.details.create(
            start=start, end=start + 3, kind=kind, value="12", unit="km", part=part
        )
    client.force_login(nadia)
    html = client.get(page(claim)).content.decode()
    assert html.index("Statement 1") < html.index("Quantity: 12 km") < html.index("Statement 2")


def test_no_such_claim(client, nadia, held):
    client.force_login(nadia)
    assert client.get(reverse("claim-detail", args=[held.article_id, 99])).status_code == 404


def test_a_stranger_finds_nothing(client, ivo, held):
    client.force_login(ivo)
    for name in ("claim-detail", "claim-draft", "claim-submit", "claim-evidence"):
        answer = (
            client.post(page(held, name), typed(held))
            if name != "claim-detail"
            else client.get(page(held))
        )
        assert answer.status_code == 404
    assert not Verdict.objects.exists()


@pytest.mark.parametrize("name", ["claim-draft", "claim-submit", "claim-evidence"])
def test_forms_are_posted(client, nadia, held, name):
    client.force_login(nadia)
    assert client.put(page(held, name)).status_code == 405


def test_looking_at_it_renews_the_lease_of_the_holder_alone(client, nadia, mei, held):
    Assignment.objects.update(active_at="2020-01-01T00:00Z")
    client.force_login(mei)
    client.get(page(held))
    assert Assignment.objects.get().active_at.year == 2020
    client.force_login(nadia)
    client.get(page(held))
    assert Assignment.objects.get().active_at.year != 2020


def test_the_queries_of_an_open_claim_are_few(client, nadia, held, django_assert_max_num_queries):
    for _more in range(10):
        make_evidence(held)
        make_claim(article=held.article)
    client.force_login(nadia)
    with django_assert_max_num_queries(21):
        client.get(page(held))


def test_the_form_starts_with_the_words_of_the_claim_and_the_byline(client, nadia, held):
    client.force_login(nadia)
    html = client.get(page(held)).content.decode()
    assert f'lang="en">\n{held.text}</textarea>' in html
    assert 'value="Lena Moss"' in html


# The way without scripts


def test_from_take_to_the_next_claim(client, nadia, article):
    claim, following = make_claim(article=article), make_claim(article=article)
    client.force_login(nadia)
    answer = client.post(page(claim, "claim-step", "take"), {"row_version": 0}, follow=True)
    assert b"Save and next" in answer.content
    link = "https://archive.example/bridge"
    body = typed(claim, rating="confirmed", evidence_what=link, then="next")
    answer = client.post(page(claim, "claim-submit"), body)
    assert answer.url == page(following)
    verdict = Verdict.objects.get()
    assert (verdict.rating, verdict.action, verdict.wording) == ("confirmed", "stet", "")
    assert verdict.evidence.get().url == link
    html = client.get(answer.url).content.decode()
    assert "Confirmed" in html
    assert "Undo" in html
    following.refresh_from_db()
    assert (following.state, following.checker) == (S.CHECKING, nadia)


def test_undo_fills_the_form_again(client, nadia, held):
    client.force_login(nadia)
    body = typed(held, rating="unconfirmed", note="Called twice, nobody answered.", then="stay")
    answer = client.post(page(held, "claim-submit"), body)
    assert answer.url == page(held)
    verdict = Verdict.objects.get()
    client.post(page(held, "claim-step", "recall"), {"verdict": verdict.pk})
    html = client.get(page(held)).content.decode()
    assert "Called twice, nobody answered.</textarea>" in html
    assert re.search(r'value="unconfirmed"[^>]* data-preset="Attribute"[^>]* checked', html)


def test_who_came_by_the_queue_goes_on_in_the_queue(client, nadia, held):
    make_claim(article=held.article)
    pressing = make_claim(desk=held.desk, risk="legal")
    client.force_login(nadia)
    body = typed(held, rating="not_checkable", then="next") | {"from": "queue"}
    answer = client.post(page(held, "claim-submit"), body)
    assert answer.url == f"{page(pressing)}?from=queue"


def test_at_the_end_of_the_queue_one_is_told(client, nadia, held):
    client.force_login(nadia)
    body = typed(held, rating="not_checkable", then="next") | {"from": "queue"}
    answer = client.post(page(held, "claim-submit"), body)
    assert answer.url == reverse("queue")


def test_at_the_end_of_the_article_the_desk_says_what_was_decided(client, nadia, held):
    client.force_login(nadia)
    body = typed(held, rating="not_checkable", then="next")
    answer = client.post(page(held, "claim-submit"), body)
    assert answer.url == f"/articles/{held.article_id}/"
    assert b"Undo" in client.get(answer.url).content


# Whose turn it is


def test_why_one_does_nothing_here_is_said(client, nadia, mei, tomas, article):
    client.force_login(nadia)
    taken = make_claim(article=article, state=S.CHECKING, checker=mei)
    assert b"Mei is checking this since" in client.get(page(taken)).content
    mine = make_verdict(claim=make_claim(article=article, state=S.SUBMITTED, checker=nadia)).claim
    assert b"waits for an editor" in client.get(page(mine)).content
    client.force_login(tomas)
    own = make_claim(article=article, state=S.SUBMITTED, checker=tomas)
    assert b"Only a second person can sign this off." in client.get(page(own)).content


def test_an_expired_turn_can_be_taken_over(client, nadia, mei, article):
    claim = make_claim(article=article, state=S.CHECKING, checker=mei)
    Assignment.objects.update(lease_until="2020-01-01T00:00Z")
    client.force_login(nadia)
    assert b"Take this claim" in client.get(page(claim)).content
    client.post(page(claim, "claim-step", "take"), {"row_version": claim.row_version})
    assert Claim.objects.get(pk=claim.pk).checker == nadia
