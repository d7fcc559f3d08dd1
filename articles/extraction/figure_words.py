"""Pieces of regular expressions for percentages, ranks and quantities."""

from articles.extraction.number_words import (
    ADVERB,
    BARE_DIGITS,
    DIGITS,
    MANY,
    NUMBER,
    ONES,
    SPELT,
    TO,
)
from articles.extraction.unit_words import UNIT

_PER_CENT = (
    r"(?:\s?%|[\s-]?(?:per\scent|percent|pct|pc|p\.c\.)(?!\w)"
    r"|[\s-](?:percentage|basis)[\s-]points?\b)"
)
# “fell by 307,000 to 431,000” and “rose from 3 to 5” are two figures, “by 31 to 12” is a vote.
_NO_CHANGE = r"(?<!from\s)(?<!\bby\s)"
_FEW = rf"(?:\d{{1,3}}(?![\d,.]\d)|{SPELT})"
PERCENTAGE = (
    rf"{_NO_CHANGE}{NUMBER}{_PER_CENT}(?:{TO}|\s(?:and|or)\s){NUMBER}{_PER_CENT}",
    rf"{NUMBER}(?:{TO}|\s(?:and|or)\s){NUMBER}{_PER_CENT}",
    rf"(?:[-−–+]|minus\s)?{NUMBER}{_PER_CENT}",
    r"(?:(?:an?|one|two|three|nine)[\s-](?:quarters?|tenths?|thirds?|fifths?|half|hundredths?)|half)"
    r"\s(?:of\s)?(?:an?|one|1)\s(?:per\scent|percent(?:age\spoint)?)\b",
)
ORDINAL = (
    "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    "|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|hundredth"
    "|thousandth"
)
RANK = (
    r"\d{1,3}(?:,\d{3})?(?:st|nd|rd|th)\b|(?:No\.?|number)\s?\d{1,3}\b(?![.,]?\d)",
    rf"(?:top|bottom)\s(?:\d{{1,3}}|{SPELT})\b|category\s(?:\d\b|{ONES})",
    r"(?:type|grade|stage|phase|level|section|article|chapter|clause|page|channel|volume|schedule"
    r"|resolution)\s\d{1,4}\b(?![.,]?\d)",
    rf"(?:{ORDINAL}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\s-](?:first|{ORDINAL}))"
    r"(?=[\s-](?!of\s\w)|[.,;)])",
    r"first(?=\s[a-z])|(?:runner|runners)-up\b|penultimate\b",
)
AGE = (
    rf"(?:aged|(?:under\sthe\s)?ages?\sof|ages)\s(?:between\s)?{NUMBER}(?:(?:{TO}|\sand\s){NUMBER})?",
    rf"(?:{NUMBER}-?(?:\sto\s|\sand\s|\sor\s|-to-|[-–]))?{NUMBER}"
    r"[\s-](?:years?|months?|weeks?|days?)[\s-]olds?\b",
    r"(?:over|under)-\d\ds?\b",
    r"(?<=\b(?:his|her)\s)(?:(?:early|mid|late)[\s-])?(?:\d0s|teens|twenties|thirties|forties"
    r"|fifties|sixties|seventies|eighties|nineties)\b",
)
_FEET = r"(?:[\s-]?(?:ft|foot|feet)[\s-]?\d{1,2}(?:[\s-]?(?:in|ins|inch|inches)\b)?)"
_CLOCK = r"\d{1,2}:\d\d:\d\d(?:\.\d{1,3})?(?![\d:])"
_PER_MANY = rf"{NUMBER}(?:\s[a-z]{{2,15}})?\s(?:per|for\severy|in)\s(?:\d{{1,3}},000|100|100,000)\b"
_SPORT = (
    rf"(?:{ONES}|ten|\d|10)\sfor\s\d{{1,3}}(?![\d,.%]\d|\s[a-z]+s\b)|\d{{1,3}}\sfor\s(?:\d{{1,2}}|{ONES})(?=\sdeclared|[.,;])|(?:\d|{ONES})-(?:nil|all)\b"
    rf"|(?:{NUMBER})\s(?:votes?|goals?|sets?|games?|points?|seats?)\s(?:to|against)\s{NUMBER}"
)
SCORE = (
    rf"{_NO_CHANGE}{DIGITS}(?:\s?[-–:]\s?|\s(?:votes?\s)?to\s|-to-){BARE_DIGITS}(?![\w%])"
    rf"|(?:(?<=\bby\s)|(?<=voted\s)){_FEW}(?:\s(?:votes?\s)?to\s|[-–]){_FEW}|(?:{ONES})-to-one\b"
)
_TEMPERATURE = (
    rf"(?:[-−–+]|minus\s){BARE_DIGITS}\s?(?:°\s?[CF]?|degrees?(?:\s(?:Celsius|C|F))?|C\b|F\b)"
)
QUANTITY = (
    _CLOCK,
    _SPORT,
    r"(?:one|1)\s[a-z]{3,15}\sin\s(?:every\s)?(?:two|three|four|five|six|seven|eight|ten|\d{1,6})\b"
    r"(?!\s(?:years|months|days|hours|minutes))",
    _PER_MANY,
    rf"{DIGITS}\sof\s{DIGITS}(?![\w%]|[\s-]?(?:{UNIT}))",
    rf"{DIGITS}ins?\b\.?",
    rf"magnitude(?:\sof)?[\s-]{DIGITS}",
    _TEMPERATURE,
    rf"{DIGITS}{_FEET}",
    rf"{NUMBER}[\s-]?{UNIT}(?:,?\s(?:and\s)?{NUMBER}[\s-]?{UNIT})?",
    rf"(?<=between\s){NUMBER}\sand\s{NUMBER}(?:[\s-]?{UNIT})?",
    rf"(?<!from\s){NUMBER}{TO}{NUMBER}[\s-]?{UNIT}",
    SCORE,
    rf"{_NO_CHANGE}{NUMBER}(?:-?\sto\s|-to-){NUMBER}(?:[\s-]?{UNIT})?",
    rf"{NUMBER}(?:[\s-]?{UNIT})?",
    rf"{MANY}|{ADVERB}",
    r"zero(?=\s[a-z])",
)
