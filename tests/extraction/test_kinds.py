import pytest

from articles.extraction.kinds import ORDER
from tests.extraction.claims import only_claim

TABLE = [
    ("The bridge cost $4 million.", {"money"}),
    ("Turnout was 71%.", {"figure"}),
    ("Three men drowned.", {"figure", "event"}),
    ("It opened in 1961.", {"date", "event"}),
    ("It opens at 9 a.m. on Monday.", {"date"}),
    ("It is the tallest tower since 1954.", {"comparison", "date"}),
    ("Rents are higher than in 2019.", {"comparison", "date"}),
    ("“It failed,” said Ana Lund.", {"quote", "attribution"}),
    ("“It failed,” said Mayor Ana Lund.", {"quote", "attribution", "name_title"}),
    ("“We lost 40 jobs in May.”", {"quote", "figure", "date"}),
    ("Ana Lund, the mayor, resigned.", {"name_title", "event"}),
    ("Ana Lund left Norway.", {"event", "place"}),
    ("Police said that two men were held in Oslo.", {"attribution", "figure", "event", "place"}),
    ("The bridge fell because of the storm on Monday.", {"cause", "event", "date"}),
    ("The storm led to 40 deaths.", {"cause", "figure"}),
    ("The cuts resulted in 40 deaths.", {"cause", "figure"}),
    ("The fire was sparked by a fault.", {"cause", "event"}),
    ("The rise was linked to the drought of 2019.", {"cause", "date"}),
    ("The law bans boats from 1 May.", {"rule", "date"}),
    ("Lund was jailed for two years.", {"rule", "figure", "event"}),
    ("The court fined the firm $4 million.", {"rule", "money", "event"}),
    ("A survey of 400 people showed that 40% smoke.", {"poll_study", "figure"}),
    ("Researchers followed 400 nurses for 12 years.", {"poll_study", "figure", "event"}),
    ("A poll gave the party 40%.", {"poll_study", "figure"}),
    ("The tower is 40 metres tall.", {"physical", "figure"}),
    ("Gusts of 92mph were recorded.", {"physical", "figure", "event"}),
    ("The calf weighed 40 kg.", {"physical", "figure"}),
    ("The village lies 40 miles from Oslo.", {"physical", "figure", "place"}),
    ("Lund said prices will fall.", {"prediction_by", "attribution"}),
    ("The bank expects prices to fall by 4%, Lund said.", {"prediction_by", "attribution"}),
    ("Lund predicted that 40 shops would close.", {"prediction_by", "attribution", "figure"}),
    ("She won the Booker Prize in 1990.", {"date", "event"}),
]
ABSENT = [
    ("The bridge cost $4 million.", {"figure", "date", "quote", "cause", "rule", "physical"}),
    ("Inflation stood at 4% in May.", {"physical", "rule", "poll_study"}),
    ("The measures cost $4 million.", {"physical"}),
    ("He moved north in 1961.", {"physical", "figure"}),
    ("It was a fine day on 4 May 2019.", {"rule", "money"}),
    ("Prices will fall by 4% in May.", {"prediction_by"}),
    ("“It failed,” said Ana Lund.", {"prediction_by", "figure", "date", "name_title"}),
    ("The council met on Monday.", {"quote", "attribution", "cause", "poll_study"}),
    ("He stood trial in 2019.", {"poll_study"}),
    ("He led 40 men to Oslo in 1961.", {"cause"}),
    ("The school has 400 pupils.", {"physical", "comparison", "money", "event"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), TABLE)
def test_kinds(sentence, expected):
    assert expected <= set(only_claim(sentence).kinds)


@pytest.mark.parametrize(("sentence", "unwanted"), ABSENT)
def test_no_other_kinds(sentence, unwanted):
    assert unwanted.isdisjoint(only_claim(sentence).kinds)


def test_kinds_are_codes_in_a_fixed_order():
    kinds = only_claim("“It cost $4m in May,” said Mayor Ana Lund in Norway.").kinds
    assert list(kinds) == sorted(kinds, key=ORDER.index)


def test_a_claim_of_no_kind_is_other():
    assert only_claim("The Green Party supports the Coast Guard Union.").kinds == ("other",)
