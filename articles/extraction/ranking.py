"""Component: the trained model's say in how much a claim is worth a check."""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from articles.extraction.checkworthy import ASSESSMENTS, CLAIMS
from articles.extraction.marking import spans_of
from articles.extraction.odds import between
from articles.extraction.sentence_model import SentenceModel, load_model


class Ranking:
    """`share`: how far, in log odds, the score moves from what the rules say to P(CFS)."""

    def __init__(self, model: SentenceModel, share: float) -> None:
        self.model = model
        self.share = share

    def __call__(self, doc: Doc) -> Doc:
        """Move the score of every claim; which passages are claims stays."""
        likely = self.model.scores(claim.text for claim in spans_of(doc, CLAIMS))
        doc.user_data[ASSESSMENTS] = [
            replace(found, score=round(between(found.score, sentence.cfs, self.share), 4))
            for found, sentence in zip(doc.user_data[ASSESSMENTS], likely, strict=True)
        ]
        return doc


# The best of 0, .1, .2 and .3 on marked articles, if not by much: see docs/model.md.
@Language.factory("ranking", default_config={"share": 0.1})
def make_ranking(nlp: Language, name: str, share: float) -> Ranking:
    """Build the component; a damaged model stops the start, not the first text."""
    return Ranking(load_model(), share)
