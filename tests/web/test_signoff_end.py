"""Sign-off: corrections, and the article as a whole."""

import pytest
from django.urls import reverse

from articles.models import (
    Article,
    Claim,
    Correction,
    Event,
    Job,
    ReadMark,
    VersionSignOff,
)
from articles.workflow.signoff import approve_verdict, reopen
from tests.factories import make_article, make_claim
from tests.web.signoff_pages import handed_in, page

S = Claim.State


def correction_of(article, editor, **fields):
    verdict = handed_in(article, "wrong", **fields)
    verdict.claim.refresh_from_db()
    approve_verdict(verdict, editor=editor)
    return Correction.objects.get(verdict=verdict)


def make_settled(article):
    """Everything done: the engine, the claim, its approval, the heading read."""
    Job.objects.filter(version__article=article).update(state="done")
    version = article.current_version
    ReadMark.objects.create(version=version, block=0, person=article.created_by)
    return make_claim(article=article, state=S.APPROVED)


# Corrections


def settle(correction):
    article = correction.claim.article
    return reverse("sign-off-correction", args=[article.pk, correction.pk])


def test_a_correction_is_made_or_declined_with_a_reason(client, tomas, article):
    made = correction_of(article, tomas)
    declined = correction_of(article, tomas, passage="1931")
    client.force_login(tomas)
    url = settle(made)
    assert client.post(url, {"made": "yes"}).url.startswith(page(article))
    assert client.post(url, {"made": "yes"}).status_code == 409
    url = settle(declined)
    assert client.post(url, {"made": "no"}).status_code == 422
    assert client.post(url, {"made": "no", "reason": "House style."}).status_code == 302
    assert list(Correction.objects.values_list("state", flat=True)) == ["made", "declined"]


def test_a_checker_settles_no_correction(client, nadia, tomas, ivo, article):
    correction = correction_of(article, tomas)
    url = settle(correction)
    for person, status in ((nadia, 403), (ivo, 404)):
        client.force_login(person)
        assert client.post(url, {"made": "yes"}).status_code == status
    correction.refresh_from_db()
    assert correction.state == "pending"
    client.force_login(tomas)
    assert client.get(url).url == page(article)


def test_an_author_reads_that_a_claim_was_reopened_and_not_why(client, tomas, omar, article):
    article.authors.add(omar)
    correction = correction_of(article, tomas)
    reopen(correction.claim, editor=tomas, reason="The source is afraid.")
    client.force_login(omar)
    for url in (page(article), reverse("article-report", args=[article.pk])):
        html = client.get(url).text
        assert "The claim was reopened." in html
        assert "The source is afraid." not in html


def test_all_that_were_looked_at_are_made_at_once_and_undone_at_once(client, tomas, article):
    corrections = [correction_of(article, tomas), correction_of(article, tomas, passage="1931")]
    client.force_login(tomas)
    assert "All 2 made in the text" in client.get(page(article)).content.decode()
    body = {"correction": [each.pk for each in corrections]}
    answer = client.post(page(article, "corrections-made"), body, follow=True)
    assert "2 corrections made." in answer.content.decode()
    assert set(Correction.objects.values_list("state", flat=True)) == {"made"}
    (said,) = client.session["flash"]
    client.post(said["undo"]["url"], said["undo"]["fields"])
    assert set(Correction.objects.values_list("state", flat=True)) == {"pending"}


@pytest.mark.parametrize("state", ["ready", "published"])
def test_what_is_settled_of_an_article_out_of_check_stands(client, tomas, article, state):
    one, other = correction_of(article, tomas), correction_of(article, tomas, passage="1931")
    Article.objects.update(state=state)
    client.force_login(tomas)
    client.post(settle(one), {"made": "yes"})
    assert [said["undo"] for said in client.session["flash"]] == [None]
    client.post(page(article, "corrections-made"), {"correction": [other.pk]})
    assert [said["undo"] for said in client.session["flash"]] == [None]
    assert set(Correction.objects.values_list("state", flat=True)) == {"made"}


def test_corrections_of_another_article_are_out_of_reach(client, tomas, nadia, ivo, article):
    foreign = correction_of(make_article(desk=article.desk), tomas)
    body = {"correction": [foreign.pk, "x"]}
    client.force_login(tomas)
    client.post(page(article, "corrections-made"), body)
    client.force_login(nadia)
    client.post(page(foreign.claim.article, "corrections-made"), body)
    client.force_login(ivo)
    assert client.post(page(article, "corrections-made"), body).status_code == 404
    foreign.refresh_from_db()
    assert foreign.state == "pending"


# Ready to publish


def test_what_is_missing_is_listed(client, tomas, article):
    make_claim(article=article)
    client.force_login(tomas)
    desk = page(article, "article-desk")
    html = client.get(page(article)).content.decode()
    assert f'{desk}?show=open">1 claim is not approved, waived or discarded.</a>' in html
    assert "Every correction is made or declined." in html
    assert "Override" not in html


def test_an_article_becomes_ready(client, tomas, article):
    make_settled(article)
    client.force_login(tomas)
    version = article.current_version
    assert version.sha256 in client.get(page(article)).content.decode()
    body = {"sha256": version.sha256}
    asked = client.post(page(article, "article-ready"), body)
    assert b"ready to publish?" in asked.content
    assert Article.objects.get(pk=article.pk).state == "checking"
    body["confirmed"] = "yes"
    answer = client.post(page(article, "article-ready"), body, follow=True)
    assert b"Ready to publish." in answer.content
    assert Article.objects.get(pk=article.pk).state == "ready"
    assert version.sha256[:12].encode() in answer.content


def test_another_text_than_the_one_looked_at_is_refused(client, tomas, article):
    make_settled(article)
    client.force_login(tomas)
    body = {"sha256": "0" * 64, "confirmed": "yes"}
    assert client.post(page(article, "article-ready"), body).status_code == 409
    assert not VersionSignOff.objects.exists()


def test_a_chief_overrides_with_a_reason(client, tomas, hanna, article):
    make_claim(article=article)
    body = {"sha256": article.current_version.sha256, "override": "yes"}
    url = page(article, "article-ready")
    client.force_login(tomas)
    assert client.post(url, body | {"override_reason": "Hurry"}).status_code == 403
    client.force_login(hanna)
    assert client.post(url, body | {"override_reason": "  "}).status_code == 422
    assert client.post(url, body | {"override_reason": "Printed already."}).status_code == 302
    assert Event.objects.filter(action="override").exists()
    assert "Printed already." in client.get(page(article)).content.decode()


def test_without_the_override_a_reason_alone_overrides_nothing(client, hanna, article):
    make_claim(article=article)
    client.force_login(hanna)
    body = {"sha256": article.current_version.sha256, "override_reason": "Printed already."}
    answer = client.post(page(article, "article-ready"), body)
    assert answer.status_code == 409
    assert b"Printed already.</textarea>" in answer.content


def test_authors_see_corrections_and_call_nothing_ready(client, omar, tomas, metro):
    article = make_article(desk=metro, authors=[omar])
    correction_of(article, tomas)
    client.force_login(omar)
    html = client.get(page(article)).content.decode()
    assert "Made in the text" in html
    assert "Decline" not in html
    assert "The register says otherwise." not in html
    body = {"sha256": article.current_version.sha256}
    assert client.post(page(article, "article-ready"), body).status_code == 403
    assert not ReadMark.objects.exists()
