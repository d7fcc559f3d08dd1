import pytest

from tests.extraction.claims import details_in

FOUND = [
    ("That was the highest tide for 30 years.", "highest tide"),
    ("It is the most expensive bridge in Oslo, built in 1961.", "most expensive bridge"),
    ("Stocks rose to a 12-month high on Monday.", "12-month high"),
    ("The new pump is four times as loud, a study found.", "four times as loud"),
    ("Profits hit a record high on Monday.", "record high"),
    ("It was an unprecedented loss in May 2019.", "unprecedented"),
    ("Wolves learn faster than dogs, a study found.", "faster than"),
    ("Rents doubled in May.", "doubled"),
    ("It drew 40 people, fewer than the zoo.", "fewer than"),
    ("It lost £4m, compared with £2m a year before.", "compared with"),
    ("The largest of the dams broke on Monday.", "largest"),
    ("It was twice as long as the old one, the council said.", "twice as long"),
    ("A record crowd came on Monday.", "record crowd"),
    ("She was the town's longest-serving mayor until May.", "longest-serving"),
    ("It is the third-largest dam in Oslo, built in 1961.", "third-largest dam"),
    ("It is the second most populous town in Norway.", "second most populous town"),
    ("It is the second largest cocoa producer in Africa.", "second largest cocoa producer"),
    ("It was his best of the season, 6.2 metres.", "best"),
    ("That is the maximum allowed under a law of 1961.", "maximum allowed"),
    ("Unemployment rose by 3% in May.", "rose by"),
    ("The pound rose to $1.30 on Monday.", "rose to"),
    ("Shares fell 4% on Monday.", "fell"),
    ("An increase of 12% was agreed in May.", "increase of"),
    ("Sales were up from £4m in May.", "up from"),
    ("She is the only woman to lead the bank since 1961.", "only woman"),
    ("It was the driest May since records began.", "driest May"),
    ("It was the driest May since records began.", "since records began"),
    ("Rents are 20% higher than the average in Oslo.", "higher than"),
    ("She is more popular than the mayor, a poll found.", "more popular than"),
    ("More women than men voted on Monday.", "More women than"),
    ("It is one of the most expensive towns in Norway.", "most expensive towns"),
    ("It has twice as many wells, a study found.", "twice as many"),
    ("The wells trebled in May.", "trebled"),
]


@pytest.mark.parametrize(("sentence", "text"), FOUND)
def test_comparisons_are_marked(sentence, text):
    assert any(text in found for _, found in details_in(sentence, "comparison"))


NOT_FOUND = [
    "More than 90 guests came on Monday.",
    "At least 40 people came on Monday.",
    "Most of the men left on Monday.",
    "It will most likely rain on Monday, she said.",
    "It cost as much as $40 on Monday.",
    "She kept a record of it on Monday.",
    "Less than half came on Monday.",
    "He came later on Monday.",
    "No fewer than 40 came on Monday.",
    "She did her best on Monday.",
    "She is best known for a book of 1961.",
    "The latest study came out on Monday.",
    "The rise of the firm began in 1961.",
    "He cut 4 slices on Monday.",
    "It fell on Monday.",
    "It is the only way to go on Monday.",
    "Only 40 came on Monday.",
    "They lost 40 jobs on Monday.",
    "At the latest it opens on Monday.",
]


@pytest.mark.parametrize("sentence", NOT_FOUND)
def test_limits_and_shares_are_no_comparisons(sentence):
    assert details_in(sentence, "comparison") == []
