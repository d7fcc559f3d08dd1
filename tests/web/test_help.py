import re

import pytest

from articles.models import User
from articles.models.verdict import Rating
from tests.factories import make_desk, make_person

PAGE = "/help/"


def test_help_is_a_page_of_its_own_without_scripts(client, nadia, tomas, hanna):
    client.force_login(nadia)
    html = client.get(PAGE).content.decode()
    assert "<title>Help" in html
    for rating in Rating:
        assert str(rating.label) in html
    assert "Save the verdict, then as you prefer" in html
    assert re.search(r"Metro: Hanna, Tomas\s*<", html)


def test_dialog_gets_the_contents_alone(client, nadia):
    client.force_login(nadia)
    part = client.get(PAGE, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert 'data-help="take-next"' in part


def test_names_of_other_desks_are_not_told(client, nadia, ivo):
    make_person("olga", desk=make_desk("sport"), roles=["editor"])
    client.force_login(nadia)
    assert "Olga" not in client.get(PAGE).content.decode()


def test_who_left_signs_nothing_off(client, nadia, tomas):
    User.objects.filter(pk=tomas.pk).update(is_active=False)
    client.force_login(nadia)
    assert "nobody yet" in client.get(PAGE).content.decode()


def test_single_keys_are_switched_from_the_help_and_one_comes_back(client, nadia):
    client.force_login(nadia)
    answer = client.post("/help/single-keys/", {"next": "/queue/?page=2"})
    assert answer.url == "/queue/?page=2"
    assert not User.objects.get(pk=nadia.pk).single_keys
    assert "Single keys are off" in client.get(PAGE).content.decode()
    client.post("/help/single-keys/", {"next": "/queue/"})
    assert User.objects.get(pk=nadia.pk).single_keys


@pytest.mark.parametrize(
    "elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "x", "\0", ""]
)
def test_the_switch_leads_nowhere_else(client, nadia, elsewhere):
    client.force_login(nadia)
    assert client.post("/help/single-keys/", {"next": elsewhere}).url == PAGE


def test_the_switch_is_a_post(client, nadia):
    client.force_login(nadia)
    assert client.put("/help/single-keys/").status_code == 405
