import pytest

from tests.extraction.hints.asking import hints_in, passages

OFF = [
    ("The mill employs 640 people: 310 in Kiel, 185 in Lyon and 125 in Porto.", "620"),
    ("The mill employs 640 people: 300 in Kiel, 200 in Lyon, 125 in Porto.", "625"),
    ("The crash killed 23 people, 12 men and 10 women.", "22"),
    ("The crash killed 23 people — 12 men and 10 women — on Monday.", "22"),
    ("The crash killed 23 people (12 men and 10 women) on Monday.", "22"),
    ("The crash killed nine people, four men and six women.", "10"),
    ("The team won 12 medals: 4 gold, 5 silver and 4 bronze.", "13"),
    ("The team won 12 medals — four gold, three silver and four bronze.", "11"),
    ("Of the 40 members, 25 voted for it, 10 against and 4 abstained.", "39"),
    ("There were 40 members, of whom 25 voted for it and 14 against it.", "39"),
    ("She has 7 dogs, of which 3 are black and 5 are white.", "8"),
    ("The bus carried 12 people, including 15 children.", "15 children"),
    ("The fleet has 30 ships, including 20 in Oslo and 14 in Bergen.", "34"),
    ("The grant was $9 million, including $10 million for roads.", "$10 million"),
    ("It gave $2 million to schools, $3 million to clinics and $4 million to roads, "
     "a total of $10 million.", "9,000,000"),
    ("It sold 20 cars in May, 30 in June and 40 in July, a total of 100.", "90"),
    ("It sold 20 cars in May, 30 in June and 40 in July, 100 in all.", "90"),
    ("The council employs 90 people. 40 work in parks, 30 in schools and 10 in libraries.", "80"),
    ("The budget is £50 million: £30 million for roads and £15 million for parks.", "45,000,000"),
    ("The debt is $1.2 billion: $600 million in bonds and $400 million in loans.",
     "1,000,000,000"),
    ("The choir has 31 singers: 18 women and 12 men.", "30"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "made"), OFF)
def test_parts_that_do_not_make_their_total_are_hinted(text, made):
    (stated,) = hints_in(text, "sum")
    assert any(each.endswith(made) for each in stated)


RIGHT = [
    "The mill employs 620 people: 310 in Kiel, 185 in Lyon and 125 in Porto.",
    "The mill employs 640 people: 310 in Kiel, 185 in Lyon and the rest in Porto.",
    "The mill employs about 640 people: 310 in Kiel, 185 in Lyon and 125 in Porto.",
    "The mill employs 640 people at 12 sites, including 300 in Kiel.",
    "The mill employs 640 people, including 310 in Kiel and 185 in Lyon.",
    "The crash killed 23 people, 13 men and 10 women.",
    "The crash killed 23 people and hurt 12 men and 10 women.",
    "The crash killed 23 people. 12 men and 10 women had left before.",
    "The team won 12 medals in 4 days, 5 of them in rain.",
    "The team won 12 medals: 4 gold and 5 silver among others.",
    "The team beat them 12 times in 30 games, 5 of them at home and 4 away.",
    "Of the 40 members, 25 voted for it.",
    "Of the 40 members, 25 voted for it, 10 against, and the others stayed at home.",
    "The match ended 3-2: goals came in the 10th, 20th and 30th minute.",
    "She has 7 dogs: 3 of 10 years and 4 of 12 years.",
    "It took 3 hours: 200 miles by train and 50 by bus.",
    "The grant was $9 million, including €10 million for roads.",
    "The debt is $1.2 billion: $650 million in bonds and $570 million in loans.",
    "The debt is $2 million: $600,000 in bonds and $900,000 in loans.",
    "It sold 20 cars in May, 30 in June and 40 in July, a total of 90.",
    "It sold 20 cars in May, 30 in June and 40 in July, a total of about 100.",
    "It has 500 members and paid for 12 boats, 3 cars and 2 vans.",
    "The survey asked 900 people: 45 percent said yes and 30 percent no.",
    "The council has 90 staff. 12 of 40 schools closed, and 3 more will.",
    "He won in 1990, 1994 and 1998.",
    "",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_adds_up_or_is_no_whole_gives_no_hint(text):
    assert hints_in(text, "sum") == []


def test_both_passages_are_named():
    text = "The crash killed 23 people, 12 men and 10 women."
    assert passages(text, "sum") == [("23 people", "12 men and 10 women")]
    assert hints_in(text, "sum") == [("23 people", "12 + 10 = 22")]
