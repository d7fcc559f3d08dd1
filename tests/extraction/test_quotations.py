from itertools import pairwise

import pytest

from articles.extraction.quotations import find_quotations
from tests.extraction.claims import claims_in

TABLE = [
    ("“We won,” she said.", ["“We won,”"]),
    ('"We won," she said.', ['"We won,"']),
    ("„Wir,“ she said.", ["„Wir,“"]),
    ("«Nous», she said.", ["«Nous»"]),
    ("»Wir«, she said.", ["»Wir«"]),
    ("‘We won,’ she said.", ["‘We won,’"]),
    ("'We won,' she said.", ["'We won,'"]),
    ('"We won," she said. "We did."', ['"We won,"', '"We did."']),
    ('He called it "odd" and "late."', ['"odd"', '"late."']),
    ("The boys’ school isn’t open.", []),
    ("It was the ’90s and rock ’n’ roll.", []),
    ("The '90s weren't easy.", []),
    ("‘The boys’ school is shut,’ he said.", ["‘The boys’ school is shut,’"]),
    ("‘She can’t swim,’ he said.", ["‘She can’t swim,’"]),
    ("“He said ‘no’ twice,” she said.", ["“He said ‘no’ twice,”"]),
    ('The board is 6" wide.', []),
    ('He left." She stayed.', []),
    ("He left.” She stayed.", []),
    ("“We won. We are glad.", ["“We won. We are glad."]),
    ('"A is dead. "B is alive," he said.', ['"A is dead.', '"B is alive,"']),
    ("“A is dead. “B is alive,” he said.", ["“A is dead.", "“B is alive,”"]),
    ('He (the "boss") left.', ['"boss"']),
    ('("No," he said.)', ['"No,"']),
    ("She said: “We won. They lost.”", ["“We won. They lost.”"]),
    ('“We won," she said.', ['“We won,"']),
    ('"We won,” she said.', ['"We won,”']),
    ("”We won”, she said.", ["”We won”"]),
    ("‹We won›, she said.", ["‹We won›"]),
    ("「We won」 she said.", ["「We won」"]),
    ("« We won », she said.", ["« We won »"]),
    ('" We won, " she said.', ['" We won, "']),
    ("'We beat 'em,' she said.", ["'We beat 'em,'"]),
    ("Rock 'n' roll is dead.", []),
    ("‘We won. We are glad.", ["‘We won. We are glad."]),
    ("He called it ‘odd’ and ‘late’.", ["‘odd’", "‘late’"]),
    ("Workers' rights and the unions' 'red lines' fell.", ["'red lines'"]),
    ("‘A,’ he said of the dogs’ home. ‘B.’", ["‘A,’", "‘B.’"]),
    ("'No,' he said. The dogs' home shut.", ["'No,'"]),
    ('The 12" record sold.', []),
    ('He’s 6\'2" and "strong".', ['"strong"']),
    ("She said: 'Go. Ask Hale's men.' He left.", ["'Go. Ask Hale's men.'"]),
    ("“A ‘B’ C” D", ["“A ‘B’ C”"]),
    ('""', []),
    ("“”", []),
    ("", []),
    ("'", []),
    ("The mayor's plan, the town's hope.", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_quotations_are_found(text, expected):
    assert [text[q.start : q.end] for q in find_quotations(text)] == expected


def test_a_quotation_that_never_closes_runs_to_the_end_and_says_so():
    (quotation,) = find_quotations("“We won. We are glad.  ")
    assert (quotation.closed, quotation.end) == (False, 21)


@pytest.mark.parametrize("part", ['"', "“", "‘a", "'a ", "“A. ", "” ", "„«", ' " ', "”a", "‘ "])
def test_long_rows_of_marks_are_read(part):
    found = find_quotations(part * 500)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("text", ['" ' * 9, "“, ”", "“ ”", '"" said Ana Lund on Monday.'])
def test_nothing_between_two_marks_is_no_quote(text):
    assert all(detail.kind != "quote" for claim in claims_in(text) for detail in claim.details)
