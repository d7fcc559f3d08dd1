"""Component: what the trained model says of every unit."""

from spacy.language import Language
from spacy.tokens import Doc

from articles.extraction.marking import spans_of
from articles.extraction.sentence_model import SentenceModel, load_model
from articles.extraction.units import UNITS

SCORES = "sentence_scores"


class SentenceScores:
    """Leaves in `doc.user_data` a SentenceScore for each unit, by its first token."""

    def __init__(self, model: SentenceModel) -> None:
        self.model = model

    def __call__(self, doc: Doc) -> Doc:
        """Ask the model, which reads one sentence at a time: batches gained nothing."""
        units = spans_of(doc, UNITS)
        found = self.model.scores(unit.text for unit in units)
        doc.user_data[SCORES] = {
            unit.start: score for unit, score in zip(units, found, strict=True)
        }
        return doc


@Language.factory("sentence_scores")
def make_sentence_scores(nlp: Language, name: str) -> SentenceScores:
    """Build the component; a damaged model stops the start, not the first text."""
    return SentenceScores(load_model())
