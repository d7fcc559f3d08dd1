"""The normal form of a time of day: “18:30”, with the distance from UTC where a zone is named."""

import re

from articles.extraction.date_words import ZONES
from articles.extraction.number_words import SMALL

_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?!\d)")
_MILITARY = re.compile(r"([01]\d|2[0-4])([0-5]\d)\b")
_LATE = re.compile(r"p\.?m\b|afternoon|evening|night")
_EARLY = re.compile(r"a\.?m\b|morning")
_ZONE = re.compile(rf"\b(?:{'|'.join(ZONES)})\b")


def time_in(text: str) -> str:
    """ "" where morning or evening is not said, and for vague times."""
    low = text.lower().replace("’", "'")
    if low in _NAMED:
        return _NAMED[low]
    found = _MILITARY.match(low) or _CLOCK.match(low)
    word = low.split()[0]
    hour = int(found[1]) if found else SMALL.get(word, 99)
    minute = int((found[2] if found else None) or 0)
    if minute > 59:
        return ""
    is_plain = _CLOCK.match(low) is None or ":" in low or _MILITARY.match(low) is not None
    if _LATE.search(low) or _EARLY.search(low):
        hour = hour % 12 + 12 * bool(_LATE.search(low)) if hour <= 12 else hour
    elif not (found and is_plain):
        return ""
    zone = _ZONE.search(low)
    return f"{hour % 24:02}:{minute:02}{ZONES[zone[0]] if zone else ''}" if hour <= 24 else ""
