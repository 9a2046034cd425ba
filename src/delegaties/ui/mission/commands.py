"""What the search palette does for the mission that is open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from delegaties.checks.finding import Part
from delegaties.i18n import N_
from delegaties.ui.language import _
from delegaties.ui.mission.tabs import TABS
from delegaties.ui.page import Command

if TYPE_CHECKING:
    from delegaties.ui.mission.workspace import Workspace

WORDS = {
    "Overview": N_("facts dates status hotel practical information"),
    "Delegation": N_("participants people travellers party guests"),
    "Programme": N_("items appointments days schedule visits board"),
    "Organisations": N_("companies hosts visits invitations"),
    "Costs": N_("money budget expenses payments"),
    "Decision and report": N_("alignment college decision report commitments"),
    "History": N_("changes who when log journal undo"),
}


def commands(workspace: Workspace) -> Iterator[Command]:
    """Yield what can be made of the mission, looked up in it and done with it."""
    book = workspace.head.book.text()
    words = _("book booklet pdf print paper preview programme briefing book")
    yield Command(book, "book-open", workspace.book, "Ctrl+P", words)
    words = _("calendar ics outlook appointments export diary")
    yield Command(_("Calendar"), "calendar-plus", workspace.calendar, "Ctrl+E", words)
    words = _("warnings findings problems errors check what is wrong")
    panel, step = workspace.pointing.panel, workspace.pointing.step
    yield Command(_("Points of attention"), "triangle-alert", panel.toggle, words=words)
    words = _("warnings findings problems point of attention")
    name = _("Next point of attention")
    yield Command(name, "triangle-alert", lambda: step(1), "F8", words)
    words = _("version give out hand out release edition")
    yield Command(_("Versions"), "history", _versions(workspace), words=words)
    words = _("changed differences change sheet pdf print version")
    yield Command(_("Change sheet"), "file-text", workspace.changes, words=words)
    yield from _seldom(workspace)
    for number, entry in enumerate(TABS):
        act, words = workspace.opener(number), WORDS.get(entry.name, "")
        key = f"Ctrl+{number + 1}"
        yield Command(_(entry.name), "arrow-right", act, key, _(words) if words else "")


def _seldom(workspace: Workspace) -> Iterator[Command]:
    words = _("template standard day fill")
    yield Command(_("Days from templates…"), "bookmark", workspace.templates, words=words)
    words = _("duplicate again next edition series")
    copy = _("Copy mission…")
    yield Command(copy, "copy", lambda: workspace.repeat(copying=True), words=words)
    words = _("other dates postpone earlier later shift")
    move = _("Move mission…")
    yield Command(move, "calendar-range", lambda: workspace.repeat(copying=False), words=words)


def _versions(workspace: Workspace) -> Callable[[], None]:
    """Return what opens the versions, which belong to the programme."""

    def act() -> None:
        from delegaties.ui.mission.programme import ProgrammeTab  # noqa: PLC0415 - seldom needed

        workspace.open_tab(next(at for at, each in enumerate(TABS) if each.part is Part.PROGRAMME))
        if isinstance(workspace.tab, ProgrammeTab):
            workspace.tab.views.open_versions()

    return act
