"""The one page for people, organisations and places: list, editor, and what we know beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from delegaties.errors import DelegatiesError
from delegaties.i18n import N_
from delegaties.ui import keys
from delegaties.ui.desk import Desk
from delegaties.ui.fields.spec import labels_of
from delegaties.ui.form import Form
from delegaties.ui.language import _
from delegaties.ui.page import Page
from delegaties.ui.pages.draft import Draft
from delegaties.ui.pages.entry import Book
from delegaties.ui.rows import Column, Rows
from delegaties.ui.sources import DeskSources
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.buttons import button, clear, frame, icon_button, label
from delegaties.ui.widgets.scrolled import scrolled
from delegaties.ui.widgets.table import Table
from delegaties.ui.widgets.twolines import HEIGHT, Line, TwoLines, line_data
from delegaties.values.folding import fold

CHANGED = N_("Change {what} of {title}")
LIST, SIDE, WIDE = 330, 300, 1600


class DirectoryPage(Page):
    """A page over a `Book`: subclasses name theirs."""

    book: ClassVar[Book]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.new_label = self.book.new_label
        self._open: UUID | None = None
        self._wide: bool | None = None
        self._all: Sequence[Any] = ()
        self._sources = DeskSources(desk)
        self._parts = parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        for part in (self._make_list(), self._make_editor(), self._make_side()):
            parts.addWidget(part)
        parts.setStretchFactor(1, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(parts)
        self._show_one(None)

    # Making

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give list and side column more of a wide window, once it is or no longer is wide."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        if wide is not self._wide:
            self._wide = wide
            beside = (420, 360) if wide else (LIST, SIDE)
            rest = self.width() - scaled(sum(beside))
            self._parts.setSizes([scaled(beside[0]), rest, scaled(beside[1])])

    def _make_list(self) -> QWidget:
        book = self.book
        self.filter = QLineEdit(placeholderText=_("Filter by a few letters"))
        self.filter.setAccessibleName(_("Filter by a few letters"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._filter)
        self._count = label("", "muted")
        column: Column[Any] = Column(
            book.title_many, book.name, stretch=True, data=line_data(self._line)
        )
        self.rows: Rows[Any] = Rows(lambda row: row.id, (column,))
        self.table = Table(self.rows, _(book.title_many))
        self.table.setItemDelegate(TwoLines(self.table))
        self.table.set_row_height(HEIGHT)
        self.table.horizontalHeader().hide()
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.table.chosen.connect(self._chosen)
        self.table.set_empty(self._make_empty())
        side = frame("raised")
        side.setMinimumWidth(scaled(240))
        column_layout = QVBoxLayout(side)
        column_layout.setContentsMargins(12, 12, 0, 0)
        column_layout.setSpacing(8)
        top = QVBoxLayout()
        top.setContentsMargins(0, 0, 12, 0)
        top.addWidget(self.filter)
        top.addWidget(self._count)
        column_layout.addLayout(top)
        column_layout.addWidget(self.table, 1)
        return side

    def _line(self, row: Any) -> Line:
        book = self.book
        return Line(book.name(row), book.second(row), book.icon, right=book.note(row))

    def _make_empty(self) -> QWidget:
        empty = QWidget()
        column = QVBoxLayout(empty)
        self._empty_title = label("", "section", wrap=True)
        self._empty_text = label("", "muted", wrap=True)
        column.addWidget(self._empty_title)
        column.addWidget(self._empty_text)
        column.addWidget(
            button(_(self.book.new_label), self.new, "plus"), 0, Qt.AlignmentFlag.AlignLeft
        )
        column.addStretch(1)
        return empty

    def _make_editor(self) -> QWidget:
        book = self.book
        self.draft = Draft(book.ask_name, self._add, book.name)
        self.draft.made.connect(self._made)
        self.draft.chosen.connect(self.show_row)
        self._title = label("", "title", wrap=True)
        self._native = label("", "muted")
        self._remove = icon_button(_("Remove"), "trash-2", self.remove)
        self._labels = labels_of(book.sections)
        self.form = Form(book.sections, self._commit, self._sources)
        self.form.unsaved.connect(self.unsaved)
        self.below = book.below(self.desk) if book.below else None
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._native)
        head.addStretch(1)
        head.addWidget(self._remove)
        self._sheet = QWidget()
        inner = QVBoxLayout(self._sheet)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(head)
        inner.addWidget(self.form)
        if self.below is not None:
            inner.addWidget(self.below)
        inner.addStretch(1)
        ground = frame("surface")
        ground.setMaximumWidth(scaled(1000))
        column = QVBoxLayout(ground)
        column.setContentsMargins(16, 12, 16, 16)
        column.addWidget(self.draft)
        column.addWidget(self._sheet, 1)
        column.addStretch(0)  # keeps the question small while there is no sheet
        area = scrolled(ground)
        self.table.opened.connect(lambda _row: self.form.focus_first())
        keys.bind(self.table, (("Del", self.remove), ("F2", self.form.focus_first)))
        return area

    def _make_side(self) -> QWidget:
        self._beside = frame("inspector")
        column = QVBoxLayout(self._beside)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        self._side_area = scrolled(self._beside)
        self._side_area.setMinimumWidth(scaled(220))
        return self._side_area

    # Showing

    def refresh(self) -> None:
        self._all = self.book.rows(self.desk)
        self._filter(self.filter.text())
        if self._open is not None:
            self._show_one(self._open)
        elif self._all:
            self.show_row(self._all[0].id)
        self.told.emit()

    def _filter(self, text: str) -> None:
        """Show the rows that have every word typed: on plain lists, in one step."""
        shown = self._all
        for word in fold(text).split():
            shown = [row for row in shown if word in row.search]
        self.rows.show(shown)
        total = len(self._all)
        many = self.book.count(total)
        self._count.setText(
            many if len(shown) == total else _("{shown} of {many}", shown=len(shown), many=many)
        )
        title, teach = self.book.empty
        self._empty_title.setText(_(title) if not self._all else _("Nothing has that name"))
        self._empty_text.setText(_(teach) if not self._all else _("Type fewer letters, or add it."))
        if self._open is not None:
            self.table.select(self._open)

    def _chosen(self, row: Any) -> None:
        if row is None or row.id == self._open:
            return
        if not self._show_one(row.id) and self._open is not None:
            self.table.select(self._open)

    def show_row(self, row_id: UUID) -> None:
        """Open one, also when the filter hides it."""
        if self.rows.index_of(row_id).isValid() or not self.filter.text():
            self.table.select(row_id)
        else:
            self.filter.clear()
        self._show_one(row_id)
        self.table.select(row_id)

    def _show_one(self, row_id: UUID | None) -> bool:
        """Show one in the editor; False when what was typed for the last one is refused."""
        detail = self._read(row_id)
        self._sheet.setVisible(detail is not None)
        clear(self._beside)
        if detail is None:
            self._open = None
            return True
        if not self.form.show_for(row_id, self.book.values(detail)):
            return False
        self._open = row_id
        title, native = self.book.title(detail)
        self._title.setText(title)
        self._native.setText(native if native != title else "")
        column = self._beside.layout()
        if column is not None:
            for part in self.book.beside(self.desk, detail):
                column.addWidget(part)
            if isinstance(column, QVBoxLayout):
                column.addStretch(1)
        if self.below is not None:
            self.below.show_detail(detail)  # type: ignore[attr-defined]  # what `Book.below` makes
        self.told.emit()
        return True

    def _read(self, row_id: UUID | None) -> Any:
        if row_id is None:
            return None
        try:
            return self.book.detail(self.desk, row_id)
        except DelegatiesError:
            return None

    # Changing

    def _commit(self, name: str, value: Any, seen: Any) -> None:
        self.desk.change(
            CHANGED, self.book.change, self._open, {name: value}, {name: seen},
            params={"what": self._labels[name.partition(".")[0]], "title": self._title.text()},
        )  # fmt: skip

    def _add(self, typed: str) -> UUID:
        return self._sources.add(self.book.kind, typed)

    def _made(self, row_id: UUID) -> None:
        self.filter.clear()
        self.show_row(row_id)
        self.form.focus_field(self.book.first_field)

    def new(self) -> None:
        if self.commit_pending():
            self.draft.begin(self._all)

    def remove(self) -> None:
        """Remove the open one at once; it can be undone, and says where it is used if it is."""
        if self._open is None:
            return
        gone, name = self._open, self._title.text()
        before = len(self._all)
        self.form.discard()
        self.desk.attempt(self.book.removed, self.book.remove, gone, params={"name": name})
        if len(self.book.rows(self.desk)) < before:
            self._open = None
            self.refresh()
            self.desk.offer_undo(_(self.book.removed, name=name), None)

    # For the frame

    def commit_pending(self) -> bool:
        kept = self.form.commit_pending()
        if kept and self.below is not None:
            return bool(self.below.commit_pending())  # type: ignore[attr-defined]  # what `Book.below` makes
        return kept

    def open_target(self, kind: str, target: UUID) -> None:
        del kind
        if not self._all:
            self._all = self.book.rows(self.desk)
        self.show_row(target)

    def status_text(self) -> str:
        return self._title.text() if self._open else self._count.text()

    def panes(self) -> Sequence[QWidget]:
        return (self.table, self.form, self._side_area)

    def place(self) -> object:
        return self._open

    def go_back_to(self, place: object) -> None:
        if isinstance(place, UUID):
            self._all = self.book.rows(self.desk)
            self.show_row(place)
