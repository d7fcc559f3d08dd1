from articles.extraction.engine import MODEL
from articles.extraction.pipeline import load_pipeline
from articles.extraction.sentence_scores import SCORES
from articles.extraction.units import UNITS

TEXTS = ["The bridge cost $4 million. Who knew?", "", "It opened in 1931."]


def test_every_unit_has_its_score_alone_and_in_a_batch():
    nlp = load_pipeline(MODEL)
    for doc in nlp.pipe(TEXTS):
        assert list(doc.user_data[SCORES]) == [unit.start for unit in doc.spans[UNITS]]
    first = nlp(TEXTS[0])
    cost, question = first.user_data[SCORES].values()
    assert cost.score > 0.5 > question.score
