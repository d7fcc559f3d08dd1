"""The search for claims, as the article desk shows it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Claim, Job
from tests.factories import make_article, make_claim
from tests.web.desk_pages import TEXT, desk


@pytest.fixture
def article(metro):
    return make_article(TEXT, desk=metro)


def set_job(article, **fields):
    Job.objects.filter(version__article=article).update(**fields)


def test_a_search_that_runs_is_asked_about_until_it_is_done(client, nadia, article):
    client.force_login(nadia)
    html = client.get(desk(article)).content.decode()
    assert "Waiting for a worker" in html
    assert 'hx-trigger="every' in html
    headers = {"HX-Request": "true", "HX-Request-Type": "partial"}
    url = reverse("article-job", args=[article.pk])
    later = timezone.now() + timedelta(minutes=1)
    set_job(article, state="running", token=uuid4(), lease_until=later, claims_found=18)
    answer = client.get(url, headers=headers).content.decode()
    assert "Text read" in answer
    assert "Sentences split" in answer
    assert "Finding claims 18…" in answer
    make_claim(article=article)
    set_job(article, state="done", claims_found=1)
    answer = client.get(url, headers=headers).content.decode()
    assert "Done: 1 claim<" in answer
    assert "hx-trigger" not in answer
    assert client.get(url).status_code == 302


def test_a_search_that_is_done_brings_its_claims_to_the_desk(client, nadia, article):
    client.force_login(nadia)
    claim = make_claim(article=article)
    set_job(article, state="done", claims_found=1)
    headers = {"HX-Request": "true", "HX-Request-Type": "partial"}
    url = reverse("article-job", args=[article.pk])
    here = f"http://testserver{desk(article)}"
    answer = client.get(url, headers=headers | {"HX-Current-URL": here}).content.decode()
    assert f'data-claim="{claim.number}"' in answer
    assert f'id="card-{claim.number}"' in answer
    assert "Show them" not in answer


@pytest.mark.parametrize("elsewhere", ["?show=open", "claims/1/", "claims/add/"])
def test_a_search_that_is_done_leaves_other_pages_as_they_are(client, nadia, article, elsewhere):
    client.force_login(nadia)
    make_claim(article=article)
    set_job(article, state="done", claims_found=1)
    headers = {"HX-Request": "true", "HX-Request-Type": "partial"}
    headers["HX-Current-URL"] = f"http://testserver{desk(article)}{elsewhere}"
    answer = client.get(reverse("article-job", args=[article.pk]), headers=headers).content.decode()
    assert "Show them" in answer
    assert "hx-partial" not in answer


def test_a_fresh_search_is_asked_about_more_often_than_one_that_waits(client, nadia, article):
    client.force_login(nadia)
    assert 'hx-trigger="every 250ms"' in client.get(desk(article)).content.decode()
    set_job(article, created_at=timezone.now() - timedelta(seconds=11))
    assert 'hx-trigger="every 1500ms"' in client.get(desk(article)).content.decode()


def test_a_search_that_failed_can_be_repeated_by_an_editor(client, nadia, tomas, article):
    set_job(article, state="failed", reason="crashed")
    client.force_login(nadia)
    html = client.get(desk(article)).content.decode()
    assert "We could not find claims automatically." in html
    assert reverse("article-find-again", args=[article.pk]) not in html
    assert client.post(reverse("article-find-again", args=[article.pk])).status_code == 403
    client.force_login(tomas)
    again = reverse("article-find-again", args=[article.pk])
    assert again in client.get(desk(article)).content.decode()
    assert client.post(reverse("article-find-again", args=[article.pk])).status_code == 302
    assert article.current_version.jobs.count() == 2


@pytest.mark.parametrize(("state", "is_offered"), [("checking", True), ("ready", False)])
def test_a_search_is_repeated_while_the_article_is_checked(
    client, tomas, article, state, is_offered
):
    Article.objects.filter(pk=article.pk).update(state=state)
    set_job(article, state="failed", reason="not_in_check")
    client.force_login(tomas)
    html = client.get(desk(article)).content.decode()
    assert "was not being checked when the search ended" in html
    assert (reverse("article-find-again", args=[article.pk]) in html) == is_offered


def test_claims_are_declared_marked_by_hand(client, nadia, article):
    set_job(article, state="failed", reason="crashed")
    client.force_login(nadia)
    assert client.post(reverse("article-marked-by-hand", args=[article.pk])).status_code == 302
    assert Article.objects.get(pk=article.pk).marked_by_hand_by == nadia


def test_nothing_to_check_is_declared_only_without_claims(client, nadia, article):
    set_job(article, state="done")
    client.force_login(nadia)
    url = reverse("article-nothing-to-check", args=[article.pk])
    claim = make_claim(article=article)
    assert client.post(url).status_code == 409
    Claim.objects.filter(pk=claim.pk).update(state=Claim.State.DISCARDED)
    assert client.post(url).status_code == 302
    assert Article.objects.get(pk=article.pk).nothing_to_check_by == nadia


@pytest.mark.parametrize(("language", "is_said"), [("fr", True), ("fr-CA", True), ("en", False)])
def test_the_desk_says_that_french_claims_are_scored_without_the_model(
    client, nadia, article, language, is_said
):
    Article.objects.filter(pk=article.pk).update(language=language)
    set_job(article, state="done")
    client.force_login(nadia)
    html = client.get(desk(article)).content.decode()
    assert ("without the trained model" in html) == is_said


def test_a_missing_model_is_said_with_the_command_that_brings_it(client, nadia, article):
    set_job(article, state="failed", reason="not_installed")
    client.force_login(nadia)
    assert "“make install-french” brings it." in client.get(desk(article)).content.decode()
