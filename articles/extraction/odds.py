"""Chances as odds, where two judges of one thing can be weighed."""

from math import exp, log

_LEAST = 0.001  # nobody is surer than this


def between(one: float, other: float, share: float) -> float:
    """The chance of which the log odds lie `share` of the way from `one` to `other`."""
    mean = (1 - share) * _log_odds(one) + share * _log_odds(other)
    return 1 / (1 + exp(-mean))


def _log_odds(chance: float) -> float:
    chance = min(max(chance, _LEAST), 1 - _LEAST)
    return log(chance / (1 - chance))
