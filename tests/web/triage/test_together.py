"""Triage: claims shared out and merged, and what was done to many undone in one go."""

import pytest

from articles.models import Claim
from tests.factories import make_article, make_claim
from tests.web.triage.pages import URL, states, undo_of

S = Claim.State


# Undo


def test_one_undo_for_the_whole_action(send, claims, client, nadia):
    send("assign", claims, "?state=undecided", to=nadia.pk)
    assert "3 claims assigned to Nadia." in client.get(URL).content.decode()
    url, fields = undo_of(client)
    response = client.post(url, fields)
    assert response.url == "/triage/?state=undecided"
    assert {claim.checker for claim in Claim.objects.all()} == {None}
    assert "Undone for 3 claims." in client.get(URL).content.decode()


def test_undo_names_what_changed_meanwhile(send, claims, client, hanna):
    send("keep", claims)
    url, fields = undo_of(client)
    client.force_login(hanna)
    client.post(URL, {"new_risk": "legal", "pick": f"{claims[0].pk}:1"})
    assert client.post(url, fields).status_code == 404
    client.force_login(claims[0].events.first().actor)
    client.post(url, fields)
    assert states(claims) == [S.OPEN, S.SUGGESTED, S.SUGGESTED]
    text = client.get(URL).content.decode()
    assert "Claim 1 stays: Hanna acted on this claim meanwhile." in text


@pytest.mark.parametrize("batch", ["", "x", "00000000-0000-0000-0000-000000000000"])
def test_undo_of_nothing_is_not_found(client, tomas, batch):
    client.force_login(tomas)
    assert client.post("/undo/", {"batch": batch}).status_code == 404
    assert client.put("/undo/").status_code == 405


def test_undo_leads_nowhere_else(send, claims, client):
    send("keep", claims)
    url, fields = undo_of(client)
    assert client.post(url, fields | {"back": "https://elsewhere.example/"}).url == "/"


# Sharing


def test_shares_even_out_what_each_has(send, client, claims, article, nadia, mei):
    for _number in range(2):
        make_claim(article=article, checker=nadia)
    chosen = {"among": [nadia.pk, mei.pk]}
    shown = client.get(f"{URL}shares/", chosen | {"number": "3"}).content.decode()
    assert "Nadia 1, " in shown
    assert "Mei 2" in shown
    asked = send("share", claims, **chosen)
    assert "Share 3 claims?" in asked.content.decode()
    assert {claim.checker for claim in claims} == {None}
    send("share", claims, **chosen, confirmed="3")
    given = [claim.checker for claim in Claim.objects.filter(state=S.SUGGESTED).order_by("pk")]
    assert sorted(map(str, given)) == ["Mei", "Mei", "Nadia"]
    assert "3 claims shared: " in client.get(URL).content.decode()
    url, fields = undo_of(client)
    client.post(url, fields)
    assert not Claim.objects.filter(state=S.SUGGESTED).exclude(checker=None).exists()


def test_sharing_among_nobody_asks_among_whom(send, claims):
    response = send("share", claims)
    assert response.status_code == 422
    assert "Choose among whom to share." in response.content.decode()


@pytest.mark.parametrize("query", [{}, {"number": "x"}, {"among": "9"}, {"number": "9" * 40}])
def test_shares_of_nothing_are_nothing(client, tomas, nadia, query):
    client.force_login(tomas)
    assert client.get(f"{URL}shares/", query).status_code == 200
    client.force_login(nadia)
    assert client.get(f"{URL}shares/", query).status_code == 403


# Merging


def test_repeated_facts_are_merged_into_the_first_and_parted_again(send, client, claims):
    send("merge", claims)
    assert states(claims).count(S.SUGGESTED) == 1
    assert "3 claims merged: claim 1 stays." in client.get(URL).content.decode()
    url, fields = undo_of(client)
    client.post(url, fields)
    assert states(claims) == [S.SUGGESTED] * 3


def test_a_claim_merged_alone_asks_with_which_others(send, client, claims):
    response = send("merge", claims[:1])
    assert response.url == f"/articles/{claims[0].article_id}/claims/{claims[0].number}/merge/"
    assert client.get(response.url).status_code == 200
    assert states(claims) == [S.SUGGESTED] * 3


@pytest.mark.parametrize("case", ["elsewhere", "outdated"])
def test_what_cannot_be_merged_stays_as_it_is(send, claims, metro, case):
    picked = claims[:1]
    if case == "elsewhere":
        picked = [*picked, make_claim(article=make_article(desk=metro), state=S.SUGGESTED)]
    if case == "outdated":
        picked = claims
        Claim.objects.filter(pk=claims[2].pk).update(row_version=4)
    response = send("merge", picked)
    assert response.status_code == 409
    assert "Not done" in response.content.decode()
    assert set(Claim.objects.values_list("state", flat=True)) == {S.SUGGESTED}


def test_a_merge_without_one_of_the_picked_claims_is_none(send, claims):
    gone = Claim.objects.filter(pk=claims[2].pk)  # as another run of the engine leaves it out
    gone.update(anchor=None)
    gone.delete()
    response = send("merge", claims)
    assert response.status_code == 409
    assert "not in triage any more" in response.text
    assert states(claims[:2]) == [S.SUGGESTED] * 2
