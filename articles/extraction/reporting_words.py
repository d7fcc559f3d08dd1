"""Words with which somebody is made to say something, verbs in all their forms."""

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
    return regular | _LISTS.get(f"{name}_forms", frozenset())


def _with_particles() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for entry in _LISTS["particled"]:
        base, *particles = entry.split("+")
        found |= dict.fromkeys(_forms(base), frozenset(particles))
    return found | {"put": frozenset({"at"}), "puts": frozenset({"at"})}


WRITING, CLAUSAL = _family("writing"), _family("clausal")
SPEECH, FINDING = _family("speech") | WRITING, _family("finding")
PARTICLED = _with_particles()  # by form, the particles with one of which it says something
SAYING = SPEECH | CLAUSAL | frozenset(PARTICLED)
REPORTING = SAYING | FINDING | _family("mind")
PLAIN = (SPEECH - WRITING) | _LISTS["reports"]  # need no clause and no quotation
HEARING, SILENCE, TELLING, LIGHT = (
    _LISTS["hearing"], _family("silence"), _family("telling"), _family("light"),
)  # fmt: skip
UTTERANCES, STATEMENTS, VIEWS = _LISTS["utterances"], _LISTS["statements"], _LISTS["views"]
CUE_NOUNS = STATEMENTS | VIEWS | {"according"}
CHANNELS, PLATFORMS, NEWSPAPERS = _LISTS["channels"], _LISTS["platforms"], _LISTS["newspapers"]
MEDIA = NEWSPAPERS | _LISTS["media"]
