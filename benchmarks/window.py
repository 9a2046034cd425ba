"""What one sees: an edit at 500 items until it is painted, a keystroke in 10,000 people."""

from __future__ import annotations

import os
import sys
import tempfile
from itertools import count, cycle
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.append(str(Path(__file__).parent.parent / "tests"))

from building import Made, a_mission
from measure import Work, finish, within
from PySide6.QtWidgets import QApplication

from delegaties.edits.people import add_person
from delegaties.edits.programme import change_item
from delegaties.settings import Settings
from delegaties.store.store import Store
from delegaties.ui import language
from delegaties.ui.desk import Desk
from delegaties.ui.pages.missions import MissionsPage
from delegaties.ui.pages.people import PeoplePage
from delegaties.ui.theme import Theme
from delegaties.values.ids import new_id

PEOPLE = 10_000
PROGRAMME = 2
"""The number of the tab of the programme."""


def edit(desk: Desk, made: Made) -> Work:
    """Return the work of changing one item's title until the programme is painted again."""
    page = MissionsPage(desk)
    page.resize(1278, 690)
    page.show()
    page.open_target("mission", made.id)
    page.workspace.bar.setCurrentIndex(PROGRAMME)
    desk.changed.connect(lambda _change: page.refresh())
    number = count()

    def work() -> None:
        title = f"Bezoek nummer {next(number)}"
        desk.change("Change", change_item, made.items[7], {"title.nl": title}, mission=made.id)
        page.grab()

    return work


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
        reports = [within("An edit at 500 items, painted", edit(desk, made), at_most=100)]
        with store.change("People") as session:
            for number in range(PEOPLE):
                add_person(session, given=f"Jan {number}", family=f"Jansen {new_id().hex[:6]}")
        reports.append(within("A keystroke in 10,000 people, painted", keystroke(desk), at_most=50))
        desk.close()
    return finish(reports)


if __name__ == "__main__":
    sys.exit(main())
