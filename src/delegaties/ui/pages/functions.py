"""The functions somebody has or had: a list, and a form for the chosen one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegaties.edits.people import add_function, change_function, move_function, remove_function
from delegaties.i18n import N_
from delegaties.plan.cards import Function
from delegaties.plan.directory import PersonDetail
from delegaties.ui import keys
from delegaties.ui.desk import Desk
from delegaties.ui.fields.spec import labels_of
from delegaties.ui.form import Field, Form, Kind, Section
from delegaties.ui.language import _, current
from delegaties.ui.rows import Column, Rows
from delegaties.ui.sources import DeskSources
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.buttons import button, icon_button, label
from delegaties.ui.widgets.table import Table

SECTIONS = (
    Section(
        "",
        (
            Field("title", N_("Function"), Kind.TEXTS, width="full"),
            Field(
                "organisation_id",
                N_("Organisation"),
                Kind.REFERENCE,
                references="organisation",
                width="full",
            ),
            Field(
                "executive",
                N_("Member of the executive (mayor or alderman)"),
                Kind.CHECK,
                width="full",
            ),
            Field("starts_on", N_("From"), Kind.DATE),
            Field("ends_on", N_("Until"), Kind.DATE, hint=N_("empty for a present function")),
        ),
    ),
)
CHANGED = N_("Change {what} of {title}")
LABELS = labels_of(SECTIONS)


def _title(function: Function) -> str:
    return function.title.text(current().language) or _("function to be filled in")


def _period(function: Function) -> str:
    words = current()
    first = words.date_short(function.starts_on) if function.starts_on else ""
    last = words.date_short(function.ends_on) if function.ends_on else _("present")
    return f"{first} – {last}" if first else last


COLUMNS: tuple[Column[Any], ...] = (
    Column(N_("Function"), _title, stretch=True, strong=True),
    Column(N_("Organisation"), lambda function: function.organisation, gives=1),
    Column(N_("Period"), _period),
)


class Functions(QWidget):
    """Shows and changes somebody's functions; the first without an end is the present one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._detail: PersonDetail | None = None
        self._open: UUID | None = None
        self.rows: Rows[Any] = Rows(lambda function: function.id, COLUMNS)
        self.table = Table(self.rows, _("Functions"))
        self.table.setMinimumHeight(scaled(28 + 3 * 34))
        self.table.setMaximumHeight(scaled(28 + 4 * 34))
        self.table.chosen.connect(self._chosen)
        self.form = Form(SECTIONS, self._commit, DeskSources(desk))
        self.table.opened.connect(lambda _row: self.form.focus_first())
        head = QHBoxLayout()
        head.addWidget(label(_("Functions"), "section"))
        head.addStretch(1)
        head.addWidget(button(_("Add function"), self.add, "plus"))
        for name, picture, act in (
            (_("Move up"), "arrow-up", lambda: self._move(-1)),
            (_("Move down"), "arrow-down", lambda: self._move(1)),
            (_("Remove function"), "trash-2", self.remove),
        ):
            head.addWidget(icon_button(name, picture, act))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addLayout(head)
        column.addWidget(self.table)
        column.addWidget(self.form)
        keys.bind(
            self.table,
            (
                ("Alt+Up", lambda: self._move(-1)),
                ("Alt+Down", lambda: self._move(1)),
                ("Del", self.remove),
                ("F2", self.form.focus_first),
            ),
        )

    def show_detail(self, detail: PersonDetail) -> None:
        """Show somebody's functions."""
        self._detail = detail
        functions = detail.card.functions
        self.rows.show(functions)
        ids = [function.id for function in functions]
        self._open = self._open if self._open in ids else next(iter(ids), None)
        self._show()

    def commit_pending(self) -> bool:
        """Keep what is being typed; False when it was refused."""
        return self.form.commit_pending()

    def _show(self) -> None:
        function = self._current()
        self.form.setVisible(function is not None)
        if function is not None:
            fields = (field for section in SECTIONS for field in section.fields)
            self.form.show_for(
                function.id, {field.name: getattr(function, field.name) for field in fields}
            )
            self.table.select(function.id)

    def _current(self) -> Any:
        return next((row for row in self.rows.rows if row.id == self._open), None)

    def _chosen(self, function: Any) -> None:
        if function is not None and function.id != self._open:
            if self.form.commit_pending():
                self._open = function.id
            self._show()

    def _name(self) -> dict[str, str]:
        return {"name": self._detail.card.name.full if self._detail else ""}

    def _commit(self, name: str, value: Any, seen: Any) -> None:
        self._desk.change(
            CHANGED, change_function, self._open, {name: value}, {name: seen},
            params={"what": LABELS[name.partition(".")[0]], "title": self._whose()},
        )  # fmt: skip

    def _whose(self) -> str:
        """Return the person with the title of the chosen function."""
        name, function = self._name()["name"], self._current()
        title = function.title.text(current().language) if function else ""
        return f"{name} ({title})" if title else name

    def add(self) -> None:
        """Add a function and put the cursor in it."""
        if self._detail is None or not self.form.commit_pending():
            return
        person = self._detail.card.id
        made = self._desk.attempt(
            N_("Add a function to {name}"), add_function, person, params=self._name()
        )
        if made is not None:
            self._open = made
            self.show_detail(self._desk.person(person))
            self.form.focus_first()

    def remove(self) -> None:
        """Remove the chosen function."""
        if self._open is not None:
            self.form.discard()
            self._desk.attempt(
                N_("Remove a function of {name}"), remove_function, self._open, params=self._name()
            )

    def _move(self, steps: int) -> None:
        if self._open is not None and self.form.commit_pending():
            self._desk.attempt(
                N_("Order the functions of {name}"),
                move_function,
                self._open,
                steps,
                params=self._name(),
            )
