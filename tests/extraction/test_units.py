import pytest

from tests.extraction.claims import claims_in, texts_in

# A bar stands where one claim ends and the next begins; everything is a claim.
TABLE = [
    "The bridge opened on Monday. | It cost $4 million.",
    '"It failed. Nobody knew. We are sorry," said Ana Lund, the engineer.',
    '"It failed," said Ana Lund. "Nobody knew. We are sorry."',
    "“It failed,” says Lund. “Nobody knew.”",
    "‘It failed,’ says Lund. ‘Nobody knew.’",
    'Lund said: "It failed. Nobody knew."',
    'Lund added that it was "a disaster for the town. A complete disaster."',
    '"It failed," said Lund. | The council met on Monday. | "We are sorry," she added.',
    '"It failed," said Lund. | "We lost 40 jobs in 2019 and 60 in 2020."',
    '"It failed," said Lund. "Nobody knew. "We are sorry for it."',
    '"It failed. Nobody knew. "We are sorry for it," said Lund.',
    'Lund said it had cost $4 million. | "Nobody knew," she said.',
    '"It failed," said Lund. | "We are sorry," said Marsh.',
    "“Did it fail?” Lund asked in court on Monday. | The judge, Jo Marsh, said it did.",
    'Lund called it "odd." | Marsh called it "late" on Monday.',
    "“It failed!” cried Lund. “Nobody knew!”",
    "“It failed,” according to Lund. “Nobody knew.”",
    "“It failed,” reads the report. “Nobody knew.”",
    "“It failed,” he laughed. “Nobody knew on Monday.”",
    "“It failed”, said Lund. “Nobody knew”.",
    "‘It failed’, said Lund. ‘Nobody knew’.",
    "“It failed,” Lund said, “and nobody knew. We are sorry.” | The council met on Monday.",
    "“It failed,” Lund, 54, of Elm Street, told The Courier. “Nobody knew.”",
    "“It failed,” Lund told the court. “I saw it.” | The judge, Jo Marsh, left on Monday.",
    "Lund was blunt on Monday: “It failed. Nobody knew.”",
    "Asked why it failed, Lund said: “I can’t say. Ask Marsh.” | Marsh left on Monday.",
    "Lund wrote that “it failed. Nobody knew.” | The board met on Monday.",
    "‘It failed. My kids’ school is shut. Nobody knew,’ said Lund.",
    "'It failed. My kids' school is shut. Nobody knew,' said Lund.",
    "“It failed,” said Lund. | He left at 4 p.m. on Monday.",
    "“It failed,” said Lund. | “It worked,” said Marsh.",
    "“Nobody knew in 2019,” she said. | Lund, 54, left in May.",
    "The council met on Monday. | “It failed,” said Lund. “Nobody knew.”",
    "“Did it fail in 2019? Yes, it did,” said Lund. “Nobody knew.”",
    "The clerk wrote on Monday: “It failed”. | Nobody was hurt in 2019.",
    "“I think so,” she said. “I . . . I don’t know.” | She left on Monday.",
    "The bill, which passed in May, cost $4 million; the road cost $2 million.",
    "Lund, who left in 2019 (she was ill. Nobody knew) died on Monday.",
    "It failed in the U.S. in 2019. | Mr. Lund left at 6 p.m. on Monday.",
    "“A ‘disaster. A total disaster’ it was in 2019,” said Lund.",
    "Lund said “no” on Monday. | “No,” said Marsh.",
]


@pytest.mark.parametrize("marked", TABLE)
def test_claims_end_where_the_bars_are(marked):
    expected = marked.split(" | ")
    assert texts_in(" ".join(expected)) == expected


def test_a_quotation_never_joins_two_paragraphs():
    text = "“It failed. Nobody knew on Monday.\n“We are sorry,” said Lund."
    assert texts_in(text) == text.split("\n")


def test_an_endless_quotation_is_cut():
    text = "“" + "The well was dry on Monday. " * 200 + "”"
    assert max(map(len, texts_in(text))) <= 1200


def test_a_bullet_stands_outside_its_claim():
    text = "The council met.\n- The well cost $4 million.\n2. The pump cost $2 million."
    assert texts_in(text) == [
        "The council met.",
        "The well cost $4 million.",
        "The pump cost $2 million.",
    ]


def test_what_hangs_on_a_cut_quotation_is_cut_with_it():
    for claim in claims_in("“" + "The well was dry on Monday. " * 200 + "”"):
        assert all(detail.end <= claim.end for detail in claim.details)
        assert all(reason.quote in claim.text for reason in claim.reasons)
