import re

import pytest
from django.urls import reverse

from articles.models import User
from tests.factories import make_claim

PAGE = "/preferences/"
CHOSEN = {
    "single_keys": "on", "after_saving": "next", "theme": "dark", "density": "compact",
    "text_size": "large", "highlights": "line", "mark_names": "short",
    "language": "", "time_zone": "Asia/Tokyo",
}  # fmt: skip


def document(client, url):
    return re.search(r"<html[^>]*>", client.get(url).content.decode())[0]


def test_page_shows_what_stands(client, nadia):
    User.objects.filter(pk=nadia.pk).update(theme="light", time_zone="Europe/Vienna")
    client.force_login(nadia)
    html = client.get(PAGE).content.decode()
    assert re.search(r'name="theme" value="light"[^>]* checked', html)
    assert '<option value="Europe/Vienna" selected>Vienna</option>' in html
    assert re.search(r'name="single_keys"[^>]* checked', html)


def test_every_page_looks_as_its_reader_chose_from_the_first_byte(client, nadia):
    client.force_login(nadia)
    answer = client.post(PAGE, CHOSEN)
    assert (answer.status_code, answer.url) == (302, PAGE)
    assert "Preferences saved." in client.get(PAGE).content.decode()
    shown = document(client, reverse("queue"))
    for mark in (
        'theme="dark',
        'density="compact',
        'text-size="large',
        'highlights="line',
        'keys="on',
    ):
        assert f'data-{mark}"' in shown


def test_checkbox_left_empty_switches_single_keys_off(client, nadia):
    client.force_login(nadia)
    client.post(PAGE, {name: value for name, value in CHOSEN.items() if name != "single_keys"})
    assert 'data-keys="off"' in document(client, PAGE)


def test_times_stand_in_the_zone_that_was_chosen(client, nadia, article, time_machine):
    time_machine.move_to("2026-05-03T09:00:00Z", tick=False)
    make_claim(article=article, due_at="2026-05-03T15:30:00Z")
    client.force_login(nadia)
    assert "15:30" in client.get(reverse("queue")).content.decode()
    client.post(PAGE, CHOSEN)
    html = client.get(reverse("queue")).content.decode()
    assert 'datetime="2026-05-04T00:30+09:00"' in html


def test_next_person_of_the_process_has_their_own_zone(client, nadia, mei, article):
    make_claim(article=article, due_at="2026-05-03T15:30:00Z")
    client.force_login(nadia)
    client.post(PAGE, CHOSEN)
    client.force_login(mei)
    assert "2026-05-03T15:30+00:00" in client.get(reverse("queue")).content.decode()


@pytest.mark.parametrize(
    "wrong", [{"theme": "pink"}, {"time_zone": "Mars/Olympus"}, {"density": ""}]
)
def test_what_is_no_choice_is_refused_with_the_form_as_it_was(client, nadia, wrong):
    client.force_login(nadia)
    answer = client.post(PAGE, CHOSEN | wrong)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "There is a problem" in html
    assert re.search(r'name="text_size" value="large"[^>]* checked', html)
    assert User.objects.get(pk=nadia.pk).text_size == "normal"


def test_who_is_not_signed_in_is_asked_to(client, db):
    assert client.get(PAGE).url == f"/sign-in/?next={PAGE}"


def test_sign_in_page_looks_as_the_system(client, db):
    assert "data-theme" not in document(client, reverse("sign-in"))


def test_preferences_cost_no_question_to_the_database(client, nadia, django_assert_max_num_queries):
    client.force_login(nadia)
    with django_assert_max_num_queries(6):
        client.get(PAGE)


@pytest.mark.parametrize(
    ("chosen", "main", "other"), [("next", "next", "stay"), ("stay", "stay", "next")]
)
def test_first_button_saves_as_the_person_prefers(client, nadia, held, chosen, main, other):
    User.objects.filter(pk=nadia.pk).update(after_saving=chosen)
    client.force_login(nadia)
    html = client.get(reverse("claim-detail", args=[held.article_id, held.number])).content.decode()
    assert re.search(rf'data-does="save"[^>]* name="then" value="{main}"', html)
    assert re.search(rf'data-does="save-otherwise"[^>]* name="then" value="{other}"', html)


@pytest.mark.parametrize(
    ("chosen", "said"), [("full", "claim 1, figure, being checked: "), ("short", "claim 1: ")]
)
def test_a_mark_says_what_its_listener_prefers(client, nadia, held, chosen, said):
    User.objects.filter(pk=nadia.pk).update(mark_names=chosen)
    client.force_login(nadia)
    html = client.get(reverse("article-desk", args=[held.article_id])).content.decode()
    assert re.findall(r'<span class="hidden" data-aside>(claim [^<]*)', html) == [said]
