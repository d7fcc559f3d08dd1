import pytest

from articles.models import Event, Membership, User
from articles.workflow.batches import in_one_go
from articles.workflow.errors import NotAllowed, NotFound, Outdated, Refused, RuleBroken
from articles.workflow.membership_undo import undo_roles
from articles.workflow.memberships import add_member, member_of, members_of, set_roles
from tests.factories import join, make_desk, make_person
from tests.workflow.ledger import nothing_changes, refused


@pytest.fixture
def lena(db):
    """Has an account, and belongs to no desk."""
    return make_person("lena", email="lena@paper.example")


def held(person):
    return list(person.memberships.order_by("pk").values_list("desk__slug", "role", "claims_a_day"))


@pytest.mark.parametrize("name", ["lena", " lena ", "lena@paper.example", "Lena@Paper.example"])
def test_somebody_is_added_by_user_name_or_address(metro, hanna, lena, name):
    change = add_member(metro, name=name, roles=["checker", "author"], claims_a_day=7, chief=hanna)
    assert held(lena) == [("metro", "author", None), ("metro", "checker", 7)]
    assert (change.before.roles, change.after.roles) == ((), ("author", "checker"))
    event = Event.objects.get()
    assert (event.action, event.actor, event.desk) == ("members", hanna, metro)
    assert event.payload == {
        "person": lena.pk, "name": "Lena",
        "roles": [[], ["author", "checker"]], "claims_a_day": [None, 7],
    }  # fmt: skip


@pytest.mark.parametrize("name", ["nobody", "asleep", "LENA", "", " ", "\0", "%", "x" * 5000])
def test_who_cannot_be_found_is_not_added(metro, hanna, lena, name):
    make_person("asleep", is_active=False)
    with refused(RuleBroken) as caught:
        add_member(metro, name=name, roles=["checker"], chief=hanna)
    assert caught.value.fields.keys() == {"name"}


def test_nobody_learns_who_belongs_elsewhere(metro, hanna, lena, ivo):
    """Ivo of another desk is added like Lena of none: no word of the other desk."""
    changes = [
        add_member(metro, name=name, roles=["checker"], chief=hanna) for name in ("lena", "ivo")
    ]
    assert [change.before.roles for change in changes] == [(), ()]
    assert ("sport", "editor", None) in held(ivo)
    assert {member.person for member in members_of(metro)} == {hanna, ivo, lena}


def test_address_of_several_people_asks_for_the_user_name(metro, hanna, lena):
    make_person("lena2", email="lena@paper.example")
    with refused(RuleBroken, "Several people"):
        add_member(metro, name="lena@paper.example", roles=["checker"], chief=hanna)


def test_who_belongs_to_the_desk_is_not_added_again(metro, hanna, nadia):
    with refused(RuleBroken, "Nadia belongs to the desk already"):
        add_member(metro, name="nadia", roles=["editor"], chief=hanna)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"roles": []}, "roles"),
        ({"roles": ["admin"]}, "roles"),
        ({"roles": ["checker", ""]}, "roles"),
        ({"claims_a_day": 0}, "claims_a_day"),
        ({"claims_a_day": 1001}, "claims_a_day"),
        ({"claims_a_day": -(2**63)}, "claims_a_day"),
    ],
)
def test_what_nobody_can_be_given_is_refused_at_its_field(metro, hanna, lena, given, field):
    with refused(RuleBroken) as caught:
        add_member(metro, **{"name": "lena", "roles": ["checker"], "chief": hanna} | given)
    assert caught.value.fields.keys() == {field}


def test_roles_are_set_together(metro, hanna, nadia):
    set_roles(metro, person=nadia, roles=["editor", "author", "editor"], chief=hanna)
    assert held(nadia) == [("metro", "author", None), ("metro", "editor", None)]
    assert Event.objects.get().payload["roles"] == [["checker"], ["author", "editor"]]


def test_roles_elsewhere_stay(metro, hanna, nadia):
    join(nadia, make_desk("sport"), "checker")
    set_roles(metro, person=nadia, roles=[], chief=hanna)
    assert held(nadia) == [("sport", "checker", None)]


def test_role_that_stays_keeps_its_row(metro, hanna, nadia):
    """The back office may have it open."""
    row = nadia.memberships.get()
    set_roles(metro, person=nadia, roles=["checker", "editor"], chief=hanna)
    assert nadia.memberships.filter(pk=row.pk, role="checker").exists()


def test_what_is_agreed_for_a_day_goes_with_the_person(metro, hanna, nadia):
    nadia.memberships.update(claims_a_day=12)
    set_roles(metro, person=nadia, roles=["author", "editor"], chief=hanna)
    assert held(nadia) == [("metro", "author", None), ("metro", "editor", 12)]
    assert member_of(metro, nadia.pk).claims_a_day == 12
    set_roles(metro, person=nadia, roles=["author", "editor"], claims_a_day=None, chief=hanna)
    assert member_of(metro, nadia.pk).claims_a_day is None


def test_nothing_is_agreed_with_who_does_not_check(metro, hanna, nadia):
    nadia.memberships.update(claims_a_day=12)
    set_roles(metro, person=nadia, roles=["author"], claims_a_day=5, chief=hanna)
    assert held(nadia) == [("metro", "author", None)]
    assert Event.objects.get().payload["claims_a_day"] == [12, None]


def test_what_stands_already_leaves_no_event(metro, hanna, nadia):
    with nothing_changes():
        change = set_roles(metro, person=nadia, roles=["checker"], seen=["checker"], chief=hanna)
    assert change.before == change.after


def test_roles_that_changed_meanwhile_are_not_overwritten(metro, hanna, nadia):
    join(nadia, metro, "editor")
    with refused(Outdated):
        set_roles(metro, person=nadia, roles=["author"], seen=["checker"], chief=hanna)


@pytest.mark.parametrize("roles", [[], ["editor"]])
def test_last_chief_stays_chief(metro, hanna, roles):
    make_person("gone", desk=metro, roles=["chief"], is_active=False)
    join(hanna, make_desk("sport"), "chief")
    with refused(Refused, "A desk needs a chief"):
        set_roles(metro, person=hanna, roles=roles, chief=hanna)


def test_one_of_two_chiefs_may_go(metro, hanna):
    rosa = make_person("rosa", desk=metro, roles=["chief"])
    set_roles(metro, person=hanna, roles=["editor"], chief=hanna)
    with refused(NotAllowed, "Only the chief"):
        set_roles(metro, person=rosa, roles=[], chief=hanna)
    with refused(Refused, "A desk needs a chief"):
        set_roles(metro, person=rosa, roles=[], chief=rosa)


@pytest.mark.parametrize("name", ["omar", "nadia", "tomas"])
def test_only_the_chief_says_who_belongs_to_the_desk(metro, lena, request, name):
    person = request.getfixturevalue(name)
    with refused(NotAllowed, "Only the chief"):
        add_member(metro, name="lena", roles=["checker"], chief=person)
    with refused(NotAllowed, "Only the chief"):
        set_roles(metro, person=person, roles=["chief"], chief=person)


def test_the_chief_of_another_desk_is_a_stranger(metro, ivo, ada, lena):
    join(ivo, make_desk("sport"), "chief")
    for stranger in (ivo, ada):
        with refused(NotFound):
            add_member(metro, name="lena", roles=["checker"], chief=stranger)


def test_who_has_no_role_is_no_member(metro, lena):
    with pytest.raises(NotFound):
        member_of(metro, lena.pk)


def test_undo_gives_back_what_was_taken(metro, hanna, nadia):
    join(nadia, metro, "author")
    nadia.memberships.filter(role="checker").update(claims_a_day=8)
    before = held(nadia)
    with in_one_go() as batch:
        set_roles(metro, person=nadia, roles=[], chief=hanna)
    assert held(nadia) == []
    assert not undo_roles(batch, chief=hanna)
    assert sorted(held(nadia)) == sorted(before)


def test_undo_takes_away_who_was_added(metro, hanna, lena):
    with in_one_go() as batch:
        add_member(metro, name="lena", roles=["editor"], chief=hanna)
    undo_roles(batch, chief=hanna)
    assert held(lena) == []
    with refused(Outdated):
        undo_roles(batch, chief=hanna)


def test_undo_is_of_who_did_it(metro, hanna, nadia):
    rosa = make_person("rosa", desk=metro, roles=["chief"])
    with in_one_go() as batch:
        set_roles(metro, person=nadia, roles=["editor"], chief=hanna)
    with refused(NotFound):
        undo_roles(batch, chief=rosa)
    set_roles(metro, person=hanna, roles=["editor"], chief=rosa)
    with refused(NotAllowed):
        undo_roles(batch, chief=User.objects.get(pk=hanna.pk))
    assert Membership.objects.filter(person=nadia).get().role == "editor"
