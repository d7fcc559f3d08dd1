"""One person with a claim open twice: neither window takes away what the other wrote."""

import re

import pytest

from articles.models import Claim, VerdictDraft
from tests.web.claim_pages import page, typed

NOTE = "Three hours at the registry."


@pytest.fixture
def window(client, nadia, held):
    """Opens the claim; what the page sends when fields of it are filled."""
    client.force_login(nadia)

    def opened():
        html = client.get(page(held)).content.decode()
        known = {name: re.search(rf'name="{name}" value="([^"]*)"', html)[1] for name in NAMES}
        author = {"author_name": held.article.byline}
        return lambda **fields: typed(held) | author | known | fields

    return opened


NAMES = ("held", "once")


def autosave(client, held, body):
    return client.post(page(held, "claim-draft"), body | {"autosave": "yes"})


@pytest.mark.parametrize(
    ("address", "more", "fields"),
    [
        ("claim-evidence", (), {"evidence_what": "https://harbour.example/", "do": "add"}),
        ("point-tick", ("words",), {"ticked": "yes"}),
        ("claim-draft", (), {}),
        ("claim-step", ("put-back",), {}),
    ],
)
def test_a_window_that_was_opened_before_keeps_what_the_other_wrote(
    client, held, window, address, more, fields
):
    Claim.objects.filter(pk=held.pk).update(kinds=["quote"])
    writes, stale = window(), window()
    autosave(client, held, writes(rating="wrong", note=NOTE))
    answer = client.post(page(held, address, *more), stale(**fields))
    draft = VerdictDraft.objects.get()
    assert (answer.status_code, draft.rating, draft.note) == (302, "wrong", NOTE)


def test_the_verdict_of_one_window_has_the_words_of_both_and_says_so(client, held, window):
    writes, decides = window(), window()
    autosave(client, held, writes(note=NOTE))
    body = decides(rating="unconfirmed", then="stay")
    html = client.post(page(held, "claim-submit"), body, follow=True).content.decode()
    held.refresh_from_db()
    verdict = held.current_verdict
    assert (verdict.rating, verdict.note) == ("unconfirmed", NOTE)
    assert "What you wrote in another window is in it, too." in html


def test_the_second_verdict_keeps_what_only_the_first_window_wrote(client, held, window):
    first, second = window(), window()
    body = first(rating="unconfirmed", note=NOTE, then="stay")
    client.post(page(held, "claim-submit"), body)
    client.post(page(held, "claim-submit"), second(rating="not_checkable", then="stay"))
    held.refresh_from_db()
    verdict = held.current_verdict
    assert (verdict.rating, verdict.note, verdict.number) == ("not_checkable", NOTE, 2)


def test_a_window_may_go_on_writing_and_emptying_its_own_words(client, held, window):
    writes, other = window(), window()
    kept = autosave(client, held, writes(note=NOTE))
    autosave(client, held, other())  # touches nothing
    more = writes(note=f"{NOTE} And two more.", held=kept["X-Draft-Held"])
    assert autosave(client, held, more).status_code == 204
    assert VerdictDraft.objects.get().note == f"{NOTE} And two more."
    assert autosave(client, held, writes(note="")).status_code == 204
    assert not VerdictDraft.objects.exists()


@pytest.mark.parametrize("address", ["claim-draft", "claim-submit"])
def test_where_both_wrote_the_second_sees_both_and_its_next_save_counts(
    client, held, window, address
):
    writes, late = window(), window()
    autosave(client, held, writes(rating="unconfirmed", note=NOTE))
    answer = client.post(page(held, address), late(note="Mine alone.", then="stay"))
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "You wrote here in another window, too." in html
    assert "Note in the other window" in html
    assert NOTE in html
    assert "Mine alone.</textarea>" in html
    assert re.search(r'value="unconfirmed"[^>]* checked', html)  # touched there alone
    assert VerdictDraft.objects.get().note == NOTE
    again = {name: re.search(rf'name="{name}" value="([^"]*)"', html)[1] for name in NAMES}
    body = late(rating="unconfirmed", note="Mine alone.", then="stay") | again
    assert client.post(page(held, address), body).status_code == 302
    said = VerdictDraft.objects.first() or held.verdicts.get()
    assert said.note == "Mine alone."
