"""The keys of the board, as steps and acts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from delegaties.ui.mission.board.minutes import GRID

Key, Held = Qt.Key, Qt.KeyboardModifier
QUARTER = 15


@dataclass(frozen=True, slots=True)
class Step:
    """What arrows do with what is chosen: later, longer, another day or party; or walk on.

    A walk that `reaches` chooses what it comes to besides what is chosen already.
    """

    minutes: int = 0
    length: int = 0
    days: int = 0
    across: int = 0
    walk: int = 0
    reaches: bool = False


_ACTS = {
    (Key.Key_Return, Held.NoModifier): "edit",
    (Key.Key_Enter, Held.NoModifier): "edit",
    (Key.Key_F2, Held.NoModifier): "rename",
    (Key.Key_N, Held.NoModifier): "new",
    (Key.Key_Delete, Held.NoModifier): "remove",
    (Key.Key_D, Held.ControlModifier): "copy",
    (Key.Key_A, Held.ControlModifier): "all",
    (Key.Key_PageDown, Held.NoModifier): "next",
    (Key.Key_PageUp, Held.NoModifier): "earlier",
    (Key.Key_Plus, Held.NoModifier): "in",
    (Key.Key_Plus, Held.ShiftModifier): "in",
    (Key.Key_Equal, Held.NoModifier): "in",
    (Key.Key_Minus, Held.NoModifier): "out",
    (Key.Key_Escape, Held.NoModifier): "leave",
}
_DOWN = {Key.Key_Down: 1, Key.Key_Up: -1}
_RIGHT = {Key.Key_Right: 1, Key.Key_Left: -1}


def command(key: Qt.Key, held: Qt.KeyboardModifier) -> Step | str | None:
    """Return what a key does; None for one that is not the board's."""
    held &= ~Held.KeypadModifier
    if key in _DOWN:
        return _step(_DOWN[key], held)
    if key in _RIGHT:
        way = _RIGHT[key]
        return {
            Held.NoModifier: Step(walk=way),
            Held.ShiftModifier: Step(walk=way, reaches=True),
            Held.ControlModifier: Step(across=way),
            Held.ControlModifier | Held.ShiftModifier: Step(minutes=way * QUARTER),
            Held.AltModifier: Step(length=way * QUARTER),
        }.get(held)
    return _ACTS.get((key, held))


def _step(way: int, held: Qt.KeyboardModifier) -> Step | None:
    steps = {
        Held.NoModifier: Step(minutes=way * GRID),
        Held.ShiftModifier: Step(minutes=way * QUARTER),
        Held.AltModifier: Step(length=way * GRID),
        Held.AltModifier | Held.ShiftModifier: Step(length=way * QUARTER),
        Held.ControlModifier: Step(days=way),
        Held.ControlModifier | Held.ShiftModifier: Step(minutes=way * GRID),
    }
    return steps.get(held)
