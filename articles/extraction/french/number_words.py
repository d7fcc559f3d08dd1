"""Pieces of regular expressions for numbers, money and measures, and what the words are worth."""

_ONES = ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
_TEENS = (
    "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit",
    "dix-neuf",
)  # fmt: skip
_TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "huitante": 80, "nonante": 90, "vingts": 20,
}  # fmt: skip
SMALL = (
    {word: value for value, word in enumerate(_ONES, start=2)}
    | {word: value for value, word in enumerate(_TEENS, start=10)}
    | _TENS
    | {"un": 1, "une": 1}
)
SCALES = {
    "cent": 100, "cents": 100, "mille": 10**3, "million": 10**6, "millions": 10**6,
    "milliard": 10**9, "milliards": 10**9, "billion": 10**12, "billions": 10**12,
}  # fmt: skip
SHORT = {"k": 10**3, "m": 10**6, "md": 10**9, "mds": 10**9, "mrd": 10**9}  # before a sign: M€
ROUND = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip

# 12 000 · 1,5 · 1.500.000; possessive, so nothing is tried twice.
BARE_DIGITS = r"(?:\d{1,3}(?:[ \u00a0\u202f.]\d{3}(?!\d))++(?:,\d++)?+|\d++(?:[.,]\d++)?+)(?![\d])"
DIGITS = rf"(?<![\w.,])(?<!\d\s){BARE_DIGITS}"
_SCALE_WORD = r"(?:millions?|milliards?|billions?|mille)"
SCALE = rf"(?:[\s\u00a0-]{_SCALE_WORD}\b)"
_WORD = "|".join(sorted((*_ONES, *_TEENS, *_TENS), key=len, reverse=True))
# “un” alone is an article: it counts in “vingt et un”, “un million”.
_JOINED = rf"(?:[\s-](?:{_WORD}|cents?|mille|millions?|milliards?)|[\s-]et[\s-](?:une?|onze))"
SPELT = rf"\b(?:(?:{_WORD}|cent|mille|une?\s(?:million|milliard|billion)s?){_JOINED}{{0,7}})\b"
NUMBER = rf"(?:{DIGITS}{SCALE}?|{SPELT})"
_ROUND = "|".join(ROUND)
MANY = (
    rf"\b(?:(?:une|plusieurs|quelques|des|les|{_WORD}|\d{{1,3}})\s(?:bonne\s)?(?:{_ROUND})s?"
    rf"(?:\sde\s(?:milliers|millions|milliards))?"
    r"|(?:plusieurs|quelques|des)\s(?:millions|milliards))\b"
)
_PART = r"(?:tiers|quarts?|cinquièmes?|sixièmes?|septièmes?|huitièmes?|dixièmes?)"
FRACTION = (
    rf"\b(?:un|deux|trois|quatre|neuf)\s{_PART}\b|\bla\s(moitié)\b"
    rf"|\b(?:une?|{_WORD}|\d{{1,4}})(?:\s(?!sur\b)[^\W\d]{{2,20}}){{0,2}}"
    rf"\ssur\s(?:{_WORD}|cent|mille|\d{{1,6}})\b(?!\s(?:mètres|km|kilomètres|ans|jours|heures))"
)
SCORE = r"(?<![\w.,/-])\d{1,3}\s?[-–]\s?\d{1,3}(?![\w%/-])(?!\s?(?:ans|%|€|[.,]\d))"

CURRENCIES = {
    "€": "EUR", "euro": "EUR", "eur": "EUR", "us$": "USD", "dollars américains": "USD",
    "dollars canadiens": "CAD", "dollars australiens": "AUD", "$": "USD", "dollar": "USD",
    "£": "GBP", "livres sterling": "GBP", "livre sterling": "GBP", "gbp": "GBP",
    "francs suisses": "CHF", "franc suisse": "CHF", "chf": "CHF", "francs cfa": "XOF",
    "yen": "JPY", "¥": "JPY", "yuan": "CNY", "rouble": "RUB", "roupie": "INR", "usd": "USD",
    "francs belges": "BEF", "franc": "FRF", "mark": "DEM", "lire": "ITL", "peseta": "ESP",
}  # fmt: skip
COIN = (
    r"(?:euros?|dollars?(?:\s(?:américains?|canadiens?|australiens?|us))?|livres?\ssterling"
    r"|(?:anciens\s|nouveaux\s)?francs?(?:\s(?:suisses?|belges?|cfa))?|yens?|yuans?|roubles?"
    r"|roupies?|centimes?|cents(?=[\s,.])(?!\s\w)|deutschemarks?|lires|pesetas|pesos|réals?|reais"
    r"|couronnes(?=\s(?:suédoises|danoises|norvégiennes|tchèques))\s\w{6,12}|dinars?|dirhams?"
    r"|zlotys?|forints?|shekels?|eur\b|usd\b|chf\b)\b"
)
SIGN = r"(?:(?:[kM]|Mds?|Mrds?)?\s?[€$£¥]|US\$|\$\s?US|\$\s?CA)"
UNIT = (
    r"(?:(?:kilo|centi|milli|déci)?mètres?(?:\s(?:carrés?|cubes?))?|m²|m2|m³|km²|km2|km/h|km|cm|mm"
    r"|hectares?|ha|(?:kilo)?grammes?|kilos?|kg|tonnes?|(?:hecto|centi|milli)?litres?|quintaux"
    r"|barils?|degrés?(?:\s(?:celsius|fahrenheit))?|°\s?C?|heures?(?:\set\sdemie)?"
    r"|minutes?|secondes?|jours?|semaines?|mois|ans?(?:\set\sdemi)?|années?|décennies|siècles?"
    r"|(?:kilo|méga|giga|téra)watts?(?:-?heures?)?|[kmgt]wh?|volts?|points?(?:\sde\sbase)?|fois"
    r"|voix|sièges?|buts?|essais?|tours?|miles?|nœuds?|octets?|h(?=\spar\ssemaine)|m|l)(?![\w])"
)
ORDINAL = (
    r"(?:deuxième|seconde?|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième"
    r"|dixième|onzième|douzième|treizième|quatorzième|quinzième|vingtième|centième)"
)
