import pytest

from tests.extraction.hints.asking import hints_in, passages

FACT = "the mill makes one in five of all the clocks in Bavaria"
TWICE = [
    f"It is old: {FACT}. It rained.\nNobody knows that {FACT}.",
    f"{FACT.capitalize()}. On Monday it closed. {FACT.capitalize()}.",
    "The bridge will carry 400 cars an hour in each direction. He left. She said the bridge "
    "will carry 400 cars an hour in each direction.",
    "“We never wanted to leave the valley where our mothers and fathers lived,” she said. "
    "They left. She repeated: “We never wanted to leave the valley where our mothers lived.”",
    "On Monday the town sold the old pier for £40 to a baker. It is gone: the town sold the "
    "old pier for £40 to a sailor.",
]


@pytest.mark.parametrize("text", TWICE)
def test_a_fact_in_the_same_words_is_hinted_once(text):
    assert len(hints_in(text, "repeat")) == 1


ONCE = [
    f"{FACT.capitalize()}.",
    f"{FACT.capitalize()}\n{FACT.capitalize()}.",
    "The mayor of the old town on the river said no. The mayor of the old town on the river left.",
    "It cost $4 million, police said. It cost $4 million, police said.",
    "One in five of the clocks is old. Four in five of the clocks are new.",
    "The bridge will carry 400 cars an hour. The tunnel carries 500 cars an hour, she said.",
    "He came, he saw, he won. He came, he saw, he lost.",
    "",
    "word " * 5,
    "word " * 500,
]


@pytest.mark.parametrize("text", ONCE)
def test_short_rows_of_words_headings_and_single_facts_give_no_hint(text):
    assert hints_in(text, "repeat") == []


def test_both_passages_are_named_as_they_stand():
    (pair,) = passages(TWICE[1], "repeat")
    assert pair == (FACT.capitalize(), FACT.capitalize())
