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
