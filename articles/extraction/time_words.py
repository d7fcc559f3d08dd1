"""The pattern of times of day."""

from articles.extraction.date_words import ZONE
from articles.extraction.marking import pattern_of
from articles.extraction.number_words import ONES

_HOUR = rf"(?:{ONES}|ten|eleven|twelve)"
_CLOCK = r"(?:[01]?\d|2[0-4])"
_ZONE = rf"(?:\s?\(?(?:{ZONE})(?!\w))?"
_HALF_DAY = r"(?:a\.m\.?|p\.m\.?|am\b|pm\b|AM\b|PM\b|A\.M\.?|P\.M\.?)"
_WHEN = r"in\sthe\s(?:morning|afternoon|evening)|at\snight"
_MINUTES = r"(?:five|ten|twenty(?:-five)?|\d{1,2}\sminutes)(?:\sminutes)?\s(?:past|to|before|after)"
TIME = pattern_of(
    # 3-4pm, 6:30 p.m. GMT
    rf"(?:{_CLOCK}(?:[:.][0-5]\d)?\s?(?:[-–]|to)\s?)?{_CLOCK}(?:[:.][0-5]\d)?\s?{_HALF_DAY}{_ZONE}",
    rf"(?:{_CLOCK}(?:[:.][0-5]\d)?|{_HOUR})\s?o['’]\s?clock(?:\s(?:{_WHEN}))?{_ZONE}",
    rf"(?:{_CLOCK}(?:[:.][0-5]\d)?|{_HOUR}(?:[\s-]thirty)?)\s(?:{_WHEN})\b",
    rf"(?<![:.,-]){_CLOCK}:[0-5]\d(?![\d:%]){_ZONE}",
    r"(?:[01]\d|2[0-4])[0-5]\d\s?(?:(?:GMT|UTC|BST|EST|local\stime)\b|h(?:ou)?rs\b)",
    r"(?<=[Aa]t\s)0\d[0-5]\d\b",
    rf"(?<=[Aa]t\s){_CLOCK}\.[0-5]\d(?=\s(?:on|this|tonight|last|yesterday|today|tomorrow|in\sthe)\b)",
    r"(?:noon|midnight|midday)\b",
    rf"(?:half[\s-]past|(?:a\s)?quarter[\s-](?:past|to))\s(?:{_HOUR}|1[0-2]|[1-9])\b(?!\s[A-Z])",
    rf"(?:at|by|before|until|about)\s({_MINUTES}\s{_HOUR})\b(?!\s[a-z]+s\b)",
    r"the\s(early\shours)(?=\sof\b|[.,;])",
)
