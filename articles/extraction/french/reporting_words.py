"""French verbs with which somebody is made to say something, in the forms news uses."""

from articles.extraction.word_lists import load_words

_LISTS = load_words("reporting", "fr")
_PERSONS = ("e", "ent", "ait", "aient", "a", "èrent", "é", "ée", "és", "ées", "ant", "era", "erait")
_SOFT = {"c": "ç", "g": "ge"}  # before a and o


def _forms(base: str) -> set[str]:
    """Third persons and participles of a verb in -er."""
    stem = base.removesuffix("er")
    soft = stem[:-1] + _SOFT[stem[-1]] if stem[-1] in _SOFT else stem
    return {(soft if ending[0] in "aèo" else _open(stem, ending)) + ending for ending in _PERSONS}


def _open(stem: str, ending: str) -> str:
    """“rappelle”, “répète”, “soulève”: the vowel before a mute ending."""
    if ending not in ("e", "ent", "era", "erait"):
        return stem
    if stem.endswith("appel"):
        return stem + "l"
    for closed in ("é", "e"):
        if len(stem) > 2 and stem[-2] == closed and stem[-1] not in "aeiouyltx":
            return stem[:-2] + "è" + stem[-1]
    return stem.removesuffix("ét") + "èt" if stem.endswith("ét") else stem


def _family(name: str) -> frozenset[str]:
    regular = frozenset(form for base in _LISTS[name] for form in _forms(base))
    return regular | _LISTS.get(f"{name}_forms", frozenset())


SPEECH, FINDING, MIND = _family("speech"), _family("finding"), _family("mind")
REPORTING = SPEECH | FINDING | MIND
WEAK, REFLEXIVE = _LISTS["weak"], _LISTS["reflexive"]
ASIDES = SPEECH | MIND | _LISTS["aside"] | _LISTS["reflexive"]
