import pytest

from tests.extraction.claims import claims_in, only_claim

TAKEN = [
    "The bridge cost $4 million.",
    "Turnout was 71%.",
    "Three lorries overturned.",
    "The lake is at its highest since 1954.",
    "Ana Lund resigned.",
    "The council has approved the plan.",
    "Several people were taken to hospital.",
    "The firm, which was fined in May, is based in Oslo.",
    "Lund says she is tired.",
    "The mayor has denied the rumour.",
    "“It failed,” she said.",
    "Experts believe that rates will fall to 2%.",
    "Bogs hold about 3% of the carbon in Norway.",
    "The panel sits again on 21 October.",
    "It was criticised by the union.",
    "Norway and Sweden share a border.",
    "The law requires a licence for every boat in Oslo.",
    "No trace has been found of the yacht.",
    "Under the Jones Act, a seaman can sue for damages.",
    "The mill closed.",
    "The mill will close.",
    "The town must pay the bank.",
    "Nothing has been sold since last week.",
    "Others urge caution.",
    "Norway has no mines.",
    "A: I was ill for nine days.",
    "LUND: I was ill for nine days.",
    "Norway and Sweden are members.",
    "Norway officials were not available.",
    "The law must be approved.",
]
LEFT = [
    "Who will pay for it all?",
    "Could it be the weather?",
    "“Who knew?”",
    "It is easy to see why.",
    "The reasons are simple.",
    "Nobody here is surprised.",
    "That is arguably the strangest part of all.",
    "There is more to the story.",
    "The autumn will probably be mild and dull.",
    "One day money might follow the tide.",
    "For a baker, the quiet comes before dawn.",
    "The mood is calm and the light is soft.",
    "Football has a way of breaking hearts.",
    "Surely there is room for one lovely thing.",
    "Click here for more.",
    "Imagine a town of 400 wells.",
    "A tale of two towns.",
    "What a match it was.",
    "This is a week like no other.",
    "Lund’s plan has always been a source of pride.",
    "She smiled and waved at them.",
    "I was ill for nine days.",
    "We met him over coffee on a Thursday.",
    "Our reporter Ana Lund is in the hall.",
    "The clerk stared at the wall.",
    "They laughed, nodded and waved.",
    "It will be a thrilling spring.",
    "He looked at it for a while.",
]


@pytest.mark.parametrize("sentence", TAKEN)
def test_statements_are_offered(sentence):
    assert only_claim(sentence).text == sentence


@pytest.mark.parametrize("sentence", LEFT)
def test_questions_opinion_and_scenes_are_not(sentence):
    assert claims_in(sentence) == ()


@pytest.mark.parametrize(
    "line", ["Bridge cost $4 million", "By Ana Lund", "Read also: Bridge cost $4 million in 2019"]
)
def test_headings_bylines_and_link_lists_are_not(line):
    claims = claims_in(f"{line}\nThe bridge opened on Monday.\n{line}\nIt shut on Friday.")
    assert [claim.text for claim in claims] == [
        "The bridge opened on Monday.",
        "It shut on Friday.",
    ]


# Each is more worth a check than the next.
ORDER = [
    "The bridge cost $4 million in 2019, 40% more than planned.",
    "The bridge cost $4 million.",
    "The bridge opened on Monday.",
    "The mayor has denied the rumour.",
]


def test_particulars_decide_the_order():
    scores = [only_claim(sentence).score for sentence in ORDER]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)
    assert all(0 <= score <= 1 for score in scores)


def test_that_somebody_says_it_makes_it_no_more_pressing():
    told = only_claim("The bridge fell on Monday.")
    said = only_claim("The bridge fell on Monday, Lund said.")
    assert said.score == pytest.approx(told.score, abs=0.1)
    assert only_claim("Lund said it was late.").score < 0.25


def test_acts_that_leave_a_trace_come_before_others():
    assert only_claim("The mill closed.").score > only_claim("The mill lagged.").score


def test_every_reason_quotes_words_of_its_claim():
    claim = only_claim("“We lost 40 jobs in May,” said Mayor Ana Lund, after a survey of shops.")
    assert {reason.signal for reason in claim.reasons} >= {
        "quantity",
        "date",
        "title",
        "attribution",
    }
    assert all(reason.quote and reason.quote in claim.text for reason in claim.reasons)
