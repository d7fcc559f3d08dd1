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
    ("Paul Reed, 43, a bus driver from Hull, was held.", "Paul Reed, 43, a bus driver"),
    ("Ana Lund (43), a nurse, left on Monday.", "Ana Lund (43), a nurse"),
    ("Rep. Tony Hall, D-Ohio, left on Monday.", "Rep. Tony Hall, D-Ohio"),
    ("Sen. Mary Lowe (R-Maine) left on Monday.", "Sen. Mary Lowe (R-Maine)"),
    ("John Smith, MP for Leeds North, left.", "John Smith, MP for Leeds North"),
    ("The Prime Minister, Mr Attwood, left.", "Prime Minister, Mr Attwood"),
    ("The Foreign Secretary, Sir David Holme, left.", "Foreign Secretary, Sir David Holme"),
    ("The leader of the Church of England left on Monday.", "leader of the Church of England"),
    ("Diane Oko, the founder and chief executive officer, left.", "founder and chief executive"),
    ("Chairman and chief executive Bob Iver left.", "Chairman and chief executive Bob Iver"),
    ("Novelist and poet Margaret Wood left.", "Novelist and poet Margaret Wood"),
    ("Oscar-winning actor Tom Reed died on Monday.", "Oscar-winning actor Tom Reed"),
    ("Det Insp Karen Hill left on Monday.", "Det Insp Karen Hill"),
    ("The Minister of Fuel and Power, Mr Hale, left.", "Minister of Fuel and Power, Mr Hale"),
    ("Cllr Amy Reed (Con, Hale North) left.", "Cllr Amy Reed (Con, Hale North)"),
    ("PC Tom Reed was hurt on Monday.", "PC Tom Reed"),
    ("He served as ambassador to France until May.", "ambassador to France"),
    ("Mr Justice Cooke jailed them on Monday.", "Mr Justice Cooke"),
    ("US Secretary of State Carl Powell left.", "US Secretary of State Carl Powell"),
    ("The Chancellor of the Exchequer left.", "Chancellor of the Exchequer"),
    ("Former Hale striker Terry Dupont left.", "Former Hale striker Terry Dupont"),
    ("Ana Lund, then mayor of Hull, left on Monday.", "Ana Lund, then mayor of Hull"),
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
    "A spokesman for Mr Taylor resigned on Monday.",
    "As the vote count went on, they left on Monday.",
    "He saw the model as a source of income in May.",
    "Major League Baseball teams gave money on Monday.",
    "The captain, who is 31, left on Monday.",
    "The defence minister left on Monday.",
]


@pytest.mark.parametrize("sentence", NOT_FOUND)
def test_names_and_roles_alone_are_no_titles(sentence):
    assert details_in(sentence, "title") == []


def test_a_title_holds_its_person_so_that_nobody_is_ticked_twice():
    assert details_in("Mayor Ana Lund resigned on Monday.", "person") == []
