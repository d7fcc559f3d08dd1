import pytest
from django.urls import reverse

from articles.models import Claim, Event
from articles.workflow.assignments import put_back
from articles.workflow.hints import dismiss_hint
from articles.workflow.readiness import declare_marked_by_hand, mark_read
from articles.workflow.triage import keep, waive
from tests.factories import make_article, make_claim, make_hint

S = Claim.State


def history(article):
    return reverse("article-history", args=[article.pk])


@pytest.fixture
def busy(article, held, nadia, tomas):
    """An article of which much was done."""
    put_back(held, checker=nadia)
    keep(make_claim(article=article, state=S.SUGGESTED), editor=tomas)
    waive(make_claim(article=article), reason="duplicate", text="See claim 1", editor=tomas)
    declare_marked_by_hand(article, person=tomas)
    dismiss_hint(make_hint(article), reason="both_right", person=tomas)
    Event.objects.create(desk=article.desk, article=article, action="extract")
    return article


def told(response):
    return [(str(line.event.actor or "Factcheck"), line.told) for line in response.context["lines"]]


def test_everything_that_was_done_is_told_newest_first(client, tomas, busy):
    client.force_login(tomas)
    response = client.get(history(busy))
    importer = str(busy.created_by)
    assert told(response) == [
        ("Factcheck", "looked for claims"),
        ("Tomas", "dismissed a possible inconsistency"),
        ("Tomas", "said that people marked its claims"),
        ("Tomas", "waived the check"),
        ("Tomas", "kept the suggestion"),
        ("Nadia", "put it back"),
        (importer, "imported the article"),
    ]
    assert "Suggested → Open" in response.text
    assert "Duplicate: See claim 1" in response.text
    assert reverse("claim-detail", args=[busy.pk, 1]) in response.text


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({"action": "waive"}, 1),
        ({"person": "0"}, 1),
        ({"person": "nadia"}, 1),
        ({"person": "nadia", "action": "waive"}, 0),
        ({"person": "999999"}, 7),
        ({"action": "nonsense"}, 7),
        ({"page": "7"}, 7),
    ],
)
def test_person_and_step_filter_it(client, tomas, nadia, busy, query, count):
    client.force_login(tomas)
    query = {name: nadia.pk if value == "nadia" else value for name, value in query.items()}
    response = client.get(history(busy), query)
    assert response.status_code == 200
    assert len(response.context["lines"]) == count
    if not count:
        assert "Nothing of this kind was done" in response.text


def test_an_author_reads_it_without_the_notes(client, omar, tomas, metro):
    article = make_article(desk=metro, authors=[omar])
    waive(make_claim(article=article), reason="other", text="A private word", editor=tomas)
    client.force_login(omar)
    text = client.get(history(article)).text
    assert "waived the check" in text
    assert "A private word" not in text


def test_strangers_find_nothing(client, ivo, article):
    client.force_login(ivo)
    assert client.get(history(article)).status_code == 404
    assert client.post(history(article)).status_code == 405


def test_queries_do_not_grow_with_the_history(
    client, tomas, article, django_assert_max_num_queries
):
    for _each in range(60):
        claim = make_claim(article=article)
        Event.objects.create(
            desk=article.desk, article=article, claim=claim, actor=tomas, action="keep"
        )
    client.force_login(tomas)
    with django_assert_max_num_queries(14):
        response = client.get(history(article))
    assert len(response.context["lines"]) == 50
    assert "?rows=100#rows-50" in response.text


def test_the_desk_leads_to_it(client, tomas, article):
    client.force_login(tomas)
    assert history(article) in client.get(reverse("article-desk", args=[article.pk])).text


def test_what_one_person_read_in_a_row_stands_in_one_line(client, article, nadia, mei, tomas):
    version = article.current_version
    for person, block, read in [
        (nadia, 2, True), (nadia, 0, True), (nadia, 2, False), (mei, 1, True),
    ]:  # fmt: skip
        mark_read(version, block=block, read=read, person=person)
    client.force_login(tomas)
    assert told(client.get(history(article)))[:3] == [
        ("Mei", "read paragraph 2"),
        ("Nadia", "took back that paragraph 3 was read"),
        ("Nadia", "read paragraphs 1, 3"),
    ]
