import re

import pytest

from articles.models import Claim, Desk, Event
from articles.workflow.desk_settings import change_settings
from tests.factories import join, make_article, make_claim, make_desk, make_person

URL = "/desks/metro/settings/"
S = Claim.State


@pytest.fixture
def suggestions(metro):
    article = make_article(desk=metro)
    kinds = [["money", "figure"], ["money"], ["date"]]
    return [
        make_claim(article=article, state=S.SUGGESTED, kinds=of_one, score=0.5) for of_one in kinds
    ]


@pytest.fixture
def form(client, hanna, metro):
    """Sends the form as a browser does: all fields, those that are named with another value."""
    client.force_login(hanna)

    def send(row_version=0, **fields):
        weights = {f"kind_weights.{kind}": "1" for kind in Claim.Kind.values}
        weights |= {
            f"kind_weights.{kind}": value for kind, value in fields.pop("weights", {}).items()
        }
        stands = {"triage": "editor", "threshold": "0.5", "lease_minutes": "30", "hand_limit": "5"}
        return client.post(URL, stands | weights | {"row_version": row_version} | fields)

    return send


def text_of(response):
    page = re.sub(r"<(script|style).*?</\1>", "", response.content.decode(), flags=re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def value_of(page, name):
    (tag,) = re.findall(rf'<input[^>]*name="{re.escape(name)}"[^>]*>', page)
    return re.search(r'value="([^"]*)"', tag).group(1)


def test_page_shows_what_is_set(client, hanna, metro):
    change_settings(metro, chief=hanna, threshold=0.65, kind_weights={"money": 2, "date": 0.25})
    client.force_login(hanna)
    page = client.get(URL).content.decode()
    assert value_of(page, "threshold") == "0.65"
    assert value_of(page, "kind_weights.money") == "2"
    assert value_of(page, "kind_weights.date") == "0.25"
    assert value_of(page, "kind_weights.quote") == "1"
    assert value_of(page, "row_version") == "1"
    assert page.count("<h1>") == 1


def test_page_says_what_a_weight_does_and_to_how_many(client, hanna, suggestions):
    client.force_login(hanna)
    text = text_of(client.get(URL))
    assert "moves up as if it were twice as likely to need a check" in text
    assert "3 suggestions wait now and are weighed anew when you change a weight" in text
    assert "Money 2 suggestions" in text
    assert "Date 1 suggestion" in text
    assert "Rule 0 suggestions" in text
    assert "are not opened by it" in text


def test_saved_weights_put_triage_in_another_order(form, client, suggestions):
    response = form(weights={"date": "4", "figure": "0.5"}, follow=True)
    assert response.url == URL
    assert "2 suggestions have another score now." in client.get(URL).content.decode()
    triage = client.get("/triage/", {"sort": "-score"})
    assert [claim.kinds for claim in triage.context["page"]] == [
        ["date"], ["money"], ["money", "figure"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "column", "value"),
    [
        ({"triage": "none"}, "triage", "none"),
        ({"threshold": "0.7"}, "threshold", 0.7),
        ({"lease_minutes": "45"}, "lease_minutes", 45),
        ({"hand_limit": "8"}, "hand_limit", 8),
        ({"weights": {"rule": "1.7"}}, "kind_weights", {"rule": 1.7}),
        ({"weights": {"rule": ""}}, "kind_weights", {}),
    ],
)
def test_each_setting_is_saved(form, metro, fields, column, value):
    before = Desk.objects.values().get()
    assert form(**fields).status_code == 302
    after = Desk.objects.values().get()
    assert after[column] == value
    changed = {name for name in after if after[name] != before[name]}
    assert changed == ({column, "row_version"} if value != before[column] else set())


@pytest.mark.parametrize(
    ("fields", "name", "sentence"),
    [
        ({"threshold": "1.5"}, "threshold", "A threshold is a number from 0 to 1."),
        ({"threshold": "high"}, "threshold", "Enter a number."),
        ({"threshold": "nan"}, "threshold", "Enter a number."),
        ({"threshold": ""}, "threshold", "This field is required."),
        ({"lease_minutes": "0"}, "lease_minutes", "A turn lasts from 1 to 1440 minutes."),
        ({"hand_limit": "101"}, "hand_limit", "from 1 to 100 claims at once"),
        ({"hand_limit": "9" * 5000}, "hand_limit", "Enter a whole number."),
        (
            {"weights": {"money": "5"}},
            "kind_weights.money",
            "Money: a weight is a number from 0.25 to 4.",
        ),
        (
            {"weights": {"money": "0"}},
            "kind_weights.money",
            "Money: a weight is a number from 0.25 to 4.",
        ),
        ({"weights": {"money": "lots"}}, "kind_weights.money", "Money: enter a number."),
        ({"triage": "chief"}, "triage", "Select a valid choice."),
    ],
)
def test_error_stands_at_its_field_and_what_was_typed_stays(form, fields, name, sentence):
    before = Desk.objects.values().get()
    response = form(**{"hand_limit": "7"} | fields)
    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error:" in page
    (field,) = re.findall(rf'id="field-{re.escape(name)}" ?data-error>.*?</div>', page, re.S)
    assert sentence in field
    assert 'href="#id_' in page or 'href="#field-' in page
    if name != "hand_limit":
        assert value_of(page, "hand_limit") == "7"
    assert Desk.objects.values().get() == before
    assert not Event.objects.filter(action="desk_settings").exists()


def test_nothing_changed_is_said(form, client, metro):
    form()
    assert "Nothing was changed." in client.get(URL).content.decode()
    assert not Event.objects.exists()


def test_last_changes_are_told(form, client, metro):
    form(triage="none", threshold="0.7", weights={"money": "2"})
    text = text_of(client.get(URL))
    assert "Last changes Hanna," in text
    assert (
        "Suggestions at or above the threshold open at once · Threshold: 0.5 → 0.7 · Money: 1 → 2"
        in text
    )


@pytest.fixture
def rosa(metro):
    """Is chief too."""
    return make_person("rosa", desk=metro, roles=["chief"])


def test_stale_form_is_told_what_changed_and_keeps_what_was_written(form, metro, rosa):
    change_settings(metro, chief=rosa, hand_limit=9, kind_weights={"money": 2})
    change_settings(metro, chief=rosa, hand_limit=8)
    before = Desk.objects.values().get()
    response = form(row_version=0, threshold="0.7", weights={"date": "0.5"})
    page = response.content.decode()
    assert response.status_code == 409
    assert Desk.objects.values().get() == before
    assert "Claims at once: 9 → 8" in page
    assert "Claims at once: 5 → 9 · Money: 1 → 2" in page
    shown = {name: value_of(page, name) for name in (
        "threshold", "hand_limit", "kind_weights.money", "kind_weights.date", "row_version",
    )}  # fmt: skip
    assert list(shown.values()) == ["0.7", "8", "2", "0.5", "2"]


def test_stale_form_saved_again_stands(form, metro, rosa):
    change_settings(metro, chief=rosa, threshold=0.6)
    assert form(row_version=0, threshold="0.7").status_code == 409
    assert form(row_version=1, threshold="0.7").status_code == 302
    assert Desk.objects.get().threshold == 0.7


@pytest.mark.parametrize("row_version", ["", "-1", "x", "9" * 30])
def test_odd_row_version_changes_nothing(form, metro, row_version):
    assert form(row_version=row_version, threshold="0.7").status_code in (409, 422)
    assert Desk.objects.get().threshold == 0.5


@pytest.mark.parametrize("name", ["nadia", "tomas", "omar"])
def test_who_is_not_the_chief_is_told_so(client, request, metro, name):
    client.force_login(request.getfixturevalue(name))
    for response in (client.get(URL), client.post(URL, {"threshold": "0.7"})):
        assert response.status_code == 403
        assert "Only the chief of the desk can do that." in response.content.decode()
    assert URL not in client.get("/articles/").content.decode()
    assert Desk.objects.get().threshold == 0.5


@pytest.mark.parametrize("name", ["ivo", "ada"])
def test_stranger_sees_nothing_there(client, request, metro, name):
    client.force_login(request.getfixturevalue(name))
    assert client.get(URL).status_code == 404
    assert client.post(URL, {"threshold": "0.7"}).status_code == 404
    assert client.get("/desks/nowhere/settings/").status_code == 404


def test_who_is_not_signed_in_is_asked_to(client, metro):
    assert client.get(URL).url == f"/sign-in/?next={URL}"


def test_wrong_method_is_refused(client, hanna):
    client.force_login(hanna)
    assert client.put(URL).status_code == 405


def test_menu_leads_a_chief_to_each_of_their_desks(client, hanna):
    join(hanna, make_desk("sport"), "chief")
    join(hanna, make_desk("world"), "editor")
    client.force_login(hanna)
    page = client.get("/articles/").content.decode()
    assert URL in page
    assert "Desk settings: Sport" in page
    assert "/desks/world/" not in page


def test_questions_do_not_grow_with_the_suggestions(
    client, hanna, suggestions, django_assert_num_queries
):
    client.force_login(hanna)
    with django_assert_num_queries(9):
        client.get(URL)


def test_panel_shows_both_scores_when_they_differ(form, client, suggestions):
    claim = suggestions[2]
    address = f"/articles/{claim.article_id}/claims/{claim.number}/"
    assert "The engine gave it" not in client.get(address).content.decode()
    form(weights={"date": "4"})
    text = text_of(client.get(address))
    assert "The engine gave it 0.50. The desk weighs its kinds, which makes the score 0.80." in text
