"""What Ctrl+K finds: people, missions and other things by name, and the commands of the moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint

from delegaties.ui.commands import of_settings
from delegaties.ui.language import _
from delegaties.ui.page import Command, Entry, Offered
from delegaties.values.folding import fold

if TYPE_CHECKING:
    from delegaties.ui.desk import Desk
    from delegaties.ui.widgets.palette import Offer, Palette
    from delegaties.ui.window import Window

FEW = 2
"""Letters from which things are looked for beside commands."""


class Finder:
    """The palette of a window, with what it offers there."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._palette: Palette | None = None

    def open(self) -> None:
        """Open the palette under the search field."""
        if self._palette is None:
            from delegaties.ui.widgets.palette import Palette  # noqa: PLC0415 - not at start

            self._palette = Palette(self.offers, self._window)
        corner = self._window.toolbar.field.mapTo(self._window, QPoint(0, 0))
        self._palette.open_at(corner.x(), corner.y())

    def forget(self) -> None:
        """Make the palette anew when it is opened again: it spoke another language."""
        self._palette = None

    def offers(self, typed: str) -> list[Offer]:
        """Return what fits what is typed: things first, then commands."""
        from delegaties.ui.widgets.palette import Offer  # noqa: PLC0415 - not at start

        desk = self._window.desk
        assert desk is not None  # noqa: S101 - the window looks
        enough = len(typed) >= FEW or not typed.isascii()  # one sign of 李小龍 tells enough
        hits = desk.find(typed) if enough else ()
        return [
            *(
                Offer(hit.name, hit.second, self._icon_of(hit.kind), _going(desk, hit))
                for hit in hits
            ),
            *(
                Offer(command.name, "", command.icon, command.act, command.keys)
                for command in fitting(self.commands(), typed)
            ),
        ]

    def _icon_of(self, kind: str) -> str:
        entries = self._window.entries
        return next((entry.icon for entry in entries if kind in entry.kinds), "circle")

    def commands(self) -> list[Command]:
        """Return what can be done now: first what the open page does, each name once."""
        found: dict[str, Command] = {}
        for command in self._all():
            found.setdefault(command.name, command)
        return list(found.values())

    def _all(self) -> Iterator[Command]:
        window = self._window
        assert window.desk is not None  # noqa: S101 - the window looks
        if window.page is not None:
            yield from self._of_page(window.page.new_name())
            yield from window.page.commands()
        for number, entry in enumerate(window.entries):
            opens = partial(window.open_page, number)
            yield Command(_(entry.name), entry.icon, opens, words=_words(entry.words))
        for number, entry in enumerate(window.entries):
            yield from (self._offered(number, entry, offered) for offered in entry.offers)
        yield from of_settings(window.desk)
        words = _("help manual explanation shortcuts keyboard")
        yield Command(_("Keys and a short tour"), "keyboard", window.acts.help, "F1", words)

    def _of_page(self, new_name: str) -> Iterator[Command]:
        """Yield New, undo and redo, as far as there is something to do."""
        window = self._window
        if new_name:
            words = next(
                (
                    offered.words
                    for entry in window.entries
                    for offered in entry.offers
                    if offered.name == new_name
                ),
                "",
            )
            words = f"{_words(words)} {_('new add')}"
            yield Command(_(new_name), "plus", window.acts.new, "Ctrl+N", words)
        bar = window.toolbar
        steps = ((bar.undo_button, window.acts.undo, "undo-2", "Ctrl+Z"),
                 (bar.redo_button, window.acts.redo, "redo-2", "Ctrl+Y"))  # fmt: skip
        for part, act, picture, pressed in steps:
            if part.isEnabled():
                yield Command(part.accessibleName(), picture, act, pressed)

    def _offered(self, number: int, entry: Entry, offered: Offered) -> Command:
        window = self._window

        def act() -> None:
            if window.open_page(number) and window.page is not None:
                offered.act(window.page)

        picture = offered.icon or entry.icon
        return Command(_(offered.name), picture, act, words=_words(offered.words))


def fitting(commands: list[Command], typed: str) -> list[Command]:
    """Return the commands that have every typed word in their name, then those called so too."""
    words = fold(typed).split()
    ranked = []
    for command in commands:
        name, also = fold(command.name), fold(command.words).split()
        named = [word in name for word in words]
        if all(has or any(each.startswith(word) for each in also)
               for word, has in zip(words, named, strict=True)):  # fmt: skip
            ranked.append((not all(named), command))
    return [command for _rank, command in sorted(ranked, key=lambda each: each[0])]


def _words(message: str) -> str:
    return _(message) if message else ""


def _going(desk: Desk, hit: Any) -> Callable[[], object]:
    return lambda: desk.go.emit(str(hit.kind), hit.id)
