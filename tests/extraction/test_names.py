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
]


@pytest.mark.parametrize("sentence", NOT_FOUND)
def test_common_words_are_no_names(sentence):
    kinds = ("person", "organisation", "place", "event", "work", "title")
    assert details_in(sentence, *kinds) == []
