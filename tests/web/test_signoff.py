"""Sign-off: verdicts by a second person."""

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import (
    Claim,
    SignOff,
)
from articles.workflow.triage import waive
from articles.workflow.verdicts import recall_verdict
from tests.factories import make_article, make_claim, make_evidence, make_verdict
from tests.web.signoff_pages import handed_in, page

S = Claim.State


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
    make_claim(desk=tomas.memberships.get().desk, state=S.CHECKING)
    html = client.get(reverse("sign-off-list")).content.decode()
    assert "Nothing to sign off. 1 claim is being checked." in html
    client.force_login(nadia)
    assert b"Only an editor of the desk can sign" in client.get(reverse("sign-off-list")).content


def test_the_list_takes_few_queries(client, tomas, metro, django_assert_max_num_queries):
    for _more in range(10):
        handed_in(make_article(desk=metro))
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
    with django_assert_max_num_queries(24):
        client.get(page(article))


def test_a_verdict_is_approved_and_sent_back_here(client, tomas, article):
    good, bad = handed_in(article), handed_in(article, "unconfirmed")
    client.force_login(tomas)

    def act(verdict, step, **fields):
        url = reverse("sign-off-step", args=[article.pk, verdict.claim.number, step])
        row = Claim.objects.get(pk=verdict.claim_id).row_version
        known = {"verdict": verdict.pk, "row_version": row}
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
    url = reverse("sign-off-step", args=[article.pk, verdict.claim.number, "send-back"])
    body = {"row_version": 99, "reason": "My long reason."}
    answer = client.post(url, body)
    assert answer.status_code == 409
    assert b"My long reason.</textarea>" in answer.content


def test_a_reason_is_sent_by_keys_once_its_field_is_open(client, tomas, article):
    handed_in(article, "unconfirmed")
    client.force_login(tomas)
    html = client.get(page(article)).text
    folded = html[html.index('<details class="send-back"') :].partition("</details>")[0]
    assert 'form id="send-back-1"' in folded
    assert "Ctrl+Enter" not in folded
    button = html.partition(' form="send-back-1" ')[2].partition(">")[0]
    assert sorted(button.split()) == ['data-does="send"', 'data-key="Ctrl+Enter"']


def test_a_late_click_is_told_who_came_in_between(client, tomas, article):
    verdict = handed_in(article)
    seen, checker = verdict.claim.row_version, verdict.checker
    recall_verdict(verdict, checker=checker)
    client.force_login(tomas)
    url = reverse("sign-off-step", args=[article.pk, verdict.claim.number, "send-back"])
    body = {"row_version": seen, "verdict": verdict.pk, "reason": "I doubt it."}
    answer = client.post(url, body)
    text = " ".join(answer.text.split())
    assert answer.status_code == 409
    assert f"<strong>{checker}</strong> took the verdict back" in text
    assert '<q dir="auto">I doubt it.</q>' in text
    claim_page = reverse("claim-detail", args=[article.pk, verdict.claim.number])
    assert f'<a href="{claim_page}">Claim 1</a>: <strong>' in text
    assert client.get(url).url == page(article)


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        ({"origin": "author"}, "Only the author&#x27;s own sources"),
        ({"level": "secondary"}, "Only secondary sources"),
        ({"withdrawn_at": timezone.now(), "withdrawn_why": "Typo"}, "Evidence was withdrawn since"),
        ({"level": "primary"}, ""),
    ],
)
def test_thin_or_changed_evidence_wants_an_eye(client, tomas, article, evidence, reason):
    verdict = handed_in(article)
    if "withdrawn_at" in evidence:
        evidence = {**evidence, "withdrawn_by": tomas}
    verdict.evidence.update(**evidence)
    client.force_login(tomas)
    response = client.get(page(article))
    looked_at = response.context["page"].to_look_at
    assert [str(each.verdict.pk) for each in looked_at] == ([str(verdict.pk)] if reason else [])
    assert reason in response.content.decode()


def test_evidence_added_after_the_verdict_wants_an_eye(client, tomas, article):
    make_evidence(handed_in(article).claim)
    client.force_login(tomas)
    assert "Evidence was added since" in client.get(page(article)).content.decode()


def test_the_rest_is_signed_off_at_once_and_undone_at_once(client, tomas, article):
    verdicts = [handed_in(article) for _more in range(3)]
    client.force_login(tomas)
    html = client.get(page(article)).content.decode()
    assert "Sign off all 3 claims" in html
    body = {"verdict": [verdict.pk for verdict in verdicts]}
    client.post(page(article, "sign-off-chosen"), body)
    assert SignOff.objects.count() == 3
    (said,) = client.session["flash"]
    assert client.post(said["undo"]["url"], said["undo"]["fields"]).url == page(article)
    assert not SignOff.objects.exists()
    assert set(article.claims.values_list("state", flat=True)) == {S.SUBMITTED}


@pytest.mark.parametrize(("step", "body"), [("approve", {}), ("send-back", {"reason": "Why?"})])
def test_a_decision_is_undone_and_leads_back_here(client, tomas, article, step, body):
    claim = handed_in(article).claim
    client.force_login(tomas)
    url = reverse("sign-off-step", args=[article.pk, claim.number, step])
    client.post(url, {"row_version": 0, **body})
    (said,) = client.session["flash"]
    assert client.post(said["undo"]["url"], said["undo"]["fields"]).url == page(article)
    assert Claim.objects.get().state == S.SUBMITTED


def test_a_spot_check_shows_three_of_the_folded_group(client, tomas, article):
    for _more in range(5):
        handed_in(article)
    client.force_login(tomas)
    chosen = client.get(page(article), {"spot": "new"}).url
    assert len(client.get(chosen).context["page"].spot_checked) == 3
    for odd in ("x", "-", "99", ""):
        assert client.get(page(article), {"spot": odd}).context["page"].spot_checked == []


def test_the_summary_counts_each_verdict(client, tomas, article):
    handed_in(article)
    handed_in(article, "wrong")
    make_claim(article=article, state=S.APPROVED)
    make_claim(article=article)
    client.force_login(tomas)
    response = client.get(page(article))
    assert response.context["page"].summary == [("confirmed", 2, 1), ("wrong", 1, 1)]
    assert "1 claim without a verdict" in response.content.decode()


def test_what_nobody_read_and_what_is_waived_stand_beside(client, tomas, nadia, metro):
    claimed = "It opened in 1931."
    article = make_article(f"A heading\n\n{claimed}\n\nNothing is claimed here.\n", desk=metro)
    claim = make_claim(article=article, passage="1931")
    waive(claim, reason="other", text="Agreed with the desk.", editor=tomas)
    client.force_login(tomas)
    response = client.get(page(article))
    words = [paragraph.words for paragraph in response.context["page"].unread]
    assert "Nothing is claimed here." in words
    assert claimed not in words
    assert "Other: Agreed with the desk." in response.content.decode()


def test_ones_own_verdicts_want_somebody_else(client, tomas, article):
    handed_in(article, checker=tomas)
    client.force_login(tomas)
    html = client.get(page(article)).content.decode()
    assert "Only a second person can sign this off. You gave the verdict." in html
    assert "somebody else has to sign them off" in html
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
    foreign = handed_in(make_article(desk=article.desk))
    client.force_login(tomas)
    client.post(page(article, "sign-off-chosen"), {"verdict": [foreign.pk, "x", "9" * 40]})
    assert not SignOff.objects.exists()


def test_a_checker_reads_and_decides_nothing(client, nadia, article):
    verdict = handed_in(article)
    client.force_login(nadia)
    html = client.get(page(article)).content.decode()
    assert "sign-off/approve/" not in html
    assert "/approve/" not in html
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
        assert client.get(page(article, name)).url == page(article)
        assert client.put(page(article, name)).status_code == 405
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
