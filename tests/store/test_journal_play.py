"""Two people edit, undo, redo, take back and restart at random, against a plain reference.

The reference keeps the database as one flat dictionary and every change as the keys it set; it
knows nothing of SQL, sessions or the journal's tables.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select
from storing import mission, party, person

from delegaties.errors import ConflictError, RefusedError
from delegaties.model.delegation import Party
from delegaties.model.mission import Mission
from delegaties.model.people import Person
from delegaties.store.columns import journaled, plain
from delegaties.store.store import Store
from delegaties.values.texts import Texts

PEOPLE = ("Anna", "Bert")
KINDS = {"mission": Mission, "party": Party, "person": Person}
THERE, NULL = object(), object()


@dataclass
class Kept:
    """A change as the reference remembers it."""

    label: str
    who: str
    scope: object
    was: dict
    now: dict
    reverts: Kept | None = None
    spent: bool = False

    @property
    def is_undo(self):
        return self.reverts is not None and not self.reverts.is_undo


def flat(session):
    """The database as one dictionary; texts by language, rows that are there by their key."""
    state = {}
    for name, kind in KINDS.items():
        for row in session.scalars(select(kind)):
            state[name, row.id] = THERE
            for key, column in journaled(kind).items():
                value = plain(column, getattr(row, key))
                parts = value.items() if isinstance(value, dict) else [(None, value)]
                each = {part: NULL if one is None else one for part, one in parts}
                state.update({(name, row.id, key, part): one for part, one in each.items()})
    return state


def difference(was, now):
    keys = {key for key in {**was, **now} if was.get(key) != now.get(key)}
    return {k: was[k] for k in keys if k in was}, {k: now[k] for k in keys if k in now}


def taken_back(state, change):
    """The state without a change, or None when somebody changed the same since."""
    keys = {**change.was, **change.now}
    if any(state.get(key) != change.now.get(key) for key in keys):
        return None
    for name, row_id, *_rest in keys:
        gone = (name, row_id) in change.was and (name, row_id) not in change.now
        if not gone and (name, row_id) not in state:
            return None
    result = {key: value for key, value in state.items() if key not in keys} | change.was
    # A row that goes must go with all it had, and nothing may refer to it any more.
    if any(key[:2] not in result for key in result):
        return None
    parts = [value for key, value in result.items() if key[2:] == ("mission_id", None)]
    missions = {str(key[1]) for key in result if key[0] == "mission"}
    return result if set(parts) <= missions else None


class Play(RuleBasedStateMachine):
    """One database, two people."""

    @initialize()
    def start(self):
        self.folder = tempfile.TemporaryDirectory()
        self.file = str(Path(self.folder.name) / "play.db")
        self.stores = {who: Store.open(self.file, who) for who in PEOPLE}
        self.state, self.kept, self.born = {}, [], []
        self.in_vain = {who: [] for who in PEOPLE}

    def do(self, who, scope, work):
        label = f"Change {len(self.kept)}"
        with self.stores[who].change(label, mission=scope) as session:
            work(session)
        self.note(label, who, scope)

    def note(self, label, who, scope, reverts=None):
        with self.stores[who].reading() as session:
            now = flat(session)
        was_keys, now_keys = difference(self.state, now)
        if was_keys or now_keys:
            self.kept.append(Kept(label, who, scope, was_keys, now_keys, reverts))
        self.state = now

    def some(self, kind, at):
        found = [row_id for row_id in self.born if (kind, row_id) in self.state]
        return found[at % len(found)] if found else None

    @rule(who=st.sampled_from(PEOPLE), name=st.sampled_from("ab"))
    def add_person(self, who, name):
        new = person(name)
        self.born.append(new.id)
        self.do(who, None, lambda session: session.add(new))

    @rule(
        who=st.sampled_from(PEOPLE),
        at=st.integers(0, 1),
        key=st.sampled_from(["given", "family"]),
        name=st.sampled_from("abc"),
    )
    def rename_person(self, who, at, key, name):
        if found := self.some("person", at):
            self.do(who, None, lambda s: setattr(s.get_one(Person, found), key, name))

    @rule(who=st.sampled_from(PEOPLE), at=st.integers(0, 3))
    def remove_person(self, who, at):
        """Renamed first in the same change, so that what it was must be remembered."""
        if found := self.some("person", at):

            def work(session):
                row = session.get_one(Person, found)
                row.given = "passing"
                session.flush()
                row.family = "passing"
                session.delete(row)

            self.do(who, None, work)

    @rule(who=st.sampled_from(PEOPLE), parts=st.integers(0, 2))
    def add_mission(self, who, parts):
        new = mission()
        more = [party(new.id, f"p{n}", n) for n in range(parts)]
        self.born.append(new.id)
        self.do(who, new.id, lambda session: session.add_all([new, *more]))

    @rule(
        who=st.sampled_from(PEOPLE),
        at=st.integers(0, 1),
        language=st.sampled_from(["nl", "en"]),
        name=st.sampled_from(["", "x", "y"]),
    )
    def retitle(self, who, at, language, name):
        if found := self.some("mission", at):

            def work(session):
                row = session.get_one(Mission, found)
                row.title = row.title.replaced(language, name)

            self.do(who, found, work)

    @rule(who=st.sampled_from(PEOPLE), at=st.integers(0, 2), name=st.sampled_from("xy"))
    def much_at_once(self, who, at, name):
        """Several flushes; a row that comes and goes; a row that goes and comes back."""
        found = self.some("mission", at)
        if found is None:
            return

        def work(session):
            row = session.get_one(Mission, found)
            row.notes = name
            session.flush()
            row.title, row.notes = Texts.of(nl=name), name * 2
            passing, staying = party(found, "passing"), party(found, name)
            session.add_all([passing, staying])
            session.flush()
            session.delete(passing)
            staying.note = name
            same = select(Party).where(Party.mission_id == found).order_by(Party.note, Party.name)
            first = session.scalars(same).first()
            again = Party(
                id=first.id,
                **{key: getattr(first, key) for key in journaled(Party) if key != "note"},
            )
            session.delete(first)
            session.flush()
            session.add(again)

        self.do(who, found, work)

    @rule(who=st.sampled_from(PEOPLE), at=st.integers(0, 2))
    def remove_mission(self, who, at):
        if found := self.some("mission", at):

            def work(session):
                for row in session.scalars(select(Party).where(Party.mission_id == found)):
                    session.delete(row)
                session.delete(session.get_one(Mission, found))

            self.do(who, found, work)

    def scopes(self):
        return [None, *dict.fromkeys(kept.scope for kept in self.kept if kept.scope is not None)]

    def top(self, who, scope, *, undo):
        for kept in reversed(self.kept):
            if kept.who != who or kept.scope != scope:
                continue
            if not undo and kept.reverts is None:
                return None
            if not kept.spent and kept.is_undo is not undo and kept not in self.in_vain[who]:
                return kept
        return None

    @rule(who=st.sampled_from(PEOPLE), at=st.integers(0, 3), times=st.integers(1, 3))
    def undo_some(self, who, at, times):
        scopes = self.scopes()
        for _time in range(times):
            self.step(who, scopes[at % len(scopes)], undo=True)

    @rule(who=st.sampled_from(PEOPLE), at=st.integers(0, 3), times=st.integers(1, 3))
    def redo_some(self, who, at, times):
        scopes = self.scopes()
        for _time in range(times):
            self.step(who, scopes[at % len(scopes)], undo=False)

    def step(self, who, scope, *, undo):
        store, target = self.stores[who], self.top(who, scope, undo=undo)
        ask, act = (store.can_undo, store.undo) if undo else (store.can_redo, store.redo)
        asked = ask(scope)
        assert (asked and asked.label) == (target and target.label)
        if target is None:
            assert act(scope) is None
        elif not self.take_back(who, target, lambda: act(scope)):
            self.in_vain[who].append(target)

    @rule(who=st.sampled_from(PEOPLE), at=st.integers(0, 50))
    def undo_this(self, who, at):
        if not self.kept:
            return
        chosen = tip = self.kept[at % len(self.kept)]
        away = 0
        while tip.spent:
            tip = next(kept for kept in self.kept if kept.reverts is tip)
            away += 1
        entry = self.entry_of(chosen)
        assert entry.undone is (away % 2 == 1)
        if away % 2:
            try:
                self.stores[who].revert(entry.id)
            except RefusedError:
                return
            raise AssertionError
        self.take_back(who, tip, lambda: self.stores[who].revert(entry.id))

    def entry_of(self, kept):
        same = [each for each in self.kept if each.scope == kept.scope]
        history = self.stores[kept.who].history(kept.scope, limit=1000)
        assert len(history) == len(same)
        return history[len(same) - 1 - same.index(kept)]

    def take_back(self, who, target, act):
        """Do it; say whether it went through, exactly when the reference says it can."""
        expected = taken_back(self.state, target)
        if expected is None:
            try:
                act()
            except ConflictError:
                return False
            raise AssertionError
        assert act().label == target.label
        target.spent = True
        self.note(target.label, who, target.scope, reverts=target)
        assert self.state == expected
        return True

    @rule(who=st.sampled_from(PEOPLE))
    def restart(self, who):
        self.stores[who].close()
        self.stores[who] = Store.open(self.file, who)
        self.in_vain[who] = []

    @invariant()
    def holds_what_the_reference_holds(self):
        if hasattr(self, "stores"):
            with self.stores["Bert"].reading() as session:
                assert flat(session) == self.state

    def teardown(self):
        if hasattr(self, "stores"):
            for store in self.stores.values():
                store.close()
            self.folder.cleanup()


TestPlay = Play.TestCase
TestPlay.settings = settings(
    max_examples=30,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
