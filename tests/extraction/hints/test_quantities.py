import pytest

from tests.extraction.hints.asking import hints_in, passages

TWO_VALUES = [
    "The plant employs 500 workers. Its 550 workers will be paid.",
    "The plant in Kiel employs 500 workers. The 550 employees will be paid, said Max Kern.",
    "The mill is to pay $500 million for the dock. The $550 million deal is its largest.",
    "The mill bought the dock for £40 million. The purchase price of £45 million is high.",
    "The fire killed 12 people on Monday. Officials said 13 people died in the fire.",
    "The crash injured 30 passengers. Doctors treated the 32 passengers hurt in the crash.",
    "Police arrested 40 protesters in Oslo. The 45 protesters were held overnight.",
    "The team studied 86 reefs in the Indian Ocean. The 96 reefs lie near Africa.",
    "The bridge is 400 metres long. The bridge, 450 metres long, opened on Monday.",
    "In the poll 45 percent of voters backed the mayor. The mayor was backed by 54 percent of "
    "voters.",
    "The company will cut 300 jobs in Leeds. The union said the 350 jobs were safe.",
    "The house sold for £300,000 in May. The buyer paid £350,000 for the house.",
    "The council runs 12 libraries in the town. On Monday its 14 libraries were shut.",
    "The museum owns 2,000 paintings. The museum owns 20,000 paintings, its website says.",
    "The school has 640 pupils. All 604 pupils were sent home.",
    "The storm destroyed 90 homes on the island. The 80 homes stood by the sea.",
    "The court fined the firm $2 million. The firm will not fight the $3 million fine, it said.",
    "The ship carried 3,000 sheep to Oman. The 3,300 sheep had no water.",
    "The grant of £20,000 was given to the choir. The choir was given a grant of £30,000.",
    "The jury heard 19 witnesses. The 17 witnesses told of a dark car.",
    "The strike closed 60 stations on Monday. The 65 stations opened on Tuesday.",
    "The dam holds 90 million litres of water. The dam holds 95 million litres of water, she said.",
]  # fmt: skip


@pytest.mark.parametrize("text", TWO_VALUES)
def test_one_quantity_with_two_values_is_hinted(text):
    assert len(hints_in(text, "quantity")) == 1


ONE_VALUE = [
    "The plant employs 500 workers. Its 500 workers will be paid.",
    "The plant employs about 500 workers. The 520 workers will be paid.",
    "The plant employs 500 workers. A second plant employs 550 workers.",
    "The plant employs 500 workers. Another 550 workers will be paid.",
    "In 2019 the plant had 500 workers. In 2021 the plant had 550 workers.",
    "The plant employs 500 workers. The 550 workers in Norway will be paid.",
    "The plant employs 500 women. The 550 men will be paid.",
    "The mill is to pay $500 million for the dock. The record was the $550 million paid for Lagos.",
    "The mill paid $1.2 billion for the dock. The $1.25 billion deal is its largest.",
    "A bomb killed 12 people in Kabul. In Herat 13 people were killed.",
    "The fire killed 12 people. The fire hurt 13 people.",
    "At least 12 people died in the fire. Officials said 13 people died in the fire.",
    "The bridge is 400 metres long. The tunnel is 450 metres long.",
    "He ran 400 metres in May. She swam 450 metres in June.",
    "It took 3 years to build. He was in office for 4 years.",
    "The team scored 30 points on Monday. The team scored 28 points in an earlier game.",
    "The fund lost 4 percent in May. It gained 5 percent in June.",
    "The number of jobs rose from 300 to 350. The 350 jobs are safe.",
    "The council has 90 members, including 30 women. The 40 women of the choir sang.",
    "Two ships sank on Monday. Three ships came to help on Tuesday.",
    "Four children went by bus. Five boys walked.",
    "The house cost £300,000. The garden cost £350,000 per year.",
    "Each school has 12 teachers. The school had 14 teachers before.",
    "",
]


@pytest.mark.parametrize("text", ONE_VALUE)
def test_other_quantities_and_times_give_no_hint(text):
    assert hints_in(text, "quantity") == []


def test_both_passages_are_named():
    assert passages(TWO_VALUES[0], "quantity") == [("500 workers", "550 workers")]
