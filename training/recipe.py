"""The recipe: all layers learn from people, then fewer layers learn from people and from them."""

from collections.abc import Sequence

import torch
from torch import Tensor

from training.data import Example
from training.fitting import fit, probabilities
from training.network import Judge, pretrained, settle, shallow, word_pieces

TEACHER = {"epochs": 2, "rate": 4e-5}
STUDENT = {"epochs": 3, "rate": 1e-4}
LAYERS = (0, 2, 4)
# How much a student believes the teacher where people have labelled, too.
BELIEF = 0.6


def teacher_of(examples: Sequence[Example], seed: int = 0) -> Judge:
    """All six layers, trained on what people labelled."""
    settle(seed)
    pieces = [*map(word_pieces(), [example.text for example in examples])]
    return fit(pretrained(), pieces, shares_of(examples), seed=seed, **TEACHER)  # type: ignore[arg-type]


def student_of(
    teacher: Judge, examples: Sequence[Example], unlabelled: Sequence[str], seed: int = 0
) -> Judge:
    """Three layers that answer like the teacher, on these texts and on texts without labels."""
    labelled = {example.text for example in examples}
    texts = [example.text for example in examples]
    texts += [text for text in unlabelled if text not in labelled]
    pieces = [*map(word_pieces(), texts)]
    shares = probabilities(teacher, pieces)
    own = shares_of(examples)
    shares[: len(own)] = BELIEF * shares[: len(own)] + (1 - BELIEF) * own
    return fit(shallow(teacher, LAYERS), pieces, shares, seed=seed, **STUDENT)  # type: ignore[arg-type]


def shares_of(examples: Sequence[Example]) -> Tensor:
    """One row of label shares an example."""
    return torch.tensor([example.shares for example in examples])
