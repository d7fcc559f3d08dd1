"""Every verb that needs a right, as a call with what it needs: for the table of test_rights.py."""

import pytest
from django.utils import timezone

from articles.models import Claim
from articles.workflow import (
    assignments,
    conflicts,
    drafts,
    findings,
    hints,
    intake,
    publication,
    queue,
    readiness,
    reshaping,
    signoff,
    triage,
)
from articles.workflow import evidence as evidence_verbs
from articles.workflow import verdicts as verdict_verbs
from articles.workflow.article_details import edit_article
from articles.workflow.author_sources import add_author_source
from articles.workflow.desk_settings import change_settings
from articles.workflow.errors import Refused
from articles.workflow.memberships import set_roles
from articles.workflow.moving import move_article
from articles.workflow.ticks import tick_detail, tick_point
from articles.workflow.undo import undo
from tests.factories import (
    join,
    make_claim,
    make_desk,
    make_detail,
    make_hint,
    make_person,
    make_verdict,
)
from tests.workflow.builders import make_done_job
from tests.workflow.scenes import (
    approved_by,
    claim_of,
    correction_of,
    dismissed_hint_of,
    evidence_of,
    in_hand,
    in_state,
    kept_by,
    rival_of,
    settled,
    sourced_claim_of,
    withdrawn,
    withdrawn_evidence_of,
)

S = Claim.State


def refused_second_text(scene, person):
    with pytest.raises(Refused, match="has a text already"):
        intake.add_version(scene.article, "Another text.", person=person)


def mark_ready(article, person, **fields):
    sha256 = article.current_version.sha256
    return readiness.mark_ready(article, editor=person, sha256=sha256, **fields)


# verb: (what must be there first, the call)
DEEDS = {
    "import": (
        lambda scene: scene.desk,
        lambda desk, person: intake.import_article("A text.", desk=desk, person=person),
    ),
    "new_version": (lambda scene: scene, refused_second_text),
    "edit_article": (
        lambda scene: scene.article,
        lambda article, person: edit_article(article, person=person, title="Another title"),
    ),
    "find_again": (
        lambda scene: make_done_job(scene.version).version.article,
        lambda article, person: intake.find_again(article, person=person),
    ),
    "take": (
        lambda scene: claim_of(scene, S.OPEN),
        lambda claim, person: assignments.take(claim, checker=person),
    ),
    "take_next": (
        lambda scene: claim_of(scene, S.OPEN).article,
        lambda article, person: queue.take_next(checker=person, article=article),
    ),
    "resume": (
        lambda scene: in_hand(scene, S.WAITING),
        lambda claim, person: assignments.resume(claim, checker=person),
    ),
    "wait": (in_hand, lambda claim, person: assignments.wait(claim, on="author", checker=person)),
    "put_back": (in_hand, lambda claim, person: assignments.put_back(claim, checker=person)),
    "draft": (
        in_hand,
        lambda claim, person: drafts.keep_draft(claim, checker=person, note="Half"),
    ),
    "revert": (
        lambda scene: make_verdict(claim=in_hand(scene)),
        lambda verdict, person: drafts.revert_to(verdict, checker=person),
    ),
    "take_over": (
        lambda scene: claim_of(scene, S.CHECKING, checker=make_person()),
        lambda claim, person: conflicts.take_over(claim, checker=person),
    ),
    "contest": (
        rival_of,
        lambda verdict, person: conflicts.contest_verdict(
            verdict, checker=person, rating="not_checkable"
        ),
    ),
    "give_way": (rival_of, lambda verdict, person: conflicts.give_way(verdict, checker=person)),
    "submit": (
        in_hand,
        lambda claim, person: verdict_verbs.submit_verdict(
            claim, checker=person, rating="not_checkable"
        ),
    ),
    "recall": (
        lambda scene: in_hand(scene, S.SUBMITTED).current_verdict,
        lambda verdict, person: verdict_verbs.recall_verdict(verdict, checker=person),
    ),
    "add_evidence": (
        in_hand,
        lambda claim, person: evidence_verbs.add_evidence(
            claim, person=person, kind="link", url="https://records.example/"
        ),
    ),
    "add_author_source": (
        lambda scene: sourced_claim_of(scene),
        lambda claim, person: add_author_source(claim, "The register", person=person),
    ),
    "edit_evidence": (
        evidence_of,
        lambda piece, person: evidence_verbs.edit_evidence(piece, person=person, quote="8,000"),
    ),
    "replace_evidence": (
        evidence_of,
        lambda piece, person: evidence_verbs.replace_evidence(piece, person=person, why="Typo"),
    ),
    "withdraw_evidence": (
        evidence_of,
        lambda piece, person: evidence_verbs.withdraw_evidence(piece, person=person, why="Typo"),
    ),
    "restore_evidence": (
        withdrawn_evidence_of,
        lambda piece, person: evidence_verbs.restore_evidence(piece, person=person),
    ),
    "add": (
        lambda scene: scene.version,
        lambda version, person: findings.add_claim(
            version, start=0, end=7, kinds=["place"], person=person
        ),
    ),
    "tick": (
        lambda scene: make_detail(claim_of(scene, S.OPEN), "14"),
        lambda detail, person: tick_detail(detail, ticked=True, person=person, at=timezone.now()),
    ),
    "tick_point": (
        lambda scene: claim_of(scene, S.OPEN),
        lambda claim, person: tick_point(
            claim, "value", ticked=True, person=person, at=timezone.now()
        ),
    ),
    "mark_read": (
        lambda scene: scene.version,
        lambda version, person: readiness.mark_read(version, block=0, read=True, person=person),
    ),
    "dismiss_hint": (
        lambda scene: make_hint(scene.article),
        lambda hint, person: hints.dismiss_hint(hint, reason="both_right", person=person),
    ),
    "restore_hint": (
        lambda scene: dismissed_hint_of(scene),
        lambda hint, person: hints.restore_hint(hint, person=person),
    ),
    "nothing_to_check": (
        lambda scene: scene.article,
        lambda article, person: readiness.declare_nothing_to_check(article, person=person),
    ),
    "marked_by_hand": (
        lambda scene: scene.article,
        lambda article, person: readiness.declare_marked_by_hand(article, person=person),
    ),
    "keep": (
        lambda scene: claim_of(scene, S.SUGGESTED),
        lambda claim, person: triage.keep(claim, editor=person),
    ),
    "discard": (
        lambda scene: claim_of(scene, S.OPEN),
        lambda claim, person: triage.discard(claim, reason="opinion", editor=person),
    ),
    "waive": (
        lambda scene: claim_of(scene, S.OPEN),
        lambda claim, person: triage.waive(claim, reason="duplicate", editor=person),
    ),
    "restore": (
        lambda scene: claim_of(scene, S.WAIVED),
        lambda claim, person: triage.restore(claim, editor=person),
    ),
    "split": (
        lambda scene: claim_of(scene, S.OPEN),
        lambda claim, person: reshaping.split_claim(claim, at=3, person=person),
    ),
    "merge": (
        lambda scene: (claim_of(scene, S.OPEN), make_claim(article=scene.article)),
        lambda pair, person: reshaping.merge_claims(pair[0], pair[1:], editor=person),
    ),
    "set_risk": (
        lambda scene: claim_of(scene, S.OPEN),
        lambda claim, person: triage.set_risk(claim, risk="legal", editor=person),
    ),
    "set_deadline": (
        lambda scene: claim_of(scene, S.OPEN),
        lambda claim, person: triage.set_deadline(claim, due_at=timezone.now(), editor=person),
    ),
    "assign": (
        lambda scene: claim_of(scene, S.OPEN),
        lambda claim, person: triage.assign(claim, to=None, editor=person),
    ),
    "approve": (
        lambda scene: claim_of(scene, S.SUBMITTED).current_verdict,
        lambda verdict, person: signoff.approve_verdict(verdict, editor=person),
    ),
    "unapprove": (
        lambda scene: approved_by(scene),
        lambda verdict, person: signoff.unapprove(verdict, editor=person),
    ),
    "undo": (
        lambda scene: kept_by(scene),
        lambda event, person: undo(event, person=person),
    ),
    "send_back": (
        lambda scene: claim_of(scene, S.SUBMITTED).current_verdict,
        lambda verdict, person: signoff.send_back(verdict, editor=person, reason="Why?"),
    ),
    "reopen": (
        lambda scene: claim_of(scene, S.APPROVED),
        lambda claim, person: signoff.reopen(claim, editor=person, reason="New figures"),
    ),
    "settle_as_made": (
        correction_of,
        lambda correction, person: signoff.settle_correction(correction, person=person, made=True),
    ),
    "settle_as_declined": (
        correction_of,
        lambda correction, person: signoff.settle_correction(
            correction, person=person, made=False, reason="No."
        ),
    ),
    "ready": (
        lambda scene: settled(scene),
        lambda article, person: mark_ready(article, person),
    ),
    "override": (
        lambda scene: scene.article,
        lambda article, person: mark_ready(article, person, override_reason="It goes at six."),
    ),
    "publish": (
        lambda scene: in_state(scene, "ready"),
        lambda article, person: publication.publish_article(article, editor=person),
    ),
    "unpublish": (
        lambda scene: in_state(scene, "published"),
        lambda article, person: publication.unpublish_article(article, editor=person),
    ),
    "withdraw": (
        lambda scene: scene.article,
        lambda article, person: publication.withdraw_article(article, chief=person, reason="Old."),
    ),
    "restore_article": (
        lambda scene: withdrawn(scene),
        lambda article, person: publication.restore_article(article, chief=person),
    ),
    "move": (
        lambda scene: (scene.article, join(scene.person, make_desk("world"), "chief").desk),
        lambda pair, person: move_article(pair[0], to=pair[1], chief=person),
    ),
    "manage_desk": (
        lambda scene: scene.desk,
        lambda desk, person: change_settings(desk, chief=person, threshold=0.7),
    ),
    "members": (
        lambda scene: (scene.desk, make_person(desk=scene.desk, roles=["editor"])),
        lambda pair, person: set_roles(pair[0], person=pair[1], roles=["checker"], chief=person),
    ),
}  # fmt: skip
