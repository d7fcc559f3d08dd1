"""A draft of the demo on which people have worked already: the usual verbs, in their names."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from articles.extraction import ClaimCandidate, DetailSpan, Extraction, Hint, Reason, Span
from articles.models import Claim
from articles.workflow import jobs
from articles.workflow.assignments import take, wait
from articles.workflow.evidence import add_evidence
from articles.workflow.findings import store_claims
from articles.workflow.signoff import approve_verdict, send_back
from articles.workflow.triage import discard, keep, set_risk
from articles.workflow.verdicts import submit_verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from articles.models import Article, User

APPROVED = "approved"


def begin(
    article: Article,
    record: Path,
    *,
    people: Mapping[str, User],
    address_of: Callable[[str], str],
) -> None:
    """Store what the engine found, as recorded in the .json, and do what the .toml tells."""
    said = json.loads(record.with_suffix(".json").read_text(encoding="utf-8"))
    with jobs.held(article.current_version.jobs.get().pk) as job:
        if job is not None:
            store_claims(job, extraction_of(said))
    told = tomllib.loads(record.with_suffix(".toml").read_text(encoding="utf-8"))
    desk = _Begun(article, people[told["editor"]], people[told["checker"]], address_of)
    desk.triage(told["discarded"], told["risk"])
    for verdict in told["verdicts"]:
        desk.decide(**verdict)
    for row in told["waiting"]:
        desk.lay_aside(**row)


def extraction_of(said: dict[str, Any]) -> Extraction:
    """What `manage.py extract --json` printed, as the engine gave it."""
    return Extraction(
        claims=tuple(_candidate(claim) for claim in said["claims"]),
        hints=tuple(
            Hint(
                rule=hint["rule"],
                spans=(Span(**hint["spans"][0]), Span(**hint["spans"][1])),
                stated=(hint["stated"][0], hint["stated"][1]),
            )
            for hint in said["hints"]
        ),
        engine=said["engine"],
    )


def _candidate(claim: dict[str, Any]) -> ClaimCandidate:
    return ClaimCandidate(
        **claim
        | {
            "kinds": tuple(claim["kinds"]),
            "reasons": tuple(Reason(**reason) for reason in claim["reasons"]),
            "details": tuple(DetailSpan(**detail) for detail in claim["details"]),
        }
    )


@dataclass
class _Begun:
    article: Article
    editor: User
    checker: User
    address_of: Callable[[str], str]

    def claim(self, words: str) -> Claim:
        claims = self.article.claims.select_related("anchor", "article__desk", "desk")
        return claims.get(anchor__text__contains=words)

    def triage(self, discarded: dict[str, list[str]], risks: dict[str, str]) -> None:
        for words, (reason, text) in discarded.items():
            discard(self.claim(words), reason=reason, text=text, editor=self.editor)
        for claim in self.article.claims.filter(state=Claim.State.SUGGESTED):
            keep(claim, editor=self.editor)
        for words, risk in risks.items():
            set_risk(self.claim(words), risk=risk, editor=self.editor)

    def decide(
        self,
        *,
        words: str,
        source: str,
        rating: str,
        locator: str,
        quote: str = "",
        role: str = "supports",
        note: str = "",
        wording: str = "",
        then: str = "",
    ) -> None:
        """A verdict of the checker, and what the editor said to it: approved, or why not."""
        claim = self.claim(words)
        take(claim, checker=self.checker)
        add_evidence(
            claim, person=self.checker, kind="link", url=self.address_of(source), locator=locator,
            quote=quote, role=role, level="primary",
        )  # fmt: skip
        verdict = submit_verdict(
            claim, checker=self.checker, rating=rating, note=note, wording=wording
        )
        if then == APPROVED:
            approve_verdict(verdict, editor=self.editor)
        elif then:
            send_back(verdict, editor=self.editor, reason=then)

    def lay_aside(self, *, words: str, on: str, note: str) -> None:
        claim = self.claim(words)
        take(claim, checker=self.checker)
        wait(claim, on=on, note=note, checker=self.checker)
