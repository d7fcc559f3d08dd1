"""Component: superlatives, comparatives with their measure, records, multiples in French."""

import re

from spacy.lang.fr import French
from spacy.language import Language
from spacy.tokens import Doc, Span

from articles.extraction.french.number_words import NUMBER
from articles.extraction.marking import DETAILS, add_details, add_spans, matches, pattern_of
from articles.extraction.word_lists import load_words

_WORDS = load_words("comparisons", "fr")
_SINGLE = "|".join(sorted(_WORDS["comparatives"]))
_WORD = r"[^\W\d_][\w’'-]{1,25}"
# “plus de 90” only limits a figure.
_PATTERN = pattern_of(
    # le plus grand stade, la ville la plus chère, les moins chers
    rf"(?:le|la|les|l['’]une?\sdes|ses|son|sa|leur)\s((?:plus|moins)\s(?!de\b|d['’]|que\b|tard\b)"
    rf"{_WORD})(?!\sque\b)",
    rf"(?:le|la|les|son|sa|ses|leurs?)\s((?:{_SINGLE})\s{_WORD})",
    # plus cher que, moins de morts que, aussi grand que
    rf"(?:(?:{NUMBER}|une?)\sfois\s)?(?:plus|moins|aussi|autant)\s(?:de\s|d['’])?{_WORD}"
    rf"(?:\s{_WORD})?\sque(?:\b|(?=['’]))|(?:{_SINGLE})\sque\b|(?:plus|moins|autant)\squ[e'’]",
    # deux fois plus
    rf"{NUMBER}\sfois\s(?:plus|moins)(?:\sd['’]|\sde)?(?:\s?{_WORD})?",
    r"(?:un|le|nouveau|plus\shaut|plus\sbas)\s(record(?:\s(?:absolu|historique|mondial))?)\b",
    r"du\sjamais[-\s]vu|au\splus\s(?:haut|bas)\sdepuis|(?:sans|jamais)\s(?:précédent|autant)\b",
    r"par\srapport\s(?:à|au|aux)\b|(?:supérieure?|inférieure?)s?\s(?:à|au|aux)\b",
    rf"(?:{'|'.join(sorted(_WORDS['alone']))})(?!\w)",
    r"(?:premier|première)\s(?:au\smonde|mondiale?|d['’]Europe|de\sFrance)\b",
    flags=re.IGNORECASE,
)


class Comparisons:
    """Marks details of the kind comparison."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark by pattern; a superlative goes on to the noun that it stands before."""
        add_details(doc, "comparison", matches(_PATTERN, doc.text))
        spans = [span for span in doc.spans.get(DETAILS, []) if span.label_ == "comparison"]
        longer = (wider for span in spans if (wider := _to_noun(span)) is not None)
        add_spans(doc, DETAILS, longer)
        return doc


def _to_noun(span: Span) -> Span | None:
    """“plus grand” → “plus grand stade”."""
    doc, end = span.doc, span.end
    is_superlative = span[0].lower_ in ("plus", "moins") and len(span) == 2
    if is_superlative and end < len(doc) and doc[end].tag_ == "NN" and doc[end].is_alpha:
        return Span(doc, span.start, end + 1, label="comparison")
    return None


@French.factory("comparisons")
def make_comparisons(nlp: Language, name: str) -> Comparisons:
    """Build the component."""
    return Comparisons()
