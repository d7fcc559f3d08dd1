"""The language pipeline, built once a process. Only here is spaCy started."""

from functools import lru_cache
from importlib import import_module

import spacy
from spacy.language import Language

from articles.extraction.languages import has_trained_model

UNUSED = ("lemmatizer", "attribute_ruler", "senter")
# Each is a module of this room and a factory of the same name; it needs only those before it.
# A language may register a factory of the same name for itself: spaCy then takes that one.
FIRST = "borders"  # before the model's own parts
COMPONENTS = (
    "quotes", "dates", "figures", "names", "titles", "comparisons", "units", "attributions",
    "checkworthy", "ranking",
)  # fmt: skip


@lru_cache(maxsize=2)
def load_pipeline(model: str) -> Language:
    """The model without the parts nobody reads, with our components around it."""
    nlp = spacy.load(model, exclude=list(UNUSED))
    for component in (FIRST, *COMPONENTS):
        import_module(f"articles.extraction.{component}")  # registers the factory
    if nlp.lang == "fr":
        import_module("articles.extraction.french.components")
        nlp.add_pipe("tags")
    for component in (FIRST, *COMPONENTS):
        if component != "ranking" or has_trained_model(nlp.meta["lang"]):
            nlp.add_pipe(component, first=component == FIRST or None)
    return nlp
