"""Forms of regular French verbs, as news uses them."""

_ENDINGS = ("e", "ent", "ait", "aient", "a", "èrent", "é", "ée", "és", "ées", "ant", "era", "erait")
_MUTE = frozenset({"e", "ent", "era", "erait"})
_SOFT = {"c": "ç", "g": "ge"}  # before a
_DOUBLED = ("appel", "jet")


def forms_of(base: str) -> set[str]:
    """Third persons and participles of a verb in -er."""
    stem = base.removesuffix("er")
    return {_before(stem, ending) + ending for ending in _ENDINGS}


def _before(stem: str, ending: str) -> str:
    """“annonça”, “rappelle”, “révèle”: the stem before this ending."""
    if ending[0] == "a":
        return stem[:-1] + _SOFT.get(stem[-1], stem[-1])
    if ending not in _MUTE:
        return stem
    if stem.endswith(_DOUBLED):
        return stem + stem[-1]
    is_closed = len(stem) > 2 and stem[-2] in "eé" and stem[-1] not in "aeiouxy"
    return f"{stem[:-2]}è{stem[-1]}" if is_closed else stem
