"""Who may do what, verb by verb and person by person: a table written by hand from `domain.md`.

Each cell calls the real verb. + it is done; N NotAllowed; 0 NotFound, as for what does not exist.
"""

import pytest

from articles.models import Article, Claim
from articles.workflow import triage
from articles.workflow.errors import NotAllowed, NotFound, Refused
from articles.workflow.permissions import (
    ALLOWED,
    STILL_ALLOWED,
    Rights,
    desks_for,
    desks_where,
    rights_on,
)
from tests.factories import make_article, make_desk, make_person
from tests.workflow.deeds import DEEDS
from tests.workflow.ledger import refused
from tests.workflow.scenes import claim_of, in_state, make

S = Claim.State
pytestmark = pytest.mark.django_db

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
restore_evidence        N      0            +       +      +     N                 N                N               0     0        0
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
move                    N      0            N       N      +     N                 N                +               0     0        0
manage_desk             N      N            N       N      +     N                 N                +               0     0        0
members                 N      N            N       N      +     N                 N                +               0     0        0
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
