"""Fitting a network to shares of labels, and asking it."""

import math
import random

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.network import Judge, settle

BATCH = 32
WARM_UP = 0.06  # of all steps
DECAY = 0.01
POOL = 50  # batches sorted by length together: little padding, and still mixed


def fit(
    judge: Judge, pieces: list[list[int]], shares: Tensor, *, epochs: int, rate: float, seed: int
) -> Judge:
    """Train in place. Word embeddings stay as they came: 20,000 sentences cannot better them."""
    settle(seed)
    judge.encoder.embeddings.word_embeddings.weight.requires_grad = False
    steps = epochs * math.ceil(len(pieces) / BATCH)
    optimizer = _optimizer(judge, rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _pace(step / steps))
    mixed = random.Random(seed)  # noqa: S311
    judge.train()
    for _epoch in range(epochs):
        for batch in _mixed_batches(pieces, mixed):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = judge(*padded([pieces[i] for i in batch]))
            loss = functional.cross_entropy(logits.float(), shares[batch])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    judge.eval()
    return judge


@torch.no_grad()
def probabilities(judge: Judge, pieces: list[list[int]]) -> Tensor:
    """One row a sentence: the chances of NFS, UFS and CFS."""
    judge.eval()
    found = torch.zeros(len(pieces), 3)
    for batch in _by_length(list(range(len(pieces))), pieces):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = judge(*padded([pieces[i] for i in batch]))
        found[batch] = logits.float().softmax(-1)
    return found


def padded(rows: list[list[int]]) -> tuple[Tensor, Tensor]:
    """Ids and mask, as long as the longest row."""
    ids = nn.utils.rnn.pad_sequence([torch.tensor(row) for row in rows], batch_first=True)
    lengths = torch.tensor([len(row) for row in rows])
    mask = (torch.arange(ids.shape[1]) < lengths.unsqueeze(1)).long()
    return ids, mask


def _optimizer(judge: Judge, rate: float) -> torch.optim.AdamW:
    trained = [weights for weights in judge.parameters() if weights.requires_grad]
    matrices = {"params": [w for w in trained if w.ndim > 1], "weight_decay": DECAY}
    others = {"params": [w for w in trained if w.ndim <= 1], "weight_decay": 0.0}
    return torch.optim.AdamW([matrices, others], lr=rate)


def _pace(done: float) -> float:
    """Up quickly, then down to nothing."""
    return min(done / WARM_UP, max(0.0, (1 - done) / (1 - WARM_UP)))


def _mixed_batches(pieces: list[list[int]], mixed: random.Random) -> list[list[int]]:
    order = list(range(len(pieces)))
    mixed.shuffle(order)
    pools = [order[i : i + POOL * BATCH] for i in range(0, len(order), POOL * BATCH)]
    batches = [batch for pool in pools for batch in _by_length(pool, pieces)]
    mixed.shuffle(batches)
    return batches


def _by_length(positions: list[int], pieces: list[list[int]]) -> list[list[int]]:
    ordered = sorted(positions, key=lambda i: len(pieces[i]))
    return [ordered[i : i + BATCH] for i in range(0, len(ordered), BATCH)]
