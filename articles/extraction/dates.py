"""Component: dates and times of day, by pattern over the text."""

from spacy.language import Language
from spacy.tokens import Doc

from articles.extraction import date_words as words
from articles.extraction.marking import add_details, matches, pattern_of
from articles.extraction.number_words import SPELT

_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?)"
_YEAR = r"(?:1[4-9]\d\d|20\d\d)"
_MONTH = rf"(?:{words.MONTH})"
_PART = rf"(?:\s(?:{words.PART_OF_DAY}))?"
_EARLY = r"(?:(?:early|late|earlier|later|mid)[\s-])?"
_NEAR = rf"{_EARLY}(?:the\s)?(?:last|next|this|past|coming|previous|following|same)"
_STRETCH = rf"(?:{words.STRETCH})s?"
_COUNT = rf"(?:\d{{1,4}}|{SPELT}|a|an|several|a\sfew|a\scouple\sof|many)"
_AFTER = (
    r"(?:in|of|by|to|or|since|until|till|from|early|late|during|after|before|for|between|and|mid"
    r"|every)"
)
_DATE = pattern_of(
    # 3 June 2021
    rf"{_DAY}(?:\s?[-–]\s?\d{{1,2}})?\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR}\b)?",
    # June 3, 2021
    rf"{_MONTH}\s{_DAY}\b(?![:.,]?\d)(?:\s?[-–]\s?\d{{1,2}}\b)?(?:,?\s{_YEAR}\b)?",
    # June 2021
    rf"{_MONTH},?\s(?:of\s)?{_YEAR}\b",
    # 2021-06-03, 3/6/2021
    rf"{_YEAR}-\d\d-\d\d\b|\d{{1,2}}[/.]\d{{1,2}}[/.](?:{_YEAR}|\d\d)\b",
    # next April, last Monday night
    rf"{_NEAR}\s(?:{words.WEEKDAY}|{_MONTH}|{_STRETCH}|{words.PART_OF_DAY}|{words.SEASON})\b(?!-)"
    rf"{_PART}",
    # the past five years
    rf"{_NEAR}\s{_COUNT}\s{_STRETCH}\b",
    # three days ago
    rf"{_COUNT}\s{_STRETCH}\s(?:ago|earlier|later|before|from\snow)\b",
    rf"(?:{words.WEEKDAY})(?!\w){_PART}",
    rf"(?:yesterday|tomorrow|today|tonight|overnight)\b{_PART}",
    rf"(?:{words.HOLIDAY})\b(?:\s{_YEAR}\b)?",
    rf"(?:{words.SEASON})\s(?:of\s)?{_YEAR}\b",
    # third year
    rf"(?:{words.ORDINAL}|\d{{1,3}}(?:st|nd|rd|th))\s(?:{words.COUNTED_STRETCH})\b(?!-)",
    # the late 1990s
    rf"{_EARLY}{_YEAR}s\b|['’]\d0s\b",
    # 2019, 2019-20
    rf"(?<![$£€.,/-]){_YEAR}(?:[-–/]\d{{2,4}})?(?![\w%]|[.,]\d)(?!\s(?:{words.NOT_AFTER_YEAR})\b)",
    # in May
    rf"{_AFTER}[\s-]({_MONTH})(?!\w|\.?\s[A-Z\d]|,?\s(?:of\s)?{_YEAR})",
    rf"(?:{words.CLEAR_MONTH})\b(?!\s[A-Z])",
)
_ZONE = rf"(?:\s?(?:{words.ZONE})\b)?"
_TIME = pattern_of(
    rf"\d{{1,2}}(?:[:.]\d\d)?\s?(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b|o['’]clock\b){_ZONE}",
    rf"(?<![:.,-])\d{{1,2}}:\d\d(?![\d:]){_ZONE}|\d{{4}}\s(?:GMT|UTC)\b",
    r"(?:noon|midnight|midday)\b",
    r"(?:at|by|before|after|until)\s(?:half\spast|quarter\s(?:past|to))\s\w{2,9}\b",
)


class Dates:
    """Marks details of the kinds date and time."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark both by pattern."""
        add_details(doc, "time", matches(_TIME, doc.text))
        add_details(doc, "date", matches(_DATE, doc.text))
        return doc


@Language.factory("dates")
def make_dates(nlp: Language, name: str) -> Dates:
    """Build the component."""
    return Dates()
