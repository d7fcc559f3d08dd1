import pytest

from articles.extraction.kinds import ORDER
from tests.extraction.claims import only_claim

TABLE = [
    ("The bridge cost $4 million.", {"money"}),
    ("Turnout was 71%.", {"figure"}),
    ("It opened in 1961.", {"date", "event"}),
    ("It is the tallest tower since 1954.", {"comparison", "date"}),
    ("“It failed,” said Ana Lund.", {"quote", "attribution"}),
    ("“It failed,” said Mayor Ana Lund.", {"quote", "attribution", "name_title"}),
    ("Ana Lund left Norway.", {"event", "place"}),
    ("The bridge fell because of the storm on Monday.", {"cause", "event", "date"}),
    ("The law bans boats from 1 May.", {"rule", "date"}),
    ("A survey of 400 people showed that 40% smoke.", {"poll_study", "figure"}),
    ("The tower is 40 metres tall.", {"physical", "figure"}),
    ("Lund said prices will fall.", {"prediction_by", "attribution"}),
]


@pytest.mark.parametrize(("sentence", "expected"), TABLE)
def test_kinds(sentence, expected):
    assert expected <= set(only_claim(sentence).kinds)


def test_kinds_are_codes_in_a_fixed_order():
    kinds = only_claim("“It cost $4m in May,” said Mayor Ana Lund in Norway.").kinds
    assert list(kinds) == sorted(kinds, key=ORDER.index)


def test_a_claim_of_no_kind_is_other():
    assert only_claim("The Green Party supports the Coast Guard Union.").kinds == ("other",)
