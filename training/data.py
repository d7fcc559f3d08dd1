"""Labelled sentences: debates, news, and the small sets that only measure.

`folder` is laid out as docs/model.md says. Of the news only the labels stand in this repository; a
label finds its sentence by the start of the SHA-256 of the text.
"""

import csv
import hashlib
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDS = 4
LABELS = ("NFS", "UFS", "CFS")
NEWS_LABELS = Path(__file__).parent / "labels" / "news.tsv"
# What an annotator's sureness says: the chance of the label, and of the second choice if named.
SURENESS = {"1": (0.58, 0.36), "2": (0.78, 0.18), "3": (0.95, 0.03)}
Shares = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and how much of each label it has; `strict`: of ClaimBuster's 2.5x subset."""

    text: str
    shares: Shares
    strict: bool = False

    @property
    def label(self) -> int:
        """The position in LABELS of the label it has most of."""
        return max(range(3), key=self.shares.__getitem__)


def debates(folder: Path) -> list[Example]:
    """ClaimBuster's sentences from debates before 2016 (Arslan et al. 2020), CC BY 4.0."""
    return [
        Example(row["Text"], _only(row["label"]), row["in_25x"] == "1")
        for row in _rows(folder / "claimbuster-pre2016" / "train.tsv")
    ]


def debates_to_measure(folder: Path) -> list[Example]:
    """The fourth part of the strict ones, on which the shipped model is not trained."""
    return folds(debates(folder), FOLDS)[0]


def folds(examples: Sequence[Example], of: int) -> list[list[Example]]:
    """Each class dealt out evenly. Only the strict sentences are dealt; the rest only train."""
    by_label: dict[int, list[Example]] = defaultdict(list)
    for example in examples:
        if example.strict:
            by_label[example.label].append(example)
    dealt: list[list[Example]] = [[] for _ in range(of)]
    mixed = random.Random(0)  # noqa: S311
    for label in sorted(by_label):
        mixed.shuffle(by_label[label])
        for number in range(of):
            dealt[number].extend(by_label[label][number::of])
    return dealt


def wire_sentences(folder: Path) -> list[str]:
    """News sentences without labels (Groningen Meaning Bank), public domain."""
    return [row["text"] for row in _rows(folder / "news-gmb" / "unlabelled.tsv")]


def news(folder: Path) -> list[Example]:
    """Four fifths of those that annotators labelled for this project, the votes averaged."""
    return [example for example in _labelled_news(folder) if not _is_to_measure(example)]


def news_to_measure(folder: Path) -> list[Example]:
    """The other fifth, on which nothing is trained."""
    return [example for example in _labelled_news(folder) if _is_to_measure(example)]


def news_dev(folder: Path) -> list[Example]:
    """136 more news sentences, labelled by somebody else: for the threshold and for measuring."""
    rows = _rows(folder / "news-gmb" / "dev.tsv")
    return [Example(row["text"], _only(row["label"])) for row in rows]


def debates_dev(folder: Path) -> list[Example]:
    """CheckThat! 2023, English: for measuring only. Not check-worthy counts as NFS."""
    rows = _rows(folder / "checkthat23-dev" / "dev.tsv")
    return [Example(row["text"], _only("CFS" if row["label"] == "Yes" else "NFS")) for row in rows]


def _labelled_news(folder: Path) -> list[Example]:
    votes: dict[str, list[Shares]] = defaultdict(list)
    for row in _rows(NEWS_LABELS):
        votes[row["sentence"]].append(_vote(row["label"], row["sureness"], row["second"]))
    return [
        Example(text, _mean(votes[key]))
        for text in wire_sentences(folder)
        if (key := key_of(text)) in votes
    ]


def _is_to_measure(example: Example) -> bool:
    return int(key_of(example.text), 16) % 5 == 0


def key_of(text: str) -> str:
    """By which a label finds its sentence."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")


def _only(label: str) -> Shares:
    nfs, ufs, cfs = (float(label == other) for other in LABELS)
    return nfs, ufs, cfs


def _vote(label: str, sureness: str, second: str) -> Shares:
    first_share, second_share = SURENESS[sureness]
    shares = dict.fromkeys(LABELS, 0.0)
    shares[label] = first_share
    others = [other for other in LABELS if other != label]
    if second:
        shares[second] = second_share
        (last,) = (other for other in others if other != second)
        shares[last] = 1 - first_share - second_share
    else:
        shares.update((other, (1 - first_share) / 2) for other in others)
    return shares["NFS"], shares["UFS"], shares["CFS"]


def _mean(votes: Iterable[Shares]) -> Shares:
    votes = list(votes)
    nfs, ufs, cfs = (sum(column) / len(votes) for column in zip(*votes, strict=True))
    return nfs, ufs, cfs
