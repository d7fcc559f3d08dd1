import gzip
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

from articles.web.scripts import FOR_EVER, SCRIPTS, address


@pytest.mark.parametrize("page", SCRIPTS)
def test_the_scripts_of_a_page_come_whole_and_in_order(client, page):
    answer = client.get(address(page))
    written = [Path(finders.find(f"articles/{name}")).read_text() for name in SCRIPTS[page]]
    code = [line.strip() for text in written for line in text.splitlines()]
    sent = answer.content.decode().splitlines()
    assert sent == [line for line in code if line and line[:2] != "//"]
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/javascript; charset=utf-8")
    assert answer["Cache-Control"] == FOR_EVER


@pytest.mark.parametrize("page", SCRIPTS)
def test_whoever_can_unpack_gets_them_packed_and_always_the_same(client, page):
    plain = client.get(address(page))
    first, second = (
        client.get(address(page), headers={"accept-encoding": "br, gzip"}) for _ in "12"
    )
    assert first["Content-Encoding"] == "gzip"
    assert first.content == second.content
    assert gzip.decompress(first.content) == plain.content
    assert not plain.has_header("Content-Encoding")
    assert all("Accept-Encoding" in answer["Vary"] for answer in (plain, first))


def test_an_address_of_older_scripts_is_not_kept_for_ever(client):
    answer = client.get(reverse("page-scripts", args=["desk", "0123456789ab"]))
    assert answer.status_code == 200
    assert answer["Cache-Control"] != FOR_EVER


def test_scripts_of_no_page_are_absent(client):
    assert client.get(reverse("page-scripts", args=["nowhere", "0"])).status_code == 404


@pytest.mark.parametrize("page", SCRIPTS)
def test_each_script_is_whole_by_itself(page):
    for name in SCRIPTS[page]:
        text = Path(finders.find(f"articles/{name}")).read_text()
        odd = [line for line in text.splitlines() if line.count("`") % 2]
        assert odd == [], f"{name}: a text over several lines would lose its indents"
        assert text.startswith("// "), f"{name} says first what it does"
        assert text.endswith("})();\n"), f"{name} keeps its names to itself"
