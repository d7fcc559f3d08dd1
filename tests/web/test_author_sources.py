"""The author's own sources, offered where evidence is added."""

import pytest

from articles.models import Claim, Evidence
from tests.factories import TEXT, make_article, make_claim
from tests.web.claim_pages import page, typed

S = Claim.State
REGISTER = "https://register.example/bridges/4"


@pytest.fixture
def article(metro, omar):
    start = TEXT.index("took")
    link = {"start": start, "end": start + 4, "url": REGISTER, "note": ""}
    return make_article(TEXT, desk=metro, links=[link], authors=[omar])


@pytest.fixture
def held(article, nadia):
    return make_claim(article=article, passage="14 months", state=S.CHECKING, checker=nadia)


def test_one_press_adds_it_and_keeps_what_is_written(client, nadia, held):
    client.force_login(nadia)
    assert "Named by the author in this paragraph" in client.get(page(held)).text
    body = typed(held, rating="wrong", note="Half done.", author_source=REGISTER)
    answer = client.post(page(held, "evidence-offered"), body, follow=True)
    piece = Evidence.objects.get()
    assert (piece.url, piece.origin, piece.role) == (REGISTER, "author", "contradicts")
    assert held.drafts.get().note == "Half done."
    assert "Named by the author" not in answer.text
    assert "Evidence added." in answer.text
    assert "<span>The author&#x27;s</span>" in answer.text


def test_what_is_typed_in_the_row_stays_there(client, nadia, held):
    client.force_login(nadia)
    body = typed(held, author_source=REGISTER, evidence_what="Harbour office")
    answer = client.post(page(held, "evidence-offered"), body)
    assert 'value="Harbour office"' in answer.text
    assert Evidence.objects.count() == 1


def test_somebody_else_takes_it_too(client, mei, held):
    client.force_login(mei)
    for _twice in range(2):
        answer = client.post(page(held, "evidence-offered"), {"author_source": REGISTER})
        assert answer.url == page(held)
    assert Evidence.objects.get().added_by == mei


def test_enter_in_the_row_adds_what_is_typed(client, mei, held):
    """The first button of a form is the one that Enter presses, wherever on the page it stands."""
    client.force_login(mei)
    html = client.get(page(held)).text
    form = html.index('<form id="evidence-form"')
    first = html[html.index('form="evidence-form"') :].split(">")[0]
    assert html.index('form="evidence-form"') < form
    assert 'name="do" value="enter"' in first


def test_those_who_do_not_check_are_offered_nothing(client, omar, ivo, nadia, held):
    client.force_login(omar)
    assert "Named by the author" not in client.get(page(held)).text
    for person, status in ((omar, 403), (ivo, 404)):
        client.force_login(person)
        answer = client.post(page(held, "evidence-offered"), {"author_source": REGISTER})
        assert answer.status_code == status
    client.force_login(nadia)
    answer = client.post(page(held, "evidence-offered"), {"author_source": "https://x.example/"})
    assert answer.status_code == 404
    assert client.put(page(held, "evidence-offered")).status_code == 405
    assert not Evidence.objects.exists()
