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


@pytest.mark.parametrize("part", [".", "!?", '"', ". ", "A. ", "no. ", "Mr. ", "1. ", "“A. ", ".”"])
def test_long_rows_of_marks_are_read(part):
    text = part * 50_000
    spans = find_sentences(text)
    assert all(left.end <= right.start for left, right in pairwise(spans))
