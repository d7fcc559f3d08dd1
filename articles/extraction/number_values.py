"""The normal form of a figure: a number, a fraction, a score or a range, as far as it is plain."""

import re
from decimal import Decimal

from articles.extraction import number_words as words
from articles.extraction.decimals import plain

_NUMBER = re.compile(
    rf"(?P<digits>{words.BARE_DIGITS})(?:[\s-]?(?P<scale>{'|'.join(words.SCALES)})s?\b)?"
    rf"|(?P<spelt>{words.SPELT})|\b(?P<zero>zero|nil)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\s(?:in|out\sof)\s(?:every\s)?$", re.IGNORECASE)
_HEDGE = re.compile(words.HEDGE, re.IGNORECASE)
_PART = re.compile(
    rf"(?:(?P<count>an?|{words.ONES})[\s-])?(?P<part>{'|'.join(words.PARTS)})s?\b", re.IGNORECASE
)
_FOLD = re.compile(r"\b([a-z]{2,8}?)-?fold\b")
_MIXED = re.compile(rf"(?P<whole>.*?)(?P<glyph>[{''.join(words.GLYPHS)}]|[\s-]?1/[234])$")
_RANGE = re.compile(r"\s?[-–—]\s?|-?\sto\s|-to-|\sand\s", re.IGNORECASE)
_SCORED = re.compile(
    r"\b(?:votes?|goals?|sets?|points?|win|victory|defeat|draw|loss|lead|nil|decision|margin)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+")
_ADVERBS = {"once": "1", "twice": "2", "thrice": "3"}


def number_in(text: str) -> str:
    """“71.5”, “1/5” for one in five, “31:12” for a score, “20..30” for a range, else ""."""
    text = _HEDGE.sub("", " ".join(text.split()), count=1)
    found = list(_NUMBER.finditer(text))
    share = _PART.match(text)
    if share and not (found and found[0].start() == 0 and found[0].end() >= share.end()):
        return _share(share)
    if len(found) == 2:
        return _pair(text, found[0], found[1])
    return plain(_worth(found[0])) if len(found) == 1 else _times(text)


def _pair(text: str, one: re.Match[str], other: re.Match[str]) -> str:
    first, second = _worth(one), _worth(other)
    between = text[one.end() : other.start()]
    if first is None or second is None:
        return ""
    if _SHARE.match(between):
        return f"{plain(first)}/{plain(second)}"
    if " of " in between:  # two of the three bridges
        return f"{plain(first)}/{plain(second)}" if first < second else ""
    if not _RANGE.fullmatch(between) and not _SCORED.search(text):
        return ""
    scaled = _scaled(first, one, other)
    if scaled == first and _is_score(text, first, second, other.end()):
        return f"{plain(first)}:{plain(second)}"
    return f"{plain(scaled)}..{plain(second)}"


def _is_score(text: str, first: Decimal, second: Decimal, end: int) -> bool:
    """A range goes up and has its noun behind it; “52–48” and “3 to 1” are scores."""
    is_bare = first < 1000 and not text[end:].strip(" .,;")
    return bool(_SCORED.search(text)) or first >= second or is_bare


def _scaled(first: Decimal, one: re.Match[str], other: re.Match[str]) -> Decimal:
    """The 3 in “3–5 million” is three million too."""
    scale = (other["scale"] or "").lower()
    return first * words.SCALES.get(scale, 1) if not one["scale"] else first


def _worth(match: re.Match[str]) -> Decimal | None:
    if match["zero"]:
        return Decimal(0)
    if match["spelt"]:
        return _spelt(match["spelt"].lower())
    digits, part = match["digits"], Decimal(0)
    mixed = _MIXED.fullmatch(digits)
    if mixed:
        glyph = mixed["glyph"].strip(" -")
        above, below = words.GLYPHS.get(glyph, glyph).split("/")
        digits, part = mixed["whole"].strip() or "0", Decimal(above) / Decimal(below)
    number = Decimal(re.sub(r"[^0-9.]", "", digits) or 0) + part
    return number * words.SCALES.get((match["scale"] or "").lower(), 1)


def _spelt(text: str) -> Decimal | None:
    """“two hundred and fifty thousand”; None for “several million”."""
    total, current, text = Decimal(0), Decimal(0), text.replace("-", " ")
    for phrase, worth in (("half a", "0.5"), ("quarter of a", "0.25"), ("and a half", "0.5")):
        if phrase in text:
            current, text = Decimal(worth), text.replace(phrase, " ")
    for word in _WORD.findall(text.replace("and a quarter", " ")):
        scale = words.SCALES.get(word, 1)
        if word in words.SMALL:
            current += words.SMALL[word]
        elif scale > 100:
            total, current = total + (current or Decimal(1)) * scale, Decimal(0)
        elif scale > 1:
            current = (current or Decimal(1)) * scale
        elif word not in ("a", "an", "and"):
            return None
    found = total + current
    return found if found else None


def _share(part: re.Match[str]) -> str:
    """“two-thirds” is 2/3."""
    count = words.SMALL.get((part["count"] or "a").lower(), 1)
    return f"{count}/{words.PARTS[part['part'].lower()]}"


def _times(text: str) -> str:
    """“threefold” and “twice”."""
    low = text.lower()
    fold = _FOLD.search(low)
    if fold:
        return str(words.SMALL.get(fold[1], words.LONG.get(fold[1], "")))
    return next((times for word, times in _ADVERBS.items() if word in low.split()), "")
