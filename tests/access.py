"""What everybody needs of a window: names for what is touched, Tab to go round, room for words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from delegaties.ui.mission.versions.line import VersionLine
from delegaties.ui.widgets.facts import Link

TOUCHED = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)
SLACK = 1
MOST = 400
"""So many steps of Tab are more than any page needs."""


def settle(qtbot: QtBot) -> None:
    """Let what was asked for be laid out: each layout may ask for one more."""
    for _round in range(4):
        timer = QTimer(singleShot=True, interval=0)
        with qtbot.waitSignal(timer.timeout):
            timer.start()


def shown(inside: QWidget) -> list[QWidget]:
    """Everything in sight, also what is only scrolled away."""
    return [each for each in inside.findChildren(QWidget) if each.isVisibleTo(inside)]


def is_part(widget: QWidget) -> bool:
    """Whether Qt made it as a part of another control, which has the name."""
    above = widget.parentWidget()
    inner = isinstance(above, (QComboBox, QAbstractSpinBox, QTabBar, QLineEdit))
    inner = inner or isinstance(widget, QHeaderView)
    return inner or widget.objectName().startswith("qt_")


def described(widget: QWidget) -> str:
    """A widget in words, for a message."""
    path = [type(widget).__name__]
    above = widget.parentWidget()
    while above is not None and len(path) < 4:
        path.append(type(above).__name__)
        above = above.parentWidget()
    text = widget.accessibleName() or getattr(widget, "text", str)() or widget.objectName()
    return f"{' < '.join(path)} “{text}”"


def nameless(inside: QWidget) -> list[str]:
    """What can be touched or tabbed to, and has no name for a screen reader."""
    return [
        described(widget)
        for widget in shown(inside)
        if (isinstance(widget, TOUCHED) or tabbed(widget)) and not is_part(widget)
        and not _name(widget)
    ]  # fmt: skip


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def tabbed(widget: QWidget) -> bool:
    """Whether Tab should stop here."""
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isEnabled() and widget.focusProxy() is None


def unreached(qtbot: QtBot, window: QWidget) -> list[str]:
    """What Tab does not come to in one round; and the round must end where it began."""
    start = QApplication.focusWidget()
    assert start is not None
    met, now = [start], start
    for _step in range(MOST):
        qtbot.keyClick(now, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None, f"Tab leaves the window after {described(met[-1])}"
        if now is start:
            break
        assert now not in met, f"Tab turns round at {described(now)} and never comes back"
        met.append(now)
    wanted = [each for each in shown(window) if tabbed(each) and not is_part(each)]
    return [described(each) for each in wanted if each not in met]


def clipped(inside: QWidget) -> list[str]:
    """Words that are not wholly in sight, and not cut with an ellipsis of their own."""
    found = []
    for widget in shown(inside):
        if not isinstance(widget, (QLabel, QAbstractButton, QTabBar)) or is_part(widget):
            continue
        if isinstance(widget, Link) or not _words(widget):
            continue
        lack = _lack(widget)
        if lack:
            found.append(f"{described(widget)}: {lack}")
    return found


def _words(widget: QWidget) -> str:
    if isinstance(widget, QTabBar):
        return widget.tabText(0)
    words: str = widget.text()  # type: ignore[attr-defined]  # labels and buttons have one
    return "" if words.endswith("…") and words in _cut(widget) else words


def _cut(widget: QWidget) -> str:
    """A text that was cut on purpose: its whole is the tooltip."""
    return words_of(widget) if widget.toolTip() else ""


def words_of(widget: QWidget) -> str:
    """What a label or button says now."""
    return str(getattr(widget, "text", str)())


def _lack(widget: QWidget) -> str:
    # A line that says itself shorter where there is no room: what it shows must fit.
    shortens = isinstance(widget, VersionLine)
    needs = QPushButton.sizeHint(widget) if shortens else widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        tall = widget.heightForWidth(widget.width())
        if tall > widget.height() + SLACK:
            return f"needs {tall} lines of pixels and has {widget.height()}"
    elif needs.width() > widget.width() + SLACK or needs.height() > widget.height() + SLACK:
        if isinstance(widget, QToolButton) and not widget.text():
            return ""
        return f"needs {needs.toTuple()} and has {widget.size().toTuple()}"
    return _hidden_by(widget)


def _hidden_by(widget: QWidget) -> str:
    """Which frame around it does not show it whole; what scrolls may hide it for a while."""
    for above, sideways_only in _frames(widget):
        room = QRect(QPoint(0, 0), above.size())
        here = QRect(widget.mapTo(above, QPoint(0, 0)), widget.size())
        if sideways_only:
            here.moveTop(room.top())
            here.setHeight(1)
        if not room.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(here):
            return f"lies outside {described(above)}"
    return ""


def _frames(widget: QWidget) -> Iterator[tuple[QWidget, bool]]:
    above, scrolls = widget.parentWidget(), False
    while above is not None:
        area = above.parentWidget()
        viewport = isinstance(area, QAbstractScrollArea) and area.viewport() is above
        scrolls = scrolls or viewport
        if isinstance(area, QScrollArea) and area.horizontalScrollBar().maximum() > 0:
            return
        yield above, scrolls
        if above.isWindow():
            return
        above = area
