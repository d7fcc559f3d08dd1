import pytest

from tests.extraction.claims import claims_in, texts_in

# All have figures: what is left out is left out for its form alone.
ASSERT = [
    "The bridge cost $4 million in 2019.",
    "Remember, the bridge cost $4 million in 2019.",
    "Turnout: 61%",
    "Hale Mining -4.6%",
    "Oslo, up 4%",
    "Women’s mile: 1 A Lund (Nor) 4:11.2; 2 J Marsh (GB) 4:12.4",
    "Rooms at the Hale Inn from $140.",
    "Health care: +71,000",
    "Fine: £40 a day",
    "Attendance: 14,208.",
    "What it cost was $4 million.",
    "But the bridge cost $4 million in 2019.",
    "“Did it cost $4 million in 2019?” Lund asked.",
    "“It cost $4 million,” said Lund. “My father lost 40 sheep. Who will pay?”",
    "Asked what it cost, Lund said $4 million.",
    "How it fell on 4 May 2019 was told in court by 40 men.",
    "Call charges rose by 4% in 2019.",
    "Help came from 40 men on 4 May 2019.",
    "Cuts of $4 million were made in 2019.",
    "“Pay us $4 million by 4 May,” Lund told the court.",
    "You pay $4 million a year for it.",
    "A: It cost us $4 million in 2019.",
    "“You paid $4 million in 2019,” said Lund.",
    "Notes of $4 million were sold in 2019.",
    "Anyone who lost sheep on 4 May was paid $40.",
    "Spending on schools rose by 4% in 2019.",
    "Read’s bridge cost $4 million in 2019.",
]
SILENT = [
    "Did it cost $4 million in 2019?",
    "Who paid $4 million in 2019?",
    "But who paid $4 million in 2019?",
    "So it cost $4 million in 2019?",
    "Why $4 million in 2019?",
    "“Who paid $4 million in 2019?”",
    "“Who paid $4 million in 2019? And who lost 40 sheep?”",
    "Q: Critics say that it cost $4 million in 2019.",
    "INTERVIEWER: You paid $4 million in 2019.",
    "You paid $4 million in 2019. Why did you do it?",
    "And your firm lost 40 men in 2019. Do you regret it?",
    "What a day 4 May 2019 was for 40 men.",
    "But what a second half that was on 4 May 2019.",
    "Imagine 40 bridges that cost $4 million.",
    "Please pay $4 million by 4 May 2019.",
    "Click here to see what $4 million bought in 2019.",
    "See how 40 men lost $4 million in 2019.",
    "Take 40 sheep and $4 million.",
    "Bake it for 40 minutes at 180 degrees.",
    "Then add 40 grams of salt.",
    "And remember to bring 40 sheep on 4 May.",
    "40 sheep and $4 million",
    "Consider the $4 million of 2019.",
    "Simmer for 40 minutes, until it thickens.",
    "Anyone with information is asked to call 555-0100.",
    "Anybody who lost sheep on 4 May should contact the police.",
]


@pytest.mark.parametrize("text", ASSERT)
def test_what_asserts_is_offered(text):
    assert texts_in(text) == [text]


@pytest.mark.parametrize("text", SILENT)
def test_what_asks_calls_or_exclaims_is_not(text):
    assert claims_in(text) == ()


def test_the_other_half_of_an_interview_is_offered():
    asked = "You were ill in 2019. How do you live with it?"
    told = "I lost 40 sheep in 2019. Would I do it again?"
    assert texts_in(f"{asked}\n{told}") == ["I lost 40 sheep in 2019."]
