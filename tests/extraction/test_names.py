import pytest

from tests.extraction.claims import details_in

# In full sentences: what the model alone takes for something else, or cuts short.
FOUND = [
    ("She met Ana Lund on Monday.", "person", "Ana Lund"),
    ("A porter, Arlo duPree, said the door was shut.", "person", "duPree"),
    ("She was told by Mr Hollis on Monday.", "person", "Hollis"),
    ("The vote was held at Norwich Crown Court on Monday.", "organisation", "Norwich Crown Court"),
    ("They wrote to the Museum of Labour on Monday.", "organisation", "Museum of Labour"),
    ("They wrote to the Bank of Portugal in May.", "organisation", "Bank of Portugal"),
    ("The licensing board met on Monday.", "organisation", "licensing board"),
    ("The Harbour union left on Monday.", "organisation", "Harbour union"),
    ("The plan went to the Nordic Water Agency in May.", "organisation", "Nordic Water Agency"),
    ("He was seen in Weaver Lane on Monday.", "place", "Weaver Lane"),
    ("They met at the Lindell railway station on Monday.", "place", "Lindell railway station"),
    ("They fished off southern Portugal in May.", "place", "southern Portugal"),
    ("They left eastern Bolivia in May.", "place", "eastern Bolivia"),
    ("They met at the Lisbon Ocean Summit on Monday.", "event", "Lisbon Ocean Summit"),
    ("Storm Petra hit the town on Monday.", "event", "Storm Petra"),
    ("She left the race with a torn calf injury on Monday.", "event", "torn calf injury"),
    ("Two men died in the bus crash on Monday.", "event", "bus crash"),
    ('She wrote "The Long Road Home" in 1999.', "work", "The Long Road Home"),
    ("She edits the journal Fjord Studies from Oslo.", "work", "Fjord Studies"),
    ("PORT LINDEN, June 3 (Nordic Press) - The dam broke on Monday.", "place", "PORT LINDEN"),
    ("PORT LINDEN, June 3 (Nordic Press) - The dam broke.", "organisation", "Nordic Press"),
    ("HALE CREEK, Okla. — The dam broke on Monday.", "place", "HALE CREEK"),
    ("LINDEN (Nordwire) — The dam broke on Monday.", "organisation", "Nordwire"),
    ("She lives in Tresk and works from home, she said.", "place", "Tresk"),
    ("They lived in Vantor until May.", "place", "Vantor"),
    ("A plan by the BWRT was dropped in May.", "organisation", "BWRT"),
    ("The Wolves beat the Falcons in May.", "organisation", "Falcons"),
    ("She told The Echo on Monday.", "organisation", "The Echo"),
    ("The report by Hale Junior High was late on Monday.", "organisation", "Hale Junior High"),
    ("Tony Hall said on Monday that he would go.", "person", "Tony Hall"),
    ("The chief executive, Jean-Paul Morel, left on Monday.", "person", "Jean-Paul Morel"),
    ("Army Private Anna Lund was convicted on Monday.", "person", "Anna Lund"),
    ("He met Anna Lund on Monday.", "person", "Anna Lund"),
    ("They left Lund University in May.", "organisation", "Lund University"),
    ("She works for the BBC in London.", "organisation", "BBC"),
    ("She works for Nato in May.", "organisation", "Nato"),
    ("They flew to New Zealand on Monday.", "place", "New Zealand"),
    ("The trial began at the Old Bailey on Monday.", "place", "Old Bailey"),
    ("He died in the First World War in France.", "event", "First World War"),
    ("He won gold at the Olympic Games in May.", "event", "Olympic Games"),
    ("Hurricane Ida hit the town on Monday.", "event", "Hurricane Ida"),
    ("An Orvin spokesman said on Monday it would pay.", "organisation", "Orvin"),
    ("She works at St Ann's in Leeds.", "place", "St Ann's"),
    ("They met at Hale-on-the-Wold on Monday.", "place", "Hale-on-the-Wold"),
    ("Her novel *The Glass House* came out in 1999.", "work", "The Glass House"),
    ("She sang _Night Trains_ on Monday.", "work", "Night Trains"),
    ("The album Night Trains sold 4,000 copies.", "work", "Night Trains"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "kind", "text"), FOUND)
def test_names_are_marked(sentence, kind, text):
    assert any(text in found for _, found in details_in(sentence, kind, "title"))


NOT_FOUND = [
    "They left in May 2020.",
    "They spent $40 on Monday.",
    "The committee met on Monday.",
    "The city bus drivers struck on Monday.",
    "A house burned on Monday.",
    "The war ended on Monday.",
    "Demonstrators marched on Monday.",
    "It was *very* late on Monday.",
    "Dozens of Muslims marched on Monday.",
    "About 40 people died of AIDS in May.",
    "He had a PhD and a TV on Monday.",
    "The GDP fell by 2% in May.",
    "A 1000 megawatt plant was built in May.",
    "Mr and Mrs left on Monday.",
    "Yesterday the bridge was shut.",
    "But the bridge was shut on Monday.",
]


@pytest.mark.parametrize("sentence", NOT_FOUND)
def test_common_words_are_no_names(sentence):
    kinds = ("person", "organisation", "place", "event", "work", "title")
    assert details_in(sentence, *kinds) == []
