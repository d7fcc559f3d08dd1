import pytest

from tests.extraction.hints.asking import hints_in, passages

OVER = [
    "In the poll 55 percent of voters were for it, 40 percent against and 15 percent undecided.",
    "Ed holds 50 percent, Max owns 35 percent and Tom owns 25 percent of the firm.",
    "About 60% voted for the plan, 55% against.",
    "The vote was 58 percent in favour and 52 percent against.",
    "Of the members 48% agreed, 45% disagreed and 12% did not know.",
    "The alloy is made up of 70 percent copper, 25 percent zinc and 10 percent tin.",
    "Coal accounts for 50 percent of the power, gas for 40 percent and wind for 20 percent.",
    "The council is split: 45 percent Greens, 40 percent Liberals and 25 percent others.",
    "The mayor owns 60 percent of the dock and the bank owns 45 percent of the dock.",
    "Of the town 55 percent voted yes, 44 percent no, and 6 percent abstained.",
    "Coal made 60 percent of the power, gas accounts for 40 percent and wind for 20 percent.",
    "Of those asked, 52 percent were for the tunnel, 38 percent against and 14 percent had no "
    "opinion.",
    "The soil is made up of 60 percent sand, 30 percent clay and 15 percent peat.",
    "Oil accounts for 55 percent of exports, fish for 30 percent and timber for 25 percent.",
    "Lund owns 40 percent of the paper, Berg owns 35 percent and the bank owns 30 percent of "
    "the paper.",
]


@pytest.mark.parametrize("text", OVER)
def test_shares_that_pass_a_hundred_are_hinted(text):
    assert len(hints_in(text, "whole")) == 1


WITHIN = [
    "In the poll 55 percent of voters were for it, 40 percent against and 5 percent undecided.",
    "Ed holds 50 percent, Max owns 35 percent and Tom owns 15 percent of the firm.",
    "The alloy is made up of 33.4 percent copper, 33.3 percent zinc and 33.4 percent tin.",
    "Sales rose 60 percent in Asia and 70 percent in Europe, split by region.",
    "Some 60% of women and 65% of men voted for it.",
    "Some 60% of women voted for it, while 65% of men voted against it.",
    "The survey found that 60 percent own a car and that 70 percent own a bicycle.",
    "Support grew from 60 percent to 70 percent of those who voted.",
    "The dock holds 120 percent of its load, the pier 90 percent.",
    "The tax is 60 percent for the rich and 50 percent for the rest.",
    "Turnout was 60 percent in the north and 70 percent in the south, where most voted.",
    "About 51 percent voted for the plan, 50 percent against.",
    "He owns 60 percent of the mill. She owns 70 percent of the dock.",
    "It was 90 percent wool and 90 percent cotton.",
    "",
    "Of those asked, 52 percent were for the tunnel, 38 percent against and 10 percent had no "
    "opinion.",
    "The soil is made up of 60 percent sand, 30 percent clay and 10 percent peat.",
    "Prices rose 60 percent in May and 55 percent in June.",
    "Some 70 percent of homes have gas and 80 percent have power.",
    "Unemployment fell from 62 percent to 48 percent in the camps.",
    "The bridge is 80 percent done and the road 90 percent.",
    "Humidity was 70 percent at dawn and 45 percent at noon.",
    "In 1990, 60 percent smoked; in 2000, 45 percent did.",
    "She won 61 percent in Oslo and 58 percent in Bergen.",
    "The bottle is 90 percent full, the jar 80 percent.",
    "Of 40 boats 90 percent were old; of 20 cars 80 percent were.",
]


@pytest.mark.parametrize("text", WITHIN)
def test_other_percentages_give_no_hint(text):
    assert hints_in(text, "whole") == []


def test_both_passages_are_named():
    (pair,) = passages(OVER[2], "whole")
    assert pair == ("About 60%", "55%")
