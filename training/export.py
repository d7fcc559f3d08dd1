"""A trained network as the files that the engine reads."""

import hashlib
import json
import tempfile
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from articles.extraction.sentence_model import CARD, NETWORK, VOCABULARY
from training.network import LONGEST, Judge

OPSET = 17


class OneSentence(nn.Module):
    """The same network without padding: ids in (1 × pieces), three chances out."""

    def __init__(self, judge: Judge) -> None:
        super().__init__()
        self.judge = judge

    def forward(self, ids: Tensor) -> Tensor:
        """`ids`: whole numbers."""
        read = self.judge.encoder(input_ids=ids).last_hidden_state
        chances: Tensor = self.judge.out(read.mean(1)).softmax(-1)[0]
        return chances


def export(judge: Judge, pieces: list[str], folder: Path, *, version: str) -> None:
    """Write network, vocabulary and card. Weights become whole numbers of eight bits."""
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        exact = Path(scratch) / "exact.onnx"
        _trace(OneSentence(judge.eval()), exact)
        # A scale for each channel: one for the whole matrix cost half a point of precision.
        quantize_dynamic(exact, folder / NETWORK, weight_type=QuantType.QInt8, per_channel=True)
    (folder / VOCABULARY).write_text("\n".join(pieces), "utf-8")
    card: dict[str, Any] = {"version": version, "longest": LONGEST}
    card["sha256"] = {name: _digest(folder / name) for name in (NETWORK, VOCABULARY)}
    (folder / CARD).write_text(json.dumps(card, indent=2) + "\n", "utf-8")


def _trace(network: nn.Module, path: Path) -> None:
    torch.onnx.export(
        network.eval(), (torch.tensor([[1, 2, 3, 4]]),), path,
        input_names=["ids"], output_names=["chances"], dynamic_axes={"ids": {1: "pieces"}},
        opset_version=OPSET, dynamo=False,
    )  # fmt: skip


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
