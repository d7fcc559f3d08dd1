"""An article is published, withdrawn, and brought back, on its pages."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Claim, Event
from articles.workflow.publication import withdraw_article
from tests.factories import make_article, make_claim, make_hint

S = Claim.State
STEPS = ("Take this claim", "Sign off", "Waive…", "Risk…", "Reopen…", "evidence_what")


def page(article, name="article-desk"):
    return reverse(name, args=[article.pk])


def put(article, state):
    Article.objects.filter(pk=article.pk).update(state=state)
    return article


def state_of(article):
    return Article.objects.get(pk=article.pk).state


def test_an_editor_marks_a_ready_article_as_published_and_undoes_it(client, tomas, article):
    put(article, "ready")
    client.force_login(tomas)
    assert "Mark as published…" in client.get(page(article)).text
    assert "Mark as published</button>" in client.get(page(article, "article-sign-off")).text
    answer = client.post(page(article, "article-publish"), follow=True)
    assert "Published." in answer.text
    assert "Not published: back to ready" in answer.text
    assert state_of(article) == "published"
    (said,) = client.session["flash"]
    client.post(said["undo"]["url"], said["undo"]["fields"])
    assert state_of(article) == "ready"


def test_the_second_press_finds_it_published(client, tomas, article):
    put(article, "published")
    client.force_login(tomas)
    answer = client.post(page(article, "article-publish"))
    assert answer.status_code == 409
    assert "Only an article that is ready can be published." in answer.text


@pytest.mark.parametrize(
    ("name", "state"), [("article-publish", "ready"), ("article-unpublish", "published")]
)
def test_who_may_not_say_ready_does_not_publish(client, nadia, omar, ivo, metro, name, state):
    article = put(make_article(desk=metro, authors=[omar]), state)
    for person, status in ((nadia, 403), (omar, 403), (ivo, 404)):
        client.force_login(person)
        assert client.post(page(article, name)).status_code == status
        if status == 403:
            assert "Mark as published" not in client.get(page(article, "article-sign-off")).text
            assert "back to ready" not in client.get(page(article, "article-sign-off")).text
    assert client.get(page(article, name)).url == page(article, "article-sign-off")
    assert client.put(page(article, name)).status_code == 405
    assert state_of(article) == state
    assert not Event.objects.filter(action__in=["publish", "unpublish"]).exists()


def test_a_chief_withdraws_with_a_reason_and_undoes_it(client, hanna, article):
    client.force_login(hanna)
    assert page(article, "article-withdraw") in client.get(page(article)).text
    assert "Why it is withdrawn" in client.get(page(article, "article-withdraw")).text
    empty = client.post(page(article, "article-withdraw"), {"reason": "  "})
    assert (empty.status_code, state_of(article)) == (422, "checking")
    assert "Say why the article is withdrawn." in empty.text
    body = {"reason": "Not ours to tell."}
    answer = client.post(page(article, "article-withdraw"), body, follow=True)
    assert "Not ours to tell." in answer.text
    assert "take no step" in answer.text
    assert page(article, "article-withdraw") not in answer.text
    (said,) = client.session["flash"]
    client.post(said["undo"]["url"], said["undo"]["fields"])
    assert state_of(article) == "checking"


def test_what_no_undo_would_reach_is_said_without_one(client, nadia, tomas, article):
    held = make_claim(article=article, state=S.CHECKING, checker=nadia)

    def said(step, **body):
        client.post(reverse("claim-step", args=[article.pk, held.number, step]), body)
        (flash,) = client.session["flash"]
        return flash["sentence"], flash["undo"] is not None

    client.force_login(tomas)
    assert said("risk", risk="legal") == ("The risk was changed.", True)
    put(article, "ready")
    assert said("risk", risk="central") == ("The risk was changed.", False)
    put(article, "withdrawn")
    client.force_login(nadia)
    assert said("put-back") == ("Put back.", False)


def test_a_late_withdrawal_keeps_what_was_typed(client, hanna, article):
    withdraw_article(article, chief=hanna, reason="Not ours to tell.")
    client.force_login(hanna)
    answer = client.post(page(article, "article-withdraw"), {"reason": "It is too early."})
    assert answer.status_code == 409
    assert "It is too early.</textarea>" in answer.text
    assert "withdrawn already" in answer.text


@pytest.mark.parametrize("name", ["article-withdraw", "article-restore"])
def test_withdrawing_and_restoring_are_the_chiefs(client, tomas, nadia, ivo, hanna, article, name):
    if name == "article-restore":
        withdraw_article(article, chief=hanna, reason="Not ours to tell.")
    before = state_of(article)
    for person, status in ((tomas, 403), (nadia, 403), (ivo, 404)):
        client.force_login(person)
        assert client.post(page(article, name), {"reason": "x"}).status_code == status
        assert "Restore the article" not in client.get(page(article, "article-sign-off")).text
    assert state_of(article) == before


def test_a_withdrawn_article_is_restored_from_its_sign_off(client, hanna, article):
    withdraw_article(put(article, "ready"), chief=hanna, reason="Not ours to tell.")
    client.force_login(hanna)
    assert "Restore the article" in client.get(page(article, "article-sign-off")).text
    client.post(page(article, "article-restore"))
    assert state_of(article) == "ready"


def test_authors_read_that_it_was_withdrawn_and_not_why(client, omar, hanna, metro):
    article = make_article(desk=metro, authors=[omar])
    withdraw_article(article, chief=hanna, reason="The source is afraid.")
    client.force_login(omar)
    for name in ("article-desk", "article-sign-off", "article-history"):
        html = client.get(page(article, name)).text
        assert "Withdrawn" in html
        assert "The source is afraid." not in html


@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_a_closed_article_is_read_and_offers_no_step(client, hanna, article, state):
    claims = [make_claim(article=article, state=s) for s in (S.OPEN, S.SUBMITTED, S.APPROVED)]
    make_hint(article, first="$12 million")
    put(article, state)
    client.force_login(hanna)
    html = client.get(page(article)).text
    assert "bridge cost" in html
    for absent in ("read-mark", "Take next here", "Add a claim", "Edit details…", "Dismiss"):
        assert absent not in html
    for claim in claims:
        html = client.get(f"{page(article)}claims/{claim.number}/").text
        assert "This article is not being checked any more." in html
        for absent in (
            "Take this claim",
            "Sign off",
            "Waive…",
            "Risk…",
            "Reopen…",
            "evidence_what",
        ):
            assert absent not in html


@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_no_deadline_presses_any_more(client, tomas, article, state):
    Article.objects.update(deadline=timezone.now() - timedelta(hours=1))
    client.force_login(tomas)
    assert "Late" in client.get(page(article)).text
    put(article, state)
    for url in (page(article), f"{reverse('article-list')}?state={state}"):
        assert 'class="late"' not in client.get(url).text


def test_queue_and_triage_offer_nothing_of_a_closed_article(client, tomas, article):
    make_claim(article=article, state=S.OPEN, passage="$12 million")
    make_claim(article=article, state=S.SUGGESTED, passage="1931")
    client.force_login(tomas)
    assert "1931" in client.get(reverse("triage")).text
    assert "$12 million" in client.get(reverse("queue")).text
    put(article, "withdrawn")
    assert "1931" not in client.get(reverse("triage")).text
    assert "$12 million" not in client.get(reverse("queue")).text


def test_the_history_says_it_in_words(client, hanna, tomas, article):
    put(article, "ready")
    client.force_login(hanna)
    client.post(page(article, "article-publish"))
    client.post(page(article, "article-unpublish"))
    client.post(page(article, "article-withdraw"), {"reason": "Not ours to tell."})
    client.post(page(article, "article-restore"))
    html = client.get(page(article, "article-history")).text
    assert "marked it as published" in html
    assert "took back that it was published" in html
    assert "withdrew the article" in html
    assert "restored the article" in html
    assert "Withdrawn → Ready to publish" in html
    assert "Not ours to tell." in html
