"""What the pages of people, organisations and places differ in; the rest is one page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegaties.ui.desk import Desk
from delegaties.ui.fields.spec import Section, Target

Side = Callable[[Desk, Any], Sequence[QWidget]]


@dataclass(frozen=True)
class Book:
    """One of the three books of the directory.

    `rows` and `detail` read; `name`, `second` and `note` say what a row of the list shows;
    `sections` and `values` are the form; `change(session, id, values, seen)` and
    `remove(session, id)` are its edits. `beside` makes what stands at the right of the form and
    `below` what stands under it. All texts are message ids.
    """

    kind: Target
    icon: str
    rows: Callable[[Desk], Sequence[Any]]
    detail: Callable[[Desk, UUID], Any]
    name: Callable[[Any], str]
    second: Callable[[Any], str]
    note: Callable[[Any], str]
    title: Callable[[Any], tuple[str, str]]
    sections: tuple[Section, ...]
    values: Callable[[Any], Mapping[str, Any]]
    change: Callable[..., None]
    remove: Callable[..., None]
    beside: Side
    below: Callable[[Desk], QWidget] | None
    title_many: str
    new_label: str
    ask_name: str
    count: Callable[[int], str]
    empty: tuple[str, str]
    removed: str
    first_field: str
