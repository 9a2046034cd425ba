"""What one sees: an edit at 500 items until it is painted, a keystroke in 10,000 people.

An edit is one of the item that is open in the whole window: saved, read again, shown in list, form,
tabs and toolbar, and everything painted that looks different.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from itertools import count, cycle
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.append(str(Path(__file__).parent.parent / "tests"))

from building import Made, a_mission, at
from measure import Work, finish, within
from PySide6.QtWidgets import QApplication

from delegaties.edits.people import add_person
from delegaties.edits.programme import change_item
from delegaties.settings import Settings
from delegaties.store.store import Store
from delegaties.ui import language
from delegaties.ui.desk import Desk
from delegaties.ui.pages.all import PAGES
from delegaties.ui.pages.people import PeoplePage
from delegaties.ui.theme import Theme
from delegaties.ui.window import Window
from delegaties.values.ids import new_id

PEOPLE = 10_000
PROGRAMME = 2
"""The number of the tab of the programme."""


def settle() -> None:
    """Let timers of the views run out, and paint what looks different."""
    QApplication.processEvents()  # noqa: TID251  nothing of ours is on the stack


def opened(desk: Desk, made: Made) -> Window:
    """Return the window with the programme open, and an item chosen in it."""
    window = Window(PAGES)
    window.resize(1366, 690)
    window.show()
    window.furnish(desk)
    window.go("mission", made.id)
    window.page.workspace.bar.setCurrentIndex(PROGRAMME)
    window.page.workspace.tab.select(made.items[7])
    settle()
    return window


def edit(desk: Desk, made: Made, values: Callable[[int], Mapping[str, object]]) -> Work:
    """Return the work of changing the chosen item until everything is painted again."""
    number = count()

    def work() -> None:
        change = values(next(number))
        desk.change("Change", change_item, made.items[7], change, mission=made.id)
        settle()

    return work


def renamed(number: int) -> Mapping[str, object]:
    """Return another title each time."""
    return {"title.nl": f"Bezoek nummer {number}"}


def moved(number: int) -> Mapping[str, object]:
    """Return another day and hour each time."""
    return {"when": at(9 + number % 8, day=number % 5)}


def keystroke(desk: Desk) -> Work:
    """Return the work of typing one more letter until the list is painted again."""
    page = PeoplePage(desk)
    page.resize(1278, 690)
    page.show()
    page.refresh()
    typed = cycle(["j", "ja", "jan", "jans", "jan 4", ""])

    def work() -> None:
        page.filter.setText(next(typed))
        page.table.grab()

    return work


def main() -> int:
    """Measure, print, and return the exit code."""
    app = QApplication([])
    settings = Settings(name="Benchmark", setup_done=True)
    language.use("nl")
    Theme(app).use(settings)
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(str(Path(folder) / "t.db"), "Benchmark")
        made = a_mission(store, persons=60, items=500)
        desk = Desk(store, settings, Path(folder))
        window = opened(desk, made)
        reports = [
            within("A new title at 500 items, painted", edit(desk, made, renamed), at_most=100),
            within("An item to another day of 500, painted", edit(desk, made, moved), at_most=100),
        ]
        window.close()
        with store.change("People") as session:
            for number in range(PEOPLE):
                add_person(session, given=f"Jan {number}", family=f"Jansen {new_id().hex[:6]}")
        reports.append(within("A keystroke in 10,000 people, painted", keystroke(desk), at_most=50))
        desk.close()
    return finish(reports)


if __name__ == "__main__":
    sys.exit(main())
