"""Triage: what is done to many claims at once."""

import pytest
from django.utils import timezone

from articles.models import Article, Claim, Event
from tests.factories import make_article, make_claim, make_desk
from tests.web.triage.pages import URL, states

LONG = "One two three four five six seven eight nine ten.\n" * 3
S = Claim.State


@pytest.mark.parametrize(
    ("action", "fields", "column", "value"),
    [
        ("keep", {}, "state", S.OPEN),
        ("waive", {"waive_reason": "out_of_scope"}, "state", S.WAIVED),
        ("waive", {"waive_reason": "other", "waive_text": "Agreed."}, "state", S.WAIVED),
        ("discard", {"discard_reason": "opinion"}, "state", S.DISCARDED),
        ("risk", {"new_risk": "legal"}, "risk", "legal"),
    ],
)
def test_action_reaches_all_picked_claims(send, claims, tomas, action, fields, column, value):
    response = send(action, claims[:2], **fields)
    assert response.url == URL
    values = [getattr(Claim.objects.get(pk=claim.pk), column) for claim in claims]
    assert values[:2] == [value, value]
    assert values[2] == getattr(claims[2], column)
    assert Event.objects.filter(claim__in=claims, actor=tomas).count() == 2


def test_flash_says_how_many_and_what(send, claims, client):
    send("keep", claims[:2])
    assert "2 claims kept." in client.get(URL).content.decode()


def test_assigning_and_deadline(send, claims, nadia):
    send("assign", claims[:1], to=nadia.pk)
    assert Claim.objects.get(pk=claims[0].pk).checker == nadia
    claims[0].refresh_from_db()
    send("assign", claims[:1], to="nobody")
    assert Claim.objects.get(pk=claims[0].pk).checker is None
    send("deadline", claims[1:2], due_at="2026-05-03T17:30")
    assert Claim.objects.get(pk=claims[1].pk).due_at is not None
    claims[1].refresh_from_db()
    send("deadline", claims[1:2], due_at="")
    assert Claim.objects.get(pk=claims[1].pk).due_at is None


def test_restoring_from_the_list_of_waived(send, article):
    waived = make_claim(article=article, state=S.WAIVED)
    response = send("restore", [waived], "?state=waived")
    assert response.url == "/triage/?state=waived"
    assert states([waived]) == [S.OPEN]


def test_partial_failure_says_what_and_why_and_keeps_those_selected(send, claims, nadia):
    Claim.objects.filter(pk=claims[0].pk).update(
        state=S.CHECKING, checker=nadia, opened_at=timezone.now()
    )
    Claim.objects.filter(pk=claims[1].pk).update(row_version=5)
    response = send("keep", claims)
    text = response.content.decode()
    assert response.status_code == 200
    assert "1 claim kept." in text
    assert "1 was taken meanwhile by Nadia." in text
    assert "This changed after you opened it" in text
    assert states(claims) == [S.CHECKING, S.SUGGESTED, S.OPEN]
    assert set(response.context["picked"]) == {claims[0].pk, claims[1].pk}
    box = text.partition(f'value="{claims[1].pk}:5"')[2].partition(">")[0]
    assert box.endswith(" checked")


def test_claims_of_an_article_that_left_the_check_are_counted(send, claims, metro):
    gone = make_claim(article=make_article(desk=metro), state=S.SUGGESTED)
    Article.objects.filter(pk=gone.article_id).update(state=Article.State.READY)
    response = send("keep", [*claims[:2], gone])
    assert response.status_code == 200
    assert "2 claims kept." in response.text
    assert response.context["refused"] == {"This article is not being checked any more.": [gone]}
    assert states([*claims, gone]) == [S.OPEN, S.OPEN, S.SUGGESTED, S.SUGGESTED]


def test_late_second_click_changes_nothing(send, claims):
    send("keep", claims)
    events = Event.objects.count()
    response = send("keep", claims)
    assert response.status_code == 409
    assert Event.objects.count() == events


@pytest.mark.parametrize(
    ("action", "fields", "sentence"),
    [
        ("waive", {"waive_text": "typed words"}, "Choose a reason for waiving."),
        ("waive", {"waive_reason": "bored", "waive_text": "typed words"}, "valid choice"),
        ("discard", {"discard_text": "typed words"}, "Choose a reason why"),
        ("assign", {"discard_text": "typed words"}, "Choose a person, or nobody."),
        ("assign", {"to": "9" * 30, "discard_text": "typed words"}, "valid choice"),
        ("risk", {"discard_text": "typed words"}, "Choose a risk"),
        ("deadline", {"due_at": "9999-12-31T23:59", "waive_text": "typed words"}, "2000 and 2100"),
        ("explode", {"waive_text": "typed words"}, "Choose what to do"),
    ],
)
def test_missing_or_odd_field_keeps_what_was_typed(send, claims, action, fields, sentence):
    response = send(action, claims, **fields)
    text = response.content.decode()
    assert response.status_code == 422
    assert sentence in text
    assert "typed words" in text
    assert states(claims) == [S.SUGGESTED] * 3
    assert set(response.context["picked"]) == {claim.pk for claim in claims}


def test_other_reason_wants_words(send, claims):
    for words in ("", " \u200b"):
        response = send("waive", claims, waive_reason="other", waive_text=words)
        assert response.status_code == 422
        assert "what the other reason is" in response.content.decode()
        assert set(response.context["picked"]) == {claim.pk for claim in claims}
    assert states(claims) == [S.SUGGESTED] * 3


def test_nothing_picked_is_said(send, claims):
    response = send("keep", [])
    assert response.status_code == 422
    assert "No claim is selected." in response.content.decode()


def test_claims_of_another_desk_are_out_of_reach(client, tomas, claims):
    elsewhere = make_claim(article=make_article(desk=make_desk("sport")), state=S.SUGGESTED)
    client.force_login(tomas)
    picks = [f"{elsewhere.pk}:0", f"{'9' * 30}:0", "x:y", "1", ":", f"{claims[0].pk}:0"]
    client.post(URL, {"action": "keep", "pick": picks})
    assert states([elsewhere, claims[0]]) == [S.SUGGESTED, S.OPEN]


def test_many_claims_are_waived_only_after_a_question(send, client, metro):
    article = make_article(LONG, desk=metro)
    many = [make_claim(article=article, state=S.SUGGESTED) for _number in range(21)]
    response = send("waive", many, waive_reason="out_of_scope")
    text = response.content.decode()
    assert "Waive 21 claims?" in text
    assert states(many) == [S.SUGGESTED] * 21
    send("waive", many, waive_reason="out_of_scope", confirmed="20")
    assert states(many) == [S.SUGGESTED] * 21, "asked about another number"
    send("waive", many, waive_reason="out_of_scope", confirmed="21")
    assert states(many) == [S.WAIVED] * 21


def test_all_in_the_filter_are_taken_beyond_the_page(client, tomas, metro):
    article = make_article(LONG * 2, desk=metro)
    many = [make_claim(article=article, state=S.SUGGESTED, kinds=["date"]) for _n in range(51)]
    other = make_claim(article=article, state=S.SUGGESTED, kinds=["quote"])
    client.force_login(tomas)
    assert "All 51 in this filter" in client.get(URL, {"kind": "date"}).content.decode()
    client.post(f"{URL}?kind=date", {"action": "keep", "all": "on"})
    assert set(states(many)) == {S.OPEN}
    assert states([other]) == [S.SUGGESTED]


# Buttons


def test_enter_in_a_field_presses_a_button_that_does_nothing(send, claims, client):
    response = send("", claims, waive_text="typed words")
    assert response.status_code == 422
    assert "Choose what to do" in response.content.decode()
    form = client.get(URL).content.decode().partition("data-rows")[2]
    assert form.index('name="action" value=""') < form.index('name="action" value="keep"')


def test_a_person_or_a_risk_is_an_action_by_itself(client, tomas, claims, nadia):
    client.force_login(tomas)
    client.post(URL, {"to": nadia.pk, "pick": f"{claims[0].pk}:0"})
    client.post(URL, {"new_risk": "legal", "pick": f"{claims[1].pk}:0"})
    assert Claim.objects.get(pk=claims[0].pk).checker == nadia
    assert Claim.objects.get(pk=claims[1].pk).risk == "legal"


@pytest.mark.parametrize("action", ["merge", "keep"])
def test_claims_that_left_triage_meanwhile_are_missed_in_words(send, claims, action):
    Article.objects.update(state=Article.State.READY)
    response = send(action, claims)
    assert response.status_code == 409
    assert "not in triage any more" in response.text
    assert states(claims) == [S.SUGGESTED] * 3
