"""Pieces of regular expressions for numbers, money and measures, and what the words are worth."""

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_LONG = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHORT = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_LOCAL = {"lakh": 10**5, "crore": 10**7}
SCALES = _LONG | _SHORT | _LOCAL | {"dozen": 12}
SMALL = {word: value for value, word in enumerate(_ONES + _TEENS, start=1)} | {
    word: 10 * tens for tens, word in enumerate(_TENS, start=2)
}

# 1,874 · 2.50 · 1 874 with a narrow space; possessive, so nothing is tried twice.
BARE_DIGITS = r"(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})++(?:\.\d++)?+|\d++(?:\.\d++)?+)(?!\d)"
DIGITS = rf"(?<![\w.,]){BARE_DIGITS}"
_SCALE_WORD = "|".join(_LONG)
SCALE = rf"(?:[\s-]?(?:{_SCALE_WORD})s?\b|\s?(?:{'|'.join(_SHORT | _LOCAL)})\b)"
_TO_NINETY_NINE = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(_ONES)}))?|{'|'.join(_TEENS + _ONES)})"
)
SPELT = (
    rf"\b(?:(?:{_TO_NINETY_NINE}|an?|several|a few|half an?)[\s-](?:{_SCALE_WORD})"
    rf"(?:\s(?:and\s)?{_TO_NINETY_NINE})?(?:\s(?:{_SCALE_WORD}))?"
    rf"|(?:half\s)?a\sdozen|two\sdozen|{_TO_NINETY_NINE})\b"
)
NUMBER = rf"(?:{DIGITS}{SCALE}?|{SPELT})"
MANY = (
    r"\b(?:(?:tens|hundreds)\sof\s(?:thousands|millions|billions)"
    r"|dozens|scores|hundreds|thousands|millions|billions|trillions)\b"
)
_PARTS = "third|fifth|sixth|seventh|eighth|ninth|tenth"
# “a third” counts where no noun follows: “a third survey” does not.
_BEHIND_PART = r"(?=\s(?:of|to|from|in|since|more|less|over|by|on|higher|lower)\b|[.,;:)”\"]|$)"
FRACTION = (
    r"(?:two|three|four|nine)[\s-](?:thirds|quarters|fifths|sevenths|tenths)\b"
    r"|one[\s-](?:third|quarter|half|fifth|tenth)\b"
    r"|(?:an?\s)?(?:quarter|half)[\s-]point\b|an?\s(?:half|quarter)\b(?!-)|half\b"
    rf"|an?\s(?:{_PARTS}){_BEHIND_PART}"
    rf"|(?:{'|'.join(_ONES)})\s(?:in|out\sof)\s(?:every\s)?(?:{_TO_NINETY_NINE}|\d{{1,6}})\b"
)
ADVERB = r"\b(?:unanimous(?:ly)?|twice|thrice)\b"
SCORE = rf"{DIGITS}(?:\s?[-–:]\s?|\s(?:votes?\s)?to\s)\d{{1,4}}(?![\w%])"

CURRENCIES = {
    "$": "USD", "US$": "USD", "A$": "AUD", "C$": "CAD", "NZ$": "NZD", "HK$": "HKD", "£": "GBP",
    "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "dollar": "USD", "pound": "GBP",
    "euro": "EUR", "yen": "JPY", "rupee": "INR", "rouble": "RUB", "ruble": "RUB", "yuan": "CNY",
}  # fmt: skip
SIGN = (
    r"(?:(?:\b(?:US|A|C|NZ|HK|S|R))?\$|[£€¥₹₩₽]"
    r"|\b(?:USD|GBP|EUR|AUD|CAD|CHF|JPY|INR|CNY|SEK|NOK|DKK|Rs\.?)\s?)"
)
COIN = (
    r"(?:(?:US|Australian|Canadian|Hong\sKong|Swiss|American)\s)?"
    r"(?:dollars?|pounds?(?!\sof\s[a-z]{3,})|euros?|pence|cents?|yen|rupees?|roubles?|rubles?|yuan"
    r"|won|francs?|kron(?:or|er|a|e)|pesos?|rand|lira|dirhams?|riyals?|shillings?|crowns?|zlotys?"
    r"|forints?|hryvnias?|shekels?|baht|reais|marks)\b"
)
UNIT = (
    r"(?:(?:square|cubic|nautical|metric)[\s-])?"
    r"(?:(?:kilo|centi|milli)?met(?:re|er)s?|miles?|yards?|feet|foot|inch(?:es)?|acres?|hectares?"
    r"|kilograms?|kilos?|grams?|tonn?es?|tons?|pounds?|ounces?|stone|lit(?:re|er)s?|gallons?"
    r"|barrels?|pints?|degrees?(?:\s(?:Celsius|Fahrenheit|C|F))?|°\s?[CF]?|hours?|minutes?|seconds?"
    r"|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|[kc]ph|mph|km/?h|knots?|km|cm|mm|kg"
    r"|lbs?|oz|[kmgt]wh?|(?:mega|giga|kilo)watts?|volts?|points?|times?|votes?|seats?|goals?|runs?"
    r"|wickets?|overs?|games?|m|ft)\b"
)
