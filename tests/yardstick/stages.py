"""Claims of an article brought to where a task begins."""

from articles.extraction import ClaimCandidate, Extraction, Reason
from articles.models import Claim
from articles.models.verdict import Rating
from articles.workflow import signoff, triage
from articles.workflow.assignments import take, wait
from articles.workflow.evidence import add_evidence
from articles.workflow.readiness import mark_read
from articles.workflow.verdicts import submit_verdict

ENGINE = "yardstick 1"
OTHERS = (Rating.WRONG, Rating.UNCONFIRMED, Rating.ON_AUTHOR)


def found(draft):
    """The claims of a draft, as the engine would hand them over."""
    candidates = tuple(_candidate(number, passage) for number, passage in enumerate(draft.passages))
    return Extraction(claims=candidates, hints=(), engine=ENGINE)


def _candidate(number, passage):
    reason = Reason(signal="figure", quote=passage.text.split()[0])
    return ClaimCandidate(
        start=passage.start, end=passage.end, text=passage.text, kinds=(passage.kind,), speaker="",
        score=0.6 + number % 40 / 100, reasons=(reason,), details=(),
    )  # fmt: skip


def claims_of(article):
    claims = Claim.objects.filter(article=article).select_related("article", "desk", "anchor")
    return list(claims.order_by("number"))


def spread(article, *, checker, editor, chief):
    """One desk's afternoon: every state, every verdict."""
    claims = iter(claims_of(article))
    for rating in Rating:
        _give(next(claims), rating, checker=checker, editor=editor)
    for rating in Rating:
        signoff.approve_verdict(
            _give(next(claims), rating, checker=checker, editor=editor), editor=editor
        )
    signoff.send_back(
        _give(next(claims), Rating.WRONG, checker=checker, editor=editor),
        editor=editor, reason="Which register was that?",
    )  # fmt: skip
    _lay_aside(next(claims), checker=checker, editor=editor)
    triage.waive(next(claims), reason="common_knowledge", editor=editor)
    triage.discard(next(claims), reason="opinion", editor=editor)
    for holder in (checker, chief):
        claim = next(claims)
        triage.keep(claim, editor=editor)
        take(claim, checker=holder)
    for _number in range(8):
        triage.keep(next(claims), editor=editor)


def hand_in(article, *, checker, editor):
    """28 confirmed and 3 others wait for a second person; the rest is waived, the text is read."""
    claims = claims_of(article)
    for claim in claims[:28]:
        _give(claim, Rating.CONFIRMED, checker=checker, editor=editor)
    for rating, claim in zip(OTHERS, claims[28:31], strict=True):
        action = "" if rating == Rating.WRONG else "stet"
        _give(claim, rating, checker=checker, editor=editor, action=action)
    for claim in claims[31:]:
        triage.waive(claim, reason="out_of_scope", editor=editor)
    version = article.current_version
    for block in range(len(version.blocks)):
        mark_read(version, block=block, read=True, person=checker)


def _give(claim, rating, *, checker, editor, action=""):
    triage.keep(claim, editor=editor)
    take(claim, checker=checker)
    add_evidence(
        claim, person=checker, kind="link", url=f"https://register.example/entry/{claim.number}"
    )
    return submit_verdict(
        claim, checker=checker, rating=rating, action=action,
        note="" if rating == Rating.CONFIRMED else "The register of 2024 has another figure.",
        wording=f"{claim.text[:-1]}, the register says." if rating == Rating.WRONG else "",
        author_name="Rosa Iversen" if rating == Rating.ON_AUTHOR else "",
    )  # fmt: skip


def _lay_aside(claim, *, checker, editor):
    triage.keep(claim, editor=editor)
    take(claim, checker=checker)
    wait(claim, on=Claim.WaitingOn.SOURCE, checker=checker, note="Rang at 14:20, calls back.")
