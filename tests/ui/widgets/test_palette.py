"""The palette: typed letters bold, keys all the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from delegaties.ui.widgets.palette import Offer, Palette, bold_parts


@pytest.mark.parametrize(
    ("name", "typed", "bold"),
    [
        ("Bedrijfsbezoeken Japan", "jap", ["Jap"]),
        ("Łukasz Nowak", "lukasz now", ["Łukasz", "Now"]),
        ("Đặng Văn Ất", "dang at", ["Đặng", "Ất"]),
        ("Straße", "strasse", ["Straße"]),
        ("山田 太郎", "山田", ["山田"]),
        ("Osaka", "tokyo", []),
    ],
)
def test_the_typed_letters_are_bold(name, typed, bold):
    assert [text for text, strong in bold_parts(name, typed) if strong] == bold


@given(name=st.text(max_size=30), typed=st.text(max_size=8))
def test_no_letter_gets_lost(name, typed):
    assert "".join(text for text, _strong in bold_parts(name, typed)) == name


@pytest.fixture
def taken():
    return []


@pytest.fixture
def window(qtbot, taken):
    window = QWidget()
    window.resize(900, 600)
    window.line = QLineEdit()
    QVBoxLayout(window).addWidget(window.line)

    def offers(typed):
        names = ("Japan", "Madrid", "Mali")
        return [
            Offer(name, "2023", "plane", lambda name=name: taken.append(name), "Ctrl+1")
            for name in names
            if name.lower().startswith(typed)
        ]

    window.palette = Palette(offers, window)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.line.setFocus()
    window.palette.open_at(100, 10)
    return window


def test_down_and_enter_take_one(qtbot, window, taken):
    qtbot.keyClicks(window.palette.field, "ma")
    qtbot.keyClick(window.palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(window.palette.field, Qt.Key.Key_Return)
    assert taken == ["Mali"]
    assert window.palette.isHidden()
    assert window.focusWidget() is window.line


def test_an_empty_answer_says_so(qtbot, window):
    assert window.palette.nothing.isHidden()
    qtbot.keyClicks(window.palette.field, "xyz")
    assert window.palette.nothing.isVisible()
    assert window.palette.rect().contains(window.palette.nothing.geometry())


def test_escape_leaves_everything_as_it_was(qtbot, window, taken):
    qtbot.keyClicks(window.palette.field, "j")
    qtbot.keyClick(window.palette.field, Qt.Key.Key_Escape)
    assert window.palette.isHidden()
    assert taken == []
    assert window.focusWidget() is window.line


def test_nothing_found_takes_nothing(qtbot, window, taken):
    qtbot.keyClicks(window.palette.field, "zz")
    qtbot.keyClick(window.palette.field, Qt.Key.Key_Return)
    assert taken == []
    assert window.palette.list.isHidden()


def test_a_click_elsewhere_closes_it(qtbot, window):
    window.line.setFocus()
    qtbot.waitUntil(window.palette.isHidden)


def test_it_is_painted(window):
    assert not window.palette.grab().isNull()
