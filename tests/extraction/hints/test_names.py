import pytest

from tests.extraction.hints.asking import hints_in, passages

TWO_WAYS = [
    "John Smith runs the mill. On Monday Jon Smith said it would close.",
    "Sarah Jones runs the mill. On Monday Sara Jones said it would close.",
    "Steven Clark runs the mill. On Monday Stephen Clark said it would close.",
    "Philip Hale was there. The judge told Phillip Hale to leave.",
    "Elena Marchetti runs the mill. Marcheti said it would close.",
    "Elena Marchetti runs the mill. Mrs Marchetty left on Monday.",
    "Elena Marchetti runs the mill. Elena Marchetta left on Monday.",
    "Anna Kowalski came on Monday. Anna Kowalsky left on Tuesday.",
    "Peter Johansen came on Monday. Peter Johansson left on Tuesday.",
    "Mayor Thomas Berg spoke on Monday. Mayor Tomas Berg left on Tuesday.",
    "Marie Laurent came on Monday. On Tuesday Maria Laurent left.",
    "Daniel Whitaker came on Monday. Daniel Whittaker left on Tuesday.",
    "Robert Pearce came on Monday. Robert Pierce left on Tuesday.",
    "Michael Brown came on Monday. Micheal Brown left on Tuesday.",
    "Laura McDonald came on Monday. Laura MacDonald left on Tuesday.",
    "David Andersen came on Monday. Anderson said he had left.",
    "Julia Petersen came on Monday. “No,” Peterson said.",
    "Susan Thompson came on Monday. Mrs Thomson left on Tuesday.",
    "Alan Reid came on Monday. Allan Reid left on Tuesday.",
    "Geoffrey Hunt came on Monday. Geoffry Hunt left on Tuesday.",
]  # fmt: skip


@pytest.mark.parametrize("text", TWO_WAYS)
def test_a_name_in_two_spellings_is_hinted(text):
    assert len(hints_in(text, "name")) == 1


ONE_WAY = [
    "John Smith runs the mill. On Monday John Smith said it would close.",
    "John Smith runs the mill. On Monday Smith said it would close.",
    "John Smith and Jon Smith run the mill.",
    "John Smith runs the mill. His brother Jon Smith left on Monday.",
    "Ann Lund runs the mill. Her twin Anna Lund left on Monday.",
    "John Smith runs the mill. On Monday Joan Smith said it would close.",
    "John Smith runs the mill. On Monday Peter Smith said it would close.",
    "John Smith runs the mill. On Monday J. Smith said it would close.",
    "John R. Smith runs the mill. On Monday John Smith said it would close.",
    "J.D. Vance came on Monday. JD Vance left on Tuesday.",
    "Elena Marchetti runs the mill. Marchetti's sister left.",
    "Elena Marchetti runs the mill. The Marchettis left on Monday.",
    "Robert Lane came on Monday. Robert Kane left on Tuesday.",
    "Ana Berg came on Monday. Ana Holm left on Tuesday.",
    "Ana Lund lives in London. London said no.",
    "Tom German came on Monday. Germany said no.",
    "Dr Ana Lund came on Monday. Professor Ana Lund left on Tuesday.",
    "Paul Martin came on Monday. Martin Paul left on Tuesday.",
    "Maria Silva came on Monday. Mario Silva left on Tuesday.",
    "The mill closed on Monday.",
    "",
]  # fmt: skip


@pytest.mark.parametrize("text", ONE_WAY)
def test_relatives_initials_and_other_people_give_no_hint(text):
    assert hints_in(text, "name") == []


def test_both_passages_are_named():
    assert passages(TWO_WAYS[0], "name") == [("John Smith", "Jon Smith")]
