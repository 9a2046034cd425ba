"""A form on the screen, an office full of names to refer to, and a memory of what was kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from delegaties.errors import DelegatiesError
from delegaties.plan.directory import PersonRow, PlaceRow
from delegaties.ui.form import Field, Form, Section
from delegaties.values.folding import fold
from delegaties.values.names import PersonName
from delegaties.values.texts import Texts


def person(given: str, family: str, function: str = "", organisation: str = "") -> PersonRow:
    """A person in a list."""
    return PersonRow(
        id=uuid4(), name=PersonName(given, "", family), function=Texts.of(nl=function),
        organisation=organisation, email="", phone="", search=fold(f"{given} {family}"),
        sort="\t".join(PersonName(given, "", family).sort_key),
    )  # fmt: skip


class Office:
    """Sources of references, kept in lists."""

    home_zone = "Europe/Amsterdam"

    def __init__(self, *people: PersonRow) -> None:
        self.all = tuple(people)
        self.opened: list[tuple[str, UUID]] = []
        self.refusal: DelegatiesError | None = None

    def people(self) -> Sequence[PersonRow]:
        return self.all

    def organisations(self) -> Sequence[Any]:
        return ()

    def places(self) -> Sequence[PlaceRow]:
        return ()

    def missions(self) -> Sequence[Any]:
        return ()

    def add(self, kind: str, typed: str) -> UUID:
        del kind
        if self.refusal:
            raise self.refusal
        self.all = (*self.all, person("", typed))
        return self.all[-1].id

    def open(self, kind: str, row_id: UUID) -> None:
        self.opened.append((kind, row_id))


class Keeper:
    """Takes what a form commits; `refusal` is raised instead while it is set."""

    def __init__(self) -> None:
        self.kept: list[tuple[str, Any, Any]] = []
        self.refusal: DelegatiesError | None = None

    def __call__(self, name: str, value: Any, seen: Any) -> None:
        if self.refusal:
            raise self.refusal
        self.kept.append((name, value, seen))


def form_of(
    qtbot: QtBot, *fields: Field, keeper: Any = None, office: Office | None = None, **values: Any
) -> Form:
    """A form with these fields and values, on the screen and with the focus in it."""
    form = Form((Section("", fields),), keeper or Keeper(), office or Office())
    qtbot.addWidget(form)
    form.show_for(1, values)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return form


def typed(qtbot: QtBot, edit: QLineEdit, text: str) -> None:
    """Replace what stands in a line by typing."""
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
