from itertools import pairwise

import pytest

from articles.extraction import find_sentences

# One line each; a bar stands where a border is expected.
TABLE = [
    "The dam was finished. | It cost too much.",
    "Mr. Okafor left. | He took the U.S. delegation with him.",
    "Dr. Ines Roth and Prof. Lund agreed.",
    "She has lived in the U.S. since 1990.",
    "She moved to the U.S. | The others stayed.",
    "The firm is based in Washington, D.C. | It employs 40.",
    "J.R. Hale met W. B. Stone on Jan. 4.",
    "It opened in Jan. 1990 and shut in Dec. | The owner had died.",
    "Work began at 6 a.m. Monday.",
    "Work ended at 6 p.m. | Nobody stayed.",
    "No. 4 was empty. | No. 5 was not.",
    "Was it cheap? | No. | It was not.",
    "Ask Gen. Ode or Sen. Marsh.",
    "Tamworth Inc. Chairman Lee Ward resigned.",
    "He joined Tamworth Inc. | The firm grew.",
    "They sell nuts, bolts, etc. and screws.",
    "It rose 4.5 percent. | Nobody knows why.",
    "The file is at www.example.org today.",
    "So… there is hope.",
    "It failed… | The crew went home.",
    "It failed... | The crew went home.",
    "“It failed. | We went home,” she said.",
    "“We lost.” | The coach left.",
    "“Did we lose?” Marsh asked.",
    "“Did we lose?” he asked. | Nobody answered.",
    "“Go!” said Marsh.",
    "“Are you sure?” | The room went quiet.",
    '"It failed." | He sighed.',
    '"It failed. | "We tried again," he said.',
    "(It failed.) | They left.",
    "[It failed.] | They left.",
    "It failed (again). | They left.",
    "‘It failed.’ | They left.",
    "»It failed.« | They left.",
    "„It failed.“ | They left.",
    "What next? | Nobody knows!",
    "Really?! | Yes.",
    "1. The first item. | It is short.",
    "The vitamin is B. | The dose is small.",
    "He scored in the 89th min. and again later.",
    "Add 3 oz. of salt.",
    "HALE, Calif. (Wire) -- A bridge fell. | Nobody was hurt.",
    "It is e.g. a pump, i.e. a motor.",
    "Smith v. Jones was settled.",
    "The bill, cf. the annex, failed.",
    "St. Anne's and Mt. Hill closed.",
    "He said no. | She said yes.",
    "They came from Calif. and Va. by bus.",
    "The Rev. Amos Pike spoke. | All listened.",
    "It cost $5. | That was cheap.",
    "Prices fell in the U.K. and the E.U. last year.",
    "“No,” he said. | “Never.”",
    "قال الوزير ذلك. | ثم غادر.",
    "Done 🙂. | Next.",
    'John J. "Jack" Hale resigned. | He was 61.',
    "William E. (Bill) Ode won.",
    "The quake measured 4.9. | Officials said nobody was hurt.",
    "He lives in the U.S. | Unfortunately, he is ill.",
    '"It was awful. " | The House said nothing.',
    "« C’est tard. » | Il partit.",
    "He was born on 4 Oct. 1921 in St. Ives and died there.",
    "The match ended 3-2 (a.e.t.). | Fans cheered.",
    "They met at 9 a.m. | Police came later.",
    "He left at 5 p.m. Eastern time.",
    "He left at 5 p.m. Oslo time.",
    "He was sentenced under s. 12 of the Act.",
    "The Rt. Hon. Anne Lowe spoke.",
    "He paused . . . | Then he left.",
    "He said (in German. Nobody understood) that it was late.",
    "He was 40. | (She was 39.) | They married.",
    "The price was 5s. 6d. a head. | It was cheap.",
    "It was late.[1] | He left.",
    "The phone sold well. | iPads did not.",
    "Many died. | al-Nour claimed the attack.",
    "The c. 1450 manuscript was lost.",
    "He lived on Elm St. | The house is gone.",
    "He lived on Elm St. in Hale.",
    "It was Henry V. | He won.",
    "Mr. Justice Hale said so.",
    "Messrs. Hale & Lowe own it.",
    "The B.B.C. Symphony Orchestra played.",
    "Did he win? | No! | He lost.",
    "Yahoo! said it had lost money.",
    "It has 12 rooms. | 4 of them are shut.",
    "He was No. 1. | She was second.",
    "‘“It is late.”’ | He left.",
    "A. It costs too much. | It always did.",
    "Q. Why is it shut?",
]


@pytest.mark.parametrize("marked", TABLE)
def test_borders_stand_where_the_bars_are(marked):
    expected = marked.split(" | ")
    text = " ".join(expected)
    assert [text[span.start : span.end] for span in find_sentences(text)] == expected


def test_a_line_end_ends_a_sentence():
    text = "The council\nmet on Monday.\n\n  It voted.  "
    found = [text[span.start : span.end] for span in find_sentences(text)]
    assert found == ["The council", "met on Monday.", "It voted."]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t\n \n"])
def test_nothing_has_no_sentences(text):
    assert find_sentences(text) == []


@pytest.mark.parametrize(
    "part",
    [".", "!?", '"', ". ", "A. ", "no. ", "Mr. ", "1. ", "“A. ", ".”", '. " ', ". . ", "(A. "],
)
def test_long_rows_of_marks_are_read(part):
    text = part * 50_000
    spans = find_sentences(text)
    assert all(left.end <= right.start for left, right in pairwise(spans))
