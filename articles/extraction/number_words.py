"""Pieces of regular expressions for numbers, and what the words are worth."""

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
LONG = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9, "t": 10**12,
    "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_LOCAL = {"lakh": 10**5, "crore": 10**7}
SCALES = LONG | SHORT | _LOCAL | {"dozen": 12}
SMALL = {word: value for value, word in enumerate(_ONES + _TEENS, start=1)} | {
    word: 10 * tens for tens, word in enumerate(_TENS, start=2)
}
GLYPHS = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅛": "1/8", "⅕": "1/5"}
_GLYPH = f"[{''.join(GLYPHS)}]"

# 1,874 · 7,50,000 · 2.50 · 1 874 with a narrow space; possessive, so nothing is tried twice.
BARE_DIGITS = (
    r"(?:(?:\d{1,2}(?:,\d\d(?=,))++,\d{3}|\d{1,3}(?:[,\u00a0\u202f]\d{3})++|\d++)"
    rf"(?:\.\d++)?+(?:\s?{_GLYPH}|\s1/[234]|-1/[234])?|{_GLYPH})(?!\d)"
)
DIGITS = rf"(?<![\w.,]){BARE_DIGITS}"
_SCALE_WORD = "|".join(LONG)
SCALE = rf"(?:[\s-]?(?:{_SCALE_WORD}|lakh|crore)s?\b|\s?(?:k|m|mn|mln|bn|tn|trn)\b)"
ONES = "|".join(_ONES)
_TO_NINETY_NINE = rf"(?:(?:{'|'.join(_TENS)})(?:[\s-](?:{ONES}))?|{'|'.join(_TEENS)}|(?:{ONES}))"
_WITH_HALF = rf"(?:{_TO_NINETY_NINE}|an?)[\s-]and[\s-]a[\s-](?:half|quarter)"
_LEAD = (
    rf"(?:{_WITH_HALF}|{_TO_NINETY_NINE}|half\san?|an?\squarter\sof\sa|a\sfew|several|many"
    r"|(?:a\s)?couple\sof|an?)"
)
SPELT = (
    rf"\b(?:{_LEAD}[\s-](?:{_SCALE_WORD})(?:s(?!\sof\b))?(?:\s(?:and\s)?{_TO_NINETY_NINE}(?:[\s-](?:{_SCALE_WORD}))?"
    rf"){{0,3}}|(?:half\sa|a|several|a\sfew|a\scouple\sof|{_TO_NINETY_NINE})\sdozen"
    rf"|{_WITH_HALF}|{_TO_NINETY_NINE})\b"
)
# With what a number can begin, to pass over all other words quickly.
STARTS = (
    rf"[\d{''.join(GLYPHS)}]|one|t(?:wo|hr|en|w[ei]|hir)|f(?:our|ive|or|if)|s(?:ix|even|ever)|e(?:ight|lev)|nine"
    r"|an?\s|half|quart|many|coup|doz|scor|hund|thous|mill|bill|trill|tens"
)
NUMBER = rf"(?:{DIGITS}{SCALE}?|{SPELT})"
MANY = (
    r"\b(?:(?:tens|dozens|scores|hundreds|thousands)\sof\s(?:hundreds|thousands|millions|billions)"
    r"|dozens|scores(?=\sof)|hundreds|thousands|millions|billions|trillions)\b"
)
# Two numbers as one figure: “3 to 5”, “3–5”, “between 3 and 5”, but not “rose from 3 to 5”.
TO = r"(?:\s?[-–—]\s?|\sto\s)"
HEDGE = (
    r"(?:(?:all\sbut|(?:no\s)?(?:more|less|fewer)\sthan|at\s(?:least|most)|up\sto|as\s(?:many|much|few"
    r"|little)\sas|nearly|almost|about|around|some|roughly|approximately|an?\sestimated|close\sto"
    r"|just\s(?:over|under|above|below|short\sof)|well\sover|upwards\sof)\s)"
)

PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_SMALL_PARTS = "|".join(part for part in PARTS if part not in ("half", "halves", "quarter"))
# “a third” counts where no noun follows: “a third survey” does not.
_BEHIND_PART = (
    r"(?=\s(?:of|to|from|in|since|more|less|over|by|on|higher|lower|and|for)\b|[.,;:)”\"]|$)"
)
FRACTION = (
    rf"(?:two|three|four|five|six|seven|eight|nine)[\s-](?:(?:{_SMALL_PARTS})s|quarters)\b"
    rf"|one[\s-](?:{_SMALL_PARTS}|quarter|half)\b(?!\sof\s(?:an?|one|1)\sper)"
    r"|(?:an?\s|one\s)?(?:quarter|half)[\s-]point\b|an?\s(?:half|quarter)\b(?![\w-])"
    rf"|an?\s(?:{_SMALL_PARTS}){_BEHIND_PART}"
    r"|half(?![\w-]|\s(?:past|way|time|brother|sister)\b)"
    rf"|(?<![-–])(?:{_TO_NINETY_NINE}|\d{{1,6}})\s(?:in|out\sof)\s(?:every\s)?(?:{_TO_NINETY_NINE}|\d{{1,6}})"
    r"(?![\w-]|[.,]\d|\s(?:years?|days?|months?|weeks?|hours?|minutes?|games?|matches|innings|overs)\b)"
)
ADVERB = (
    r"\b(?:unanimous(?:ly)?|twice|thrice"
    rf"|(?:\d{{1,4}}-?|(?:{ONES}|ten|hundred|thousand)-?)fold)\b"
)
