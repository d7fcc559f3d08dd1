import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.word_pieces import LONGEST_WORD, WordPieces, plain

VOCABULARY = [
    "[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "bridge", "##s", "cost", "$", "4", "##2", "million",
    ".", ",", "cafe", "un", "##der", "##cut", "under", "_", "’", "s", "-", "%", "“", "”",
]  # fmt: skip
CASES = [
    ("", []),
    (" \t\n", []),
    ("the bridge", ["the", "bridge"]),
    ("THE Bridge", ["the", "bridge"]),
    ("bridges", ["bridge", "##s"]),
    ("bridge.", ["bridge", "."]),
    ("the, bridge", ["the", ",", "bridge"]),
    ("$4 million", ["$", "4", "million"]),
    ("$42", ["$", "4", "##2"]),
    ("42%", ["4", "##2", "%"]),
    ("café", ["cafe"]),
    ("cafe\u0301", ["cafe"]),
    ("undercut", ["under", "##cut"]),  # the longest piece first
    ("under cut", ["under", "[UNK]"]),  # a piece inside a word is none at its beginning
    ("bridgex", ["[UNK]"]),  # all of a word or nothing
    ("zebra", ["[UNK]"]),
    ("the zebra cost", ["the", "[UNK]", "cost"]),
    ("bridge's", ["bridge", "[UNK]", "s"]),
    ("bridge’s", ["bridge", "’", "s"]),
    ("the_bridge", ["the", "_", "bridge"]),
    ("the-bridge", ["the", "-", "bridge"]),
    ("“the”", ["“", "the", "”"]),
    ("桥", ["[UNK]"]),
    ("🌉", ["[UNK]"]),
    ("the" * LONGEST_WORD, ["[UNK]"]),
]  # fmt: skip


def split(text, longest=20):
    return [VOCABULARY[i] for i in WordPieces(VOCABULARY, longest)(text)]


@pytest.mark.parametrize(("text", "pieces"), CASES)
def test_words_in_pieces(text, pieces):
    assert split(text) == ["[CLS]", *pieces, "[SEP]"]


@pytest.mark.parametrize("longest", [2, 3, 5])
def test_a_long_sentence_is_cut_behind_whole_pieces(longest):
    found = split("the bridges cost $42 million.", longest)
    assert len(found) == longest
    assert (found[0], found[-1]) == ("[CLS]", "[SEP]")


@given(st.text())
def test_any_text_has_pieces(text):
    found = split(text)
    assert 2 <= len(found) <= 20


@given(st.text())
def test_plain_is_plain_already(text):
    assert plain(plain(text)) == plain(text)
