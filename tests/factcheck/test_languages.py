"""Which language a page speaks: the cookie's, else the browser's, else the installation's."""

import pytest
from django.utils import translation

from tests.factcheck.processes import run

pytestmark = pytest.mark.django_db


def spoken(client, path="/sign-in/", **headers):
    answer = client.get(path, headers=headers)
    assert answer.headers["Content-Language"] in answer.content.decode().partition("<head>")[0]
    return answer.headers["Content-Language"]


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("", "en"), ("en-GB,en;q=0.9", "en"), ("fr", "fr"), ("fr-CA,fr;q=0.8,en;q=0.5", "fr"),
        ("de-AT,de;q=0.9,fr;q=0.8", "fr"), ("de", "en"), ("not a language", "en"),
    ],
)  # fmt: skip
def test_browser_says_which_language(client, asked, language):
    assert spoken(client, **{"Accept-Language": asked}) == language


def test_language_chosen_on_the_sign_in_page_stays(client):
    chosen = client.post("/language/", {"language": "fr", "next": "/sign-in/?next=/triage/"})
    assert chosen.url == "/sign-in/?next=/triage/"
    assert spoken(client, **{"Accept-Language": "en"}) == "fr"


def test_choice_of_a_language_leads_nowhere_else(client):
    answer = client.post("/language/", {"language": "fr", "next": "https://elsewhere.example/"})
    assert answer.url == "/"


def test_caches_are_told_that_the_language_matters(client):
    assert "Accept-Language" in client.get("/sign-in/").headers["Vary"]


def test_refusal_before_any_view_speaks_the_language_of_who_asks(client):
    with translation.override("fr"):  # what the thread spoke before
        answer = client.post(
            "/sign-in/", "few", content_type="text/plain",
            headers={"Content-Length": str(51 * 2**20), "Accept-Language": "en"},
        )  # fmt: skip
    assert answer.status_code == 413
    assert answer.content.decode().startswith("This is more than 50 MB.")


def test_installation_has_a_language_for_who_asks_for_none(tmp_path):
    show = "import django; django.setup(); from django.utils.translation import get_language as l"
    given = {"FACTCHECK_DATA_DIR": tmp_path, "DJANGO_SETTINGS_MODULE": "factcheck.settings"}
    assert run(["-c", f"{show}; print(l())"], LANGUAGE_CODE="fr", **given).stdout.strip() == "fr"
    odd = run(["-c", show], LANGUAGE_CODE="xx", **given)
    assert "LANGUAGE_CODE is “xx”" in odd.stderr
