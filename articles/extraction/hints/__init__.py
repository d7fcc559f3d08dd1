"""Possible inconsistencies inside one text, by rule, from what the engine found in it.

Pure and cheap: no model is asked. One file a rule; each yields Hints and knows of no other.
"""

from articles.extraction.hints import (
    ages,
    changes,
    functions,
    headlines,
    names,
    quantities,
    repeats,
    sums,
    weekdays,
    weeks,
    wholes,
)
from articles.extraction.hints.findings import Findings
from articles.extraction.results import Hint

# In the order in which they are shown where two begin at the same place.
RULES = (
    weekdays, sums, wholes, changes, quantities, headlines, names, functions, ages, weeks, repeats,
)  # fmt: skip
MOST_HINTS = 50  # of one text; more would be noise


def find_hints(findings: Findings) -> tuple[Hint, ...]:
    """The hints of all rules, in text order."""
    found = [hint for rule in RULES for hint in rule.find(findings)]
    found.sort(key=lambda hint: (hint.spans[0].start, hint.spans[1].start))
    return tuple(dict.fromkeys(found))[:MOST_HINTS]
