"""A page without anything of its own is harmless."""

from __future__ import annotations

from delegaties.ui.page import Command, Entry, Page


def test_a_bare_page_promises_nothing(qtbot, desk):
    page = Page(desk)
    qtbot.addWidget(page)
    assert page.commit_pending()
    assert page.scope() is None
    assert (page.new_name(), page.status_text(), page.place()) == ("", "", None)
    assert (tuple(page.panes()), tuple(page.commands())) == ((), ())


def test_an_entry_makes_its_page_late(qtbot, desk):
    entry = Entry("Overview", "inbox", lambda: Page, ("mission",))
    page = entry.load()(desk)
    qtbot.addWidget(page)
    assert page.desk is desk
    assert not entry.at_end
    assert Command("New", "plus", page.new).keys == ""
