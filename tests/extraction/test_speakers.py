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
