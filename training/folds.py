"""The recipe on parts of ClaimBuster that it has not seen: stratified folds of the 2.5x subset."""

from collections.abc import Sequence

from training.data import Example, folds
from training.fitting import probabilities
from training.measures import Figures, of_classes
from training.network import word_pieces
from training.recipe import student_of, teacher_of


def fold(
    number: int,
    of: int,
    examples: Sequence[Example],
    more: Sequence[Example],
    unlabelled: Sequence[str],
) -> Figures:
    """Train on all but this fold, and measure on it. `more`: sentences that are in no fold."""
    unseen = folds(examples, of)[number]
    held_back = {example.text for example in unseen}
    seen = [example for example in examples if example.text not in held_back] + [*more]
    judge = student_of(teacher_of(seen), seen, unlabelled)
    pieces = [*map(word_pieces(), [example.text for example in unseen])]
    found = probabilities(judge, pieces).tolist()
    return of_classes([example.label for example in unseen], found)
