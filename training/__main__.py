"""`python -m training train DATA` and `python -m training evaluate DATA`; see docs/model.md."""

import argparse
from pathlib import Path

from articles.extraction.sentence_model import HERE


def main() -> None:
    """Read the arguments and do one of both."""
    arguments = _parser().parse_args()
    if arguments.task == "train":
        from training.train import train

        train(arguments.data, arguments.to)
    else:
        from training.evaluate import evaluate

        evaluate(arguments.data, arguments.gold, arguments.folds)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    tasks = parser.add_subparsers(dest="task", required=True)
    train = tasks.add_parser("train", help="Train the sentence model and write its files.")
    evaluate = tasks.add_parser("evaluate", help="Print what model and engine reach.")
    for task in (train, evaluate):
        task.add_argument("data", type=Path, help="The folder that docs/model.md describes.")
    train.add_argument("--to", type=Path, default=HERE, help="Where the files go.")
    evaluate.add_argument("--gold", type=Path, help="Articles with marked passages.")
    evaluate.add_argument("--folds", type=int, default=0, help="Train anew on so many folds.")
    return parser


if __name__ == "__main__":
    main()
