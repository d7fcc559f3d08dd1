"""What Tomas decides and can take back, and what others may do in between: two tables."""

from datetime import UTC, datetime

from articles.models import Article, Claim, Correction
from articles.workflow import (
    assignments,
    findings,
    publication,
    readiness,
    reshaping,
    signoff,
    triage,
    verdicts,
)
from articles.workflow.article_details import edit_article
from articles.workflow.drafts import keep_draft
from articles.workflow.evidence import add_evidence
from tests.factories import make_claim, make_detail, make_evidence, make_verdict
from tests.workflow.builders import make_extraction, make_running_job

S = Claim.State
WHOLE = "The bridge cost $12 million and took 14 months to mend."
FIRST, SECOND = "The bridge cost $12 million", "and took 14 months to mend."
SIX = datetime(2031, 5, 3, 18, tzinfo=UTC)


def claim(number=1):
    """As a request finds it."""
    near = ("article", "anchor", "desk", "current_verdict")
    return Claim.objects.select_related(*near).get(number=number)


def article():
    return Article.objects.get()


def one(state=S.OPEN):
    """A claim with a particular in each half, and another one elsewhere."""

    def build(checker):
        given = {"checker": checker} if state in (S.SUBMITTED, S.RETURNED) else {}
        double = make_claim(article=article(), passage=WHOLE, state=state, **given)
        for words in ("$12 million", "14 months"):
            make_detail(double, words)
        make_claim(article=article(), passage="1931")

    return build


def two(*passages):
    def build(checker):
        for passage in passages:
            made = make_claim(article=article(), passage=passage)
            make_evidence(made)
            for words in ("$12 million", "14 months"):
                if words in passage:
                    make_detail(made, words)

    return build


def wrong(checker):
    one(S.SUBMITTED)(checker)
    make_verdict(claim=claim(), checker=checker, rating="wrong", wording="Another.")


def corrected(checker):
    wrong(checker)
    signoff.approve_verdict(claim().current_verdict, editor=article().created_by)


def add(passage, person):
    version = article().current_version
    start = version.text.index(passage)
    end = start + len(passage)
    findings.add_claim(version, start=start, end=end, kinds=["figure"], person=person)


def merge(editor):
    reshaping.merge_claims(claim(), [claim(2)], editor=editor)


def settle(person):
    signoff.settle_correction(Correction.objects.get(), person=person, made=True)


def search_again():
    version = article().current_version
    found = make_extraction(version.text, WHOLE, FIRST, SECOND)
    findings.store_claims(make_running_job(version), found)


def call_ready(chief):
    sha256 = article().current_version.sha256
    readiness.mark_ready(article(), editor=chief, sha256=sha256, override_reason="It goes at six.")


# name: (what there is, what Tomas decides)
DECISIONS = {
    "keep": (one(S.SUGGESTED), lambda tomas: triage.keep(claim(), editor=tomas)),
    "discard": (one(), lambda tomas: triage.discard(claim(), reason="opinion", editor=tomas)),
    "waive": (
        one(S.RETURNED),
        lambda tomas: triage.waive(claim(), reason="duplicate", editor=tomas),
    ),
    "restore": (one(S.DISCARDED), lambda tomas: triage.restore(claim(), editor=tomas)),
    "assign": (one(), lambda tomas: triage.assign(claim(), to=tomas, editor=tomas)),
    "deadline": (one(), lambda tomas: triage.set_deadline(claim(), due_at=SIX, editor=tomas)),
    "article's deadline": (
        one(),
        lambda tomas: edit_article(article(), person=tomas, deadline=SIX),
    ),
    "send back": (
        one(S.SUBMITTED),
        lambda tomas: signoff.send_back(claim().current_verdict, editor=tomas, reason="Why?"),
    ),
    "approve": (
        wrong,
        lambda tomas: signoff.approve_verdict(claim().current_verdict, editor=tomas),
    ),
    "settle": (corrected, settle),
    "add": (two("1931"), lambda tomas: add(WHOLE, tomas)),
    "add again": (one(S.DISCARDED), lambda tomas: add(WHOLE, tomas)),
    "split": (
        one(),
        lambda tomas: reshaping.split_claim(claim(), at=len(FIRST), person=tomas),
    ),
    "join": (two(FIRST, SECOND), merge),
    "join to the later": (two(SECOND, FIRST), merge),
    "merge": (two(FIRST, "1931"), merge),
}

# Mei checks, Hanna leads the desk.
DEEDS = {
    "nothing": lambda mei, hanna: None,
    "take": lambda mei, hanna: assignments.take(claim(), checker=mei),
    "resume": lambda mei, hanna: assignments.resume(claim(), checker=claim().checker),
    "evidence": lambda mei, hanna: add_evidence(
        claim(), person=mei, kind="link", url="https://records.example/"
    ),
    "write": lambda mei, hanna: keep_draft(claim(), checker=mei, note="Half"),
    "risk": lambda mei, hanna: triage.set_risk(claim(), risk="legal", editor=hanna),
    "waive": lambda mei, hanna: triage.waive(claim(), reason="duplicate", editor=hanna),
    "recall": lambda mei, hanna: verdicts.recall_verdict(
        claim().current_verdict, checker=claim().checker
    ),
    "approve": lambda mei, hanna: signoff.approve_verdict(claim().current_verdict, editor=hanna),
    "reopen": lambda mei, hanna: signoff.reopen(claim(), editor=hanna, reason="New figures"),
    "settle": lambda mei, hanna: settle(hanna),
    "split": lambda mei, hanna: reshaping.split_claim(claim(), at=4, person=mei),
    "merge": lambda mei, hanna: merge(hanna),
    "take another": lambda mei, hanna: assignments.take(claim(2), checker=mei),
    "risk of another": lambda mei, hanna: triage.set_risk(claim(2), risk="legal", editor=hanna),
    "restore another": lambda mei, hanna: triage.restore(claim(2), editor=hanna),
    "deadline of another": lambda mei, hanna: triage.set_deadline(
        claim(2), due_at=SIX, editor=hanna
    ),
    "add the whole": lambda mei, hanna: add(WHOLE, mei),
    "add the first": lambda mei, hanna: add(FIRST, mei),
    "add the second": lambda mei, hanna: add(SECOND, mei),
    "search": lambda mei, hanna: search_again(),
    "article's deadline": lambda mei, hanna: edit_article(article(), person=hanna, deadline=SIX),
    "ready": lambda mei, hanna: call_ready(hanna),
    "withdraw": lambda mei, hanna: publication.withdraw_article(
        article(), chief=hanna, reason="Old."
    ),
}
