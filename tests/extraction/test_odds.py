import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.odds import between

chances = st.floats(0, 1)


@pytest.mark.parametrize(
    ("one", "other", "share", "found"),
    [
        (0.5, 0.5, 0.3, 0.5),
        (0.2, 0.9, 0, 0.2),
        (0.2, 0.9, 1, 0.9),
        (0.2, 0.8, 0.5, 0.5),
        (0, 1, 0.5, 0.5),
        (0, 0, 0.5, 0.001),
        (1, 1, 0.5, 0.999),
        (0.1, 0.5, 0.5, 0.25),
    ],
)
def test_between(one, other, share, found):
    assert between(one, other, share) == pytest.approx(found)


@given(chances, chances, st.floats(0, 1))
def test_it_lies_between_both(one, other, share):
    found = between(one, other, share)
    assert min(one, other, 0.999) - 1e-9 <= found <= max(one, other, 0.001) + 1e-9
