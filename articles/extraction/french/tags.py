"""Component: the tags that the shared components read, from parts of speech and their features.

The French model knows universal parts of speech only. Verbs are told apart as the signals need it:
VBD happened, VBZ is or was so, VBF will or would be, VB is an infinitive, VBN a participle
without auxiliary.
"""

import re

from spacy.lang.fr import French
from spacy.language import Language
from spacy.tokens import Doc, Token

from articles.extraction.french.function_words import FUNCTION_WORDS

_OF_POS = {
    "NOUN": "NN", "PROPN": "NNP", "ADJ": "JJ", "ADV": "RB", "PRON": "PRP", "DET": "DT",
    "ADP": "IN", "CCONJ": "CC", "SCONJ": "IN", "NUM": "CD", "PUNCT": ",",
}  # fmt: skip
_OF_TENSE = {"Pres": "VBZ", "Past": "VBD", "Imp": "VBZ", "Fut": "VBF"}
_AUXILIARIES = FUNCTION_WORDS["auxiliaries"]
_PARTICIPLE = re.compile(r"(?:é|i|u|t|is|os)e?s?$")
_FAR = 4  # tokens between an auxiliary and its participle
_MARKS = frozenset('«»“”"„‟…–—')


class Tags:
    """Sets `tag_` of every token."""

    def __call__(self, doc: Doc) -> Doc:
        """Tag by part of speech, verbs by their form."""
        for token in doc:
            token.tag_ = _tag(token)
        return doc


def _tag(token: Token) -> str:
    if token.text in _MARKS:
        return ","
    if token.pos_ in ("VERB", "AUX"):
        return _of_verb(token)
    return _OF_POS.get(token.pos_, "XX")


def _of_verb(token: Token) -> str:
    form = token.morph.get("VerbForm", [])
    if "Part" in form:
        return "VBD" if token.pos_ == "VERB" and _has_auxiliary(token) else "VBN"
    if "Inf" in form:
        return "VB"
    if "Imp" in token.morph.get("Mood", []):
        return "VB"
    if "Cnd" in token.morph.get("Mood", []):
        return "VBF"
    return _OF_TENSE.get(next(iter(token.morph.get("Tense", [])), ""), "VBZ")


def _has_auxiliary(token: Token) -> bool:
    """“a été élu”, “aurait détourné”: something that happened, or is said to have happened."""
    if not _PARTICIPLE.search(token.lower_):
        return False  # “sont incertaines”, taken for a verb
    behind = token.doc[max(0, token.i - _FAR) : token.i]
    return any(other.lower_ in _AUXILIARIES for other in behind)


@French.factory("tags")
def make_tags(nlp: Language, name: str) -> Tags:
    """Build the component."""
    return Tags()
