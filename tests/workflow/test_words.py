import pytest

from articles.workflow.errors import RuleBroken
from articles.workflow.words import at_most, required, said

UNSTORABLE = ["a\0b", "\0", "half \ud83d", "\udfff"]


def required_note(text):
    return required(text, "note", "Say it.")


def short_note(text):
    return at_most(text, 9, "note")


@pytest.mark.parametrize("text", UNSTORABLE)
@pytest.mark.parametrize("judge", [said, short_note, required_note])
def test_what_cannot_be_stored_is_refused(judge, text):
    with pytest.raises(RuleBroken, match="cannot be stored"):
        judge(text)


@pytest.mark.parametrize("judge", [short_note, required_note])
def test_what_cannot_be_stored_names_its_field(judge):
    with pytest.raises(RuleBroken) as caught:
        judge("\0")
    assert caught.value.fields.keys() == {"note"}


@pytest.mark.parametrize("text", ["Größe", "🧮 سعر", "e\u0301", "<script>"])
def test_all_other_characters_pass_without_the_space_around_them(text):
    assert said(f" \n{text}\t") == text


@pytest.mark.parametrize(
    "text", ["", " ", "\n\t", "\u00a0\u2003", "\u200b", "\u200e \ufeff\u00ad\x07"]
)
def test_required_refuses_what_shows_nothing(text):
    with pytest.raises(RuleBroken, match="Say it") as caught:
        required_note(text)
    assert caught.value.fields == {"note": "Say it."}


def test_limit_counts_characters_after_trimming():
    assert at_most("  🧮🧮🧮  ", 3, "note") == "🧮🧮🧮"
    with pytest.raises(RuleBroken, match="4 characters") as caught:
        at_most("🧮🧮🧮🧮", 3, "note")
    assert "note" in caught.value.fields
