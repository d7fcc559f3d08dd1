"""French verbs with which somebody is made to say something, in the forms news uses."""

from articles.extraction.french.verb_forms import forms_of
from articles.extraction.word_lists import load_words

_LISTS = load_words("reporting", "fr")


def _family(name: str) -> frozenset[str]:
    regular = frozenset(form for base in _LISTS[name] for form in forms_of(base))
    return regular | _LISTS.get(f"{name}_forms", frozenset())


SPEECH, FINDING, MIND = _family("speech"), _family("finding"), _family("mind")
REPORTING = SPEECH | FINDING | MIND
WEAK, REFLEXIVE = _LISTS["weak"], _LISTS["reflexive"]
ASIDES = SPEECH | MIND | _LISTS["aside"] | _LISTS["reflexive"]
