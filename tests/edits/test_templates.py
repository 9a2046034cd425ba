"""The office keeps days as templates, and fills days from them."""

from __future__ import annotations

from datetime import date

import pytest
from building import THERE, plan_of

from delegaties.edits.templates import add_template, fill_day, remove_template, rename_template
from delegaties.errors import ConflictError, RefusedError
from delegaties.plan.load_templates import templates
from delegaties.values.kinds import ItemStatus
from delegaties.values.templates import shipped
from delegaties.values.texts import NO_TEXTS, Texts

NAME = Texts.of(nl="Bezoekdag")
ENTRIES = shipped()[1].entries
DAY = date(2026, 11, 19)


@pytest.fixture
def kept(store):
    with store.change("Keep") as session:
        return add_template(session, NAME, ENTRIES)


def known(store):
    with store.reading() as session:
        return templates(session)


def test_a_day_is_kept_read_back_renamed_and_removed(store, kept):
    (found,) = known(store)
    assert (found.id, found.name, found.entries) == (kept, NAME, ENTRIES)
    with store.change("Name") as session:
        rename_template(session, kept, Texts.of(nl="Industriedag"), NAME)
    assert known(store)[0].name.text("nl") == "Industriedag"
    with store.change("Remove") as session:
        remove_template(session, kept)
    assert known(store) == ()
    store.undo(None)
    assert known(store)[0].entries == ENTRIES


def test_a_name_a_colleague_gave_meanwhile_is_not_overwritten(store, colleague, kept):
    with colleague.change("Name") as session:
        rename_template(session, kept, Texts.of(nl="Anders"))
    with pytest.raises(ConflictError), store.change("Name") as session:
        rename_template(session, kept, Texts.of(nl="Industriedag"), NAME)


def test_a_template_needs_a_name_and_items(store):
    for name, entries in ((NO_TEXTS, ENTRIES), (NAME, ())):
        with pytest.raises(RefusedError), store.change("Keep") as session:
            add_template(session, name, entries)
    assert known(store) == ()


def test_a_day_is_filled_in_one_step(store, made):
    before = plan_of(store, made.id)
    with store.change("Fill", mission=made.id) as session:
        added = fill_day(session, made.id, [(each, each.on(DAY, THERE)) for each in ENTRIES])
    filled = [item for item in plan_of(store, made.id).items if item.id in added]
    assert [item.title for item in filled] == [entry.title for entry in ENTRIES]
    assert {item.when.date for item in filled} == {DAY}
    assert {item.when.start.zone for item in filled} == {THERE}
    assert {item.status for item in filled} == {ItemStatus.IDEA}
    store.undo(made.id)
    assert plan_of(store, made.id).items == before.items
