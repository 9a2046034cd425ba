"""What is printed before it is a file: its pages, the choices, and what to know beforehand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from delegaties.errors import DelegatiesError
from delegaties.outputs.exporting import Draft, Made, Wanted, export
from delegaties.outputs.print.preview import Preview
from delegaties.outputs.progress import Progress
from delegaties.plan.mission import MissionPlan
from delegaties.store.entries import Change
from delegaties.ui import messages, targets, theme
from delegaties.ui.desk import Desk
from delegaties.ui.drafts import Drafts
from delegaties.ui.focusring import FocusRing
from delegaties.ui.language import _, current
from delegaties.ui.papers import Paper
from delegaties.ui.pictures import Pictures
from delegaties.ui.print_choices import PrintChoices
from delegaties.ui.printing import print_book, printer_for
from delegaties.ui.releases import releases_of
from delegaties.ui.widgets.buttons import frame, icon_button, label
from delegaties.ui.widgets.pagelist import PageList
from delegaties.ui.widgets.spread import SpreadView, where

USUAL = QSize(1366, 728)
HEIGHT = 44
ROOMY = 1600
"""A window this wide has room for longer headings and wider choices."""
PAGES, CHOICES = (232, 320), (344, 380)
"""The widths of the columns beside the pages, usual and roomy."""


class PreviewDialog(QDialog):
    """A window over the mission's: pages at the left, what lies open, the choices at the right.

    Page Up and Page Down turn a leaf wherever the focus is; Esc closes.
    """

    def __init__(
        self,
        desk: Desk,
        mission_id: UUID,
        parent: QWidget | None,
        paper_of: Callable[[MissionPlan], Paper],
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.mission_id = mission_id
        self.plan = desk.plan(mission_id)
        self.paper = paper_of(self.plan)
        self.draft: Draft | None = None
        self.setWindowTitle(_(self.paper.title))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.pages = PageList()
        self.view = SpreadView()
        self.spread = self.view.spread
        self.choices = PrintChoices(self.paper, desk.settings)
        self.place = label("", "muted")
        self.pictures = Pictures(self)
        self.drafts = Drafts(self.paper.draft, self)
        self._lay_out()
        self.ring = FocusRing(self)
        self._connect()
        self._keys()
        self._update()
        self.spread.setFocus()

    # What lies open

    def _update(self) -> None:
        """Ask for what is chosen now."""
        self.drafts.want(self.plan, self._wanted())

    def _wanted(self, target: Path | None = None) -> Wanted:
        latest = releases_of(self.desk).latest(self.plan.id)
        return replace(self.choices.wanted(target), day_ends=self.desk.day_ends(), latest=latest)

    @Slot(bool)
    def _updating(self, updating: bool) -> None:
        ready = not updating and self.draft is not None
        self.choices.save_button.setEnabled(ready)
        self.choices.print_button.setEnabled(ready)
        if updating:
            self.choices.put_state(None)
        else:
            self.choices.put_state(len(self.spread.sizes))

    @Slot(object)
    def _made(self, made: Draft) -> None:
        preview = Preview(made.data)
        self.draft = made
        self.pictures.put(preview)
        self.pages.put(preview.headings)
        self.spread.put_book([preview.size(page) for page in range(preview.count)])
        self.choices.put_remarks(self.plan, made)
        self._opened()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DelegatiesError):
            raise error
        self.choices.making.tell("block", current().error(error))

    @Slot(object)
    def _changed(self, change: Change) -> None:
        """Follow what a colleague changes meanwhile."""
        if self.mission_id in change.missions or change.directory:
            try:
                self.plan = self.desk.plan(self.mission_id)
            except DelegatiesError as error:
                self.desk.tell(error)
                self.reject()
                return
            self._update()

    # Pages

    @Slot(int)
    def _go(self, page: int) -> None:
        self.spread.go(page)
        self._opened()

    @Slot()
    def _opened(self) -> None:
        """Say which pages lie open."""
        shown = self.spread.shown()
        self.place.setText(where(shown, len(self.spread.sizes)))
        self.pages.follow(shown)

    @Slot(int, QImage)
    def _drawn(self, page: int, picture: QImage) -> None:
        self.spread.put_picture(page, picture)

    # Exits

    @Slot()
    def save(self) -> None:
        """Let a file be chosen and write the pages there."""
        if self.draft is None or self.choices.making.is_busy:
            return
        proposed = targets.proposal(self._name(), "pdf")
        target = messages.save_file(self, _("Save as PDF"), _("PDF (*.pdf)"), proposed)
        if target is not None:
            self.save_to(target if target.suffix else target.with_name(f"{target.name}.pdf"))

    def save_to(self, target: Path) -> None:
        """Write it in the background; an earlier file stays until the new one is whole."""
        plan, wanted, reader = self.plan, self._wanted(target), current()

        def work(progress: Progress) -> Made:
            return Made(export(plan, wanted, reader, progress).files, ())

        self.choices.making.start(_("“{file}” is being made.", file=target.name), work)

    @Slot()
    def print_it(self) -> None:
        """Let a printer be chosen, and print in the background."""
        if self.draft is None or self.choices.making.is_busy:
            return
        data = self.draft.data
        proposed = targets.proposal(f"{self._name()} ({_('print')})", "pdf")
        printer = printer_for(self._name(), self.choices.values["page_size"], proposed)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, len(self.spread.sizes))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        self.choices.making.start(
            _("The pages go to the printer."),
            lambda progress: print_book(data, printer, progress),
            _("The pages are with the printer."),
        )

    def _name(self) -> str:
        """Return what the file is called."""
        return self.paper.name(self.plan, self.choices.values)

    @Slot(object)
    def _refused(self, error: DelegatiesError) -> None:
        self.choices.making.tell("block", current().error(error))

    @Slot(str, object)
    def _leave_for(self, kind: str, row_id: UUID) -> None:
        self.accept()
        self.desk.go.emit(kind, row_id)

    @Slot(bool)
    def _busy(self, busy: bool) -> None:
        self.choices.form.setEnabled(not busy)
        self._updating(busy or self.drafts.is_updating)
        if not busy:
            self.choices.put_state(len(self.spread.sizes))

    def done(self, result: int) -> None:
        """Close; what is being made stops."""
        self.desk.changed.disconnect(self._changed)
        self.drafts.stop()
        self.choices.making.cancel()
        self.pictures.put(None)
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the list, the pages and the choices."""
        wide = self.width()
        roomy = wide >= theme.scaled(ROOMY)
        self.pages.setFixedWidth(_share(PAGES[roomy], wide / 5))
        column = _share(CHOICES[roomy], wide / 3)
        self.choices.setFixedWidth(max(column, self.choices.least_width()))
        super().resizeEvent(event)

    # Parts

    def _connect(self) -> None:
        self.drafts.made.connect(self._made)
        self.drafts.updating.connect(self._updating)
        self.drafts.failed.connect(self._failed)
        self.pictures.drawn.connect(self._drawn)
        self.spread.wanted.connect(self.pictures.want)
        self.spread.turned.connect(self._opened)
        self.pages.chosen.connect(self._go)
        self.choices.changed.connect(self._update)
        self.choices.save.connect(self.save)
        self.choices.print.connect(self.print_it)
        self.choices.go.connect(self._leave_for)
        self.choices.making.busy.connect(self._busy)
        self.choices.making.refused.connect(self._refused)
        self.desk.changed.connect(self._changed)

    def _keys(self) -> None:
        acts = (
            (Qt.Key.Key_PageDown, lambda: self.spread.turn(1)),
            (Qt.Key.Key_PageUp, lambda: self.spread.turn(-1)),
            (QKeySequence.StandardKey.ZoomIn, lambda: self.view.zoom(1)),
            (QKeySequence.StandardKey.ZoomOut, lambda: self.view.zoom(-1)),
            (QKeySequence("Ctrl+0"), lambda: self.view.zoom(0)),
            (QKeySequence.StandardKey.Save, self.save),
            (QKeySequence.StandardKey.Print, self.print_it),
        )
        for key, act in acts:
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _bar(self) -> QFrame:
        bar = frame("toolbar")
        bar.setFixedHeight(theme.scaled(HEIGHT))
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(8)
        title = self.plan.title.text(self.desk.settings.language)
        row.addWidget(label(_(self.paper.title), "section"))
        row.addWidget(label(title, "muted"), 1)
        row.addWidget(
            icon_button(_("Back (Page Up)"), "chevron-left", lambda: self.spread.turn(-1))
        )
        row.addWidget(self.place)
        row.addWidget(
            icon_button(_("Forward (Page Down)"), "chevron-right", lambda: self.spread.turn(1))
        )
        row.addSpacing(16)
        row.addWidget(icon_button(_("Smaller (Ctrl+-)"), "zoom-out", lambda: self.view.zoom(-1)))
        row.addWidget(icon_button(_("Larger (Ctrl++)"), "zoom-in", lambda: self.view.zoom(1)))
        row.addSpacing(16)
        row.addWidget(icon_button(_("Close (Esc)"), "x", self.reject))
        return bar

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.pages)
        across.addWidget(frame("upright"))
        across.addWidget(self.view, 1)
        across.addWidget(self.choices)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar())
        whole.addLayout(across, 1)
        parent = self.parentWidget()
        if parent is None:
            self.resize(USUAL)
        else:
            self.setGeometry(parent.window().geometry())
            self.setWindowState(parent.window().windowState())


def _share(width: int, most: float) -> int:
    """Return the width of a column that grows with the text, but leaves the pages their room."""
    return min(theme.scaled(width), round(most))
