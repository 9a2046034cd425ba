"""The board of the programme: the bar with days, the canvas, and what is done on it.

The list beside it stays the truth of what is chosen: `wants` asks for a selection, and `select`
tells the one there is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, QPointF, Signal
from PySide6.QtWidgets import QMenu, QWidget

from delegaties.errors import DelegatiesError
from delegaties.plan import sums
from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui.desk import Desk
from delegaties.ui.language import current
from delegaties.ui.mission.board.bar import DayBar
from delegaties.ui.mission.board.canvas import Canvas
from delegaties.ui.mission.board.drawing import Cursor
from delegaties.ui.mission.board.dwelling import Dwell
from delegaties.ui.mission.board.gaps import free, shortened
from delegaties.ui.mission.board.gestures import Drawn, Moved, Resized
from delegaties.ui.mission.board.ghosts import grabbed, items_after
from delegaties.ui.mission.board.ground_menu import GroundMenu
from delegaties.ui.mission.board.headline import headline
from delegaties.ui.mission.board.keyboard import Step
from delegaties.ui.mission.board.landing import begun
from delegaties.ui.mission.board.minutes import day_of
from delegaties.ui.mission.board.warning import Warnings
from delegaties.ui.mission.board.zoom import ZoomButtons
from delegaties.ui.mission.programme_acts import ProgrammeActs
from delegaties.ui.mission.programme_rows import ItemRow
from delegaties.ui.mission.shifting import shift_along
from delegaties.values.guessing import kind_of
from delegaties.values.texts import Texts

NOON = 12 * 60


class Board(QObject):
    """The board: a `bar` and a `canvas`; `asked` tells an act of the page: edit, copy, remove.

    `passed` tells that somebody is to come or leave at another moment.
    """

    wants = Signal(object, object)
    passed = Signal(object)
    asked = Signal(str)

    def __init__(
        self, desk: Desk, acts: ProgrammeActs, rename: Callable[[UUID, str], object],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._desk, self._acts = desk, acts
        self._plan: MissionPlan | None = None
        self._rows: Sequence[ItemRow] = ()
        self._days: tuple[date, ...] = ()
        self.day: date | None = None
        self.whole = False
        self.bar = DayBar()
        self.bar.chosen.connect(self.go)
        self.canvas = Canvas()
        self.ground = GroundMenu(self.canvas)
        ZoomButtons(self.canvas).stepped.connect(self.canvas.zoom)
        self.canvas.warn_with(Warnings(desk.judging.would_find, self))
        self.canvas.wants.connect(self.wants)
        self.canvas.dropped.connect(self._dropped)
        self._dwell = Dwell(self)
        self._dwell.rested.connect(self._visit)
        self._began: date | None = None
        self.canvas.day_at = self._day_at
        self.canvas.dragging.connect(self._drags)
        self.canvas.passed.connect(self.passed)
        self.canvas.drawn.connect(self._drawn)
        self.canvas.renamed.connect(rename)
        self.canvas.commanded.connect(self._do)

    # Showing

    def show_plan(self, plan: MissionPlan, rows: Sequence[ItemRow]) -> None:
        """Show a mission as it is now; the day stays, unless the current item went elsewhere."""
        before = self._item(self.canvas.current)
        self._plan, self._rows = plan, rows
        self._days = tuple(day.date for day in sums.programme_days(plan, self._desk.day_ends()))
        after = self._item(self.canvas.current)
        if before is not None and after is not None and self._day_of(before) != self._day_of(after):
            self.day = self._day_of(after) or self.day
        if self.day not in self._days:
            self.day = self._days[0] if self._days else None
        self._show()

    def _show(self) -> None:
        if self._plan is None or self.day is None:
            return
        days = self._days if self.whole else (self.day,)
        self.canvas.show_plan(self._plan, self._rows, days, self.whole, self._first())
        title, note = headline(self._plan, self._days, None if self.whole else self.day)
        self.bar.show_days(self._days, None if self.whole else self.day, title, note)

    def looked_at(self) -> date | None:
        """Return the day that is shown; of the whole mission that of the current item."""
        item = self._item(self.canvas.current) if self.whole else None
        return (self._day_of(item) if item is not None else None) or self.day

    def _first(self) -> int:
        """Return the minute at which the office lets a day begin."""
        ends = self._desk.day_ends()
        return ends.hour * 60 + ends.minute

    def show_whole(self, whole: bool) -> None:
        """Show all days side by side, or one."""
        if whole != self.whole:
            self.whole = whole
            self._show()
            self.canvas.reveal(self.canvas.current)

    def go(self, day: date) -> None:
        """Show a day, and choose what is first on it."""
        self.day = day
        if self.whole:
            self.canvas.show_day(day)
        else:
            self._show()
        here = [row.id for row in self._rows if self._day_of(row.item) == day]
        if self.canvas.current not in here:
            self.wants.emit(tuple(here[:1]), here[0] if here else None)

    def _day_at(self, at: QPoint) -> date | None:
        day = self.bar.day_at(at)
        self._dwell.over(day)
        return day

    def _visit(self, day: date) -> None:
        """Show a day on whose button a drag rests: there it goes on."""
        if self.whole:
            self.canvas.show_day(day)
        elif day != self.day:
            self._began = self._began or self.day
            self.day = day
            self._show()
        self.canvas.drag_on()

    def _drags(self, drags: bool) -> None:
        """After a drag go back to the day where it began; what was dropped brings its own."""
        if drags:
            return
        self.bar.calm()
        self._dwell.over(None)
        began, self._began = self._began, None
        if began is not None:
            self.day = began
            self._show()

    def select(self, chosen: Sequence[UUID], current_id: UUID | None) -> None:
        """Show what is chosen in the list; another current item brings its day along."""
        if current_id != self.canvas.current and not self.whole:
            item = self._item(current_id)
            day = self._day_of(item) if item is not None else None
            if day is not None and day != self.day and day in self._days:
                self.day = day
                self._show()
        self.canvas.select(chosen, current_id)

    def _item(self, item_id: UUID | None) -> Item | None:
        every = self._plan.items if self._plan and item_id else ()
        return next((item for item in every if item.id == item_id), None)

    def _day_of(self, item: Item) -> date | None:
        return day_of(item.when, self._first())

    def _chosen(self) -> list[Item]:
        found = (self._item(each) for each in self.canvas.chosen)
        return [item for item in found if item is not None]

    # Acting

    def _dropped(self, outcome: Moved | Resized) -> None:
        scene = self.canvas.scene
        if scene is None:
            return
        after = items_after(scene, self.canvas.chosen, outcome)
        ids = (
            grabbed(self.canvas.chosen, outcome)
            if isinstance(outcome, Moved)
            else [outcome.item_id]
        )
        items = [item for item in map(self._item, ids) if item is not None and item.id in after]
        if items and self._along(outcome):
            first = next((item for item in items if item.id == outcome.item_id), items[0])
            shift_along(self._acts, scene.plan, first, self.canvas.window(), after[first.id])
        elif isinstance(outcome, Moved) and outcome.copies:
            made = self._acts.copy(items, lambda item: after[item.id])
            if made:
                self.wants.emit(tuple(made), made[0])
        else:
            self._acts.put(items, lambda item: after[item.id])

    def _along(self, outcome: Moved | Resized) -> bool:
        """Whether the rest of the day is to be shifted along."""
        return outcome.along if isinstance(outcome, Moved) else self.canvas.gestures.held.alt

    def pick(self, at: QPoint) -> QMenu | None:
        """Choose the card at a point of the canvas; return the menu of where there is none."""
        scene, spot = self.canvas.scene, self.canvas.frame.spot(QPointF(at))
        card = scene.layout.hit(spot).card if scene is not None else None
        if card is not None and card.item.id not in self.canvas.chosen:
            self.wants.emit((card.item.id,), card.item.id)
        self.ground.point(at)
        return self.ground if card is None else None

    def _drawn(self, what: Drawn, title: str) -> None:
        if self._plan is None or self.canvas.scene is None:
            return
        head = self.canvas.scene.layout.columns[what.column].head
        item = begun(self._plan, head, what.begins, what.ends)
        try:
            made = self._acts.add(
                Texts.of({current().language: title}), item.when, kind=kind_of(title),
                rule=item.rule, party_ids=item.party_ids)  # fmt: skip
        except DelegatiesError as error:
            self._desk.tell(error)
        else:
            self.wants.emit((made,), made)

    def new(self) -> None:
        """Let a new item be typed: at the cursor, else where it is free below the current item."""
        if self.canvas.scene is None:
            return
        at, layout = self.canvas.cursor_at, self.canvas.scene.layout
        if at is not None:
            self.canvas.draw(Drawn(at.column, *shortened(layout, at.column, at.minute)))
            return
        at = self._below() or Cursor(0, NOON)
        self.canvas.draw(Drawn(at.column, *free(layout, at.column, at.minute)))

    def _do(self, asked: Step | str) -> None:
        if isinstance(asked, Step):
            self._step(asked)
            return
        acts: dict[str, Callable[[], object]] = {
            "new": self.new,
            "rename": self.canvas.rename,
            "next": lambda: self.bar.step(1),
            "earlier": lambda: self.bar.step(-1),
            "in": lambda: self.canvas.zoom(1),
            "out": lambda: self.canvas.zoom(-1),
            "leave": self._leave,
            "all": lambda: self.wants.emit(tuple(self.canvas.order()), self.canvas.current),
        }
        if asked in acts:
            acts[asked]()
        else:
            self.asked.emit(asked)

    def _step(self, step: Step) -> None:
        items = self._chosen()
        if step.walk or not items:
            self._walk(step)
        elif self._plan is not None:
            if step.minutes:
                self._acts.by_minutes(items, step.minutes)
            elif step.length:
                self._acts.longer(items, step.length)
            elif step.days or self.whole:
                self._acts.by_days(items, self._plan, step.days or step.across)
            else:
                self._acts.step_party(items, self._plan, step.across)

    def _walk(self, step: Step) -> None:
        """Choose the next or the last item in order of time; without one move the cursor."""
        if self.canvas.cursor_at is not None and not self.canvas.chosen:
            self.canvas.move_cursor(step.minutes, step.walk or step.across)
            return
        order = self.canvas.order()
        if not order:
            return
        now = self.canvas.current
        place = order.index(now) + (step.walk or 1) if now in order else 0
        found = order[max(0, min(place, len(order) - 1))]
        kept = [each for each in self.canvas.chosen if each != found] if step.reaches else []
        self.wants.emit((*kept, found), found)

    def _leave(self) -> None:
        """Choose nothing; the cursor then stands where the current item ends."""
        at = self._below()
        self.wants.emit((), None)
        if at is not None:
            self.canvas.put_cursor(at)

    def _below(self) -> Cursor | None:
        """Return where the current item ends."""
        scene, now = self.canvas.scene, self.canvas.current
        cards = scene.layout.cards_of(now) if scene and now else []
        return Cursor(cards[0].column, cards[0].ends) if cards and cards[0].ends else None
