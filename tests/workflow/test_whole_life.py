"""One claim in the hands of three people, any verb at any time, beside a model of `domain.md`."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from articles.models import Claim, Correction, Event
from articles.workflow import assignments, drafts, leases, signoff, triage, verdicts
from articles.workflow.errors import NotAllowed, Refused
from tests.factories import join, make_claim, make_desk, make_person

S = Claim.State
NAMES = st.sampled_from(["nadia", "mei", "tomas"])
EDITORS = {"mei", "tomas"}
LEASE = timedelta(minutes=30)


class WholeLife(RuleBasedStateMachine):
    """`self.claim` and its tables are the system, everything else is the model."""

    def __init__(self):
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.clock = time_machine.travel(datetime(2026, 3, 2, 9, tzinfo=UTC), tick=False)
        self.now = self.clock.start()
        desk = make_desk()
        roles = {"nadia": "checker", "mei": "checker", "tomas": "editor"}
        self.people = {name: make_person(name, desk=desk, roles=[roles[name]]) for name in roles}
        join(self.people["mei"], desk, "editor")
        self.claim = make_claim(state=S.SUGGESTED)
        self.state, self.owner, self.holder, self.lease = S.SUGGESTED, None, None, None
        self.turns, self.given, self.drafts = [], [], {}
        self.corrections, self.steps = [], []

    def teardown(self):
        self.clock.stop()
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    # What the model knows.

    def go(self, step, target):
        self.steps.append((step, self.state, target))
        self.state = target

    def open_turn(self, step, name, before=None):
        self.turns.append((name, before or self.state))
        self.go(step, S.CHECKING)
        self.owner = self.holder = name
        self.lease = timezone.now() + LEASE

    def give_up(self, step):
        _name, before = self.turns[-1]
        self.go(step, before)
        if before in (S.OPEN, S.STALE):
            self.owner = None
        self.holder = None

    @property
    def is_overdue(self):
        return self.holder is not None and self.lease < timezone.now()

    # How a verb is tried.

    def attempt(self, error, verb, thing, **arguments):
        """True when the verb did it; it must raise exactly what the model says."""
        if error is None:
            verb(thing, **arguments)
            return True
        with pytest.raises(error) as refusal, transaction.atomic():
            verb(thing, **arguments)
        assert refusal.type is error
        return False

    def row(self):
        return Claim.objects.select_related("article__desk", "anchor").get(pk=self.claim.pk)

    def last_verdict(self):
        return self.row().current_verdict

    def decide(self, step, name, sources, target, **arguments):
        error = NotAllowed if name not in EDITORS else None if self.state in sources else Refused
        verb = getattr(triage, step)
        if self.attempt(error, verb, self.row(), editor=self.people[name], **arguments):
            self.go(step, target)
            return True
        return False

    # The verbs.

    @rule(name=NAMES)
    def keep(self, name):
        self.decide("keep", name, {S.SUGGESTED}, S.OPEN)

    @rule(name=NAMES)
    def discard(self, name):
        self.decide("discard", name, {S.SUGGESTED, S.OPEN}, S.DISCARDED, reason="opinion")

    @rule(name=NAMES)
    def waive(self, name):
        sources = {S.SUGGESTED, S.OPEN, S.RETURNED, S.STALE}
        self.decide("waive", name, sources, S.WAIVED, reason="duplicate")

    @rule(name=NAMES)
    def restore(self, name):
        if self.decide("restore", name, {S.WAIVED, S.DISCARDED}, S.OPEN):
            self.owner = None

    @rule(name=NAMES, to=st.one_of(st.none(), NAMES))
    def assign(self, name, to):
        free = self.state in (S.SUGGESTED, S.OPEN, S.STALE)
        kept = self.state in (S.RETURNED, S.WAITING)
        error = None if free or (kept and to) else Refused
        if name not in EDITORS:
            error = NotAllowed
        whom = self.people[to] if to else None
        if self.attempt(error, triage.assign, self.row(), editor=self.people[name], to=whom):
            self.steps.append(("assign", self.state, self.state))
            self.owner = to

    @rule(name=NAMES)
    def take(self, name):
        runs_out = self.is_overdue
        state, owner = self.state, self.owner
        if runs_out:
            state = self.turns[-1][1]
            owner = None if state in (S.OPEN, S.STALE) else owner
        error = None if state in (S.OPEN, S.STALE) and owner in (None, name) else Refused
        if self.attempt(error, assignments.take, self.row(), checker=self.people[name]):
            if runs_out:
                self.give_up("expire")
            self.open_turn("take", name)

    @rule(name=NAMES)
    def resume(self, name):
        error = Refused
        if self.state in (S.RETURNED, S.WAITING):
            error = None if self.owner == name else NotAllowed
        if self.attempt(error, assignments.resume, self.row(), checker=self.people[name]):
            self.open_turn("resume", name)
            if self.given and self.given[-1][0] == name:
                self.drafts.setdefault(name, "")

    @rule(name=NAMES)
    def put_back(self, name):
        error = None if self.holder == name else Refused
        if self.attempt(error, assignments.put_back, self.row(), checker=self.people[name]):
            self.give_up("put_back")

    @rule(name=NAMES, on=st.sampled_from(Claim.WaitingOn.values))
    def wait(self, name, on):
        error = None if self.holder == name else Refused
        if self.attempt(error, assignments.wait, self.row(), checker=self.people[name], on=on):
            self.go("wait", S.WAITING)
            self.holder = None

    @rule(name=NAMES, note=st.sampled_from(["Half", "A thought"]))
    def draft(self, name, note):
        drafts.keep_draft(self.row(), checker=self.people[name], note=note)
        self.drafts[name] = note
        if self.holder == name:
            self.lease = timezone.now() + LEASE

    @rule(name=NAMES, action=st.sampled_from(["stet", "correct"]))
    def submit(self, name, action):
        error = None if self.holder == name else Refused
        verb = verdicts.submit_verdict
        fields = {"rating": "not_checkable", "action": action, "checker": self.people[name]}
        if self.attempt(error, verb, self.row(), **fields):
            self.go("submit", S.SUBMITTED)
            self.given.append((name, action))
            self.holder = None
            self.drafts.pop(name, None)

    @precondition(lambda self: self.given)
    @rule(name=NAMES)
    def recall(self, name):
        checker, _action = self.given[-1]
        error = None if self.state == S.SUBMITTED else Refused
        if name != checker:
            error = NotAllowed
        verb = verdicts.recall_verdict
        if self.attempt(error, verb, self.last_verdict(), checker=self.people[name]):
            mine = [before for who, before in self.turns if who == name and before != S.WAITING]
            self.open_turn("recall", name, before=mine[-1] if mine else S.OPEN)
            self.drafts.setdefault(name, "")

    @precondition(lambda self: self.given)
    @rule(name=NAMES, approves=st.booleans())
    def sign_off(self, name, approves):
        checker, action = self.given[-1]
        error = None if self.state == S.SUBMITTED else Refused
        if name not in EDITORS or name == checker:
            error = NotAllowed
        fields = {"editor": self.people[name]}
        verb = signoff.approve_verdict
        if not approves:
            verb, fields["reason"] = signoff.send_back, "Which year?"
        if self.attempt(error, verb, self.last_verdict(), **fields):
            step = ("approve", S.APPROVED) if approves else ("send_back", S.RETURNED)
            self.go(*step)
            if approves and action != "stet":
                self.corrections.append("pending")

    @rule(name=NAMES)
    def reopen(self, name):
        error = None if self.state == S.APPROVED else Refused
        if name not in EDITORS:
            error = NotAllowed
        fields = {"editor": self.people[name], "reason": "New figures"}
        if self.attempt(error, signoff.reopen, self.row(), **fields):
            self.go("reopen", S.RETURNED)
            self.corrections = ["declined" for _pending in self.corrections]

    @rule(minutes=st.sampled_from([10, 31]), beats=st.booleans())
    def time_passes(self, minutes, beats):
        self.now.shift(timedelta(minutes=minutes))
        if beats:
            assert leases.expire_overdue() == int(self.is_overdue)
            if self.is_overdue:
                self.give_up("expire")

    # What always holds.

    @invariant()
    def row_is_as_the_model_says(self):
        row = self.row()
        owner = row.checker.username if row.checker else None
        assert (row.state, owner) == (self.state, self.owner)
        assert row.row_version == len(self.steps)

    @invariant()
    def one_turn_is_open_while_it_is_checked(self):
        turns = self.claim.assignments
        holders = list(turns.open().values_list("checker__username", flat=True))
        assert holders == ([self.holder] if self.holder else [])
        assert bool(holders) == (self.state == S.CHECKING)
        opened = list(turns.values_list("checker__username", "state_before"))
        assert opened == self.turns

    @invariant()
    def history_is_the_accepted_steps(self):
        events = Event.objects.filter(claim=self.claim)
        assert list(events.values_list("action", "old_state", "new_state")) == self.steps

    @invariant()
    def verdicts_are_kept_and_the_last_is_current(self):
        given = self.claim.verdicts.order_by("number")
        assert list(given.values_list("checker__username", "action")) == self.given
        assert list(given.values_list("number", flat=True)) == list(range(1, len(self.given) + 1))
        assert self.last_verdict() == given.last()

    @invariant()
    def drafts_and_corrections_are_kept(self):
        drafts = self.claim.drafts.values_list("checker__username", "note")
        assert dict(drafts) == self.drafts
        states = Correction.objects.values_list("state", flat=True)
        assert list(states) == self.corrections


@pytest.mark.django_db
def test_database_follows_the_model_through_a_whole_life():
    # Not shrunk: a failure of 25 steps is readable, and making it shorter takes minutes.
    short = settings(max_examples=15, stateful_step_count=25, phases=[Phase.generate])
    run_state_machine_as_test(WholeLife, settings=short)
