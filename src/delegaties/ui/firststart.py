"""The first start: who you are, how it should look, and with which data to begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from delegaties import settings as settings_file
from delegaties.errors import DelegatiesError, RefusedError
from delegaties.i18n import N_
from delegaties.settings import Settings
from delegaties.ui import language, messages
from delegaties.ui.fields.spec import Target
from delegaties.ui.form import Form
from delegaties.ui.language import _, current
from delegaties.ui.pages.settings_form import OFFICE, STYLE, values_of, with_value
from delegaties.ui.tasks import Task
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.buttons import button, clear, label, line
from delegaties.ui.widgets.scrolled import scrolled

FRAME = 40
"""What the title bar takes of the screen."""
LEAST = 120
"""Below this height a form that scrolls is of no use."""
REFUSABLE = {"home_zone": 2, "accent": 2, "logo": 2}
"""Lines kept free below what can be typed wrongly, so that a message moves nothing."""
SECTIONS = tuple(
    replace(
        section,
        fields=tuple(replace(field, room=REFUSABLE.get(field.name, 0)) for field in section.fields),
    )
    for section in (OFFICE, STYLE)
)
NOT_KEPT = N_(
    "The settings could not be kept: {reason}. Choose another folder with DELEGATIES_HOME."
)


class _NoData:
    """The sources of a form that has no data to refer to."""

    home_zone = "Europe/Amsterdam"

    def people(self) -> Sequence[Any]:
        """Return nobody."""
        return ()

    organisations = places = vehicles = missions = people

    def add(self, kind: Target, typed: str) -> UUID:
        """Refuse: there is no database yet."""
        del kind
        raise RefusedError(N_("There is no database yet, so {typed} cannot be added."), typed=typed)

    def open(self, kind: Target, row_id: UUID) -> None:
        """Open nothing."""
        del kind, row_id


class FirstStart(QDialog):
    """Asks what must be known; `settings` holds the answers when it was accepted."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        super().__init__()
        self.settings = settings
        self._folder = folder
        self._task: Task | None = None
        self.setMinimumWidth(scaled(680))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 24, 28, 24)
        self._column.setSpacing(10)
        self._build()

    def _build(self) -> None:
        """Make everything in the language of the moment."""
        self.setWindowTitle(_("Welcome to Delegaties"))
        column = self._column
        column.addWidget(label(_("Welcome to Delegaties"), "title"))
        column.addWidget(
            label(
                _("A few things first. All of it can be changed later under Settings."),
                "muted",
                wrap=True,
            )
        )
        self.form = Form(SECTIONS, self._commit, _NoData())
        self.form.show_for("first", values_of(self.settings, SECTIONS))
        self.form.installEventFilter(self)
        self._area = scrolled(self.form)
        column.addWidget(self._area, 1)
        column.addWidget(line())
        column.addWidget(label(_("What do you want to start with?"), "section"))
        words = _(
            "The examples are real and invented missions in a database of their own: "
            "nothing of them mixes with your data."
        )
        column.addWidget(label(words, "muted", wrap=True))
        self.start_empty = button(_("Start empty"), self._start_empty)
        self.open_examples = button(
            _("Open the examples"), self._open_examples, "presentation", "primary"
        )
        self._busy = label("", "muted")
        row = QHBoxLayout()
        row.addWidget(self._busy)
        row.addStretch(1)
        row.addWidget(self.start_empty)
        row.addWidget(self.open_examples)
        column.addLayout(row)
        self.form.focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the form the height it asks for, now that its fonts are known."""
        super().showEvent(event)
        self._grow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the form: messages and questions at its fields take room."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.form:
            QTimer.singleShot(0, self, self._grow)
        return super().eventFilter(watched, event)

    def _grow(self) -> None:
        """Take the height that the form asks for, as far as the screen goes; then it scrolls."""
        self._column.activate()
        beside = self.height() - self._area.height()
        room = self.screen().availableSize().height() - scaled(FRAME) - beside
        bar = self._area.verticalScrollBar().sizeHint().width()
        asked = self.form.heightForWidth(self._area.width() - bar)  # room for it, so none comes
        asked = max(asked, self.form.minimumSizeHint().height())
        high = max(min(asked, room), scaled(LEAST))
        if high != self._area.minimumHeight():
            self._area.setMinimumHeight(high)
            self.adjustSize()

    def _commit(self, name: str, value: Any, _seen: Any) -> None:
        self.settings = with_value(self.settings, name, value)
        if name == "language":
            language.use(value)
            self._again()

    def _again(self) -> None:
        """Make everything anew; what was typed and refused stands there still."""
        typed = self.form.unkept()
        clear(self)
        while self._column.count():
            self._column.takeAt(0)
        self._build()
        self.form.type_again(typed)
        self.form.focus_field("language")

    def _start_empty(self) -> None:
        if self.form.commit_pending():
            self._finish(at_examples=False)

    def _open_examples(self) -> None:
        """Make the database of the examples, then go on with it."""
        if not self.form.commit_pending():
            return
        place = settings_file.examples_database(self._folder)
        who = self.settings.name or "Delegaties"

        def work(_progress: object) -> None:
            from delegaties.inputs.examples import load_examples  # noqa: PLC0415 - a long import
            from delegaties.store.store import Store  # noqa: PLC0415 - a long import

            store = Store.open(place, who)
            try:
                load_examples(store)
            finally:
                store.close()

        for part in (self.start_empty, self.open_examples):
            part.setEnabled(False)
        self._busy.setText(_("The examples are being put ready…"))
        self._task = Task(work)
        self._task.succeeded.connect(lambda _done: self._finish(at_examples=True))
        self._task.failed.connect(self._failed)
        self._task.start()

    def _failed(self, error: BaseException) -> None:
        self._busy.clear()
        for part in (self.start_empty, self.open_examples):
            part.setEnabled(True)
        if not isinstance(error, DelegatiesError):
            raise error
        messages.tell(self, current().error(error))

    def _finish(self, *, at_examples: bool) -> None:
        self.settings = replace(self.settings, at_examples=at_examples, setup_done=True)
        try:
            settings_file.write(self._folder, self.settings)
        except OSError as error:
            messages.tell(self, _(NOT_KEPT, reason=error.strerror or str(error)))
            return
        self.accept()


def ask(settings: Settings, folder: Path) -> Settings | None:
    """Ask, keep the answers and return them; None when the user closed the window."""
    dialog = FirstStart(settings, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return dialog.settings if dialog.exec() == QDialog.DialogCode.Accepted else None
