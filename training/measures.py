"""How good scores are, in the measures of the field."""

from collections.abc import Iterable, Sequence

from sklearn.metrics import average_precision_score, f1_score

from training.data import LABELS

Figures = dict[str, float]
CFS = LABELS.index("CFS")


def of_classes(labels: Sequence[int], probabilities: Iterable[Sequence[float]]) -> Figures:
    """Check-worthy or not, by the likeliest class, as the ClaimBuster work reports it.

    `labels`: positions in data.LABELS; `probabilities`: a row a sentence.
    """
    is_checkworthy = [label == CFS for label in labels]
    found = [max(range(3), key=row.__getitem__) == CFS for row in probabilities]
    return {
        "macro-F1": float(f1_score(is_checkworthy, found, average="macro")),
        "CFS F1": float(f1_score(is_checkworthy, found)),
    }


def of_scores(is_checkworthy: Sequence[bool], scores: Sequence[float], threshold: float) -> Figures:
    """Ranking (average precision), and the decision at a threshold."""
    taken = [score >= threshold for score in scores]
    return {
        "AP": float(average_precision_score(is_checkworthy, scores)),
        "F1": float(f1_score(is_checkworthy, taken)),
    }
