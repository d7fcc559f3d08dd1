import pytest

from tests.extraction.claims import claims_in

# The speaker of the last claim.
TABLE = [
    ('"It failed," said Ana Lund.', "Ana Lund"),
    ('"It failed," Ana Lund said on Monday.', "Ana Lund"),
    ('Ana Lund said: "It failed."', "Ana Lund"),
    ("Ana Lund said it had failed.", "Ana Lund"),
    ("The mayor, Ana Lund, says it has failed.", "Ana Lund"),
    ("Ana Lund, the mayor, says it has failed.", "Ana Lund"),
    ("It has failed, according to Ana Lund.", "Ana Lund"),
    ("It cost $4m, according to a memo by the town's clerk, Ana Lund.", "Ana Lund"),
    ("Ana Lund left on Monday. She said it had failed.", "Ana Lund"),
    ("Ana Lund met John Pike. She said it had failed.", "Ana Lund"),
    ("Ana Lund met John Pike. He said it had failed.", "John Pike"),
    ('Ana Lund said it was over. "It failed," she said.', "Ana Lund"),
    ('"It failed," said Ana Lund. "Nobody knew."', "Ana Lund"),
    ("Ana Lund was told on Monday. Lund said it had failed.", "Ana Lund"),
    ("Mayor Ana Lund met the driver John Pike. The mayor said it had failed.", "Ana Lund"),
    ("Former Mayor Ana Lund met Mayor John Pike. The former mayor said it failed.", "Ana Lund"),
    ("Ana Lund denied the charge, adding that it had not failed.", "Ana Lund"),
    (
        "The Danish premier met the Latvian premier, Ivan Orlov. He said it had failed.",
        "Danish premier",
    ),
    (
        "Ana Lund left. A hospital official said it had failed. He said it was over.",
        "hospital official",
    ),
    ("Lawyer Jo Hines Jr. left. Hines said it had failed.", "Jo Hines"),
    ("Ana Lund's letter says it has failed.", "Ana Lund"),
    ("The letter that Ana Lund wrote in May says it has failed.", "Ana Lund"),
    ('The paper quoted a nurse as saying: "It failed."', "nurse"),
    ("It had failed, police said.", "police"),
    ("It had failed, nurses and doctors said.", "nurses and doctors"),
    ("The report found that it had failed.", "report"),
    ("It cost $4m, the ministry said. It said 40 jobs were lost.", "ministry"),
    ("Experts said it had failed. They said 40 jobs were lost.", "Experts"),
    ("It was criticised by Ana Lund on Monday.", "Ana Lund"),
    ('John Pike praised Ana Lund, calling her a "clever woman".', "John Pike"),
    ('"It failed," she said on Monday.', ""),
    ("The bridge opened on Monday.", ""),
    ("Police found a body on Monday.", ""),
    ("The panel is due to report on Monday.", ""),
    ("The plan was said to have failed on Monday.", ""),
]


@pytest.mark.parametrize(("text", "speaker"), TABLE)
def test_the_speaker_is_named(text, speaker):
    assert claims_in(text)[-1].speaker == speaker


def test_names_are_remembered_over_paragraphs():
    text = "Mayor Ana Lund spoke on Monday.\nThe town has 40 wells.\n“It failed,” Lund said."
    assert claims_in(text)[-1].speaker == "Ana Lund"


def test_a_quotation_over_two_paragraphs_keeps_its_speaker():
    text = "Ana Lund said: “It failed on Monday.\n“Nobody knew until Friday.”"
    assert [claim.speaker for claim in claims_in(text)] == ["Ana Lund", "Ana Lund"]


def test_a_lone_quotation_in_a_new_paragraph_is_doubtful():
    text = "“It failed,” said Ana Lund.\n“Nobody knew until Friday.”"
    claims = claims_in(text)
    assert [claim.speaker for claim in claims] == ["Ana Lund", "Ana Lund"]
    assert claims[1].certainty <= 0.5 < claims[0].certainty


def test_two_people_of_one_surname_are_not_mixed_up():
    text = "Ana Lund met Karl Lund on Monday.\n“It failed,” Lund said."
    assert claims_in(text)[-1].speaker == "Lund"


# Texts of several sentences: the speaker of the last claim, and how sure that is.
SURE, LIKELY, DOUBTFUL = (0.9, 1), (0.65, 0.9), (0.3, 0.65)
CHAINS = [
    ("Ana Lund said it had failed.", "Ana Lund", SURE),
    ("Police said it had failed.", "Police", SURE),
    ("It had failed, a senior official said.", "senior official", SURE),
    ("Mayor Ana Lund left. Lund said it had failed.", "Ana Lund", SURE),
    ("Ana Lund left on Monday. She said it had failed.", "Ana Lund", SURE),
    ("Ana Lund met John Pike. She said it had failed.", "Ana Lund", SURE),
    ("Karl Lund met John Pike on Monday. He said it had failed.", "Karl Lund", LIKELY),
    ("John Pike praised Karl Lund on Monday. He said it had failed.", "John Pike", LIKELY),
    ("Karl Lund met John Pike in Oslo, where he said it had failed.", "Karl Lund", DOUBTFUL),
    ("Ana Lund failed on Monday, she announced on Telegram.", "Ana Lund", SURE),
    ("John Pike said Karl Lund had lied. He added that it failed.", "John Pike", LIKELY),
    ("Karl Lund wept. His lawyer said it had failed.", "His lawyer", SURE),
    ("Karl Lund wept. His wife, Ana Lund, said it had failed.", "Ana Lund", SURE),
    ("Mayor Ana Lund left. The mayor said it had failed.", "Ana Lund", LIKELY),
    ("Gov. Jim Moss left. The governor said it had failed.", "Jim Moss", LIKELY),
    ("Ana Lund, 43, left on Monday. The 43-year-old said it failed.", "Ana Lund", LIKELY),
    ("Karl Lund left on Monday. The pensioner said it had failed.", "Karl Lund", DOUBTFUL),
    ("Karl Lund left on Monday. The Scot said it had failed.", "Karl Lund", DOUBTFUL),
    ("Karl Lund left on Monday. The judge said it had failed.", "judge", SURE),
    ("Karl Lund left on Monday. The widow said it had failed.", "widow", SURE),
    ("Kestrel Bank grew on Monday. The bank said it had failed.", "Kestrel Bank", LIKELY),
    ("The Water Board met on Monday. The board said it had failed.", "Water Board", LIKELY),
    ("The ministry met on Monday. It said 40 ships had failed.", "ministry", LIKELY),
    ("Nurses in Oslo struck on Monday. They said it had failed.", "Nurses in Oslo", LIKELY),
    ("A hotelier in Oslo said it failed. She said it was over.", "hotelier in Oslo", LIKELY),
    (
        "A spokeswoman for the bank said it failed. She said it was over.",
        "spokeswoman for the bank",
        LIKELY,
    ),
    (
        "Eva Lund died. Eva Lund sang. Lund wept. Ana Holm met her. She said in 1979 it failed.",
        "Eva Lund",
        DOUBTFUL,
    ),
    ("Ana Lund wept. Lumen was described on Monday as “a bright idea”.", "", (0, 0)),
    ("NATO met on Monday. Karl Lund praised NATO. He said it had failed.", "Karl Lund", LIKELY),
    ("Ana Lund says it will fail. “It is over,” says Lund. “We lost.”", "Ana Lund", SURE),
    ("Ana Lund spoke on Monday. “It failed in May.”", "", (0, 0)),
    ("Ana Lund wept on Monday. She held up a sign: “It failed.”", "Ana Lund", LIKELY),
    ("“It failed on Monday,” he said.", "", (0, 0)),
    ("The bridge failed on Monday.", "", (0, 0)),
    ("Ana Lund failed on Monday.", "", (0, 0)),
    ("Ana Lund left. Neither she nor the clerk has commented on 40 cases.", "", (0, 0)),
    ("They said it had failed on Monday.", "", (0, 0)),
    ("It said 40 ships had failed.", "", (0, 0)),
    ("Lumen grew by 40 percent in May. “Some plan.”", "", (0, 0)),
    ("Ana Lund wept. Their plan had the word “synergy” in it 31 times.", "", (0, 0)),
    ("Mayor Ana Lund left.\n“It failed,” said the mayor on Monday.", "Ana Lund", LIKELY),
    ("“It failed,” said Ana Lund.\n“Nobody knew until Friday.”", "Ana Lund", DOUBTFUL),
    ("Ana Lund said: “It failed on Monday.\n“Nobody knew until Friday.”", "Ana Lund", SURE),
    ("Ana Lund is mayor.\nLUND: We lost 40 ships.\nLUND: We lost 50 boats.", "Ana Lund", SURE),
    ("Ana Lund is mayor.\nLund: We lost 40 ships in May.", "Ana Lund", SURE),
    ("Ana Lund is mayor.\nQ: Why?\nA: We lost 40 ships.\nA: We lost 50.", "Ana Lund", SURE),
]


@pytest.mark.parametrize(("text", "speaker", "sure"), CHAINS)
def test_the_speaker_is_found_and_how_surely(text, speaker, sure):
    claims = claims_in(text)
    last = claims[-1] if claims else None
    assert (last.speaker if last else "") == speaker
    assert sure[0] <= (last.certainty if last else 0) <= sure[1]


def test_places_in_a_list_are_no_labels():
    text = "Oregon: Leave was extended to 14 weeks in May.\nOregon: Pay rose by 4 percent in May."
    assert {claim.speaker for claim in claims_in(text)} <= {""}


def test_a_claim_knows_its_cue_and_its_outlet():
    claim = claims_in("Ana Lund told the Daily Post on Monday that 40 ships had failed.")[0]
    assert (claim.speaker, claim.cue, claim.outlet) == ("Ana Lund", "told", "Daily Post")
