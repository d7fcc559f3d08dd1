from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Claim
from articles.workflow.verdicts import recall_verdict, submit_verdict
from tests.factories import TEXT, join, make_article, make_claim, make_desk, make_person
from tests.web.triage.pages import URL

LONG = "One two three four five six seven eight nine ten.\n" * 3
S = Claim.State


def shown(response):
    return [claim.pk for claim in response.context["page"]]


def test_address_filters(client, tomas, nadia, article, metro):
    money = make_claim(article=article, passage="$12 million", kinds=["money"], risk="legal")
    date = make_claim(
        article=article, passage="1931", kinds=["date"], state=S.SUGGESTED, checker=nadia
    )
    added = make_claim(
        article=make_article(desk=metro, title="Tunnel"), origin="person", speaker="Lena Moss"
    )
    make_claim(article=article, state=S.APPROVED)
    client.force_login(tomas)

    def found(**query):
        return set(shown(client.get(URL, {"state": "both"} | query)))

    assert found() == {money.pk, date.pk, added.pk}
    assert found(q="MILLION") == {money.pk}
    assert found(q="moss") == {added.pk}
    assert found(article=article.pk) == {money.pk, date.pk}
    assert found(kind="date") == {date.pk}
    assert found(risk="legal") == {money.pk}
    assert found(checker=nadia.pk) == {date.pk}
    assert found(checker="nobody") == {money.pk, added.pk}
    assert found(origin="person") == {added.pk}
    assert found(due="none") == {money.pk, date.pk, added.pk}
    assert found(due="late") == set()
    assert found(state="undecided") == found(state="x") == {date.pk}
    assert found(state="open") == {money.pk, added.pk}
    odd = {"kind": "x", "article": "9" * 30, "checker": "x", "due": "x", "sort": "x", "page": "x"}
    assert found(**odd, rows="x") == {money.pk, date.pk, added.pk}


def test_what_no_filter_knows_is_said_with_what_is_shown_instead(client, tomas, claims):
    client.force_login(tomas)
    text = client.get(URL, {"state": "suggested", "kind": "<b>", "checker": "7"}).content.decode()
    assert "There is no view “suggested”. Shown: Undecided." in text
    assert "There is no “&lt;b&gt;”. Shown: All kinds." in text
    assert "There is no “7”. Shown: Anybody." in text
    assert "There is no" not in client.get(URL, {"state": "", "kind": ""}).content.decode()


def test_an_article_of_which_nothing_is_left_is_not_widened_to_all(client, tomas, claims, metro):
    done = make_claim(article=make_article(desk=metro), state=S.APPROVED)
    elsewhere = make_claim(article=make_article(desk=make_desk("sport")), state=S.SUGGESTED)
    client.force_login(tomas)
    text = client.get(URL, {"article": done.article_id}).content.decode()
    assert "No claim fits this filter." in text
    response = client.get(URL, {"article": elsewhere.article_id})
    assert (
        f"There is no “{elsewhere.article_id}”. Shown: All articles." in response.content.decode()
    )
    assert set(shown(response)) == {claim.pk for claim in claims}


@pytest.mark.parametrize(
    ("sort", "numbers"),
    [("risk_rank", [2, 1]), ("-risk_rank", [1, 2]), ("due_at", [2, 1]), ("position", [1, 2])],
)
def test_address_sorts(client, tomas, article, sort, numbers):
    soon = timezone.now() + timedelta(hours=1)
    make_claim(article=article, risk="trivial")
    make_claim(article=article, risk="central", due_at=soon)
    client.force_login(tomas)
    page = client.get(URL, {"sort": sort, "state": "open"}).context["page"]
    assert [claim.number for claim in page] == numbers


def test_the_article_that_is_due_first_stands_first(client, tomas, metro):
    now = timezone.now()
    due = [make_claim(
        article=make_article(desk=metro, deadline=moment), state=S.SUGGESTED
    ).article for moment in (now + timedelta(days=2), now + timedelta(hours=2), None)]  # fmt: skip
    client.force_login(tomas)
    page = client.get(URL).context["page"]
    assert [claim.article for claim in page] == [due[1], due[0], due[2]]


def test_a_verdict_taken_back_is_no_work_done(client, tomas, nadia, article):
    claim = make_claim(article=article, state=S.CHECKING, checker=nadia)
    for again in (True, True, False):
        verdict = submit_verdict(claim, checker=nadia, rating="not_checkable")
        if again:
            recall_verdict(verdict, checker=nadia)
    client.force_login(tomas)
    people = {person: person.today for person in client.get(URL).context["triage"].people}
    assert people[nadia] == 1
    recall_verdict(verdict, checker=nadia)
    people = {person: person.today for person in client.get(URL).context["triage"].people}
    assert people[nadia] == 0


def test_workload_counts_what_each_has(client, tomas, nadia, article):
    make_claim(article=article, checker=nadia)
    make_claim(article=article, checker=nadia, state=S.CHECKING)
    make_claim(article=article, checker=nadia, state=S.RETURNED)
    make_claim(article=make_article(desk=make_desk("sport")), checker=nadia)
    client.force_login(tomas)
    (row,) = [person for person in client.get(URL).context["triage"].people if person == nadia]
    assert (row.reserved, row.checking, row.returned, row.today) == (1, 1, 1, 1)


def test_people_of_several_desks_say_which(client, tomas, nadia, article):
    client.force_login(tomas)
    make_claim(article=article, state=S.SUGGESTED)
    assert {load.desks for load in client.get(URL).context["triage"].loads} == {""}
    join(tomas, make_desk("sport"), "editor")
    assert {load.desks for load in client.get(URL).context["triage"].loads} == {
        "Metro", "Metro, Sport",
    }  # fmt: skip


def test_views_count_and_what_was_kept_leaves_the_first(client, tomas, article, claims):
    client.force_login(tomas)
    picks = [f"{claim.pk}:0" for claim in claims[:2]]
    client.post(URL, {"action": "keep", "pick": picks})
    response = client.get(URL)
    assert shown(response) == [claims[2].pk]
    counts = {name: count for name, _word, count, _here in response.context["triage"].views}
    assert counts == {"undecided": 1, "open": 2, "both": 3}


def test_claims_stand_in_their_sentences(client, tomas, article):
    make_claim(article=article, passage="1931", state=S.SUGGESTED)
    client.force_login(tomas)
    text = client.get(URL).content.decode()
    assert "It opened in <a" in text
    assert "</a>, said Lena Moss, the city engineer." in text


def test_articles_head_their_claims_in_text_order_and_are_named_in_each_row_in_any_other(
    client, tomas, article, metro
):
    french = make_article(desk=metro, title="Le pont", language="fr")
    for each in (article, article, french):
        make_claim(article=each, state=S.SUGGESTED)
    client.force_login(tomas)
    text = client.get(URL).text
    assert text.count('<tr class="group">') == 2
    assert text.count("Bridge</a> Metro") == text.count("Le pont</a> Metro") == 1
    text = client.get(URL, {"sort": "-score"}).text
    assert '<tr class="group">' not in text
    assert text.count("· Bridge · Metro</span>") == 2
    assert '· <bdi lang="fr">Le pont</bdi> · Metro</span>' in text


def test_a_deadline_that_heads_the_article_is_told_in_words_alone_in_its_rows(
    client, tomas, article
):
    article.deadline = timezone.now() + timedelta(days=2, minutes=1)
    article.save(update_fields=["deadline"])
    make_claim(article=article, state=S.SUGGESTED, due_at=article.deadline)
    client.force_login(tomas)
    assert client.get(URL).text.count("<time") == 1
    assert client.get(URL).text.count("in\u00a02\u00a0d\u00a0· ") == 2
    make_claim(article=article, state=S.SUGGESTED, due_at=timezone.now() + timedelta(hours=1))
    assert client.get(URL).text.count("<time") == 2
    assert client.get(URL, {"sort": "score"}).text.count("<time") == 2


def test_claims_of_several_states_say_theirs(client, tomas, article, claims):
    make_claim(article=article, state=S.WAITING, waiting_on="source")
    client.force_login(tomas)
    assert "Suggested ·" not in client.get(URL).text
    assert client.get(URL, {"state": "both"}).text.count("Suggested · ") == 3
    assert "Waiting on: Source · " in client.get(URL, {"state": "waiting"}).text


def test_five_hundred_rows_are_the_fullest_page(client, tomas, metro):
    article = make_article(LONG * 2, desk=metro)
    for _number in range(51):
        make_claim(article=article, state=S.SUGGESTED)
    client.force_login(tomas)
    assert len(client.get(URL).context["page"]) == 50
    assert len(client.get(URL, {"rows": "500"}).context["page"]) == 51


def test_empty_states(client, tomas, metro):
    client.force_login(tomas)
    assert "Nothing to triage." in client.get(URL).content.decode()
    assert "No claim fits" in client.get(URL, {"q": "x"}).content.decode()
    make_claim(desk=metro)
    assert "Nothing to decide. 1 kept claim is open." in client.get(URL).content.decode()


def test_words_are_shown_escaped(client, tomas, metro):
    script = "<script>alert(1)</script>"
    article = make_article(f"{script} said {script}.\n{TEXT}", desk=metro, title=script)
    make_claim(article=article, passage=script, speaker=script)
    client.force_login(tomas)
    text = client.get(URL, {"q": script, "state": "open"}).content.decode()
    assert "<script>alert" not in text
    assert "&lt;script&gt;" in text


@pytest.mark.parametrize("person", ["nadia", "omar"])
def test_other_roles_are_told_who_may(client, request, claims, person):
    client.force_login(request.getfixturevalue(person))
    for response in (client.get(URL), client.post(URL, {"action": "keep"})):
        assert response.status_code == 403
        assert "Only an editor of the desk" in response.content.decode()
    assert set(Claim.objects.values_list("state", flat=True)) == {S.SUGGESTED}


def test_wrong_method_is_refused(client, tomas):
    client.force_login(tomas)
    assert client.put(URL).status_code == 405


@pytest.mark.parametrize("count", [2, 60])
def test_queries_do_not_grow_with_the_list(
    client, tomas, metro, count, django_assert_max_num_queries
):
    for number in range(count // 2):
        article = make_article(desk=metro, title=f"A {number}", person=tomas)
        checker = make_person(desk=metro, roles=["checker"])
        make_claim(article=article, checker=checker)
        make_claim(article=article, state=S.SUGGESTED)
    client.force_login(tomas)
    with django_assert_max_num_queries(9):
        assert client.get(URL, {"state": "both"}).status_code == 200
