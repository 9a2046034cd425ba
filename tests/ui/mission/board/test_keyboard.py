"""Each key of the board is a step or an act."""

from __future__ import annotations

from PySide6.QtCore import Qt

from delegaties.ui.mission.board.keyboard import Step, command

Key, Held = Qt.Key, Qt.KeyboardModifier
FREE = Held.NoModifier


def test_arrows_move_by_five_and_with_shift_by_fifteen_minutes():
    assert command(Key.Key_Down, FREE) == Step(minutes=5)
    assert command(Key.Key_Up, Held.ShiftModifier) == Step(minutes=-15)


def test_alt_changes_the_length_and_control_the_day_or_the_party():
    assert command(Key.Key_Down, Held.AltModifier) == Step(length=5)
    assert command(Key.Key_Up, Held.ControlModifier) == Step(days=-1)
    assert command(Key.Key_Right, Held.ControlModifier) == Step(across=1)
    assert command(Key.Key_Right, Held.AltModifier) == Step(length=15)


def test_left_and_right_walk_from_card_to_card():
    assert command(Key.Key_Left, FREE) == Step(walk=-1)
    assert command(Key.Key_Left, Held.ShiftModifier) == Step(walk=-1, reaches=True)


def test_control_and_shift_move_as_they_do_in_the_list():
    both = Held.ControlModifier | Held.ShiftModifier
    assert command(Key.Key_Down, both) == Step(minutes=5)
    assert command(Key.Key_Left, both) == Step(minutes=-15)


def test_other_keys_are_acts_or_nobodys():
    assert command(Key.Key_Return, FREE) == "edit"
    assert command(Key.Key_Plus, Held.KeypadModifier) == "in"
    assert command(Key.Key_D, Held.ControlModifier) == "copy"
    assert command(Key.Key_K, Held.ControlModifier) is None
