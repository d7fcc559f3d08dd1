"""Sign-off: verdicts by a second person, corrections, the article as a whole."""

import pytest
from django.urls import reverse

from articles.models import (
    Article,
    Claim,
    Correction,
    Event,
    Job,
    ReadMark,
    SignOff,
    VersionSignOff,
)
from articles.workflow.signoff import approve_verdict
from tests.factories import make_article, make_claim, make_verdict

S = Claim.State
LINE = "The bridge cost $12 million and opened in 1931.\n"


@pytest.fixture
def article(metro):
    return make_article(LINE, desk=metro)


def page(article, name="article-sign-off"):
    return reverse(name, args=[article.pk])


def handed_in(article, rating="confirmed", **fields):
    claim = make_claim(article=article, state=S.SUBMITTED, **fields)
    return make_verdict(claim=claim, rating=rating, checker=claim.checker)


def correction_of(article, editor, **fields):
    verdict = handed_in(article, "wrong", **fields)
    verdict.claim.refresh_from_db()
    approve_verdict(verdict, editor=editor)
    return Correction.objects.get(verdict=verdict)


def make_settled(article):
    """Everything done: the engine, the claim, its approval."""
    Job.objects.filter(version__article=article).update(state="done")
    return make_claim(article=article, state=S.APPROVED)


# The list


def test_the_list_names_articles_with_something_to_sign_off(client, tomas, article):
    other = make_article(desk=article.desk, title="Nothing here")
    make_claim(article=other)
    handed_in(article)
    client.force_login(tomas)
    html = client.get(reverse("sign-off-list")).content.decode()
    assert page(article) in html
    assert page(other) not in html


def test_the_list_is_empty_with_a_reason(client, tomas, nadia):
    client.force_login(tomas)
    assert b"Nothing to sign off." in client.get(reverse("sign-off-list")).content
    client.force_login(nadia)
    assert b"Only an editor of the desk can sign" in client.get(reverse("sign-off-list")).content


def test_the_list_takes_few_queries(client, tomas, metro, django_assert_max_num_queries):
    for _more in range(10):
        handed_in(make_article(LINE, desk=metro))
    client.force_login(tomas)
    with django_assert_max_num_queries(8):
        client.get(reverse("sign-off-list"))


# The article


def test_what_needs_an_eye_comes_first(client, tomas, article):
    easy, hard = handed_in(article), handed_in(article, "wrong", passage="1931")
    legal = handed_in(article, passage="$12 million", risk="legal")
    client.force_login(tomas)
    html = client.get(page(article)).content.decode()
    places = [html.index(f'id="verdict-{v.claim.number}"') for v in (hard, legal, easy)]
    assert html.index("Confirmed with evidence") > max(places[:2])
    assert places[2] > html.index("Confirmed with evidence")


def test_the_page_takes_few_queries(client, tomas, article, django_assert_max_num_queries):
    for _more in range(8):
        handed_in(article)
    client.force_login(tomas)
    with django_assert_max_num_queries(22):
        client.get(page(article))


def test_a_verdict_is_approved_and_sent_back_here(client, tomas, article):
    good, bad = handed_in(article), handed_in(article, "unconfirmed")
    client.force_login(tomas)

    def act(verdict, step, **fields):
        url = reverse("claim-step", args=[article.pk, verdict.claim.number, step])
        row = Claim.objects.get(pk=verdict.claim_id).row_version
        known = {"verdict": verdict.pk, "row_version": row, "back": "sign-off"}
        return client.post(url, known | fields)

    assert act(good, "approve").url == page(article)
    refused = act(bad, "send-back", reason=" ")
    assert refused.status_code == 422
    assert b"Say why you send this verdict back." in refused.content
    assert act(bad, "send-back", reason="Ask the engineer.").url == page(article)
    states = list(article.claims.order_by("number").values_list("state", flat=True))
    assert states == [S.APPROVED, S.RETURNED]


def test_a_late_click_is_told_and_keeps_the_reason(client, tomas, article):
    verdict = handed_in(article)
    client.force_login(tomas)
    url = reverse("claim-step", args=[article.pk, verdict.claim.number, "send-back"])
    body = {"back": "sign-off", "row_version": 99, "reason": "My long reason."}
    answer = client.post(url, body)
    assert answer.status_code == 409
    assert b"My long reason.</textarea>" in answer.content


def test_ones_own_verdicts_want_somebody_else(client, tomas, article):
    handed_in(article, checker=tomas)
    client.force_login(tomas)
    html = client.get(page(article)).content.decode()
    assert "Only a second person can sign this off. You gave the verdict." in html
    assert 'name="verdict" value' not in html


def test_chosen_verdicts_are_approved_each_by_itself(client, tomas, article):
    verdicts = [handed_in(article), handed_in(article), handed_in(article, checker=tomas)]
    client.force_login(tomas)
    body = {"verdict": [verdict.pk for verdict in verdicts]}
    html = client.post(page(article, "sign-off-chosen"), body, follow=True).content.decode()
    assert SignOff.objects.count() == 2
    assert "2 verdicts approved." in html
    assert "Claim 3: Only a second person can sign this off." in html


def test_of_another_article_nothing_is_chosen(client, tomas, article):
    foreign = handed_in(make_article(LINE, desk=article.desk))
    client.force_login(tomas)
    client.post(page(article, "sign-off-chosen"), {"verdict": [foreign.pk, "x", "9" * 40]})
    assert not SignOff.objects.exists()


def test_a_checker_reads_and_decides_nothing(client, nadia, article):
    verdict = handed_in(article)
    client.force_login(nadia)
    html = client.get(page(article)).content.decode()
    assert "Approve</button>" not in html
    answer = client.post(page(article, "sign-off-chosen"), {"verdict": verdict.pk})
    assert answer.status_code == 403
    assert not SignOff.objects.exists()


def test_strangers_and_wrong_methods(client, ivo, tomas, article):
    client.force_login(ivo)
    assert client.get(page(article)).status_code == 404
    for name in ("sign-off-chosen", "article-ready"):
        assert client.post(page(article, name)).status_code == 404
    client.force_login(tomas)
    for name in ("sign-off-chosen", "article-ready"):
        assert client.get(page(article, name)).status_code == 405
    assert client.post(page(article)).status_code == 405


def test_markup_is_words(client, tomas, metro):
    script = "<script>alert(1)</script>"
    article = make_article(f"{script} costs $5.\n", desk=metro, title=script)
    claim = make_claim(article=article, passage=f"{script} costs", state=S.SUBMITTED)
    make_verdict(claim=claim, rating="wrong", note=script, wording=script)
    client.force_login(tomas)
    html = client.get(page(article)).content.decode()
    assert script not in html
    assert html.count("&lt;script&gt;") >= 4


# Corrections


def test_a_correction_is_made_or_declined_with_a_reason(client, tomas, article):
    made = correction_of(article, tomas)
    declined = correction_of(article, tomas, passage="1931")
    client.force_login(tomas)
    url = reverse("correction-settle", args=[made.pk])
    assert client.post(url, {"made": "yes", "back": "sign-off"}).url.startswith(page(article))
    assert client.post(url, {"made": "yes"}).status_code == 409
    url = reverse("correction-settle", args=[declined.pk])
    assert client.post(url, {"made": "no"}).status_code == 422
    assert client.post(url, {"made": "no", "reason": "House style."}).status_code == 302
    assert list(Correction.objects.values_list("state", flat=True)) == ["made", "declined"]


def test_a_checker_settles_no_correction(client, nadia, tomas, ivo, article):
    correction = correction_of(article, tomas)
    url = reverse("correction-settle", args=[correction.pk])
    for person, status in ((nadia, 403), (ivo, 404)):
        client.force_login(person)
        assert client.post(url, {"made": "yes"}).status_code == status
    correction.refresh_from_db()
    assert correction.state == "pending"
    client.force_login(tomas)
    assert client.get(url).status_code == 405


# Ready to publish


def test_what_is_missing_is_listed(client, tomas, article):
    make_claim(article=article)
    client.force_login(tomas)
    html = client.get(page(article)).content.decode()
    assert "1 claim is not approved, waived or discarded." in html
    assert "Override" not in html


def test_an_article_becomes_ready(client, tomas, article):
    make_settled(article)
    client.force_login(tomas)
    version = article.current_version
    assert version.sha256 in client.get(page(article)).content.decode()
    answer = client.post(page(article, "article-ready"), {"sha256": version.sha256}, follow=True)
    assert b"Ready to publish." in answer.content
    assert Article.objects.get(pk=article.pk).state == "ready"
    assert version.sha256[:12].encode() in answer.content


def test_another_text_than_the_one_looked_at_is_refused(client, tomas, article):
    make_settled(article)
    client.force_login(tomas)
    assert client.post(page(article, "article-ready"), {"sha256": "0" * 64}).status_code == 409
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
    article = make_article(LINE, desk=metro, authors=[omar])
    correction_of(article, tomas)
    client.force_login(omar)
    html = client.get(page(article)).content.decode()
    assert "Made in the text" in html
    assert "Decline" not in html
    assert "The register says otherwise." not in html
    body = {"sha256": article.current_version.sha256}
    assert client.post(page(article, "article-ready"), body).status_code == 403
    assert not ReadMark.objects.exists()
