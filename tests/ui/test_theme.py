"""The window wears what the settings say."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontInfo, QPalette, QRawFont
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

from delegaties.settings import Settings
from delegaties.ui.theme import Theme, colour, font, party, scaled, set_look, severity, status
from delegaties.ui.tokens import TEXT, contrast


@pytest.fixture
def theme(qapp):
    theme = Theme(qapp)
    theme.use(Settings(theme="light"))
    yield theme
    theme.use(Settings(theme="light"))


def test_dark_and_light_change_the_palette(theme):
    light = QApplication.palette().color(QPalette.ColorRole.Window).name()
    theme.use(Settings(theme="dark"))
    dark = QApplication.palette().color(QPalette.ColorRole.Window).name()
    assert (light, dark) == ("#f4f2ed", "#191b1d")
    assert colour("window").name() == dark


def test_a_house_colour_is_the_accent(theme):
    theme.use(Settings(theme="light", accent="#7A1FA2"))
    assert QApplication.palette().color(QPalette.ColorRole.Accent).name() == "#7a1fa2"
    theme.use(Settings(theme="light"))
    assert colour("accent").name() == "#0e5c68"


def test_text_and_lengths_grow(theme, qtbot):
    label = QLabel("Missie")
    label.setProperty("look", "muted")
    qtbot.addWidget(label)
    label.ensurePolished()
    small = label.fontMetrics().height()
    theme.use(Settings(theme="light", text_scale=200))
    label.ensurePolished()
    assert label.fontMetrics().height() > 1.8 * small
    assert scaled(34) == 68
    assert font(13).pixelSize() == 26


@pytest.mark.usefixtures("theme")
def test_figures_all_have_the_same_width(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    metrics = label.fontMetrics()
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")
    assert QFontInfo(QApplication.font()).family() in {"Source Sans 3", "Segoe UI"}


@pytest.mark.usefixtures("theme")
def test_a_look_can_change_later(qtbot):
    button = QPushButton("Reisboek")
    qtbot.addWidget(button)
    before = button.sizeHint()
    set_look(button, "link")
    assert button.sizeHint() != before


@pytest.mark.usefixtures("theme")
def test_parties_go_on_after_the_sixth():
    assert party("G") == party("A")
    assert party("B") != party("A")
    assert severity("warn").line == colour("severity.warn.line")
    assert status("asked") == colour("status.asked")


def test_following_the_system_shows_light_where_it_says_nothing(theme):
    theme.use(Settings(theme="system"))
    assert theme.scheme() in {"light", "dark"}


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("name", ["Łukasz", "Đặng Văn Ất", "山田太郎", "李小龍", "李小龙"])
def test_every_letter_of_a_name_has_a_font(name):
    fonts = [QRawFont.fromFont(QFont(each)) for each in QApplication.font().families()]
    for letter in name:
        assert any(font.supportsCharacter(ord(letter)) for font in fonts), letter


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_hint_in_an_empty_field_can_be_read(theme, qtbot, kind, scheme):
    theme.use(Settings(theme=scheme))
    field = kind()
    qtbot.addWidget(field)
    field.ensurePolished()
    hint = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert hint.alpha() == 255
    assert contrast(hint.name(), colour("surface").name()) >= TEXT


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("entries", [3, 4, 12])
def test_a_list_of_choices_unfolds_whole(qtbot, entries):
    box = QComboBox()
    box.addItems([f"Keuze {at}" for at in range(entries)])
    qtbot.addWidget(box)
    with qtbot.waitExposed(box):
        box.show()
    box.showPopup()
    last = box.view().visualRect(box.model().index(entries - 1, 0))
    assert last.bottom() < box.view().viewport().height()
    assert box.view().verticalScrollBar().maximum() == 0
    box.hidePopup()
