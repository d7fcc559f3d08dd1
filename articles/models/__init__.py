"""Nouns: one file a noun. Import them from here."""

from articles.models.anchor import Anchor
from articles.models.article import Article, Version
from articles.models.assignment import Assignment
from articles.models.claim import Claim
from articles.models.correction import Correction
from articles.models.desk import Desk, Membership
from articles.models.detail import Detail
from articles.models.event import Event
from articles.models.evidence import Evidence
from articles.models.heartbeat import Heartbeat
from articles.models.hint import Hint
from articles.models.idempotency import IdempotencyKey
from articles.models.job import Job
from articles.models.point import CheckedPoint
from articles.models.readmark import ReadMark
from articles.models.signoff import SignOff, VersionSignOff
from articles.models.user import User
from articles.models.verdict import Verdict, VerdictDraft

__all__ = [
    "Anchor",
    "Article",
    "Assignment",
    "CheckedPoint",
    "Claim",
    "Correction",
    "Desk",
    "Detail",
    "Event",
    "Evidence",
    "Heartbeat",
    "Hint",
    "IdempotencyKey",
    "Job",
    "Membership",
    "ReadMark",
    "SignOff",
    "User",
    "Verdict",
    "VerdictDraft",
    "Version",
    "VersionSignOff",
]
