"""What is open: values for the pages, changes with words, and a colleague's news."""

from __future__ import annotations

from dataclasses import replace

import pytest

from delegaties import settings
from delegaties.edits import missions, programme
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.values.ids import new_id

RENAMED = N_("Renamed {title}")


def rename(desk, made, title, via="change"):
    edit = getattr(desk, via)
    return edit(
        RENAMED, missions.change_mission, made.id, {"title.nl": title},
        mission=made.id, params={"title": title},
    )  # fmt: skip


def refuse():
    raise RefusedError(RENAMED, title="x")


def test_a_change_is_announced_once_and_read_anew(desk, made):
    before = desk.plan(made.id)
    assert desk.plan(made.id) is before
    heard = []
    desk.changed.connect(heard.append)
    rename(desk, made, "Osaka")
    assert [change.missions for change in heard] == [frozenset({made.id})]
    assert desk.plan(made.id).title.get("nl") == "Osaka"


def test_undo_names_what_it_takes_back(desk, made):
    rename(desk, made, "Osaka")
    assert "Osaka" in desk.undo_label(made.id)
    assert desk.undo(made.id) == "Ongedaan gemaakt: Renamed Osaka"
    assert desk.plan(made.id).title.get("nl") == "Japan"
    assert "Osaka" in desk.redo_label(made.id)
    assert desk.redo(made.id) == "Opnieuw gedaan: Renamed Osaka"
    assert desk.redo(made.id) == ""
    assert desk.plan(made.id).title.get("nl") == "Osaka"
    assert desk.undo_label(new_id()) == ""


def test_what_can_be_undone_is_asked_once_until_something_changes(desk, made, monkeypatch):
    rename(desk, made, "Osaka")
    asked = []
    ask = desk.store.can_undo
    monkeypatch.setattr(desk.store, "can_undo", lambda scope: asked.append(scope) or ask(scope))
    monkeypatch.setattr(desk.store, "undo", lambda _scope: asked.append("undo") or refuse())
    assert [desk.undo_label(made.id), desk.undo_label(made.id)] == ["Renamed Osaka"] * 2
    assert asked == [made.id]
    desk.undo(made.id)  # refused: the store goes on with the change before it
    desk.undo_label(made.id)
    assert asked == [made.id, "undo", made.id]


def test_a_form_gets_the_error_and_a_button_gets_a_sentence(qtbot, desk):
    with pytest.raises(RefusedError):
        desk.change(RENAMED, missions.change_mission, new_id(), {"title.nl": "x"})
    with qtbot.waitSignal(desk.problem) as problem:
        assert desk.attempt(RENAMED, missions.change_mission, new_id(), {"title.nl": "x"}) is None
    assert problem.args[0]


def test_a_colleagues_change_arrives_by_itself(qtbot, desk, colleague, made):
    desk.plan(made.id)
    with (
        qtbot.waitSignal(desk.changed, timeout=10_000) as changed,
        colleague.change(RENAMED, mission=made.id, title="x") as session,
    ):
        missions.change_mission(session, made.id, {"motivation": "Van Bert"})
    assert (changed.args[0].who, changed.args[0].own) == ("Bert", False)
    assert desk.plan(made.id).motivation == "Van Bert"


def test_settings_are_kept_and_followed(qtbot, desk, tmp_path):
    with qtbot.waitSignal(desk.settings_changed):
        desk.save_settings(replace(desk.settings, name="Bea", language="en"))
    kept, bad = settings.read(tmp_path)
    assert (kept.name, kept.language, bad) == ("Bea", "en", ())
    assert desk.store.who == "Bea"


def test_lists_and_details_are_values_that_stay_until_something_changes(desk, made):
    readers = (desk.summaries, desk.people, desk.organisations, desk.places, desk.agenda)
    first = [reader() for reader in readers]
    assert [reader() for reader in readers] == first
    assert desk.person(made.people[0]).card.id == made.people[0]
    assert desk.organisation(made.organisation).card.name == "Yanmar"
    assert desk.place(made.place).card.city == "Osaka"
    assert [hit.id for hit in desk.find("japan")] == [made.id, made.organisation]


def test_a_plan_follows_a_colleague_also_before_their_edit_was_heard_of(desk, colleague, made):
    before = desk.plan(made.id)
    with colleague.change("Change", mission=made.id) as session:
        programme.change_item(session, made.items[1], {"title.nl": "Lunch"})
    edit = programme.change_item, made.items[0], {"title.nl": "Ontvangst"}
    desk.change("Change", *edit, mission=made.id)
    now = desk.plan(made.id)
    titles = {item.id: item.title.text("nl") for item in now.items}
    assert (titles[made.items[0]], titles[made.items[1]]) == ("Ontvangst", "Lunch")
    assert now.participations is before.participations
