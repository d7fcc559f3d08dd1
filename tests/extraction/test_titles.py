import pytest

from tests.extraction.claims import details_in

FOUND = [
    ("Mayor Ana Lund resigned on Monday.", "Mayor Ana Lund"),
    ("Former Mayor Ana Lund resigned on Monday.", "Former Mayor Ana Lund"),
    ("The mayor, Ana Lund, resigned on Monday.", "mayor, Ana Lund"),
    ("Ana Lund, the mayor, resigned on Monday.", "Ana Lund, the mayor"),
    ("Ana Lund, the mayor's spokeswoman, resigned.", "Ana Lund, the mayor's spokeswoman"),
    ("Ana Lund, mayor of Hale, resigned on Monday.", "Ana Lund, mayor of Hale"),
    ("Vice President Ana Lund resigned on Monday.", "Vice President Ana Lund"),
    ("Norwegian Premier Nils Berg left on Monday.", "Norwegian Premier Nils Berg"),
    ("Harbour spokesman John Pike resigned on Monday.", "Harbour spokesman John Pike"),
    ("Night shift nurse Carla Hale resigned on Monday.", "shift nurse Carla Hale"),
    ("The firm's director of sales, Omar Wells, resigned.", "director of sales, Omar Wells"),
    ("A spokesman for the police, John Pike, resigned.", "spokesman for the police, John Pike"),
    ("Senator Rosa Hope, chair of the Liberals, left.", "Rosa Hope, chair of the Liberals"),
    ("Dr Peter Hale resigned on Monday.", "Dr Peter Hale"),
    ("Detective Inspector Joan Peake resigned on Monday.", "Detective Inspector Joan Peake"),
    ("Joan Peake, a biologist at Oslo University, resigned.", "Joan Peake, a biologist"),
    ("John Pike, who was once a naval surgeon, resigned.", "naval surgeon"),
    ("She served as director of the Water Board until May.", "director of the Water Board"),
    ("He resigned as Governor-General on Monday.", "Governor-General"),
    ("The town's Lord Mayor resigned on Monday.", "Lord Mayor"),
    ("In 1971 she was elected a Fellow of the Royal Society.", "Fellow of the Royal Society"),
    ("Miriam Blount was named director of the museum in May.", "director of the museum"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "text"), FOUND)
def test_functions_are_marked(sentence, text):
    assert any(text in found for _, found in details_in(sentence, "title"))


NOT_FOUND = [
    "Mr Hollis resigned on Monday.",
    "Ana Lund resigned on Monday.",
    "Ana Lund, 43, resigned on Monday.",
    "Ana Lund, Karl Marsh and Jo Hale resigned.",
    "A driver was hurt on Monday.",
    "The workers struck on Monday.",
    "Ana Lund, who lost, left on Monday.",
    "In Oslo, Ana Lund resigned.",
]


@pytest.mark.parametrize("sentence", NOT_FOUND)
def test_names_and_roles_alone_are_no_titles(sentence):
    assert details_in(sentence, "title") == []


def test_a_title_holds_its_person_so_that_nobody_is_ticked_twice():
    assert details_in("Mayor Ana Lund resigned on Monday.", "person") == []
