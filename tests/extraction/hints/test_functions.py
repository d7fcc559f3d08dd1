import pytest

from tests.extraction.hints.asking import hints_in, passages

TWO_THINGS = [
    "Finance minister Ana Lund spoke on Monday. The economy minister, Ana Lund, left on Tuesday.",
    "The finance minister, Ana Lund, spoke on Monday. Economy minister Ana Lund left.",
    "Ana Lund, the finance minister, spoke on Monday. Defence minister Ana Lund left.",
    "Foreign minister Ana Lund spoke on Monday. Prime minister Ana Lund left on Tuesday.",
    "Health Secretary Ana Lund spoke on Monday. Education Secretary Ana Lund left on Tuesday.",
    "Ana Lund, secretary of state, spoke on Monday. Defense Secretary Ana Lund left on Tuesday.",
    "Vice President Tom Berg came on Monday. President Tom Berg left on Tuesday.",
    "Deputy director Tom Berg came on Monday. Director Tom Berg left on Tuesday.",
    "Captain Ana Lund flew the plane. Colonel Ana Lund was hurt.",
    "Sergeant Tom Berg drove the van. Inspector Tom Berg said nobody was hurt.",
    "Senator Tom Berg came on Monday. Governor Tom Berg left on Tuesday.",
    "Bishop Tom Berg came on Monday. Archbishop Tom Berg left on Tuesday.",
    "Police chief Tom Berg came on Monday. Fire chief Tom Berg left on Tuesday.",
    "Tom Berg, professor of history, came on Monday. Tom Berg, professor of physics, left.",
    "Sales director Tom Berg came on Monday. Marketing director Tom Berg left on Tuesday.",
    "Finance minister Ana Lund spoke on Monday. Trade minister Lund left on Tuesday.",
    "Chief financial officer Tom Berg came on Monday. Tom Berg, chief operating officer, left.",
    "Press secretary Ana Lund spoke on Monday. Treasury secretary Ana Lund left on Tuesday.",
    "Sports editor Tom Berg came on Monday. Political editor Tom Berg left on Tuesday.",
    "The interior minister, Tom Berg, came on Monday. The justice minister, Tom Berg, left.",
]  # fmt: skip


@pytest.mark.parametrize("text", TWO_THINGS)
def test_two_functions_of_one_person_are_hinted(text):
    assert len(hints_in(text, "title")) == 1


ONE_THING = [
    "Finance minister Ana Lund spoke on Monday. The finance minister, Ana Lund, left on Tuesday.",
    "Finance minister Ana Lund spoke on Monday. Minister Ana Lund left on Tuesday.",
    "Finance minister Ana Lund spoke on Monday. Economy minister Tom Berg left on Tuesday.",
    "Finance minister Ana Lund spoke on Monday. Ana Lund left on Tuesday.",
    "Finance minister Ana Lund spoke on Monday. Former economy minister Ana Lund left.",
    "Finance and economy minister Ana Lund spoke on Monday. Finance minister Ana Lund left.",
    "Finance minister Ana Lund, once the trade minister Ana Lund, spoke on Monday.",
    "Finance minister Ana Lund spoke on Monday. Party chair Ana Lund left on Tuesday.",
    "Norwegian finance minister Ana Lund spoke on Monday. The finance minister, Ana Lund, left.",
    "Ana Lund, chief executive of the mill, came on Monday. Mill chief Ana Lund left.",
    "Professor Ana Lund came on Monday. Dr Ana Lund left on Tuesday.",
    "Captain Ana Lund flew the plane. Captain Lund was hurt.",
    "Captain Ana Lund flew the plane. Pilot Ana Lund was hurt.",
    "Captain Ana Lund flew the plane. Colonel Tom Berg was hurt.",
    "Senator Ana Lund came on Monday. Lund became governor on Tuesday.",
    "Defence minister Ana Lund spoke on Monday. Defense minister Ana Lund left on Tuesday.",
    "Vice President Tom Berg came on Monday. Vice President Berg left on Tuesday.",
    "Vice President Tom Berg came on Monday. Tom Berg met President Ana Lund on Tuesday.",
    "Head of sales Ana Lund came on Monday. Ana Lund, head of the school, left.",
    "Director Ana Lund came on Monday. Film director Ana Lund left on Tuesday.",
    "",
]


@pytest.mark.parametrize("text", ONE_THING)
def test_shorter_and_former_functions_give_no_hint(text):
    assert hints_in(text, "title") == []


def test_both_passages_are_named():
    assert passages(TWO_THINGS[0], "title") == [("Finance minister", "economy minister")]
