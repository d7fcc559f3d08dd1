import pytest

from articles.extraction.attributions import OUTLETS, SPEAKERS, SUBJECTS, VERBS
from articles.extraction.engine import MODEL
from articles.extraction.marking import spans_of
from articles.extraction.pipeline import load_pipeline

# A sentence, and the main speaker and cue in its own words.
CUES = [
    ("Ana Lund said it had failed.", "Ana Lund", "said"),
    ('"It failed," said Ana Lund.', "Ana Lund", "said"),
    ('"It failed," said Ana Lund, who runs the port.', "Ana Lund", "said"),
    ('Ana Lund, the mayor of Halden, said: "It failed."', "Ana Lund", "said"),
    ('"It failed," the harbour master, Ana Lund, told the paper.', "Ana Lund", "told"),
    ("Ana Lund told John Pike that it had failed.", "Ana Lund", "told"),
    ("It has failed, according to Ana Lund.", "Ana Lund", "according to"),
    ("According to two drivers, it failed twice.", "two drivers", "According to"),
    ("In the clerk's words, it was a failure.", "clerk", "words"),
    ("In the view of doctors, it was a failure.", "doctors", "view"),
    ("Ana Lund's claim that it failed was repeated on Monday.", "Ana Lund", "claim"),
    ("Ana Lund made the announcement on Monday.", "Ana Lund", "made the announcement"),
    ("The ministry issued a statement on Monday.", "ministry", "issued a statement"),
    ("Ana Lund tweeted that it had failed.", "Ana Lund", "tweeted"),
    ("The tribunal ruled that the clerk had lied.", "tribunal", "ruled"),
    ("The court heard that it had failed.", "court", "heard"),
    ("The dam had failed, an inquest heard on Monday.", "inquest", "heard"),
    ("The institute estimates that 40 ships sank.", "institute", "estimates"),
    ("A study suggests it has failed.", "study", "suggests"),
    ("The report by the ombudsman found that it failed.", "report", "found"),
    ("It had failed, the paper disclosed on Monday.", "paper", "disclosed"),
    ("Ana Lund went on to say that it had failed.", "Ana Lund", "say"),
    ("Ana Lund called for a new inquiry.", "Ana Lund", "called"),
    ("Ana Lund pointed out that it had failed.", "Ana Lund", "pointed"),
    ('Ana Lund called it "a failure from the start".', "Ana Lund", "called"),
    ("Officials put the loss at $4 million.", "Officials", "put"),
    ("Ana Lund was quoted as saying that it had failed.", "Ana Lund", "saying"),
    ("The agency quoted Ana Lund as saying that it failed.", "Ana Lund", "saying"),
    ("It was announced by Ana Lund on Monday.", "Ana Lund", "announced"),
    ("Ana Lund's spokesman said it had failed.", "Lund's spokesman", "said"),
    ("A senior official said it had failed.", "senior official", "said"),
    ("Two people familiar with the matter said it failed.", "familiar with the matter", "said"),
    ("A nurse who gave her name only as Marta said it failed.", "Marta", "said"),
    ("One of the two drivers, Ana Lund, 40, said it failed.", "Ana Lund", "said"),
    ("She was ill on Monday, her office said.", "her office", "said"),
    ("It was a plan that Ana Lund described as “a failure”.", "Ana Lund", "described"),
    ("The union, Lumen, said it had failed.", "Lumen", "said"),
    ("Nurses and doctors said it had failed.", "Nurses and doctors", "said"),
    ("A member of the board said it had failed.", "member of the board", "said"),
    ("The chair said by satellite phone that it failed.", "chair", "said"),
    ("The barrister averred that it had failed.", "barrister", "averred"),
    ("The mayor felt that it had failed.", "mayor", "felt"),
    ("Moscow said it had failed.", "Moscow", "said"),
    ("The driver was found near the bridge, where police said it failed.", "police", "said"),
    ("HALDEN, May 4 - The town council said it had failed.", "council", "said"),
    ("Ana Lund denied the charge, adding that it had not failed.", "Ana Lund", "denied"),
    ("Asked about the bridge, Ana Lund said it had failed.", "Ana Lund", "said"),
    ("Ana Lund praised the plan, saying that it had worked.", "Ana Lund", "praised"),
    ("Ana Lund said John Pike had told the court a lie.", "Ana Lund", "said"),
]

# Nobody is made to say anything.
SILENT = [
    "The ministry has not commented.",
    "The clerk would not say when it failed.",
    "Neither the mayor nor the clerk has commented on the matter.",
    "Not everyone agrees.",
    "The town neither confirmed nor denied the story.",
    "Nobody said anything.",
    "The plan was said to have failed.",
    "Police found a body on Monday.",
    "The panel is due to report on Monday.",
    "The clerk tried to answer the letter.",
    "The police were called to a house on Monday.",
    "The needle pointed north.",
    "The bus slammed into a wall.",
    "Shares declined 4 percent on Monday.",
    "The maker recalled 40 cars on Monday.",
    "According to plan, the bridge opened on Monday.",
    "Asked what she would do, the widow left.",
    "A plan blamed on the clerk was dropped.",
    "The bank hears from 40 clients a day.",
    "The firm held 40 shares on Monday.",
    "She sighed and left the room.",
    "The crowd raved about the band on Monday.",
    "The clerk referred the matter to the board.",
    "Four men are accused of theft.",
]

OUTLET = [
    ("Ana Lund told reporters that it had failed.", "reporters"),
    ("Ana Lund told the court that it had failed.", "court"),
    ("Ana Lund told a news conference in Oslo that it failed.", "news conference"),
    ("Ana Lund told TASS that it had failed.", "TASS"),
    ("Ana Lund said in a statement that it had failed.", "statement"),
    ("In a statement, the firm said it had failed.", "statement"),
    ("Ana Lund said in an interview with the Herald that it failed.", "Herald"),
    ("Ana Lund said on Telegram that it had failed.", "Telegram"),
    ("Ana Lund wrote on X that it had failed.", "X"),
    ("Ana Lund said on television that it had failed.", "television"),
    ("Ana Lund wrote in The Times that it had failed.", "Times"),
    ("Ana Lund said in an e-mail that it had failed.", "e-mail"),
    ("Ana Lund said by telephone that it had failed.", "telephone"),
    ("The agency quoted Ana Lund as saying that it failed.", "agency"),
    ("Ana Lund was quoted by the agency as saying that it failed.", "agency"),
    ("Ana Lund informed the committee that it had failed.", "committee"),
    ("Ana Lund made the announcement in a speech on Monday.", "speech"),
    ("Ana Lund wrote in her memoirs that it had failed.", "memoirs"),
    ("Ana Lund told the Daily Post that it had failed.", "Daily Post"),
    ("Ana Lund told members of the union that it had failed.", "members of the union"),
    ("The researchers reported it in the journal Fjord.", "journal Fjord"),
    ("Ana Lund assured residents that it would not fail.", "residents"),
    ("Ana Lund told Reuters that it had failed.", "Reuters"),
    ("Ana Lund told The Guardian that it had failed.", "Guardian"),
    ('"It failed," Ana Lund told the newspaper.', "newspaper"),
    ("Ana Lund told parliament that it had failed.", "parliament"),
    ("Ana Lund said on Facebook that it had failed.", "Facebook"),
    ("Ana Lund said in a letter to staff that it failed.", "letter"),
    ("Ana Lund said at a press conference that it failed.", "press conference"),
    ("Ana Lund told a radio station that it had failed.", "radio station"),
    ("Ana Lund said on the radio that it had failed.", "radio"),
    ("Ana Lund said in a report that it had failed.", "report"),
]

NO_OUTLET = [
    "Ana Lund said it had failed.",
    "Ana Lund said on Monday that it had failed.",
    "Ana Lund said in Oslo that it had failed.",
    "Ana Lund said that the letter had come on Monday.",
    "Ana Lund spoke on Monday.",
    "Ana Lund told him that it had failed.",
    "The letter was in a drawer on Monday.",
    "Ana Lund said at the age of 40 that it failed.",
    "Police said in May that it had failed.",
    "Ana Lund said to general surprise that it failed.",
    "Ana Lund said in anger that it had failed.",
    "Ana Lund told them that it had failed.",
    "Ana Lund said in 2019 that it had failed.",
    "Ana Lund said on the way home that it failed.",
    "Ana Lund said after the match that it failed.",
    "Ana Lund said in tears that it had failed.",
]


def marked(text):
    return load_pipeline(MODEL)(text)


@pytest.mark.parametrize(("text", "speaker", "cue"), CUES)
def test_the_main_cue_and_its_speaker(text, speaker, cue):
    doc = marked(text)
    assert speaker in spans_of(doc, SPEAKERS)[0].text
    assert spans_of(doc, VERBS)[0].text == cue


@pytest.mark.parametrize("text", SILENT)
def test_nobody_speaks(text):
    assert spans_of(marked(text), SPEAKERS) == []


@pytest.mark.parametrize(("text", "outlet"), OUTLET)
def test_where_it_was_said(text, outlet):
    assert outlet in next(span.text for span in spans_of(marked(text), OUTLETS))


@pytest.mark.parametrize("text", NO_OUTLET)
def test_no_place_is_named(text):
    assert spans_of(marked(text), OUTLETS) == []


def test_a_sentence_is_about_its_subject_or_the_owner_of_it():
    doc = marked("Ana Lund's plan failed. The mayor left.")
    assert [span.text for span in spans_of(doc, SUBJECTS)] == ["Ana Lund", "mayor"]


def test_speakers_and_cues_come_in_pairs():
    doc = marked("Ana Lund said it failed, but John Pike denied it, according to the Herald.")
    assert len(spans_of(doc, SPEAKERS)) == len(spans_of(doc, VERBS)) == 3
