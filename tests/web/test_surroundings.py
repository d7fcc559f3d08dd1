"""The rest of the sentence around a claim."""

import pytest

from articles.extraction import find_blocks
from articles.web.claim.surroundings import REACH, around

TEXT = "Title here\nThe bridge, built in 1931, cost $12 million. Nobody objected.\nThe end.\n"
TABLE = [
    ("built in 1931", "The bridge, ", ", cost $12 million."),
    ("The bridge, built in 1931, cost $12 million.", "", ""),
    ("$12 million. Nobody", "The bridge, built in 1931, cost ", " objected."),
    ("objected.\nThe", "Nobody ", " end."),
    ("Title", "", " here"),
]


@pytest.mark.parametrize(("words", "before", "after"), TABLE)
def test_around(words, before, after):
    blocks = [{"start": b.start, "end": b.end} for b in find_blocks(TEXT)]
    start = TEXT.index(words)
    assert around(TEXT, blocks, start, start + len(words), language="en") == (before, after)


def test_an_endless_sentence_is_cut():
    text = "word " * 10_000
    before, after = around(text, [{"start": 0, "end": len(text)}], 25_000, 25_004, language="en")
    assert len(before) <= REACH
    assert len(after) <= REACH


def test_outside_of_every_block_there_is_nothing():
    assert around("a\n", [], 0, 1, language="en") == ("", "")


@pytest.mark.parametrize(("language", "before"), [("fr", "Vu par MM. "), ("en", "")])
def test_sentences_are_those_of_the_language(language, before):
    text = "Vu par MM. Dupont en mai."
    blocks = [{"start": 0, "end": len(text)}]
    assert around(text, blocks, 11, 17, language=language) == (before, " en mai.")
