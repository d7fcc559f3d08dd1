"""What the workers would bring: running jobs and extractions, made by hand."""

import uuid
from datetime import timedelta

from django.utils import timezone

from articles.extraction import ClaimCandidate, DetailSpan, Extraction, Hint, Reason, Span
from articles.models import Job


def make_running_job(version, **fields):
    """The version's job in the hands of a worker."""
    job = version.jobs.last() or Job.objects.create(version=version)
    job.state, job.token, job.attempts = Job.State.RUNNING, uuid.uuid4(), 1
    job.lease_until = timezone.now() + timedelta(minutes=1)
    for name, value in fields.items():
        setattr(job, name, value)
    job.save()
    return job


def make_done_job(version):
    return make_running_job(version, state=Job.State.DONE)


def make_extraction(text, *passages, engine="rules 1", score=0.8, details=(), hints=()):
    """What the engine would say: each passage a claim, with the given words as its details."""
    return Extraction(
        claims=tuple(_candidate(text, passage, score, details) for passage in passages),
        hints=tuple(make_found_hint(text, *pair) for pair in hints),
        engine=engine,
    )


def make_found_hint(text, first, second, rule="quantity"):
    """What the engine would say of two passages of the text."""
    starts = text.index(first), text.index(second)
    spans = Span(starts[0], starts[0] + len(first)), Span(starts[1], starts[1] + len(second))
    return Hint(rule, spans, (first, f"says {second}"))


def _candidate(text, passage, score, details):
    start = text.index(passage)
    return ClaimCandidate(
        start=start,
        end=start + len(passage),
        text=passage,
        kinds=("figure", "money"),
        speaker="Lena Moss",
        score=score,
        reasons=(Reason("money", passage[:5]),),
        details=tuple(_detail(start, passage, words) for words in details if words in passage),
        cue="told",
        outlet="Radio Fjord",
        certainty=0.9,
    )


def _detail(start, passage, words):
    at = start + passage.index(words)
    return DetailSpan(at, at + len(words), words, "quantity", words.lower(), "crowns", 2)
