"""A claim that was sent back or waited: why, and what one had written."""

import pytest

from articles.models import Claim
from articles.workflow.assignments import put_back, resume, take, wait
from articles.workflow.signoff import send_back
from articles.workflow.verdicts import submit_verdict
from tests.factories import make_article, make_claim, make_evidence
from tests.web.claim_pages import page, typed

S = Claim.State
HERE = {"HX-Request": "true", "HX-Request-Type": "partial"}
REASON = "The link leads to last year."


@pytest.fixture
def returned(held, nadia, tomas):
    make_evidence(held)
    verdict = submit_verdict(held, checker=nadia, rating="wrong", note="It took 12.")
    send_back(verdict, editor=tomas, reason=REASON)
    return held


def head(client, claim, **headers):
    """The head of the panel, where it is seen at once."""
    html = client.get(page(claim), headers=headers).content.decode()
    return html.split('<header class="panel-head">')[1].split("</header>")[0]


def test_why_it_was_sent_back_is_told_until_it_is_handed_in_again(client, returned, nadia):
    client.force_login(nadia)
    assert REASON in head(client, returned)
    resume(returned, checker=nadia)
    assert REASON in head(client, returned)
    put_back(returned, checker=nadia)
    assert REASON in head(client, returned)
    resume(returned, checker=nadia)
    submit_verdict(returned, checker=nadia, rating="wrong", note="It took 13.")
    assert REASON not in head(client, returned)


def test_of_two_reasons_the_later_is_told(client, returned, nadia, tomas):
    resume(returned, checker=nadia)
    verdict = submit_verdict(returned, checker=nadia, rating="wrong", note="It took 13.")
    send_back(verdict, editor=tomas, reason="And the day?")
    client.force_login(nadia)
    assert "And the day?" in head(client, returned)
    assert REASON not in head(client, returned)


def test_an_author_reads_no_reason(client, metro, omar, nadia, tomas):
    claim = make_claim(article=make_article(desk=metro, authors=[omar]), state=S.OPEN)
    take(claim, checker=nadia)
    make_evidence(claim)
    verdict = submit_verdict(claim, checker=nadia, rating="confirmed")
    send_back(verdict, editor=tomas, reason=REASON)
    client.force_login(omar)
    assert REASON not in client.get(page(claim)).content.decode()


def test_for_what_it_waits_is_told(client, held, nadia, mei):
    wait(held, on="source", note="The press office calls back.", checker=nadia)
    client.force_login(mei)
    assert "The press office calls back." in head(client, held)


def test_the_form_says_what_was_sent_back(client, returned, nadia):
    client.force_login(nadia)
    returned.refresh_from_db()
    seen = {"row_version": returned.row_version}
    answer = client.post(page(returned, "claim-step", "resume"), seen, follow=True)
    html = answer.content.decode()
    assert "It took 12.</textarea>" in html
    assert 'value="wrong"' in html.split("checked>")[0].rsplit("<input", 1)[1]


@pytest.mark.parametrize(("step", "state"), [("take", S.OPEN), ("resume", S.WAITING)])
def test_evidence_that_was_begun_comes_along(client, article, nadia, step, state):
    checker = {"checker": nadia} if state == S.WAITING else {}
    claim = make_claim(article=article, state=state, **checker)
    client.force_login(nadia)
    sent = {"row_version": claim.row_version, "evidence_what": "https://register.example/7"}
    html = client.post(page(claim, "claim-step", step), sent).content.decode()
    assert 'id="verdict-form"' in html
    assert 'value="https://register.example/7"' in html
    assert not claim.evidence.exists()


def test_putting_back_keeps_what_stands_in_the_row(client, held, nadia):
    client.force_login(nadia)
    sent = typed(held, evidence_what="Call with the harbour office")
    html = client.post(page(held, "claim-step", "put-back"), sent).content.decode()
    assert 'value="Call with the harbour office"' in html


def test_a_claim_that_was_open_already_does_not_call_for_the_focus(client, held, nadia):
    client.force_login(nadia)
    there = HERE | {"HX-Current-URL": f"http://testserver{page(held)}?from=queue"}
    beside = HERE | {"HX-Current-URL": f"http://testserver/articles/{held.article_id}/"}
    assert "autofocus" not in head(client, held, **there)
    assert "autofocus" in head(client, held, **beside)
    assert "autofocus" in head(client, held)
