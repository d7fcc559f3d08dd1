import pytest

from tests.extraction.claims import only_claim

# The details of each part, one string a part; what is in no part is not named.
JOINED = [
    ("The bridge cost $4 million, and the road cost $2 million.", ["$4 million", "$2 million"]),
    ("Two men died and three were hurt.", ["Two men", "three"]),
    ("Revenue rose 3% to $9m, but net income fell to $4 million.", ["3% $9m", "$4 million"]),
    ("In 1951 she married a vet; the marriage was dissolved in 1963.", ["1951", "1963"]),
    ("Profits rose 4%; sales fell 2%; the payout was cut to 3p.", ["4%", "2%", "3p"]),
    ("The north grew by 4%, while the south shrank by 2%.", ["4%", "2%"]),
    ("The north grew by 4%, whereas the south shrank by 2%.", ["4%", "2%"]),
    ("She said that 71% of drivers paid and that takings fell by 4%.", ["71%", "4%"]),
    ("Police said 14 houses burned down and that 30 were saved.", ["14 houses", "30"]),
    ("Jobs grew by 4% in May, Lund said, while pay rose by 2%.", ["4% May", "2%"]),
    ("The dam broke on 4 May 2019 and 40 people drowned.", ["4 May 2019", "40 people"]),
    ("Rents went up by 4%, but wages went up by only 1%.", ["4%", "1%"]),
    ("Turnout was 61% in 2019 and it was 48% in 2023.", ["61% 2019", "48% 2023"]),
    ("“It cost $4 million,” said Lund. “We lost 40 jobs.”", ["$4 million", "40 jobs"]),
    ("“It cost $4 million. We lost 40 jobs,” said Lund.", ["$4 million", "40 jobs"]),
    ("“We built 40 homes in 2019 and the council built 20,” Lund said.", ["40 homes 2019", "20"]),
    ("The first pump failed in 2018, the second pump failed in 2019.", ["2018", "2019"]),
    (
        "The court heard that Hale lost $4 million and that Marsh lost $2 million.",
        ["$4 million", "$2 million"],
    ),
    ("There were 40 homes in 1990 and there were 90 in 2020.", ["40 homes 1990", "90 2020"]),
]
SINGLE = [
    "The bridge cost $4 million.",
    "The bridge cost $4 million in 2019.",
    "The bridge opened in 1961 and closed in 2009.",
    "Lund said on Monday that 40 men had died.",
    "The firm, which was founded in 1921, employs 26,000 people.",
    "When the bridge opened in 1961, 40,000 people crossed it.",
    "Although it cost $4 million, the bridge lasted two years.",
    "Prices rose 4% because wages had gone up by 6%.",
    "Turnout was 61% in the north and 48% in the south.",
    "Rates were 10.7% in the first group and 11.3% in the second.",
    "Ana Lund left Oslo and Jo Marsh left Hale on Monday.",
    "The bridge cost $4 million and nobody knew.",
    "Nobody knew, but the bridge cost $4 million.",
    "Mayor Lund said the plan failed and the council agreed on Monday.",
    "The bridge, 40 metres long and 12 metres wide, fell on Monday.",
    "The 40 men who left in May had worked there for 12 years.",
    "It takes 40 days to build and costs $4 million.",
    "He was fined $400 and banned for 12 months.",
    "After 40 years in office she resigned on Monday.",
    "The fund has reached $4 million, of which $2 million came from Oslo.",
    "It rose from 40% to 60% between 2010 and 2020.",
    "“It failed. Nobody knew,” said Lund on Monday.",
]


FIGURES = ("money", "quantity", "percentage", "date")


@pytest.mark.parametrize(("sentence", "expected"), JOINED)
def test_independent_assertions_are_numbered(sentence, expected):
    found = {}
    for detail in only_claim(sentence).details:
        if detail.part and detail.kind in FIGURES:
            found.setdefault(detail.part, []).append(detail.text)
    assert [" ".join(found[part]) for part in sorted(found)] == expected


@pytest.mark.parametrize("sentence", SINGLE)
def test_one_assertion_has_no_parts(sentence):
    assert {detail.part for detail in only_claim(sentence).details} == {0}


def test_a_quotation_over_several_parts_is_in_none():
    claim = only_claim("“The bridge cost $4 million and the road cost $2 million,” Lund said.")
    assert [detail.part for detail in claim.details if detail.kind == "quote"] == [0]
