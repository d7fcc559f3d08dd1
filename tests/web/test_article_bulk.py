"""What is done to the selected articles of the list in one go."""

from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Claim, Event, Job
from tests.factories import make_article, make_claim, make_desk

URL = "/articles/"


def test_claims_are_looked_for_again(client, tomas, metro, ivo):
    done, running = make_article(desk=metro), make_article(desk=metro, title="Running")
    Job.objects.filter(version__article=done).update(state=Job.State.DONE)
    elsewhere = make_article(desk=make_desk("sport"))
    client.force_login(tomas)
    picked = [done.pk, running.pk, elsewhere.pk, "9" * 30, "x"]
    response = client.post(URL + "?q=r", {"pick": picked, "action": "find_again"}, follow=True)
    text = response.content.decode()
    assert "looks for claims in 1 article again" in text
    assert "Running: A worker is looking" in text
    assert response.redirect_chain[0][0] == "/articles/?q=r"
    assert Job.objects.filter(version__article=elsewhere).count() == 1


def test_checker_may_not_look_again(client, nadia, metro):
    article = make_article(desk=metro)
    Job.objects.update(state=Job.State.DONE)
    client.force_login(nadia)
    response = client.post(URL, {"pick": article.pk, "action": "find_again"}, follow=True)
    assert "Only an editor" in response.content.decode()
    assert Job.objects.count() == 1


def test_nothing_picked_is_said(client, tomas):
    client.force_login(tomas)
    response = client.post(URL, {"action": "export"}, follow=True)
    assert "No article is selected" in response.content.decode()


def test_picked_articles_go_to_the_export_page(client, tomas, metro):
    article = make_article(desk=metro)
    client.force_login(tomas)
    response = client.post(URL, {"action": "export", "pick": article.pk})
    assert response.url == f"/export/?article={article.pk}"


def test_open_claims_of_picked_articles_go_to_one_person_and_back_in_one_go(
    client, tomas, nadia, mei, metro
):
    first, second = make_article(desk=metro), make_article(desk=metro, title="Second")
    free = [make_claim(article=first), make_claim(article=second, state=Claim.State.SUGGESTED)]
    taken = make_claim(article=first, checker=mei)
    client.force_login(tomas)
    sent = {"pick": [first.pk, second.pk], "to": nadia.pk}
    response = client.post(URL + "?view=all", sent, follow=True)
    assert "2 claims are Nadia’s to check" in response.text
    assert response.redirect_chain[0][0] == "/articles/?view=all"
    assert set(nadia.claims_to_check.all()) == set(free)
    taken.refresh_from_db()
    assert taken.checker == mei
    batch = Event.objects.filter(action="assign").values_list("batch", flat=True).distinct().get()
    client.post(reverse("undo"), {"batch": batch, "back": "/articles/"})
    assert not nadia.claims_to_check.exists()


def test_assigning_says_why_when_it_cannot(client, tomas, nadia, ivo, omar, metro):
    article = make_article(desk=metro)
    claim = make_claim(article=article)
    url = URL
    for person, to, sentence in (
        (tomas, omar.pk, "Omar cannot check claims of this article"),
        (tomas, ivo.pk, "Choose who is to check them"),
        (tomas, "x", "Choose who is to check them"),
        (nadia, nadia.pk, "Only an editor"),
    ):
        client.force_login(person)
        text = client.post(url, {"pick": article.pk, "to": to}, follow=True).text
        assert sentence in text
        assert "Ivo" not in text
        claim.refresh_from_db()
        assert claim.checker is None


def test_deadline_of_picked_articles_is_set_and_claims_move_with_it(client, tomas, nadia, metro):
    article = make_article(desk=metro)
    claim = make_claim(article=article)
    client.force_login(tomas)
    sent = {"pick": article.pk, "action": "deadline", "deadline": "2031-05-03T17:00"}
    text = client.post(URL, sent, follow=True).text
    assert "The deadline of 1 article was changed" in text
    article.refresh_from_db()
    claim.refresh_from_db()
    assert f"{article.deadline:%Y-%m-%d %H:%M}" == "2031-05-03 17:00"
    assert claim.due_at == article.deadline
    text = client.post(URL, sent | {"deadline": "soon"}, follow=True).text
    assert "Enter a valid date" in text
    client.force_login(nadia)
    text = client.post(URL, sent | {"deadline": ""}, follow=True).text
    assert "Only an editor" in text
    article.refresh_from_db()
    assert article.deadline


def test_one_undo_sets_the_deadlines_of_all_picked_articles_back(client, tomas, metro):
    at = timezone.now()
    articles = [make_article(desk=metro, deadline=at), make_article(desk=metro, deadline=None)]
    client.force_login(tomas)
    sent = {"action": "deadline", "deadline": "2031-05-03T17:00"}
    picked = sent | {"pick": [article.pk for article in articles]}
    text = client.post(URL + "?view=all", picked, follow=True).text
    assert "The deadline of 2 articles was changed" in text
    again = client.post(URL, picked, follow=True).text
    assert "Every article there has this deadline already." in again
    batch = Event.objects.filter(action="edit_article").values_list("batch").distinct().get()[0]
    undo = {"batch": batch, "of": "articles", "back": "/articles/?view=all"}
    response = client.post(reverse("undo"), undo)
    assert response.url == "/articles/?view=all"
    assert "Undone for 2 articles." in client.get(response.url).text
    assert {article.deadline for article in Article.objects.all()} == {at, None}
    assert "stays: You took this back already." in client.post(
        reverse("undo"), undo, follow=True
    ).text  # fmt: skip
