"""My filters of the queue, my day, and the time in hand."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Assignment, Claim, User
from articles.web.scripts import SCRIPTS
from articles.workflow import signoff
from tests.factories import join, make_article, make_claim, make_desk

URL, WISHES = "/queue/", "/queue/wishes/"
S = Claim.State


@pytest.fixture
def claims(metro):
    money = make_claim(desk=metro, kinds=["money"])
    return money, make_claim(article=make_article(desk=metro, language="de"), kinds=["date"])


def test_filters_are_kept_and_honoured_by_take_next(client, nadia, mei, metro, claims):
    client.force_login(nadia)
    body = {"desk": metro.pk, "language": "de", "kinds": ["date"]}
    assert client.post(WISHES, body).url == URL
    text = client.get(URL).content.decode()
    assert "My filters: <strong>Metro, Deutsch, Date</strong>" in " ".join(text.split())
    assert client.post("/queue/next/").url.startswith(reverse("claim-detail", args=[2, 1]))
    assert User.objects.get(pk=mei.pk).queue_wishes == {}


def test_filters_that_leave_nothing_say_so_and_go_with_one_press(client, nadia, claims):
    client.force_login(nadia)
    client.post(WISHES, {"kinds": ["rule"]})
    assert "Your filters keep 2 open claims away." in client.get(URL).content.decode()
    client.post(WISHES, {"all": "yes", "kinds": ["rule"]})
    assert client.get(URL).context["offer"].claim == claims[0]


@pytest.mark.parametrize(
    ("wishes", "number"),
    [({}, 4), ({"language": "de"}, 2), ({"kinds": ["date"]}, 2), ({"desk": 1}, 3)],
)
def test_the_header_counts_what_would_come(client, nadia, metro, claims, wishes, number):
    returned = make_claim(desk=metro, kinds=["quote"], state=S.RETURNED, checker=nadia)
    sport = make_desk("sport")
    join(nadia, sport, "checker")
    make_claim(desk=sport, kinds=["money"])
    client.force_login(nadia)
    client.post(WISHES, wishes | ({"desk": metro.pk} if "desk" in wishes else {}))
    places = client.get(URL).content.decode().partition('id="places"')[2]
    assert f'<span class="count">{number}<' in places.partition("</a>")[0]
    assert returned in client.get(URL).context["returned"]


@pytest.mark.parametrize("body", [{"kinds": ["x"]}, {"language": "xx"}, {"desk": "99"}])
def test_nonsense_shows_the_form_again(client, nadia, claims, body):
    client.force_login(nadia)
    response = client.post(WISHES, {"language": "de"} | body)
    assert response.status_code == 422
    assert "There is a problem" in response.content.decode()
    assert User.objects.get(pk=nadia.pk).queue_wishes == {}


def test_a_desk_of_others_cannot_be_wished(client, nadia, omar):
    client.force_login(nadia)
    assert client.post(WISHES, {"desk": make_desk("sport").pk}).status_code == 422
    client.force_login(omar)
    assert client.post(WISHES, {}).status_code == 403
    assert client.put(WISHES).status_code == 405


def test_the_day_is_counted(client, nadia, tomas, metro):
    article = make_article(desk=metro)
    verdicts = [
        make_claim(article=article, state=S.SUBMITTED, checker=nadia).current_verdict
        for _more in range(3)
    ]
    signoff.send_back(verdicts[0], editor=tomas, reason="Why?")
    client.force_login(nadia)
    assert "Today: 3 checked, 1 sent back" in client.get(URL).content.decode()


def test_an_editor_reopens_what_was_approved(client, nadia, tomas, metro):
    claim = make_claim(desk=metro, state=S.SUBMITTED, checker=nadia)
    signoff.approve_verdict(claim.current_verdict, editor=tomas)
    client.force_login(nadia)
    assert "Reopen…" not in client.get(URL).content.decode()
    join(nadia, metro, "editor")
    assert "Reopen…" in client.get(URL).content.decode()


# The time in hand


def test_one_press_begins_the_time_anew(client, nadia, metro):
    claim = make_claim(desk=metro, state=S.CHECKING, checker=nadia)
    soon = timezone.now() + timedelta(seconds=30)
    Assignment.objects.update(lease_until=soon)
    client.force_login(nadia)
    url = reverse("claim-renew", args=[claim.article_id, claim.number])
    assert url in client.get(URL).content.decode()
    assert client.post(url, headers={"accept": "text/html"}).url == URL
    assert Assignment.objects.get().lease_until > soon
    answer = client.post(url, headers={"accept": "application/json"}).json()
    assert answer == {"until": Assignment.objects.get().lease_until.isoformat()}


@pytest.mark.parametrize("page", ["lists", "desk"])
def test_the_script_that_warns_comes_with_the_queue_and_the_desk(page):
    assert "lease.js" in SCRIPTS[page]


def test_only_the_holder_renews(client, nadia, mei, ivo, metro):
    claim = make_claim(desk=metro, state=S.CHECKING, checker=nadia)
    before = Assignment.objects.get().lease_until
    url = reverse("claim-renew", args=[claim.article_id, claim.number])
    for person, status in ((mei, 409), (ivo, 404)):
        client.force_login(person)
        assert client.post(url).status_code == status
    assert Assignment.objects.get().lease_until == before
    assert client.put(url).status_code == 405


def test_the_open_claim_says_when_its_time_ends(client, nadia, metro):
    claim = make_claim(desk=metro, state=S.CHECKING, checker=nadia)
    client.force_login(nadia)
    page = client.get(reverse("claim-detail", args=[claim.article_id, claim.number]))
    until = timezone.localtime(Assignment.objects.get().lease_until)
    assert f'data-lease="{until.isoformat()}"' in page.content.decode()
