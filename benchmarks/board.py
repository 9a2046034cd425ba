"""The board while one drags and scrolls: 60 items a day over 10 days, no frame over 50 ms.

A frame is one move of the mouse, or one turn of the wheel, until everything is painted. The worst
of many frames counts, on the board of a day and on that of the whole mission. A drag is judged
when the mouse rests, a few checks at a time; what then comes between two frames counts as well.
Counted is the time that the window's thread works, so that a busy machine does not make the one
slowest frame a matter of luck.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.append(str(Path(__file__).parent.parent / "tests"))

from building import DEPARTS, a_mission, at
from measure import Report, finish
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from delegaties.edits.missions import change_mission
from delegaties.edits.programme import add_item
from delegaties.settings import Settings
from delegaties.store.store import Store
from delegaties.ui import language
from delegaties.ui.desk import Desk
from delegaties.ui.mission.board.canvas import Canvas
from delegaties.ui.pages.all import PAGES
from delegaties.ui.theme import Theme
from delegaties.ui.window import Window
from delegaties.values.kinds import AttendanceRule, ItemKind, ItemStatus
from delegaties.values.texts import Texts

DAYS, ITEMS = 10, 60
PROGRAMME = 2
"""The number of the tab of the programme."""
MOST = 50
"""Milliseconds that a frame may take."""
FRAMES = 40
LEFT, FREE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def settle() -> None:
    """Let timers of the board run out, and paint what looks different."""
    QApplication.processEvents()  # noqa: TID251  nothing of ours is on the stack


def settled(canvas: Canvas) -> None:
    """Let the board paint ahead what it paints while its user looks."""
    settle()
    while canvas.is_painting_ahead:
        settle()


def full(store: Store) -> object:
    """Make a mission of ten full days, for everyone and for each of two parties; return its id."""
    made = a_mission(store, persons=60, items=0)
    kinds, states = list(ItemKind), list(ItemStatus)
    with store.change("Plan") as session:
        last = DEPARTS + timedelta(DAYS - 1)
        change_mission(session, made.id, {"returns": last})
        for number in range(DAYS * ITEMS):
            day, turn = divmod(number, ITEMS)
            party = (None, *made.parties)[turn % 3]
            add_item(
                session, made.id, Texts.of(nl=f"Bezoek aan bedrijf {turn}"),
                when=at(7 + turn // 4 % 15, 15 * (turn % 4), day=day, minutes=45),
                kind=kinds[turn % len(kinds)], status=states[turn % len(states)],
                place_id=made.place, persons=[(made.people[turn], "host")],
                rule=AttendanceRule.PARTIES if party else AttendanceRule.EVERYONE,
                party_ids=[party] if party else [],
            )  # fmt: skip
    return made.id


def worst(what: str, frame: Callable[[int], object], frames: int = FRAMES) -> Report:
    """Measure many frames after a few for warming up; report the slowest."""
    for number in range(5):
        frame(number)
    gc.collect()
    taken = []
    for number in range(frames):
        before = time.thread_time()
        frame(number)
        taken.append((time.thread_time() - before) * 1000)
    return Report(what, max(taken), MOST)


def dragging(canvas: Canvas, what: str) -> Report:
    """Drag a card through the hours, to and fro, without letting go."""
    scene = canvas.scene
    assert scene is not None
    card = next(card for card in scene.layout.cards if card.begins >= 9 * 60)
    start = canvas.frame.on_screen(card.zone, card.rect).center().toPoint()
    QTest.mousePress(canvas.viewport(), LEFT, FREE, start)

    def frame(number: int) -> None:
        QTest.mouseMove(canvas.viewport(), start + QPoint(number * 7 % 400, 7 * (number % 40)))
        settle()

    report = worst(what, frame)
    canvas.calm()
    QTest.mouseRelease(canvas.viewport(), LEFT, FREE, start)
    settle()
    return report


def dragging_all(canvas: Canvas, what: str) -> Report:
    """Choose everything, and drag it; afterwards one is chosen again."""
    order = canvas.order()
    canvas.wants.emit(tuple(order), order[0])
    settled(canvas)
    report = dragging(canvas, what)
    canvas.wants.emit((order[0],), order[0])
    settled(canvas)
    return report


def judging(canvas: Canvas, what: str) -> Report:
    """Drag a card and rest, until all checks judged where it is; report the longest turn."""
    scene = canvas.scene
    assert scene is not None
    assert canvas.warnings is not None
    card = next(card for card in scene.layout.cards if card.begins >= 9 * 60)
    start = canvas.frame.on_screen(card.zone, card.rect).center().toPoint()
    told: list[object] = []
    canvas.warnings.told.connect(told.append)
    QTest.mousePress(canvas.viewport(), LEFT, FREE, start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(0, 5))
    QTest.mouseMove(canvas.viewport(), start + QPoint(0, 30))
    gc.collect()
    taken = []
    while not told:
        before = time.thread_time()
        settle()
        taken.append((time.thread_time() - before) * 1000)
    canvas.calm()
    canvas.warnings.told.disconnect(told.append)
    QTest.mouseRelease(canvas.viewport(), LEFT, FREE, start)
    settle()
    return Report(what, max(taken), MOST)


def scrolling(canvas: Canvas, what: str) -> Report:
    """Scroll up and down in large steps."""
    bar, across = canvas.verticalScrollBar(), canvas.horizontalScrollBar()

    def frame(number: int) -> None:
        bar.setValue(number * 37 % max(1, bar.maximum()))
        across.setValue(number * 23 % max(1, across.maximum()))
        settle()

    return worst(what, frame)


def measured(desk: Desk, mission: object) -> Iterator[Report]:
    """Yield the reports of both boards, in a window of a laptop and of a large screen."""
    window = Window(PAGES)
    window.resize(1366, 690)
    window.show()
    window.furnish(desk)
    window.go("mission", mission)
    window.page.workspace.bar.setCurrentIndex(PROGRAMME)
    views = window.page.workspace.tab.views
    for view, name in (("day", "day"), ("mission", "mission")):
        views.open(view)
        settled(views.board.canvas)
        for width, height in ((1366, 690), (1920, 1040)):
            window.resize(width, height)
            canvas = views.board.canvas
            settled(canvas)
            yield dragging(canvas, f"A frame of a drag, board of the {name}, {width} wide")
            yield dragging_all(
                canvas, f"A frame of dragging all, board of the {name}, {width} wide"
            )
            yield judging(canvas, f"A turn of judging a drag, board of the {name}, {width} wide")
            yield scrolling(canvas, f"A frame of scrolling, board of the {name}, {width} wide")
    window.close()


def main() -> int:
    """Measure, print, and return the exit code."""
    app = QApplication([])
    settings = Settings(name="Benchmark", setup_done=True)
    language.use("nl")
    Theme(app).use(settings)
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(str(Path(folder) / "t.db"), "Benchmark")
        mission = full(store)
        desk = Desk(store, settings, Path(folder))
        code = finish(measured(desk, mission))
        desk.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
