"""How much each signal speaks for a check: the chance that it alone would make a desk look."""

DETAILS = {
    "money": 0.50, "percentage": 0.50, "quantity": 0.42, "rank": 0.22, "date": 0.38, "time": 0.30,
    "comparison": 0.25, "person": 0.08, "title": 0.09, "organisation": 0.08, "place": 0.08,
    "event": 0.15, "work": 0.08, "quote": 0.06,
}  # fmt: skip
NAMED_DAY = 0.24  # “Thursday”, without a figure
VAGUE_DATE = 0.20  # “next week”
KNOWN_NUMBER = 0.12  # “the two men”
HARD_EVENT = 0.34  # a verb for something that happened and left a trace
EVENT = 0.22  # a verb for anything else that happened
HARD_ACTIVITY = 0.20  # the same, in the present
ACTIVITY = 0.12
SAID = 0.20  # what somebody says is offered, however few particulars it has
STATEMENT = 0.20  # all of it stands in a quotation
ATTRIBUTION = {"speech": 0.20, "finding": 0.20, "mind": 0.14}
STUDY = 0.08
RULE = 0.12
QUOTED = 0.5  # what stands in a quotation is mostly the speaker's affair
# What a doubt about the whole sentence leaves of its score.
DOUBTS = {"opinion": 0.7, "hedge": 0.6, "personal": 0.4}
MOST_OF_A_KIND = 3  # more figures than this do not make a sentence more worth a check
