"""French words for people, French normal forms."""

from articles.extraction.french.counted_units import unit_at
from articles.extraction.french.people import FRENCH_PEOPLE
from articles.extraction.french.values import value_of
from articles.extraction.rules import Rules

FRENCH = Rules(FRENCH_PEOPLE, value_of, unit_at=unit_at)
