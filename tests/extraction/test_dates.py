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
    ("It opened on Monday 4 September 1972.", "date", "Monday 4 September 1972"),
    ("It opened on Saturday, 12 August.", "date", "Saturday, 12 August"),
    ("Profits fell in Q3 2021.", "date", "Q3 2021"),
    ("Profits fell in the third quarter of 2019.", "date", "third quarter of 2019"),
    ("Profits fell in the first half of 2022.", "date", "first half of 2022"),
    ("The fiscal year 2023 ends soon.", "date", "fiscal year 2023"),
    ("Last week it opened.", "date", "Last week"),
    ("Three years ago it opened.", "date", "Three years ago"),
    ("It opened the day before yesterday.", "date", "the day before yesterday"),
    ("It opens at the weekend.", "date", "the weekend"),
    ("It was built in 1066 by monks.", "date", "1066"),
    ("It was built in AD 79, she said.", "date", "AD 79"),
    ("It was built in the 5th century BC.", "date", "5th century BC"),
    ("It opened in early 2020.", "date", "early 2020"),
    ("It opened at the end of 2019.", "date", "at the end of 2019"),
    ("It was big in the eighties.", "date", "eighties"),
    ("It opened on the 14th, she said.", "date", "the 14th"),
    ("In May, it opened.", "date", "May"),
    ("The year to 31 March 2020 was good.", "date", "31 March 2020"),
    ("It opened in the summer of 1976.", "date", "summer of 1976"),
    ("It opened decades ago.", "date", "decades ago"),
    ("It opened at 7 o'clock.", "time", "7 o'clock"),
    ("It opened at seven in the morning.", "time", "seven in the morning"),
    ("It opened at 0825 on Monday.", "time", "0825"),
    ("At 10.45 last night it blew up.", "time", "10.45"),
    ("It opens from 3-4pm.", "time", "3-4pm"),
    ("It blew up at 1600 hours.", "time", "1600 hours"),
    ("It blew up at ten to six.", "time", "ten to six"),
    ("He died in the early hours of Sunday.", "time", "early hours"),
    ("The train left at 7:45 a.m. on Monday.", "time", "7:45 a.m."),
    ("The shop shut at 5.30 pm.", "time", "5.30 pm"),
    ("Polls close at 20:00.", "time", "20:00"),
    ("It closed at midnight on Friday.", "time", "midnight"),
    ("The quake struck at 03:12 GMT.", "time", "03:12 GMT"),
    ("It ended at quarter to nine.", "time", "quarter to nine"),
    ("The 8:15 train was late.", "time", "8:15"),
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
    "The score was 3:2 at the end.",
    "He ran it in 1:45:30.",
    "Version 2.2019 is out.",
    "It holds 1950 seats.",
    "The week was long.",
    "A second year-book came.",
    "Rates are at 4.25 per cent.",
    "He is in his late forties.",
    "The end of the war came.",
    "It seats from 5 to 10.",
    "The spring in the mattress broke.",
    "She had a fall.",
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
