"""Icons are painted in the colour that suits the moment."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel

from delegaties.settings import Settings
from delegaties.ui.icons import icon, picture
from delegaties.ui.theme import Theme, colour


@pytest.fixture
def theme(qapp):
    theme = Theme(qapp)
    theme.use(Settings(theme="light"))
    yield theme
    theme.use(Settings(theme="light"))


def ink(name, of="", mode=QIcon.Mode.Normal, state=QIcon.State.Off):
    """The colour of the strongest pixel."""
    image = icon(name, of).pixmap(QSize(48, 48), 1.0, mode, state).toImage()
    points = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    return max(points, key=lambda point: point.alpha()).name()


def test_an_icon_follows_the_scheme(theme):
    assert ink("flag") == colour("text").name()
    light = ink("flag")
    theme.use(Settings(theme="dark"))
    assert ink("flag") == colour("text").name() != light


@pytest.mark.usefixtures("theme")
def test_an_icon_is_grey_when_disabled_and_accented_when_on():
    assert ink("flag", mode=QIcon.Mode.Disabled) == colour("disabled").name()
    assert ink("flag", state=QIcon.State.On) == colour("accent").name()
    assert ink("flag", mode=QIcon.Mode.Selected) == colour("selection-text").name()


@pytest.mark.usefixtures("theme")
def test_a_named_colour_stays():
    assert ink("flag", "severity.warn.line") == colour("severity.warn.line").name()


def test_a_picture_grows_with_the_text(theme, qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    small = picture("flag", label).deviceIndependentSize()
    theme.use(Settings(theme="light", text_scale=200))
    assert picture("flag", label).deviceIndependentSize().width() == 2 * small.width()
