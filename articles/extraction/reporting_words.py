"""Verbs with which somebody is made to say something, in all their forms."""

from articles.extraction.word_lists import load_words

_LISTS = load_words("reporting")


def _forms(base: str) -> tuple[str, ...]:
    if base.endswith("y") and base[-2] not in "aeou":
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    stem = base + base[-1] if base in _LISTS["doubling"] else base.removesuffix("e")
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    return base, third, stem + "ed", stem + "ing"


def _family(name: str) -> frozenset[str]:
    regular = frozenset(form for base in _LISTS[name] for form in _forms(base))
    return regular | _LISTS[f"{name}_forms"]


SPEECH, FINDING, MIND = _family("speech"), _family("finding"), _family("mind")
REPORTING = SPEECH | FINDING | MIND
WRITING, REPORTS, UTTERANCES = _LISTS["writing"], _LISTS["reports"], _LISTS["utterances"]
