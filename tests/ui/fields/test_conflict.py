"""Values of a conflict, as they are read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from forming import Office, person
from PySide6.QtWidgets import QWidget

from delegaties.errors import ConflictError
from delegaties.ui.fields.conflict import as_text, whose
from delegaties.ui.fields.line import LineField
from delegaties.ui.fields.number import MoneyField
from delegaties.ui.fields.reference import ReferenceField
from delegaties.ui.fields.tags import TagsField
from delegaties.ui.form import Field, Kind
from delegaties.values.kinds import ItemStatus, Role


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Osaka", "Osaka"),
        ("", "(leeg)"),
        (None, "(leeg)"),
        (True, "ja"),
        (False, "nee"),
        (ItemStatus.ASKED, "aangevraagd"),
        (date(2026, 5, 15), "vr 15 mei"),
    ],
)
def test_a_value_is_told_in_words(qtbot, value, text):
    plain = QWidget()
    qtbot.addWidget(plain)
    assert as_text(plain, value) == text


def test_a_field_tells_its_own_values(qtbot):
    anna = person("Anna", "Boer")
    cases = [
        (ReferenceField(Field("a", "A", references="person"), Office(anna)), anna.id, "Anna Boer"),
        (ReferenceField(Field("a", "A", references="person"), Office()), uuid4(), "(verwijderd)"),
        (MoneyField(Field("b", "B", Kind.MONEY), None), Decimal("1250.5"), "1.250,50"),
        (TagsField(Field("c", "C", choices=tuple(Role)), None), (Role.PRESS,), "persvoorlichter"),
        (LineField(Field("d", "D"), None), "Osaka", "Osaka"),
    ]
    for field, value, text in cases:
        qtbot.addWidget(field)
        assert as_text(field, value) == text


def test_nobody_is_named_who_is_not_known(qtbot):
    plain = QWidget()
    qtbot.addWidget(plain)
    assert whose(plain, ConflictError("x")) == "Van iemand anders"
