import pytest
import spacy

import articles.extraction.dates  # noqa: F401  (registers the factory)

FOUND = [
    ("It opened on 3 June 2021.", "date", "3 June 2021"),
    ("It opened on June 3, 2021, at last.", "date", "June 3, 2021"),
    ("It opened on the 3rd of June.", "date", "3rd of June"),
    ("It opened on Feb. 19 in Oslo.", "date", "Feb. 19"),
    ("It ran from 3-15 July in Oslo.", "date", "3-15 July"),
    ("It opened in July 1961.", "date", "July 1961"),
    ("It opened in May, she said.", "date", "May"),
    ("It has been open since March.", "date", "March"),
    ("A decision is due by Dec. 15.", "date", "Dec. 15"),
    ("It opens next April.", "date", "next April"),
    ("September was the wettest.", "date", "September"),
    ("It opened on 2021-06-03.", "date", "2021-06-03"),
    ("It opened on 3/6/2021.", "date", "3/6/2021"),
    ("It opened on Tuesday evening.", "date", "Tuesday evening"),
    ("It opens next week.", "date", "next week"),
    ("It opened late last month.", "date", "late last month"),
    ("It opened last summer.", "date", "last summer"),
    ("It grew over the past five years.", "date", "the past five years"),
    ("It opened three days ago.", "date", "three days ago"),
    ("It opened a year earlier.", "date", "a year earlier"),
    ("It opened yesterday morning.", "date", "yesterday morning"),
    ("It opened on Boxing Day.", "date", "Boxing Day"),
    ("It opened at Christmas 2019.", "date", "Christmas 2019"),
    ("It opened in spring 2019.", "date", "spring 2019"),
    ("The strike is in its fourth month.", "date", "fourth month"),
    ("It opened in the late 1990s.", "date", "late 1990s"),
    ("It opened in the 19th century.", "date", "19th century"),
    ("It opened in 2019.", "date", "2019"),
    ("In the 2019-20 season it shut.", "date", "2019-20"),
    ("The 2016 flood closed it.", "date", "2016"),
    ("It opened at 6pm.", "time", "6pm"),
    ("It opened at 6:30 p.m. GMT.", "time", "6:30 p.m. GMT"),
    ("It opened at 9:15am local time.", "time", "9:15am local time"),
    ("It opened at 18:30.", "time", "18:30"),
    ("It opened at noon.", "time", "noon"),
    ("It opened at half past nine.", "time", "half past nine"),
    ("It opened at 0900 GMT.", "time", "0900 GMT"),
]
NOT_FOUND = [
    "She may leave.",
    "They march on.",
    "May Lund left with April Marsh and June Hale.",
    "The sun and the moon rose.",
    "He sat on a wed of hay.",
    "It cost $2019.",
    "It drew 2000 people.",
    "It is 1,999 metres long.",
    "It weighs 2019kg.",
    "The ratio is 3:1.",
    "Version 2.2019 is out.",
    "It holds 1950 seats.",
    "The week was long.",
    "A second year-book came.",
]


@pytest.fixture(scope="module")
def nlp():
    nlp = spacy.blank("en")
    nlp.add_pipe("dates")
    return nlp


@pytest.mark.parametrize(("sentence", "kind", "text"), FOUND)
def test_dates_and_times_are_marked(nlp, sentence, kind, text):
    doc = nlp(sentence)
    found = [(span.label_, span.text) for span in doc.spans["details"]]
    assert (kind, text) in found


@pytest.mark.parametrize("sentence", NOT_FOUND)
def test_other_words_are_no_dates(nlp, sentence):
    doc = nlp(sentence)
    assert [span.text for span in doc.spans["details"]] == []
