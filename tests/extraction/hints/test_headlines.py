import pytest

from tests.extraction.hints.asking import hints_in, passages

ABSENT = [
    ("500 jobs to go at mill", "The mill will cut 550 jobs, its owner said.", "550"),
    ("12 dead in hotel fire", "The fire killed 13 people, police said.", "13"),
    ("Twelve dead in hotel fire", "The fire killed 13 people, police said.", "13"),
    ("Rents rise 30 percent", "Rents rose 25 percent in May.", "25 percent"),
    ("Rents rise by 30%", "Rents rose 25% in May.", "25%"),
    ("Mayor spends $9 million on pier", "The mayor spent $8 million on a pier.", "$8 million"),
    ("Mayor spends $9 million on pier", "The mayor spent money on a pier on Monday.",
     "The mayor spent money on a pier on Monday."),
    ("£3m for bins", "The council spent £2.4 million on bins.", "£2.4 million"),
    ("80 homes lost in storm", "The storm took 90 homes on the island.", "90"),
    ("Three men jailed for theft", "A court jailed four men for theft.", "four"),
    ("40 hurt as bus crashes", "Doctors said 30 people were hurt.", "30"),
    ("Tax of 12% on sugar", "The tax on sugar will be 15 percent.", "15 percent"),
    ("Nearly 500 jobs to go", "The mill will cut 300 jobs.", "300"),
    ("Dam to hold 90 million litres", "The dam is to hold 60 million litres of water.",
     "60 million"),
    ("450 pupils sent home", "The school sent 405 pupils home on Monday.", "405"),
    ("Star sells house for $20 million", "The house was sold for $12 million.", "$12 million"),
    ("Seven libraries to close", "The council will close nine libraries.", "nine"),
    ("1,200 march for peace", "Police counted 2,100 people on the march.", "2,100"),
    ("Firm fined €5 million", "The court fined the firm €4 million.", "€4 million"),
    ("150 years of the pier", "It rained on the pier on Monday.",
     "It rained on the pier on Monday."),
]  # fmt: skip


@pytest.mark.parametrize(("headline", "body", "nearest"), ABSENT)
def test_a_figure_that_the_body_does_not_state_is_hinted(headline, body, nearest):
    (stated,) = hints_in(f"{headline}\n{body}", "headline")
    assert stated[1] == nearest


STATED = [
    ("500 jobs to go at mill", "The mill will cut 500 jobs, its owner said."),
    ("500 jobs to go at mill", "The mill will cut hundreds of jobs."),
    ("Twelve dead in hotel fire", "The fire killed 12 people, police said."),
    ("12 dead in hotel fire", "The fire killed twelve people, police said."),
    ("Council spends £3m on bins", "The council spent £2.97 million on bins."),
    ("Crime up 20 percent", "Crime rose by a fifth, police said."),
    ("Half of pupils, or 50%, late", "Half of the pupils came late."),
    ("Man, 45, jailed for theft", "A 45-year-old man was jailed on Monday."),
    ("Nearly 500 jobs to go", "The mill will cut 487 jobs."),
    ("Mill to close in 2027", "The mill will close in two years."),
    ("Fair opens on May 14", "The fair opens tomorrow, she said."),
    ("Fair opens on 14 May", "The fair opens tomorrow, she said."),
    ("Reds win 3-2", "The Reds won by one goal."),
    ("Curfew at 6pm", "The curfew begins in the evening."),
    ("No 10 is silent", "The prime minister said nothing."),
    ("Channel 4 to move", "The broadcaster will move to Leeds."),
    ("Five ways to cook eggs", "Boil them first, says Ana Lund."),
    ("Two sisters, one house", "Ana and Mia Lund live by the sea."),
    ("Mill to close", "The mill will cut 500 jobs."),
    ("Covid-19 returns", "The virus is back."),
    ("Ten o'clock news", "A little after nine o'clock the result was read."),
    ("The 39 Steps on stage", "The 39 Steps opens on Monday."),
    ("$1.2 billion for roads", "The state gives $1,150 million for roads."),
]


@pytest.mark.parametrize(("headline", "body"), STATED)
def test_a_figure_that_stands_in_the_body_gives_no_hint(headline, body):
    assert hints_in(f"{headline}\n{body}", "headline") == []


def test_both_passages_are_named():
    text = "500 jobs to go at mill\nThe mill will cut 550 jobs, its owner said."
    assert passages(text, "headline") == [("500", "550")]
    text = "Mayor spends $9 million\nThe mayor spent money. It rained."
    assert passages(text, "headline") == [("$9 million", "The mayor spent money.")]


@pytest.mark.parametrize("digits", ["٣", "३", "３"])
def test_figures_in_digits_of_other_scripts_are_read(digits):
    text = f"Mill sells 40 boats\n\nThe mill sold {digits} boats on Monday, and {digits}0 in May."
    assert hints_in(text, "headline") == [("40", f"{digits}0")]


def test_a_digit_that_is_no_figure_is_no_fault():
    body = "The mill sold ² boats on Monday, and ²0 in May."
    assert hints_in(f"Mill sells 40 boats\n\n{body}", "headline") == [("40", body)]
