import pytest

from tests.extraction.hints.asking import hints_in, passages

OFF = [
    "Sales grew from $80 million to $96 million, an increase of 25 percent.",
    "Sales grew 25 percent, from $80 million to $96 million.",
    "Sales grew by 25% to $96 million from $80 million.",
    "Sales fell from $96 million to $80 million, a drop of 20 percent.",
    "Rents rose from £400 to £500 a month, up 20 percent.",
    "The number of homes fell from 300 to 400.",
    "The number of homes rose from 400 to 300.",
    "The number of homes fell to 400 from 300.",
    "The price dropped from $3 to $4 on Monday.",
    "The toll increased from 30 to 25, police said.",
    "Output doubled from 80 tonnes to 120 tonnes.",
    "Output tripled from 10 tonnes to 20 tonnes.",
    "Output halved from 80 tonnes to 60 tonnes.",
    "The fee was cut from £12 to £15.",
    "Membership climbed from 1,200 to 1,100 last year.",
    "The fund shrank from $5 billion to $6 billion.",
    "Exports jumped from 200 tonnes to 300 tonnes, a rise of 30 percent.",
    "Turnout declined from 700 to 350, down 40 percent.",
    "Profit went up from €10 million to €15 million, a gain of 33 percent.",
    "The herd grew from 50 to 45 animals.",
]


@pytest.mark.parametrize("text", OFF)
def test_a_change_that_its_figures_do_not_make_is_hinted(text):
    assert len(hints_in(text, "change")) == 1


RIGHT = [
    "Sales grew from $80 million to $96 million, an increase of 20 percent.",
    "Sales grew from $80 million to $96 million, an increase of about 25 percent.",
    "Sales grew from about $80 million to $96 million, an increase of 25 percent.",
    "Sales grew from $3 million to $4 million, a rise of 37 percent.",
    "Sales fell from $96 million to $80 million, a drop of 17 percent.",
    "Sales fell from $96 million to $80 million, a drop of 16.7 percent.",
    "The number of homes rose from 300 to 400.",
    "The number of homes fell to 300 from 400.",
    "The lower house raised the term from four to five years.",
    "Output doubled from 80 tonnes to 160 tonnes.",
    "Output almost doubled from 80 tonnes to 140 tonnes.",
    "Output nearly halved from 80 tonnes to 50 tonnes.",
    "It fell on Monday, and he moved the clock from 3 to 4.",
    "The road from pier 3 to pier 9 fell into the sea.",
    "She cut her hair and went from 2 to 3 lessons.",
    "Taxes rise from $3 million up to $9 million.",
    "The rate went up from 4 percent to 6 percent, 2 percentage points.",
    "Rents rose 10 percent and wages rose from £400 to £500.50 down south.",
    "It was open from 9 to 5 and sales rose 30 percent.",
    "Children from 6 to 12 years fell ill.",
    "Sales grew to $96 million.",
    "",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_fits_gives_no_hint(text):
    assert hints_in(text, "change") == []


def test_both_passages_are_named():
    text = "The number of homes fell from 300 to 400."
    assert passages(text, "change") == [("fell", "300 to 400")]
