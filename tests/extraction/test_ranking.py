import pytest

from articles.extraction.checkworthy import ASSESSMENTS, CLAIMS
from articles.extraction.engine import MODEL
from articles.extraction.pipeline import load_pipeline
from articles.extraction.ranking import Ranking
from articles.extraction.results import SentenceScore

TEXT = "The bridge cost $4 million. Who knew? It opened in 1931, and 40 people came."


class Certain:
    """A model that says the same of every sentence."""

    def __init__(self, cfs):
        self.cfs = cfs

    def scores(self, sentences):
        return [SentenceScore(1 - self.cfs, 0, self.cfs) for _ in sentences]


def ranked(cfs, share):
    nlp = load_pipeline(MODEL)
    with nlp.select_pipes(disable=["ranking"]):
        doc = nlp(TEXT)
    before = [found.score for found in doc.user_data[ASSESSMENTS]]
    doc = Ranking(Certain(cfs), share)(doc)
    assert len(doc.spans[CLAIMS]) == len(doc.user_data[ASSESSMENTS]) == 2
    return before, [found.score for found in doc.user_data[ASSESSMENTS]]


@pytest.mark.parametrize("cfs", [0, 0.01, 0.99, 1])
def test_the_model_moves_the_score_towards_its_own(cfs):
    before, after = ranked(cfs, 0.2)
    for rules, both in zip(before, after, strict=True):
        assert both < rules if cfs < rules else both > rules
        assert 0 < both < 1


def test_a_share_of_nothing_leaves_it_to_the_rules():
    before, after = ranked(0, 0)
    assert after == pytest.approx(before, abs=1e-4)


def test_the_pipeline_ends_with_it():
    assert load_pipeline(MODEL).pipe_names[-1] == "ranking"
