"""What is known of versions is of the plan that is shown, and is worked out aside."""

from __future__ import annotations

from delegaties.plan.difference import What


def test_without_a_version_there_is_nothing_to_compare_with(versions, settle):
    settle()
    assert (versions.releases, versions.latest, versions.since_latest) == ((), None, None)


def test_changes_since_the_latest_version_are_counted_as_they_are_made(
    versions, settle, give_out, move, store, made
):
    give_out()
    settle()
    assert versions.since_latest.count == 0
    move()
    assert versions.since_latest is None, "never of another plan than the one that is shown"
    settle()
    assert [each.what for each in versions.since_latest.items] == [(What.TIME,)]
    give_out()
    settle()
    assert (versions.latest.number, versions.since_latest.count) == (2, 0)
    store.undo(made.id)
    settle()
    assert (versions.latest.number, versions.since_latest.count) == (1, 1)


def test_changes_since_the_latest_version_are_marked_and_since_an_older_one_on_request(
    versions, settle, give_out, move, made
):
    give_out()
    move(0)
    give_out()
    move(1)
    settle()
    assert set(versions.marked.by_item) == {made.items[1]}
    assert versions.change_of(made.items[0]) is None
    versions.mark(versions.releases[-1])
    settle()
    assert set(versions.marked.by_item) == set(made.items[:2])
    assert versions.change_of(made.items[0]).what == (What.TIME,)
    versions.mark(None)
    assert versions.marked is None


def test_a_version_that_was_taken_back_is_marked_no_longer(versions, settle, give_out, store, made):
    give_out()
    settle()
    versions.mark(versions.latest)
    store.undo(made.id)
    settle()
    assert (versions.marked_release, versions.marked) == (None, None)
