"""The keys of the board, as steps and acts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from delegaties.ui.mission.board.gestures import Held
from delegaties.ui.mission.board.minutes import GRID

Key, Mod = Qt.Key, Qt.KeyboardModifier
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
    (Key.Key_Return, Mod.NoModifier): "edit",
    (Key.Key_Enter, Mod.NoModifier): "edit",
    (Key.Key_F2, Mod.NoModifier): "rename",
    (Key.Key_N, Mod.NoModifier): "new",
    (Key.Key_Delete, Mod.NoModifier): "remove",
    (Key.Key_D, Mod.ControlModifier): "copy",
    (Key.Key_A, Mod.ControlModifier): "all",
    (Key.Key_PageDown, Mod.NoModifier): "next",
    (Key.Key_PageUp, Mod.NoModifier): "earlier",
    (Key.Key_Plus, Mod.NoModifier): "in",
    (Key.Key_Plus, Mod.ShiftModifier): "in",
    (Key.Key_Equal, Mod.NoModifier): "in",
    (Key.Key_Minus, Mod.NoModifier): "out",
    (Key.Key_Escape, Mod.NoModifier): "leave",
}
_DOWN = {Key.Key_Down: 1, Key.Key_Up: -1}
_RIGHT = {Key.Key_Right: 1, Key.Key_Left: -1}


def held_of(keys: Qt.KeyboardModifier) -> Held:
    """Return which keys are held down with the mouse."""
    return Held(
        bool(keys & Mod.ShiftModifier), bool(keys & Mod.ControlModifier),
        bool(keys & Mod.AltModifier),
    )  # fmt: skip


def command(key: Qt.Key, held: Qt.KeyboardModifier) -> Step | str | None:
    """Return what a key does; None for one that is not the board's."""
    held &= ~Mod.KeypadModifier
    if key in _DOWN:
        return _step(_DOWN[key], held)
    if key in _RIGHT:
        way = _RIGHT[key]
        return {
            Mod.NoModifier: Step(walk=way),
            Mod.ShiftModifier: Step(walk=way, reaches=True),
            Mod.ControlModifier: Step(across=way),
            Mod.ControlModifier | Mod.ShiftModifier: Step(minutes=way * QUARTER),
            Mod.AltModifier: Step(length=way * QUARTER),
        }.get(held)
    return _ACTS.get((key, held))


def _step(way: int, held: Qt.KeyboardModifier) -> Step | None:
    steps = {
        Mod.NoModifier: Step(minutes=way * GRID),
        Mod.ShiftModifier: Step(minutes=way * QUARTER),
        Mod.AltModifier: Step(length=way * GRID),
        Mod.AltModifier | Mod.ShiftModifier: Step(length=way * QUARTER),
        Mod.ControlModifier: Step(days=way),
        Mod.ControlModifier | Mod.ShiftModifier: Step(minutes=way * GRID),
    }
    return steps.get(held)
