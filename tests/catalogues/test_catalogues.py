"""Every string of the code has its translation, whole and well set; Django reads the same."""

import gettext
import re

import pytest

from catalogues.__main__ import forms, missing, read, update
from catalogues.strings import ROOT, readable, strings_of_code

FILES = sorted((ROOT / "locale").glob("*/LC_MESSAGES/django.po"))
PLACES = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w+(?::[^}]*)?\}|<[^>]+>")
# French sets a space that does not break before these, and a curved apostrophe.
BADLY_SET = re.compile(r" [;:!?»](?=\s|$)|« |\w'\w|\.\.\.")
IN_CODE = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module", params=FILES, ids=lambda file: file.parent.parent.name)
def file(request):
    return request.param


def told(file):
    """Each string with what is said for it, form by form."""
    for message in read(file):
        if message.id:
            said = forms(message.id)
            for number, form in enumerate(forms(message.string)):
                yield said[min(number, len(said) - 1)], form


def test_there_is_french():
    assert "fr" in [file.parent.parent.name for file in FILES]


def test_every_string_of_the_code_is_translated(file):
    catalogue = read(file)
    before = {(message.context, message.id) for message in catalogue}
    update(catalogue, strings_of_code())
    assert missing(catalogue) == [], "translate these in the catalogue: make messages"
    lost = before - {(message.context, message.id) for message in catalogue}
    assert lost == set(), "no code says these any more: make messages"


def test_what_django_reads_fits_what_people_wrote(file):
    with file.with_suffix(".mo").open("rb") as compiled:
        spoken = gettext.GNUTranslations(compiled)
    for message in read(file):
        if not message.id:
            continue
        one, *many = forms(message.id)
        key = f"{message.context}\x04{one}" if message.context else one
        for number, form in enumerate(forms(message.string)):
            found = spoken._catalog[(key, number) if many else key]
            assert found == form, "the compiled catalogue is old: make messages"


def test_no_place_for_a_value_is_lost(file):
    for said, form in told(file):
        kept = set(PLACES.findall(form))
        assert kept <= set(PLACES.findall(said)) | {"%(count)s"}, said
        assert {place for place in PLACES.findall(said) if place != "%(count)s"} <= kept, said


def test_french_is_set_as_french():
    french = ROOT / "locale/fr/LC_MESSAGES/django.po"
    badly = [form for _said, form in told(french) if BADLY_SET.search(IN_CODE.sub("", form))]
    assert badly == []


def test_strings_are_found_in_code_and_templates(tmp_path):
    page = tmp_path / "page.html"
    page.write_text(
        "{% load i18n %}\n  {% translate 'One' %} {{ x }}\n"
        "    {% blocktranslate count n=n %}{{ n }} claim{% plural %}{{ n }} claims"
        "{% endblocktranslate %}\n"
        '{% include "a.html" with word=_("Two") only %}'
    )
    code = readable(page)
    assert "gettext(u'One')" in code
    assert "ngettext(u'%(n)s claim', u'%(n)s claims'" in code
    assert '_("Two")' in code


@pytest.mark.parametrize(
    "message", ["Sign in", ("claims", "All"), ("%(count)s hint", "%(count)s hints")]
)
def test_catalogue_of_the_code_has_contexts_and_plurals(message):
    found = {(message.context, message.id) for message in strings_of_code()}
    known = (
        {(None, message), (message[0], message[1])}
        if isinstance(message, tuple)
        else {(None, message)}
    )
    assert found & known
