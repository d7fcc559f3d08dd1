import pytest

from tests.extraction.hints.asking import hints_in, passages

BOTH = [
    "He said he would see President Ana Lund this week. “I will be meeting with President Lund "
    "next week,” he said.",
    "The council will vote on the plan this week. The vote on the plan, due next week, is open.",
    "The trial of Tom Berg begins this week. Lawyers for Tom Berg want the trial, due next week, "
    "to be put off.",
    "Ana Lund opens the fair this month. The fair will be opened by Ana Lund next month.",
    "The strike at the mill starts next Monday. Workers at the mill are to strike this Monday.",
    "The summit in Oslo is planned for this month. Leaders said the talks in Oslo, set for next "
    "month, would be short.",
    "The minister will visit the dam next week. The visit to the dam is to take place this week.",
    "The firm will publish its report this week. Its report is published next week, the firm said.",
    "The concert in Bergen is next weekend. The concert in Bergen this weekend is sold out.",
    "Parliament debates the budget this week. The debate on the budget will be held next week.",
    "The court will hear the case of Tom Berg this week. The hearing of the case of Tom Berg "
    "is set for next week.",
    "Teachers will strike this month. The strike of the teachers begins next month.",
    "The mayor will open the bridge this week. The bridge is to be opened by the mayor next week.",
]  # fmt: skip


@pytest.mark.parametrize("text", BOTH)
def test_one_event_in_two_weeks_is_hinted(text):
    assert len(hints_in(text, "week")) == 1


ONE = [
    "The council will vote on the plan this week. The vote on the plan, due this week, is open.",
    "The council will vote on the plan this week. It will meet Tom Berg next week.",
    "He met President Lund this week. He will meet President Lund again next week.",
    "He said this week that he would see President Lund. He will see President Lund next week.",
    "He said earlier this week that they would meet. They will meet next week, he said.",
    "The council voted on the plan last week. The vote on the plan goes on this week.",
    "This week's vote on the plan is open. Next week's vote on the pier is not.",
    "The trial of Tom Berg begins this week. The trial of Ana Lund begins next week.",
    "The fair opens this month. The dam is to be built next year.",
    "The fair in Oslo opens this week. The first fair in Bergen opens next week.",
    "Rain fell this week. Snow is likely next week.",
    "The meeting this week was short and the meeting next week is long.",
    "",
    "The court heard the case of Tom Berg last week. The hearing of the case of Tom Berg goes "
    "on next week.",
    "The team plays Bergen this weekend. It plays Oslo next weekend.",
    "Teachers will strike this week and next week.",
    "The talks start this week and end next week, the minister said.",
    "The shop closes this week. The shop in Oslo closed next to it.",
    "The strike began this week. Another strike begins next week.",
    "The bill is due this week. Next week the house rests.",
    "He sings this week. She dances next week.",
    "The show runs every week. Next week it is in Oslo.",
    "The dam is inspected this month. The dam was built in the month of May.",
    "A sale this week, another next week: the shop is busy.",
    "The fair was open this week. Nothing happens next week.",
    "The plan is for next week, and this week there is none.",
    "She paints this month. He paints the hall next month.",
    "This week was warm. The next week was cold.",
]


@pytest.mark.parametrize("text", ONE)
def test_other_events_and_times_give_no_hint(text):
    assert hints_in(text, "week") == []


def test_both_passages_are_named():
    assert passages(BOTH[1], "week") == [("this week", "next week")]
