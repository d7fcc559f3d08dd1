"""Component: dates and times of day, by pattern over the text."""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from articles.extraction import date_words as words
from articles.extraction.marking import Range, add_details, matches, pattern_of
from articles.extraction.number_words import STARTS
from articles.extraction.time_words import TIME

_DAY = r"(?:(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)"
_YEAR = r"(?:1[0-9]\d\d|20\d\d)"
_LATE_YEAR = r"(?:1[4-9]\d\d|20\d\d)"
_MONTH = words.MONTH
_EARLY = (
    r"(?i:(?:very\s)?(?:early|late|earlier|later|mid)[\s-]"
    r"|(?:(?:at|by|since|until|from|towards?)\s)?the\s(?:end|beginning|start|middle)\sof\s)?"
)
_END = r"(?:(?:early|late|mid|end)[\s-])?"
_THIS = r"(?i:(?:the\s)?(?:last|next|this|past|coming|previous|following|same)|that\ssame)"
_STRETCH = rf"(?:{words.STRETCH})s?"
_ON_DAY = rf"(?:{words.WEEKDAY}{words.IN_PART},?\s(?:the\s)?)?"
_COUNTED = rf"(?i:{words.ORDINAL}|final|last|\d{{1,3}}(?:st|nd|rd|th))"
_HALF = r"(?i:(?:first|second|third|fourth|final|last)[\s-](?:quarter|half))"
_OF_YEAR = (
    rf"\sof\s(?:(?:fiscal\s)?{_YEAR}\b|(?:this|last|next|the)\s(?:fiscal\s|financial\s)?year\b)"
)
_ERA = r"\s(?:AD|BC|BCE|CE|B\.C\.|A\.D\.)(?!\w)"
# With what a date can begin, to pass over all other words quickly.
_STARTS = (
    rf"[\d'’JFMASONDTWEBGHRPYLVIQC]|(?i:{STARTS}|last|next|th(?:is|at|e)\b|past|comi|prev|foll|same|seve"
    r"|yest|tomo|toda|toni|over|spri|summ|autu|wint|fall|fi(?:sc|na|rs)|acad|seco|thir|four|fift"
    r"|sixt|seve|eigh|nint|tent|year|mont|week|days|hour|minu|deca|cent|the\s)"
)
_DATE = re.compile(
    rf"(?<!\w){_EARLY}(?={_STARTS})(?:"
    + "|".join(
        (
            # Monday 3 June 2021, 3-15 July
            rf"{_ON_DAY}{_DAY}(?:\s?[-–]\s?{_DAY}|\s(?:and|to)\s{_DAY})?\s(?:of\s)?{_MONTH}"
            rf"(?:,?\s{_YEAR}\b|\s?[’']\d\d\b)?(?!\w)",
            # Monday, June 3, 2021
            rf"{_ON_DAY}{_MONTH}\s{_DAY}\b(?![:.,]?\d)"
            rf"(?:\s?[-–]\s?{_DAY}\b|\sto\s{_DAY}\b(?!\s?%))?(?:,?\s{_YEAR}\b)?",
            # June 2021
            rf"{_MONTH},?\s(?:of\s)?{_YEAR}\b",
            # 2021-06-03, 3/6/2021
            rf"{_YEAR}[-/.]\d\d[-/.]\d\d\b|\d{{1,2}}[/.]\d{{1,2}}[/.](?:{_YEAR}|\d\d)\b(?![/.]\d)"
            rf"|\d{{1,2}}-\d{{1,2}}-{_YEAR}\b",
            # next April, last Monday night
            rf"{_THIS}\s(?:{words.WEEKDAY}|{_MONTH}|(?:calendar\s|fiscal\s|financial\s|academic\s)?"
            rf"{_STRETCH}|{words.PART_OF_DAY}|{words.SEASON})(?!\w|-\w){words.IN_PART}",
            # the past five years
            rf"{_THIS}\s(?i:{words.COUNT})\s{_STRETCH}\b",
            # three days ago
            rf"(?i:{words.COUNT})\s(?:and\sa\shalf\s)?{_STRETCH}\s(?:ago|earlier|later|before"
            r"|previously|from\snow|hence)\b",
            r"(?i:seconds|minutes|hours|days|weeks|months|years|decades|centuries)"
            r"\s(?:ago|earlier|later)\b",
            r"(?i:the\sday\s(?:before\syesterday|after\stomorrow)|yesterday|tomorrow|today|tonight"
            rf"|overnight)\b{words.IN_PART}",
            rf"{words.WEEKDAY}{words.IN_PART}",
            r"(?i:the\s(?:end|beginning|start|middle|turn)\sof\sthe"
            r"\s(?:year|month|week|decade|century)|(?:year|month)[\s-]end)\b",
            rf"(?:{words.HOLIDAY})\b(?:,?\s{_YEAR}\b)?",
            rf"(?i:{words.SEASON})\s(?:of\s)?{_YEAR}(?:[-–/]\d{{2,4}})?\b",
            # the third quarter of 2021, Q3
            rf"{_HALF}{_OF_YEAR}|(?i:first|third|fourth|second|final)[\s-]quarter\b",
            rf"(?:Q[1-4]|H[12])(?:\s(?:of\s)?(?:FY\s?)?{_YEAR}\b|(?!\w))|{_YEAR}\s?Q[1-4]\b",
            rf"(?i:fiscal|financial|academic)\s(?:year\s)?{_YEAR}(?:[-–/]\d{{2,4}})?\b"
            rf"|FY\s?(?:{_YEAR}|\d\d)\b",
            # third year, 5th century BC, AD 79
            rf"{_COUNTED}[\s-](?:{words.COUNTED_STRETCH})\b(?:{_ERA})?(?!-)",
            rf"(?:AD|A\.D\.)\s\d{{1,4}}\b|\d{{1,4}}{_ERA}",
            # the late 1990s
            rf"{_YEAR}['’]?s\b|['’]\d0s\b|(?<=the\s){_END}(?i:{words.DECADE})\b",
            # 2019, 2019-20
            rf"(?<![$£€.,/-]){_LATE_YEAR}(?:[-–/]\d{{2,4}})?(?![\w%]|[.,]\d|-\w)"
            rf"(?!\s(?:{words.NOT_AFTER_YEAR})\b)",
            rf"(?:{words.CLEAR_MONTH})\b(?!\s[A-Z])",
        )
    )
    + ")"
)
# These need a word before them that makes a date of them: in May, on the 14th, in 1066.
_LOOSE = pattern_of(
    rf"{_END}{_MONTH}(?!\w|\.?\s[A-Z\d]|,?\s(?:of\s)?{_YEAR})",
    r"the\s(?:weekend|\d{1,2}(?:st|nd|rd|th))(?=[.,;]|\s(?:and|at|of\sthis|of\slast)\b)",
    rf"(?:the\s)?{_END}(?:{words.SEASON})(?=[.,;]|\s(?:of|and|when|but|after|before|because|for)\b)",
    r"1[0-3]\d\d(?![\w%]|[.,]\d|\s[a-z]+s\b)",
    starts=r"[1JFMASOND]|the\s|early|late|mid|end|spr|sum|aut|fal|win",
)
_LEAD = re.compile(rf"(?<!\w)(?:{words.BEFORE_DATE})[\s-]$", re.IGNORECASE)
_END_OF = re.compile(r"(?:early|late|mid|end)[\s-][A-Z]", re.IGNORECASE)
_LONGEST_LEAD = 10  # characters


class Dates:
    """Marks details of the kinds date and time."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark both by pattern."""
        add_details(doc, "time", matches(TIME, doc.text))
        add_details(doc, "date", matches(_DATE, doc.text))
        add_details(doc, "date", _loose(doc.text))
        return doc


def _loose(text: str) -> Iterator[Range]:
    for start, end in matches(_LOOSE, text):
        if _LEAD.search(text, max(0, start - _LONGEST_LEAD), start) or _END_OF.match(text, start):
            yield start, end


@Language.factory("dates")
def make_dates(nlp: Language, name: str) -> Dates:
    """Build the component."""
    return Dates()
