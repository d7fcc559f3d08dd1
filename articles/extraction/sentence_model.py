"""The trained model: how check-worthy a sentence is. On one thread, without torch or network."""

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from articles.extraction.results import SentenceScore
from articles.extraction.word_pieces import WordPieces

HERE = Path(__file__).parent / "model"
NETWORK, VOCABULARY, CARD = "sentences.onnx", "vocabulary.txt", "card.json"


class DamagedModel(RuntimeError):
    """A file of the model is not the one that its card names."""


@lru_cache(maxsize=1)
def load_model(folder: Path = HERE) -> "SentenceModel":
    """Built once a process."""
    return SentenceModel(folder)


class SentenceModel:
    """The network of a folder; DamagedModel if one of its files is not the trained one."""

    def __init__(self, folder: Path) -> None:
        from onnxruntime import InferenceSession, SessionOptions

        card = json.loads((folder / CARD).read_text("utf-8"))
        network, vocabulary = (_read(folder / name, card) for name in (NETWORK, VOCABULARY))
        options = SessionOptions()
        # A worker has one core; and no thread of ours is lost at a fork.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = InferenceSession(network, options, providers=["CPUExecutionProvider"])
        self._pieces = WordPieces(vocabulary.decode().split("\n"), card["longest"])
        self.version: str = card["version"]

    def scores(self, sentences: Iterable[str]) -> list[SentenceScore]:
        """One for each, in order; no sentence has a say in the score of another."""
        return [self._score(sentence) for sentence in sentences]

    def _score(self, sentence: str) -> SentenceScore:
        ids = np.array([self._pieces(sentence)], dtype="int64")
        nfs, ufs, cfs = self._session.run(None, {"ids": ids})[0].tolist()
        return SentenceScore(nfs, ufs, cfs)


def _read(path: Path, card: dict[str, Any]) -> bytes:
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != card["sha256"][path.name]:
        raise DamagedModel(f"{path} is not the file that {CARD} names")
    return content
