"""Component: French quotations, as stretches of the paragraph and as details."""

from collections.abc import Iterator

from spacy.lang.fr import French
from spacy.language import Language

from articles.extraction.french.asides import dialogue_of, without_asides
from articles.extraction.marking import Range
from articles.extraction.quotations import Quotation, find_quotations
from articles.extraction.quotes import Quotes
from articles.extraction.word_lists import load_words

_BEFORE_WORKS = load_words("names", "fr")["before_works"]
_LONGEST_TITLE = 8  # words
_ARTICLES = frozenset({"Le", "La", "Les", "Un", "Une"})
_REACH = 40  # characters in front of the mark


def find_french_quotations(text: str) -> list[Quotation]:
    """Marked ones and the speech behind a dash, without the asides that name the speaker."""
    whole = dialogue_of(text) or find_quotations(text)
    return list(_parts(text, whole))


def _parts(text: str, whole: list[Quotation]) -> Iterator[Quotation]:
    for quotation in whole:
        yield from without_asides(text, quotation)


def is_title(text: str, range_: Range) -> bool:
    """The name of a work: « La Longue Nuit » behind “le film”, or with capitals throughout."""
    words = text[slice(*range_)].rstrip(".!?").split(None, _LONGEST_TITLE)
    if not words or len(words) > _LONGEST_TITLE or not words[0][0].isupper():
        return False
    before = text[max(0, range_[0] - _REACH) : range_[0]].rstrip('« \u00a0\u202f"“').lower().split()
    if not _BEFORE_WORKS.isdisjoint(before[-2:]):
        return True
    longer = [word for word in words if len(word) > 3]
    is_led = words[0] in _ARTICLES or len(longer) > 1
    return is_led and bool(longer) and all(word[0].isupper() for word in longer)


@French.factory("quotes")
def make_quotes(nlp: Language, name: str) -> Quotes:
    """Build the component."""
    return Quotes(find_french_quotations, is_title)
