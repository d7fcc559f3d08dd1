import json
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction import score_sentences
from articles.extraction.results import CHECKWORTHY
from articles.extraction.sentence_model import CARD, HERE, NETWORK, DamagedModel, SentenceModel

CHECKED = [
    "Unemployment fell to 5.4 percent in March, the lowest since 2008.",
    "The city spent $12 million on the bridge last year.",
    "More than 300 people were killed in the quake, the ministry said.",
    "Exports to China rose by a third in the first quarter.",
    "The senator voted against the bill twice.",
]
LEFT = [
    "Good evening and welcome.",
    "What a lovely morning it was!",
    "I think we should all be a little kinder.",
    "Who will pay for all this?",
    "Let us hope for the best.",
]


@pytest.mark.parametrize("sentence", CHECKED)
def test_what_a_desk_checks_is_above_the_threshold(sentence):
    (found,) = score_sentences([sentence])
    assert found.score >= CHECKWORTHY


@pytest.mark.parametrize("sentence", LEFT)
def test_what_states_no_fact_is_below(sentence):
    (found,) = score_sentences([sentence])
    assert found.score < CHECKWORTHY
    assert found.nfs > 0.5


def test_a_score_does_not_depend_on_the_sentences_beside_it():
    alone = [score_sentences([sentence])[0] for sentence in CHECKED + LEFT]
    assert score_sentences(CHECKED + LEFT) == alone


def test_nothing_in_nothing_out():
    assert score_sentences([]) == []


@given(st.lists(st.text(), min_size=1, max_size=5))
def test_any_text_has_chances(sentences):
    for found in score_sentences(sentences):
        assert found.nfs + found.ufs + found.cfs == pytest.approx(1)
        assert 0 <= found.score == found.cfs <= 1


def test_a_long_sentence_is_read_at_its_beginning():
    (found,) = score_sentences([CHECKED[0] + " and so on" * 20_000])
    assert found.score >= CHECKWORTHY


@pytest.fixture
def copy(tmp_path):
    return shutil.copytree(HERE, tmp_path / "model")


def test_another_file_than_the_trained_one_is_refused(copy):
    with (copy / NETWORK).open("ab") as file:
        file.write(b"\0")
    with pytest.raises(DamagedModel, match=r"sentences\.onnx"):
        SentenceModel(copy)


def test_the_card_names_every_file(copy):
    card = json.loads((copy / CARD).read_text())
    assert set(card["sha256"]) == {path.name for path in HERE.iterdir()} - {CARD}
    assert card["version"]
