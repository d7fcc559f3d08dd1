import re

import pytest

from articles.models import Event
from articles.workflow.memberships import set_roles
from tests.factories import join, make_article, make_claim, make_desk, make_person
from tests.web.test_desk_settings import URL, text_of

ADD = f"{URL}members/"


@pytest.fixture
def lena(db):
    """Has an account, and belongs to no desk."""
    return make_person("lena", email="lena@paper.example")


@pytest.fixture
def send(client, hanna, metro):
    """Sends the form of a member as a browser does, or that of somebody new."""
    client.force_login(hanna)

    def post(person=None, **fields):
        if person is None:
            return client.post(ADD, fields)
        held = person.memberships.filter(desk=metro).values_list("role", flat=True)
        given = {"roles": list(held), "claims_a_day": "", "seen": " ".join(held)} | fields
        prefix = f"member-{person.pk}-"
        named = {name if name == "remove" else prefix + name: given[name] for name in given}
        return client.post(f"{ADD}{person.pk}/", named)

    return post


def roles_of(person, desk):
    return sorted(person.memberships.filter(desk=desk).values_list("role", flat=True))


def undo(client, page):
    """What the Undo button of the page sends."""
    form = re.search(r'<form method="post" action="/undo/".*?</form>', page, re.S).group()
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
    return client.post("/undo/", fields)


def test_page_tells_who_belongs_to_the_desk(client, hanna, nadia, omar, metro, ivo):
    nadia.memberships.update(claims_a_day=12)
    join(nadia, metro, "author")
    make_person("gone", desk=metro, roles=["editor"], is_active=False)
    client.force_login(hanna)
    text = text_of(client.get(URL))
    assert "Nadia Author, Checker · 12 claims a day" in text
    assert "Hanna Chief" in text
    assert "Gone Editor · may not sign in" in text
    assert "Ivo" not in text


def test_forms_show_what_is_set(client, hanna, nadia, metro):
    nadia.memberships.update(claims_a_day=12)
    client.force_login(hanna)
    page = client.get(URL).content.decode()
    form = re.search(rf'action="{ADD}{nadia.pk}/".*?</form>', page, re.S).group()
    assert re.findall(r'value="(\w+)"[^>]*checked', form) == ["checker"]
    assert re.search(rf'name="member-{nadia.pk}-claims_a_day" value="12"', form)
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_somebody_is_added(send, client, lena, metro):
    answer = send(name="lena", roles=["checker", "author"], claims_a_day="7")
    assert (answer.status_code, answer.url) == (302, f"{URL}#people")
    page = client.get(URL)
    assert "Lena was added to the desk: Author, Checker." in text_of(page)
    assert "Lena: – → Author, Checker · Claims a day: – → 7" in text_of(page)
    assert undo(client, page.content.decode()).url == f"{URL}#people"
    assert roles_of(lena, metro) == []
    assert "Undone." in text_of(client.get(URL))


def test_roles_are_changed(send, client, nadia, metro):
    send(nadia, roles=["checker", "editor"])
    assert roles_of(nadia, metro) == ["checker", "editor"]
    page = client.get(URL)
    assert "Saved. Nadia: Checker, Editor." in text_of(page)
    assert "Nadia: Checker → Checker, Editor" in text_of(page)
    undo(client, page.content.decode())
    assert roles_of(nadia, metro) == ["checker"]


def test_what_is_agreed_for_a_day_is_changed_alone(send, client, nadia, metro):
    send(nadia, claims_a_day="9")
    assert nadia.memberships.get().claims_a_day == 9
    assert "Nadia · Claims a day: – → 9" in text_of(client.get(URL))


def test_nothing_changed_is_said_and_has_no_undo(send, client, nadia):
    send(nadia)
    page = client.get(URL).content.decode()
    assert "Nothing was changed." in page
    assert 'action="/undo/"' not in page
    assert not Event.objects.exists()


def test_somebody_is_removed_with_what_they_had_in_hand(send, client, nadia, metro):
    article = make_article(desk=metro)
    for state in ("checking", "open", "waiting"):
        make_claim(article=article, state=state, checker=nadia)
    send(nadia, remove="yes", roles=[])
    assert roles_of(nadia, metro) == []
    page = client.get(URL)
    assert (
        "Nadia was removed from the desk. 1 claim in hand was put back; the draft is kept. "
        "1 claim given to them is free again. "
        "1 claim that was sent back or waits needs another checker."
    ) in text_of(page)
    undo(client, page.content.decode())
    assert roles_of(nadia, metro) == ["checker"]
    assert sorted(article.claims.filter(checker=nadia).values_list("state", flat=True)) == [
        "open", "waiting",
    ]  # fmt: skip


def test_undo_comes_too_late_when_somebody_changed_them_since(send, client, nadia, metro):
    rosa = make_person("rosa", desk=metro, roles=["chief"])
    send(nadia, roles=["editor"])
    page = client.get(URL).content.decode()
    set_roles(metro, person=nadia, roles=["author"], chief=rosa)
    assert undo(client, page).status_code == 409
    assert roles_of(nadia, metro) == ["author"]


@pytest.mark.parametrize(
    ("fields", "name", "sentence"),
    [
        ({"name": ""}, "name", "This field is required."),
        ({"name": "nobody"}, "name", "Nobody has this user name or e-mail address."),
        ({"name": "nadia"}, "name", "Nadia belongs to the desk already."),
        ({"roles": []}, "roles", "Choose at least one role."),
        ({"roles": ["admin"]}, "roles", "Select a valid choice."),
        ({"claims_a_day": "many"}, "claims_a_day", "Enter a whole number."),
        ({"claims_a_day": "0"}, "claims_a_day", "Agree on 1 to 1000 claims a day"),
        ({"claims_a_day": "9" * 400}, "claims_a_day", "Agree on 1 to 1000 claims a day"),
    ],
)
def test_error_stands_at_its_field_of_who_is_added(
    send, lena, nadia, metro, fields, name, sentence
):
    answer = send(**{"name": "lena", "roles": ["checker"], "claims_a_day": "7"} | fields)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Error:" in page
    (field,) = re.findall(rf'id="field-{name}" ?data-error>.*?</div>', page, re.S)
    assert sentence in field
    assert re.search(rf'<li><a href="#(id|field)_?-?{name}">', page)
    assert re.search(r'<details class="member" data-row open>\s*<summary>Add somebody', page)
    if name != "claims_a_day":
        assert re.search(r'name="claims_a_day" value="7"', page)
    assert roles_of(lena, metro) == []


def test_error_stands_at_the_member(send, nadia, metro):
    answer = send(nadia, roles=[], claims_a_day="7")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'<a href="#field-member-{nadia.pk}-roles">Choose at least one role.' in page
    assert re.search(r"<details[^>]* open>\s*<summary>Nadia", page)
    assert f'name="member-{nadia.pk}-claims_a_day" value="7"' in page
    assert roles_of(nadia, metro) == ["checker"]


def test_last_chief_is_told_why_they_stay(send, hanna, metro):
    for given in ({"roles": ["editor"]}, {"remove": "yes"}):
        answer = send(hanna, **given)
        assert answer.status_code == 409
        assert "A desk needs a chief. Make somebody else chief first." in text_of(answer)
        assert roles_of(hanna, metro) == ["chief"]


def test_chief_who_goes_is_led_to_the_start_and_takes_nothing_back(send, client, hanna, metro):
    make_person("rosa", desk=metro, roles=["chief"])
    answer = send(hanna, roles=["editor"])
    assert answer.url == "/"
    page = client.get("/", follow=True)
    assert "Saved. Hanna: Editor." in text_of(page)
    assert 'action="/undo/"' not in page.content.decode()
    assert client.get(URL).status_code == 403


def test_who_comes_second_is_told_and_what_they_chose_stays(send, client, nadia, metro):
    rosa = make_person("rosa", desk=metro, roles=["chief"])
    set_roles(metro, person=nadia, roles=["author", "checker"], chief=rosa)
    answer = send(nadia, roles=["checker", "editor"], seen="checker")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "This changed after you opened it." in page
    assert roles_of(nadia, metro) == ["author", "checker"]
    form = re.search(rf'action="{ADD}{nadia.pk}/".*?</form>', page, re.S).group()
    assert re.findall(r'value="(\w+)"[^>]*checked', form) == ["checker", "editor"]
    (seen,) = re.findall(r'name="[^"]*-seen" value="([^"]*)"', form)
    assert send(nadia, roles=["checker", "editor"], seen=seen).status_code == 302


def test_who_was_removed_meanwhile_is_not_there(send, nadia, hanna, metro):
    set_roles(metro, person=nadia, roles=[], chief=hanna)
    assert send(nadia, roles=["checker"], seen="checker").status_code == 404


@pytest.mark.parametrize("seen", ["", "x", "checker chief", "x " * 500])
def test_odd_roles_seen_change_nothing(send, nadia, metro, seen):
    assert send(nadia, roles=["editor"], seen=seen).status_code in (409, 422)
    assert roles_of(nadia, metro) == ["checker"]


@pytest.mark.parametrize(
    ("name", "status"), [("nadia", 403), ("tomas", 403), ("omar", 403), ("ivo", 404), ("ada", 404)]
)
def test_only_the_chief_is_obeyed(client, request, lena, mei, metro, name, status):
    client.force_login(request.getfixturevalue(name))
    sent = {"name": "lena", "roles": ["chief"]}
    assert client.post(ADD, sent).status_code == status
    for person in (mei.pk, lena.pk, 999999):
        assert client.post(f"{ADD}{person}/", {"remove": "yes"}).status_code == status
    assert roles_of(mei, metro) == ["checker"]
    assert roles_of(lena, metro) == []


def test_person_of_no_desk_or_of_another_is_absent(send, client, lena, ivo):
    for person in (lena.pk, ivo.pk, 999999, 9 * 10**30):
        assert client.post(f"{ADD}{person}/", {"remove": "yes"}).status_code == 404


def test_who_is_not_signed_in_is_asked_to(client, nadia):
    for address in (ADD, f"{ADD}{nadia.pk}/"):
        assert client.post(address).url.startswith("/sign-in/?ended=1&next=")


def test_members_of_another_desk_of_the_chief_stand_there(client, hanna, ivo):
    join(hanna, make_desk("sport"), "chief")
    client.force_login(hanna)
    assert "Ivo Checker, Editor" in text_of(client.get("/desks/sport/settings/"))
