"""The kinds of a passage that a person marks, guessed from its words."""

import pytest

from articles.extraction import guess_kinds


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("The bridge cost $12 million.", ("money",)),
        ("€3.50 a head", ("money",)),
        ("8,000 cars a day", ("figure",)),
        ("It opened in 1931", ("date",)),
        ("In 1931 it carried 8,000 cars", ("figure", "date")),
        ("on 3/5/2026", ("date",)),
        ("“We counted 8,000 cars”", ("figure", "quote")),
        ('"Never" was her answer', ("quote",)),
        ("Nobody objected.", ("other",)),
        ("", ("other",)),
    ],
)
def test_guess(words, kinds):
    assert guess_kinds(words) == kinds
