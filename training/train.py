"""All steps from labelled sentences to the files that the engine reads."""

from pathlib import Path

from training.data import debates, debates_to_measure, news, news_to_measure, wire_sentences
from training.export import export
from training.network import vocabulary
from training.recipe import student_of, teacher_of

VERSION = "1"


def train(data: Path, to: Path) -> None:
    """Takes twenty minutes on two cores. What measures the model stays unseen."""
    unseen = {example.text for example in debates_to_measure(data) + news_to_measure(data)}
    examples = [example for example in debates(data) if example.text not in unseen] + news(data)
    unlabelled = [text for text in wire_sentences(data) if text not in unseen]
    judge = student_of(teacher_of(examples), examples, unlabelled)
    export(judge, vocabulary(), to, version=VERSION)
