"""Component: dates and times of day in French, by pattern over the text."""

from collections.abc import Iterator

from spacy.lang.fr import French
from spacy.language import Language
from spacy.tokens import Doc

from articles.extraction.french import date_words as words
from articles.extraction.french.number_words import SPELT
from articles.extraction.marking import Range, add_details, matches, pattern_of

_DAY = r"(?:1er|\d{1,2})"
_YEAR = r"(?:1[0-9]\d\d|20\d\d)"
_COUNT = rf"(?:\d{{1,4}}|{SPELT}|une?|quelques|plusieurs)"
_PART = rf"(?:\s(?:{words.PART_OF_DAY}))?"
_EARLY = r"(?:(?:[Dd]ébut|[Ff]in|[Mm]i)[\s-])?"
_PERIOD = rf"(?:{words.STRETCH}|{words.SEASON}|{words.WEEKDAY}|{words.MONTH}|nuit|rentrée)"
_DATE = pattern_of(
    # lundi 5 avril 2021, 1er et 2 mars, 5-7 avril
    rf"(?:{words.WEEKDAY}\s)?{_DAY}(?:\s?(?:[-–/]|et|au|ou)\s?{_DAY})?\s{words.MONTH}(?!\w)"
    rf"(?:\s{_YEAR}\b)?",
    # mars 2021, début avril, fin 2020
    rf"{_EARLY}{words.MONTH}(?:\sde\sl['’]année)?\s{_YEAR}\b",
    rf"(?:[Dd]ébut|[Ff]in|[Mm]i)[\s-]?(?:{words.MONTH}(?!\w)|{_YEAR}\b)",
    rf"(?:{words.SEASON}|rentrée|{words.HOLIDAY})\s(?:de\s)?{_YEAR}\b",
    # 2021-03-04, 04/03/2021
    rf"{_YEAR}-\d\d-\d\d\b|\d{{1,2}}[/.]\d{{1,2}}[/.](?:{_YEAR}|\d\d)\b",
    # le premier trimestre 2021
    rf"(?:premier|deuxième|second|troisième|quatrième|dernier|1er|[234]e)\s"
    rf"(?:trimestre|semestre)(?:\s(?:de\s)?(?:l['’]année\s)?{_YEAR}\b)?",
    # l'an dernier, la semaine prochaine, lundi dernier au soir
    rf"[Ll]['’](?:an|{words.STRETCH}|{words.SEASON})\s{words.NEAR}\b",
    rf"{_PERIOD}\s{words.NEAR}\b{_PART}",
    # les trois dernières années, ces derniers mois
    rf"(?:(?:les|ces|des|aux)\s)(?:{_COUNT}\s)?(?:derni|prochai|premi)(?:er|ère|ne?)s\s"
    rf"(?:{_COUNT}\s)?{words.STRETCH}\b",
    # cette année, ce lundi soir
    rf"[Cc]e(?:t|tte)?\s(?:matin|midi|soir|nuit|après-midi|week-end|semaine|mois|année|trimestre"
    rf"|{words.SEASON}|{words.WEEKDAY})\b{_PART}(?:-là)?",
    # il y a trois ans, dans deux semaines, dix jours plus tard
    rf"[Ii]l\sy\sa\s(?:(?:environ|près\sde|plus\sde|à\speine)\s)?{_COUNT}\s{words.STRETCH}\b",
    rf"(?:[Dd]ans|[Dd]['’]ici)\s(?:les\s)?{_COUNT}\s(?:prochaine?s\s)?{words.STRETCH}\b",
    rf"{_COUNT}\s{words.STRETCH}\s(?:plus\s(?:tard|tôt)|auparavant|après|avant)\b",
    rf"{words.WEEKDAY}(?!\w){_PART}",
    r"(?:hier|avant-hier|aujourd['’]hui|demain|après-demain|la\sveille|le\slendemain)(?!\w)"
    rf"(?:\s(?:au\s)?{words.PART_OF_DAY})?",
    rf"{words.HOLIDAY}(?!\w)",
    # les années 1990, le XIXe siècle
    rf"années\s(?:{_YEAR}|\d0|soixante(?:-dix)?|trente|quarante|cinquante|quatre-vingts?(?:-dix)?)\b",
    r"(?:[IVX]{1,5}|\d{1,2})e\ssiècle\b",
    # en avril
    rf"{words.MONTH}(?!\w)(?!['’-])",
)
_BARE_YEAR = pattern_of(
    rf"{words.BEFORE_YEAR}\s({_YEAR}(?:[-–/]\d{{2,4}})?)(?![\w%-]|[.,]\d|\s\d{{3}}(?!\d))",
    rf"\(({_YEAR}(?:[-–]{_YEAR})?)\)",
    flags=0,
)
_HOUR = r"(?:[01]?\d|2[0-4])"
_TIME = pattern_of(
    rf"{_HOUR}\s?h\s?[0-5]\d\b|{_HOUR}\s?h(?!\w|/)(?!\spar\b)",
    rf"{_HOUR}\sheures?\s[0-5]\d\b",
    rf"(?:[àÀ]|[Vv]ers|[Dd]ès|jusqu['’]à|[Aa]vant|[Aa]près|[Ee]ntre|et)\s"
    rf"({_HOUR}\sheures?(?:\s(?:du\s(?:matin|soir)|de\sl['’]après-midi|précises|GMT))?)"
    r"(?!\s(?:de\s\w|par\b|plus\b))",
    r"(?<![:.,-])\d{1,2}:\d\d(?![\d:])|(?<!-)(?:midi|minuit)(?![\w-])",
)


class Dates:
    """Marks details of the kinds date and time."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark both by pattern; a year that counts something is none."""
        add_details(doc, "time", matches(_TIME, doc.text))
        add_details(doc, "date", matches(_DATE, doc.text))
        add_details(doc, "date", _years(doc))
        return doc


def _years(doc: Doc) -> Iterator[Range]:
    """“de 2021”, but not “de 1500 salariés”."""
    for start, end in matches(_BARE_YEAR, doc.text):
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None and not (span.end < len(doc) and doc[span.end].tag_ == "NN"):
            yield start, end


@French.factory("dates")
def make_dates(nlp: Language, name: str) -> Dates:
    """Build the component."""
    return Dates()
