import pytest

from articles.plots.quantiles import spread
from articles.web.dashboard.words import turnaround_finding

MINUTE, HOUR = 60, 3600


@pytest.mark.parametrize(
    ("check", "sign_off", "words"),
    [
        (None, None, "No verdict was given in this period"),
        (HOUR, None, "Half of the claims have their verdict within 1 h"),
        (None, HOUR, "Half of the verdicts are signed off within 1 h"),
        (HOUR, MINUTE, "The check takes longer than sign-off: 1 h, then 1 min"),
        (MINUTE, HOUR, "Sign-off takes longer than the check: 1 h after 1 min"),
        (2, 1, "Check and sign-off take as long as each other: under a minute"),
    ],
)
def test_turnaround_says_what_takes_longer(check, sign_off, words):
    spreads = [spread([] if seconds is None else [seconds]) for seconds in (check, sign_off)]
    assert turnaround_finding(*spreads) == words
