import re
from urllib.parse import quote

import pytest
from django.urls import reverse

from tests.factories import PASSWORD, make_desk, make_person


def sign_in(client, username, password=PASSWORD, **extra):
    return client.post(reverse("sign-in"), {"username": username, "password": password, **extra})


def test_sign_in_page_is_ready_to_type(client, db):
    page = client.get(reverse("sign-in")).content.decode()
    assert re.search(r'<input[^>]*name="username"[^>]*autocomplete="username"', page)
    assert 'autocomplete="current-password"' in page
    assert "autofocus" in page
    assert page.count("<h1>") == 1


def test_checker_lands_on_the_queue(client, nadia):
    assert sign_in(client, "nadia").url == "/"
    assert client.get("/").url == "/queue/"


@pytest.mark.parametrize("person", ["tomas", "hanna", "omar"])
def test_everybody_else_lands_on_the_articles(client, person, request):
    client.force_login(request.getfixturevalue(person))
    assert client.get("/").url == "/articles/"


def test_person_without_a_desk_reads_why_there_is_nothing(client, ada, article):
    client.force_login(ada)
    page = client.get("/").content.decode()
    assert "You belong to no desk yet" in page
    assert "You run this installation" in page
    assert f'href="{reverse("admin:articles_desk_changelist")}">Desks and their members' in page
    assert f'href="{reverse("admin:articles_user_changelist")}">People' in page
    client.force_login(make_person("nora"))
    page = client.get("/").content.decode()
    assert "Ask the chief of your desk, or whoever runs this installation" in page
    assert "/admin/" not in page


def test_unknown_name_and_wrong_password_read_the_same(client, nadia):
    answers = [sign_in(client, "nadia", "wrong"), sign_in(client, "nobody", "wrong")]
    sentences = [re.search(r"<li>(.*?)</li>", answer.content.decode()) for answer in answers]
    assert [answer.status_code for answer in answers] == [422, 422]
    assert sentences[0].group(1) == sentences[1].group(1)
    assert "<title>Error:" in answers[0].content.decode()


def test_inactive_person_reads_the_same_sentence(client, metro):
    make_person("gone", desk=metro, roles=["checker"], is_active=False)
    assert "do not belong together" in sign_in(client, "gone").content.decode()


def test_fifth_wrong_password_pauses_sign_in_and_says_how_long(client, nadia):
    answers = [sign_in(client, "nadia", "wrong") for _attempt in range(5)]
    assert answers[-1].status_code == 429
    assert "Wait 15 minutes" in answers[-1].content.decode()
    assert sign_in(client, "nadia").status_code == 429


def test_next_does_not_lead_off_the_site(client, nadia):
    assert sign_in(client, "nadia", next="https://elsewhere.example/").url == "/"


def test_typed_name_is_shown_escaped(client, db):
    page = sign_in(client, "<script>alert(1)</script>", "x").content.decode()
    assert "&lt;script&gt;" in page
    assert "<script>alert" not in page


def test_signing_out_is_a_post(client, nadia):
    client.force_login(nadia)
    assert client.put(reverse("sign-out")).status_code == 405
    assert client.post(reverse("sign-out")).url == reverse("sign-in")
    assert client.get("/").url.startswith(reverse("sign-in"))


def test_who_is_not_signed_in_is_asked_to_and_comes_back(client, db):
    assert client.get("/").url == "/sign-in/?next=/"


@pytest.mark.parametrize(
    ("form_stood_on", "leads_to"),
    [
        ("http://testserver/triage/?state=open", "/triage/?state=open"),
        ("", "/"), ("https://elsewhere.example/triage/", "/"), ("http://[", "/"),
    ],
)  # fmt: skip
def test_who_sent_a_form_comes_back_to_the_page_it_stood_on(client, db, form_stood_on, leads_to):
    asked = client.post(reverse("take-next"), headers={"Referer": form_stood_on})
    assert asked.url == f"/sign-in/?ended=1&next={quote(leads_to)}"
    assert "You were signed out" in client.get(asked.url).content.decode()


def test_header_shows_only_what_the_role_may_use(client, nadia, tomas):
    make_desk("sport")
    for person, places in ((nadia, {"My queue", "Articles"}), (tomas, {"Triage", "Sign-off"})):
        client.force_login(person)
        header = client.get("/nothing-here/").content.decode()
        shown = {word for word in ("My queue", "Articles", "Triage", "Sign-off") if word in header}
        assert places <= shown
    client.force_login(nadia)
    assert "Triage" not in client.get("/nothing-here/").content.decode()
