"""Signs that some languages set apart stand in the catalogue, never glued behind it."""

import ast
import re

import pytest
from django.template.base import Lexer, TokenType

from catalogues.strings import ROOT

# French sets a space before these; another language may have other signs altogether.
SIGNS = ":;!?»"
GLUED = re.compile(rf"[{SIGNS}](?=\s|$|\0)")
ATTRIBUTE = re.compile(rf"\0[{SIGNS}]\s")
ENTITY, MARKUP = re.compile(r"&#?\w+;"), re.compile(r"<[^<>]*>")
PAGES = sorted((ROOT / "templates").rglob("*.html"))
ROOMS = [ROOT / "articles" / room for room in ("exports", "importers", "web")]
CODE = [file for room in ROOMS for file in sorted(room.rglob("*.py"))]


def outside_the_catalogue(template):
    """The text of a template, with a mark where each tag stands and each translation."""
    said, is_translated = "", False
    for token in Lexer(template).tokenize():
        name = token.contents.partition(" ")[0]
        if name in ("blocktranslate", "endblocktranslate"):
            is_translated = name == "blocktranslate"
        if token.token_type == TokenType.TEXT:
            said += "" if is_translated else token.contents
        elif token.token_type != TokenType.COMMENT:
            said += "\0"
    return ENTITY.sub("", said)


def glued_in_page(template):
    text = outside_the_catalogue(template)
    attributes = [sign for tag in MARKUP.findall(text) for sign in ATTRIBUTE.findall(tag)]
    return attributes + GLUED.findall(MARKUP.sub("\0", text))


def glued_in_code(code):
    """Formatted strings in which a sign and a space follow a value."""
    return [
        ast.unparse(node)
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.JoinedStr)
        for value, after in zip(node.values, node.values[1:], strict=False)
        if isinstance(value, ast.FormattedValue)
        and isinstance(after, ast.Constant)
        and re.match(rf"[{SIGNS}]\s", after.value)
    ]


@pytest.mark.parametrize(
    ("template", "count"),
    [
        ('{% translate "Waived" %}: <q>{{ why }}</q>', 1),
        ("<p><cite>{{ about }}</cite>: {{ said }}</p>", 1),
        ("{{ name }}{% if why %}: {{ why }}{% endif %}", 1),
        ('{% translate "Really" %}?', 1),
        ('<a title="{{ name }}: {{ why }}">', 1),
        ("{% blocktranslate %}{{ name }}: {{ why }}{% endblocktranslate %}", 0),
        ('{% translate "Waived:" %} <q>{{ why }}</q>{# a note: see there #}', 0),
        ('<input value="{{ claim.pk }}:{{ claim.row_version }}">', 0),
        ('<a href="{{ url }}?part=1&amp;row=2">{{ number }}</a>&nbsp;', 0),
    ],
)
def test_a_sign_behind_a_tag_is_found(template, count):
    assert len(glued_in_page(template)) == count


def test_no_sign_of_a_page_stands_outside_the_catalogue():
    assert [page.name for page in PAGES if glued_in_page(page.read_text())] == []


def test_no_sign_of_a_sentence_in_code_stands_outside_the_catalogue():
    assert glued_in_code('f"{name}: {words}"') == ["f'{name}: {words}'"]
    assert [glued for file in CODE for glued in glued_in_code(file.read_text())] == []
