"""Prints what model and engine reach, beside a baseline and what is asked of them."""

import sys
from collections.abc import Callable
from pathlib import Path

from articles.extraction import score_sentences
from articles.extraction.results import CHECKWORTHY
from articles.extraction.sentence_model import HERE, load_model
from training import data as sets
from training.baseline import Baseline, number_in
from training.measures import Figures, of_classes, of_scores
from training.passages import all_figures, engine_claims

Scorer = Callable[[list[str]], list[float]]
MUST = {
    "debates, CheckThat! 2023": {"AP": 0.95},
    "news, labelled by others": {"AP": 0.84},
    "news, a fifth not trained on": {"AP": 0.82, "F1": 0.73},
    "debates, a quarter of 2.5x": {"macro-F1": 0.885, "CFS F1": 0.835},
    "folds": {"macro-F1": 0.885, "CFS F1": 0.835},
    "articles": {
        "recall": 0.95, "precision": 0.93, "taken": 0.25, "unit": 0.93, "details": 0.90,
        "speaker": 0.85, "ap_high": 0.80,
    },
}  # fmt: skip


def evaluate(data: Path, gold: Path | None, folds: int) -> None:
    """Print all figures that these folders allow, and say which are missing."""
    say(f"{'':<32}{'':<10}{'baseline':>10}{'ours':>10}{'asked':>10}")
    for name, examples in {
        "debates, CheckThat! 2023": sets.debates_dev(data),
        "news, labelled by others": sets.news_dev(data),
        "news, a fifth not trained on": sets.news_to_measure(data),
    }.items():
        ours, baseline = (_of_sentences(examples, scores) for scores in (_by_model, _by_number))
        _table(name, baseline, ours)
    _debates(data)
    _articles(gold)
    _folds(data, folds)
    size = sum(path.stat().st_size for path in HERE.iterdir()) / 1e6
    say(f"{'model ' + load_model().version:<32}{'MB':<10}{'':>10}{size:>10.1f}{'≤ 25':>10}")
    say("Speed, beside the bare language model: make bench.")


def say(line: str) -> None:
    """At once, for the folds take long."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _debates(data: Path) -> None:
    examples = sets.debates_to_measure(data)
    labels = [example.label for example in examples]
    texts = [example.text for example in examples]
    found = [(score.nfs, score.ufs, score.cfs) for score in score_sentences(texts)]
    baseline = [(1 - number, 0, number) for number in map(number_in, texts)]
    _table("debates, a quarter of 2.5x", of_classes(labels, baseline), of_classes(labels, found))


def _articles(gold: Path | None) -> None:
    if gold is None:
        say("articles: not measured, no folder of marked passages was named (GOLD=…)")
    else:
        _table("articles", all_figures(gold, Baseline()), all_figures(gold, engine_claims))


def _folds(data: Path, folds: int) -> None:
    if not folds:
        say("folds: not measured, they train the model anew for each (FOLDS=4)")
        return
    from training.folds import fold  # torch, which the other figures do not need

    unseen = {example.text for example in sets.news_to_measure(data)}
    unlabelled = [text for text in sets.wire_sentences(data) if text not in unseen]
    found = []
    for number in range(folds):
        found.append(fold(number, folds, sets.debates(data), sets.news(data), unlabelled))
        say(f"  fold {number}: " + ", ".join(f"{k} {v:.3f}" for k, v in found[-1].items()))
    mean = {name: sum(figures[name] for figures in found) / folds for name in found[0]}
    _table("folds", {}, mean)


def _of_sentences(examples: list[sets.Example], scores: Scorer) -> Figures:
    is_checkworthy = [sets.LABELS[example.label] == "CFS" for example in examples]
    return of_scores(is_checkworthy, scores([example.text for example in examples]), CHECKWORTHY)


def _by_model(sentences: list[str]) -> list[float]:
    return [found.score for found in score_sentences(sentences)]


def _by_number(sentences: list[str]) -> list[float]:
    return [number_in(sentence) for sentence in sentences]


def _table(name: str, baseline: Figures, ours: Figures) -> None:
    for measure, figure in ours.items():
        sign, asked = "≤" if measure == "taken" else "≥", MUST[name].get(measure)
        shown = [f"{baseline[measure]:.3f}" if measure in baseline else "", f"{figure:.3f}"]
        shown += [f"{sign} {asked}" if asked else ""]
        say(f"{name:<32}{measure:<10}" + "".join(f"{cell:>10}" for cell in shown))
