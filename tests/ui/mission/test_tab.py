"""A tab that adds nothing of its own still answers the workspace."""

from __future__ import annotations

from delegaties.ui.mission.tab import Tab


def test_a_bare_tab_has_nothing_to_keep_to_say_or_to_count(qtbot, desk, made):
    tab = Tab(desk, made.id)
    qtbot.addWidget(tab)
    tab.show_plan(desk.plan(made.id))
    tab.new()
    assert tab.commit_pending()
    assert (tab.sentence(), tuple(tab.panes()), tab.count(desk.plan(made.id))) == ("", (), 0)
    assert tab.mission_id == made.id
