"""Who may do what, verb by verb and person by person: a table written by hand from `domain.md`.

Each cell calls the real verb. + it is done; N NotAllowed; 0 NotFound, as for what does not exist.
"""

from types import SimpleNamespace

import pytest
from django.utils import timezone

from articles.models import Article, Claim, Event, SignOff
from articles.models.verdict import Rating
from articles.workflow import (
    assignments,
    conflicts,
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
from articles.workflow.drafts import revert_to
from articles.workflow.errors import NotAllowed, NotFound, Refused
from articles.workflow.permissions import (
    ALLOWED,
    STILL_ALLOWED,
    Rights,
    desks_for,
    desks_where,
    rights_on,
)
from articles.workflow.ticks import tick_detail, tick_point
from articles.workflow.undo import undo
from tests.factories import (
    join,
    make_article,
    make_claim,
    make_desk,
    make_detail,
    make_evidence,
    make_hint,
    make_past_turn,
    make_person,
    make_verdict,
)
from tests.workflow.builders import make_done_job
from tests.workflow.ledger import refused

S = Claim.State
pytestmark = pytest.mark.django_db

# name: (roles on the desk, wrote the article)
PEOPLE = {
    "author": (["author"], True),
    "other_author": (["author"], False),
    "checker": (["checker"], False),
    "editor": (["editor"], False),
    "chief": (["chief"], False),
    "checker_who_wrote": (["author", "checker"], True),
    "editor_who_wrote": (["author", "editor"], True),
    "chief_who_wrote": (["author", "chief"], True),
    "admin": ([], False),
    "stranger": ([], False),
    "inactive": (["chief"], False),
}
TABLE = """
verb                    author other_author checker editor chief checker_who_wrote editor_who_wrote chief_who_wrote admin stranger inactive
import                  +      +            N       +      +     +                 +                +               0     0        0
new_version             +      0            N       +      +     +                 +                +               0     0        0
edit_article            N      0            N       +      +     N                 +                +               0     0        0
find_again              +      0            N       +      +     +                 +                +               0     0        0
take                    N      0            +       +      +     N                 N                N               0     0        0
take_next               N      0            +       +      +     N                 N                N               0     0        0
resume                  N      0            +       +      +     N                 N                N               0     0        0
wait                    N      0            +       +      +     N                 N                N               0     0        0
put_back                N      0            +       +      +     N                 N                N               0     0        0
draft                   N      0            +       +      +     N                 N                N               0     0        0
revert                  N      0            +       +      +     N                 N                N               0     0        0
take_over               N      0            +       +      +     N                 N                N               0     0        0
contest                 N      0            +       +      +     N                 N                N               0     0        0
give_way                N      0            +       +      +     N                 N                N               0     0        0
submit                  N      0            +       +      +     N                 N                N               0     0        0
recall                  N      0            +       +      +     N                 N                N               0     0        0
add_evidence            N      0            +       +      +     N                 N                N               0     0        0
add_author_source       N      0            +       +      +     N                 N                N               0     0        0
edit_evidence           N      0            +       +      +     N                 N                N               0     0        0
replace_evidence        N      0            +       +      +     N                 N                N               0     0        0
withdraw_evidence       N      0            +       +      +     N                 N                N               0     0        0
add                     N      0            +       +      +     +                 +                +               0     0        0
tick                    N      0            +       +      +     N                 N                N               0     0        0
tick_point              N      0            +       +      +     N                 N                N               0     0        0
mark_read               N      0            +       +      +     N                 N                N               0     0        0
dismiss_hint            N      0            +       +      +     N                 N                N               0     0        0
restore_hint            N      0            +       +      +     N                 N                N               0     0        0
nothing_to_check        N      0            +       +      +     N                 N                N               0     0        0
marked_by_hand          N      0            +       +      +     N                 N                N               0     0        0
keep                    N      0            N       +      +     N                 +                +               0     0        0
discard                 N      0            N       +      +     N                 N                N               0     0        0
waive                   N      0            N       +      +     N                 N                N               0     0        0
restore                 N      0            N       +      +     N                 +                +               0     0        0
split                   N      0            +       +      +     N                 N                N               0     0        0
merge                   N      0            N       +      +     N                 N                N               0     0        0
set_risk                N      0            N       +      +     N                 +                +               0     0        0
set_deadline            N      0            N       +      +     N                 +                +               0     0        0
assign                  N      0            N       +      +     N                 +                +               0     0        0
approve                 N      0            N       +      +     N                 N                N               0     0        0
unapprove               N      0            N       +      +     N                 N                N               0     0        0
undo                    N      0            N       +      +     N                 +                +               0     0        0
send_back               N      0            N       +      +     N                 N                N               0     0        0
reopen                  N      0            N       +      +     N                 N                N               0     0        0
settle_as_made          +      0            N       +      +     +                 +                +               0     0        0
settle_as_declined      N      0            N       +      +     N                 N                N               0     0        0
ready                   N      0            N       +      +     N                 N                N               0     0        0
override                N      0            N       N      +     N                 N                N               0     0        0
publish                 N      0            N       +      +     N                 N                N               0     0        0
unpublish               N      0            N       +      +     N                 N                N               0     0        0
withdraw                N      0            N       N      +     N                 N                +               0     0        0
restore_article         N      0            N       N      +     N                 N                +               0     0        0
manage_desk             N      N            N       N      +     N                 N                +               0     0        0
"""  # noqa: E501
# The verbs that ask for a right but are no function of this room: read, export.
MAY = """
verb                    author other_author checker editor chief checker_who_wrote editor_who_wrote chief_who_wrote admin stranger inactive
read                    yes    no           yes     yes    yes   yes               yes              yes             no    no       no
read_notes              no     no           yes     yes    yes   yes               yes              yes             no    no       no
dashboard               no     no           yes     yes    yes   yes               yes              yes             no    no       no
export                  yes    no           no      yes    yes   yes               yes              yes             no    no       no
export_confidential     no     no           no      yes    yes   no                yes              yes             no    no       no
"""  # noqa: E501
ANSWERS = {"N": NotAllowed, "0": NotFound}


def cells(table):
    head, *rows = (line.split() for line in table.strip().splitlines())
    return [
        (verb, name, cell) for verb, *row in rows for name, cell in zip(head[1:], row, strict=True)
    ]


def make(name):
    """One of the people, beside an article of the desk metro."""
    roles, wrote = PEOPLE[name]
    person = make_person(name, desk=make_desk(), roles=roles, is_active=name != "inactive")
    if name == "admin":
        person.is_staff = person.is_superuser = True
        person.save()
    if name == "stranger":
        join(person, make_desk("sport"), "chief")
    article = make_article(authors=[person] if wrote else [])
    return SimpleNamespace(
        person=person, article=article, version=article.current_version, desk=article.desk
    )


def claim_of(scene, state, **fields):
    return make_claim(article=scene.article, passage="14 months", state=state, **fields)


def in_hand(scene, state=S.CHECKING):
    """In the person's own hands, so that only the role and the article decide."""
    return claim_of(scene, state, checker=scene.person)


def sourced_claim_of(scene):
    claim = claim_of(scene, S.OPEN)
    start = claim.anchor.start
    named = {"start": start, "end": start + 2, "url": "", "note": "The register"}
    claim.anchor.version.links = [named]
    return claim


def evidence_of(scene):
    return make_evidence(claim_of(scene, S.OPEN), added_by=scene.person)


def rival_of(scene):
    """Somebody else's verdict on a claim on which the person worked, too."""
    verdict = claim_of(scene, S.SUBMITTED).current_verdict
    make_past_turn(verdict.claim, scene.person)
    return verdict


def correction_of(scene):
    claim = claim_of(scene, S.SUBMITTED)
    verdict = make_verdict(claim=claim, rating=Rating.WRONG)
    editor = make_person(desk=scene.desk, roles=["editor"])
    signoff.approve_verdict(verdict, editor=editor)
    return verdict.correction


def dismissed_hint_of(scene):
    hint = make_hint(scene.article)
    editor = make_person(desk=scene.desk, roles=["editor"])
    hints.dismiss_hint(hint, reason="both_right", person=editor)
    return hint


def refused_second_text(scene, person):
    with pytest.raises(Refused, match="has a text already"):
        intake.add_version(scene.article, "Another text.", person=person)


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
        lambda claim, person: verdict_verbs.keep_draft(claim, checker=person, note="Half"),
    ),
    "revert": (
        lambda scene: make_verdict(claim=in_hand(scene)),
        lambda verdict, person: revert_to(verdict, checker=person),
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
    "manage_desk": (
        lambda scene: scene.desk,
        lambda desk, person: change_settings(desk, chief=person, threshold=0.7),
    ),
}  # fmt: skip


def approved_by(scene):
    """Signed off by the person, so that only the role and the article decide."""
    verdict = claim_of(scene, S.APPROVED).current_verdict
    SignOff.objects.filter(verdict=verdict).update(editor=scene.person)
    return verdict


def kept_by(scene):
    """A suggestion that the person kept, when they still might."""
    claim = claim_of(scene, S.OPEN)
    return Event.objects.create(
        desk=scene.desk, article=scene.article, claim=claim, actor=scene.person, action="keep",
        old_state="suggested", new_state="open",
    )  # fmt: skip


def settled(scene):
    claim_of(scene, S.APPROVED)
    make_done_job(scene.version)
    scene.version.read_marks.create(block=0, person=make_person())
    return scene.article


def in_state(scene, state):
    Article.objects.update(state=state)
    scene.article.refresh_from_db()
    return scene.article


def withdrawn(scene):
    chief = make_person(desk=scene.desk, roles=["chief"])
    publication.withdraw_article(scene.article, chief=chief, reason="Old.")
    scene.article.refresh_from_db()
    return scene.article


def mark_ready(article, person, **fields):
    sha256 = article.current_version.sha256
    return readiness.mark_ready(article, editor=person, sha256=sha256, **fields)


def test_tables_have_a_row_for_every_right():
    rows = {verb for verb, _name, _cell in cells(TABLE) + cells(MAY)}
    called = {"evidence": "add_evidence", "settle": "settle_as_made"}
    assert {called.get(verb, verb) for verb in ALLOWED} <= rows
    assert {verb for verb, _name, _cell in cells(TABLE)} == DEEDS.keys()


@pytest.mark.parametrize(("verb", "name", "cell"), cells(TABLE))
def test_verb_answers_as_the_table_says(verb, name, cell):
    scene = make(name)
    prepare, do = DEEDS[verb]
    thing = prepare(scene)
    if cell == "+":
        do(thing, scene.person)
        return
    with refused(ANSWERS[cell]) as caught:
        do(thing, scene.person)
    assert caught.value.status == (403 if cell == "N" else 404)
    assert str(caught.value)


@pytest.mark.parametrize(("verb", "name", "cell"), cells(MAY))
def test_right_is_as_the_table_says(verb, name, cell):
    scene = make(name)
    assert rights_on(scene.person, scene.article).may(verb) == (cell == "yes")
    if verb == "read":
        seen = Article.objects.visible_to(scene.person).filter(pk=scene.article.pk)
        assert seen.exists() == (cell == "yes" or name == "inactive")  # who cannot sign in at all


@pytest.mark.parametrize("verb", ["take", "approve", "waive", "ready", "override", "publish"])
def test_who_wrote_the_article_is_told_why(verb):
    scene = make("chief_who_wrote")
    prepare, do = DEEDS[verb]
    thing = prepare(scene)
    with refused(NotAllowed, "You wrote this article"):
        do(thing, scene.person)


@pytest.mark.parametrize(
    ("verb", "sentence"),
    [("withdraw", "Only the chief"), ("keep", "Only an editor"), ("import", "Only an editor")],
)
def test_who_may_do_it_is_said(verb, sentence):
    scene = make("checker")
    prepare, do = DEEDS[verb]
    thing = prepare(scene)
    with refused(NotAllowed, sentence):
        do(thing, scene.person)


@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_closed_article_is_read_and_not_worked_on(state, hanna):
    article = make_article()
    Article.objects.update(state=state)
    article.refresh_from_db()
    rights = rights_on(hanna, article)
    assert rights.is_closed
    kept = {verb for verb in ALLOWED if rights.may(verb)}
    assert kept == STILL_ALLOWED[state]
    assert "settle" in kept or state == "withdrawn"
    assert kept.isdisjoint({"take", "submit", "evidence", "waive", "approve", "mark_read", "tick"})


@pytest.mark.parametrize("state", ["published", "withdrawn"])
@pytest.mark.parametrize("verb", ["add_evidence", "tick", "mark_read", "marked_by_hand", "assign"])
def test_on_a_closed_article_who_might_is_told_why_not(verb, state):
    scene = make("chief")
    prepare, do = DEEDS[verb]
    thing = prepare(scene)
    in_state(scene, state)
    (getattr(thing, "claim", None) or thing).refresh_from_db()
    with refused(Refused, "not being checked any more"):
        do(thing, scene.person)


def test_on_a_closed_article_the_role_comes_first():
    scene = make("checker")
    claim = claim_of(scene, S.OPEN)
    in_state(scene, "published")
    with refused(NotAllowed, "Only an editor"):
        triage.waive(claim, reason="duplicate", editor=scene.person)


def test_rights_of_one_desk_do_not_reach_another(ivo):
    rights = Rights(ivo, make_desk("sport").pk)
    assert rights.may("approve")
    assert rights.edits
    elsewhere = rights_on(ivo, make_article())
    assert not any(elsewhere.may(verb) for verb in ALLOWED)
    assert not elsewhere.edits


def test_desks_where_a_person_has_a_right(ivo, omar, nadia):
    asleep = make_person(desk=make_desk(), roles=["chief"], is_active=False)
    assert [desk.slug for desk in desks_where(ivo, "take")] == ["sport"]
    assert desks_where(omar, "take") == desks_where(asleep, "take") == []
    assert [desk.slug for desk in desks_where(omar, "import")] == ["metro"]
    with pytest.raises(NotAllowed, match="Only an editor"):
        desks_for(nadia, "export")
