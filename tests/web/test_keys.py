"""The registry of keys, and that pages take their keys from it alone."""

import re
from collections import defaultdict
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Template
from django.urls import reverse

from articles.models import Claim
from articles.web.keys import ALL, KEYS, attributes
from tests.factories import make_claim

TEMPLATES = Path(settings.BASE_DIR) / "templates"
OF_PAGES = [*TEMPLATES.rglob("*.html"), *(Path(settings.BASE_DIR) / "articles").rglob("*.py")]
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


def test_no_page_has_a_key_of_its_own():
    own = [str(path) for path in OF_PAGES if re.search(r"data-(key|does)=", path.read_text())]
    assert own == []


def test_no_template_prints_a_key_by_hand():
    assert [str(path) for path in TEMPLATES.rglob("*.html") if "<kbd" in path.read_text()] == []


def test_templates_name_keys_that_there_are():
    named = r'\{% (?:shortcut|key) ((?:"[^"]+" ?)+)%\}|\bshortcut="([^"]+)"'
    for path in TEMPLATES.rglob("*.html"):
        for several, one in re.findall(named, path.read_text()):
            names = re.findall(r'"([^"]+)"', several) or [one]
            assert set(names) <= KEYS.keys(), path


def test_one_name_one_key_and_one_meaning_in_a_scope():
    assert len(KEYS) == len(ALL)
    meanings = defaultdict(set)
    for each in ALL:
        meanings[each.scope, each.press].add(each.name)
    assert {where: names for where, names in meanings.items() if len(names) > 1} == {}


def test_no_key_that_browsers_or_text_fields_need():
    taken = {"Backspace", "Delete", " ", *(f"Ctrl+{letter}" for letter in "ntwplfacvxz")}
    presses = {each.press for each in ALL}
    assert presses & taken == set()
    assert not any("Alt" in press or "Arrow" in press for press in presses)


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("take-next", "<kbd aria-hidden=\"true\">t</kbd>"),
        ("save", "<kbd data-chord aria-hidden=\"true\">Ctrl ↵</kbd>"),
        ("palette", "<kbd data-chord aria-hidden=\"true\">Ctrl K</kbd>"),
        ("go-queue", "<kbd aria-hidden=\"true\">g q</kbd>"),
        ("row-pick-next", "<kbd aria-hidden=\"true\">Shift j</kbd>"),
    ],
)  # fmt: skip
def test_key_is_printed_as_one_reads_it(name, printed):
    assert Template(f'{{% load factcheck %}}{{% key "{name}" %}}').render(Context()) == printed


def test_element_says_what_its_keys_do():
    assert attributes("evidence", "paste-link") == {
        "data-key": "e Paste",
        "data-does": "evidence paste-link",
    }


class KeyedElements(HTMLParser):
    """What each key means in each layer of a page: in the panel, around it, in the header."""

    def __init__(self, page):
        super().__init__()
        self.layers, self.found = [], defaultdict(set)
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag not in VOID:
            inner = self.layers[-1] if self.layers else "page"
            layer = "panel" if attrs.get("id") == "panel" else "main" if tag == "main" else inner
            self.layers.append(layer)
        layer = self.layers[-1] if self.layers else "page"
        pairs = zip(
            attrs.get("data-key", "").split(), attrs.get("data-does", "").split(), strict=True
        )
        for press, does in pairs:
            self.found[layer, press].add(does)

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.layers.pop()


@pytest.mark.parametrize(
    "name", ["queue", "article-list", "article-import", "triage", "sign-off-list", "export"]
)
def test_no_key_has_two_meanings_on_a_page(client, hanna, article, name):
    make_claim(article=article)
    client.force_login(hanna)
    found = KeyedElements(client.get(reverse(name)).content.decode()).found
    assert {where: does for where, does in found.items() if len(does) > 1} == {}


@pytest.mark.parametrize("state", [Claim.State.SUGGESTED, Claim.State.OPEN, Claim.State.CHECKING])
def test_no_key_has_two_meanings_on_a_claim(client, hanna, article, state):
    claim = make_claim(article=article, state=state, checker=hanna)
    client.force_login(hanna)
    found = KeyedElements(
        client.get(reverse("claim-detail", args=[article.pk, claim.number])).content.decode()
    ).found
    assert found
    assert {where: does for where, does in found.items() if len(does) > 1} == {}


@pytest.mark.parametrize("name", ["article-list", "triage", "claim-list", "sign-off-list"])
def test_every_list_is_walked_with_the_same_keys(client, hanna, article, name):
    state = Claim.State.SUBMITTED if name == "sign-off-list" else Claim.State.SUGGESTED
    make_claim(article=article, state=state)
    client.force_login(hanna)
    html = client.get(reverse(name)).content.decode()
    found = KeyedElements(html).found
    assert found["main", "j"] == {"row-next"}
    assert found["main", "k"] == {"row-previous"}
    assert re.search(r"<tr[^>]* data-row", html)


def test_every_key_of_the_registry_is_on_some_page():
    """What the help tells of is there."""
    written = " ".join(path.read_text() for path in OF_PAGES if path.name != "keys.py")
    told = {name for name in KEYS if not name.startswith("verdict-")}
    assert {name for name in told if f'"{name}"' not in written} == set()
