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
    "The mill has run at a loss for nine of the past ten years. It may close. The mill has run "
    "at a loss for nine of the past ten years.",
    "She said that 14 of the 20 boats in the harbour had sunk. The wind fell. In all, 14 of "
    "the 20 boats in the harbour had sunk.",
    "The firm paid a fine of $3 million in May for spoiling the river. He knew. It paid a fine "
    "of $3 million in May for spoiling the river.",
    "“The council spent 40 years and $9 million on this road,” he said. Others disagree. The "
    "council spent 40 years and $9 million on this road, she wrote.",
    "The tower is 90 metres high and was built in 1931 by her father. It leans.\nThe tower is "
    "90 metres high and was built in 1931 by her father.",
    "Nearly half of the 600 homes on the island have no water today. Help is far. Nearly half "
    "of the 600 homes on the island have no water today.",
    "The prize of 5,000 crowns goes to the oldest baker in the town. They clapped. The prize "
    "of 5,000 crowns goes to the oldest baker in the town.",
    "All 12 members of the board voted to sell the old dock. Rain fell. All 12 members of the "
    "board voted to sell the old dock.",
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
    "The mill has run at a loss for years. It may close. The mill has run well before.",
    "She said that 14 boats had sunk. In all, 14 boats are gone.",
    "On Monday the council met. On Monday the board met. On Monday the club met.",
    "He sold 40 cars. She sold 40 cars.",
    "At the end of the day it is a game. At the end of the day it is a job.",
    "Six times six is 36. Six times seven is 42.",
    "The bridge, which opened in 1931, is old. The dam, which opened in 1931, is new.",
    "A ticket costs $4. A day ticket costs $9.",
    "Oslo, Bergen, Turku, Malmo, Riga and Lund. Oslo, Bergen, Turku, Malmo, Riga and Lund.",
    "She was the first woman to lead it. He was the first man to lead it.",
    "It is so. It is so. It is so.",
    "“No,” he said. “No,” he said.",
    "1 2 3 4 5 6 7 8 9 10 11 12. Then: 1 2 3.",
    "The same. The same, she said, the same.",
    "They came by boat, by train and on foot. They left by boat, by train and on foot.",
    "🥐 🥐 🥐 🥐 🥐 🥐 🥐 🥐 🥐. 🥐 🥐 🥐 🥐 🥐 🥐 🥐 🥐 🥐.",
    "The cat sat. The cat sat on the mat. The cat sat on the mat again.",
    "Yes and no and yes and no. Yes and no and yes and no.",
]


@pytest.mark.parametrize("text", ONCE)
def test_short_rows_of_words_headings_and_single_facts_give_no_hint(text):
    assert hints_in(text, "repeat") == []


def test_both_passages_are_named_as_they_stand():
    (pair,) = passages(TWICE[1], "repeat")
    assert pair == (FACT.capitalize(), FACT.capitalize())
