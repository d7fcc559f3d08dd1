import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

from articles.web.scripts import FOR_EVER, SCRIPTS, address


def written(page):
    return "".join(Path(finders.find(f"articles/{name}")).read_text() for name in SCRIPTS[page])


def without_room(script):
    """What a machine reads of a script: neither comments nor what stands between the words."""
    return re.sub(r"\s", "", re.sub(r"(?m)(^|\s)//.*$", "", script))


def test_who_debugs_gets_the_scripts_as_they_were_written(client, settings):
    settings.DEBUG = True
    assert client.get(address("desk")).content.decode() == written("desk")


@pytest.mark.parametrize("page", SCRIPTS)
def test_the_scripts_of_a_page_come_whole_and_in_order(client, page):
    answer = client.get(address(page))
    assert without_room(answer.content.decode()) == without_room(written(page))
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
        assert text.startswith("// "), f"{name} says first what it does"
        assert text.endswith("})();\n"), f"{name} keeps its names to itself"
