"""Tests wait for something that happens, never for a while."""

from __future__ import annotations

import ast
from pathlib import Path

TESTS = Path(__file__).parent
WAITS = {"sleep", "processEvents", "qWait", "qSleep", "wait_for_timeout"}


def is_wait(node: ast.AST) -> bool:
    """Whether a call waits for a while: by name, or as pytest-qt's `qtbot.wait(ms)`."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="qtbot"), attr="wait")):
            return True
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)):
            return name in WAITS
        case _:
            return False


def test_no_test_waits_for_a_while():
    found = [
        f"{file.relative_to(TESTS)}:{node.lineno}"
        for file in TESTS.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if is_wait(node)
    ]
    assert found == []


def test_a_wait_would_be_found():
    waits = [
        "qtbot.wait(9)",
        "time.sleep(1)",
        "QApplication.processEvents()",
        "app.processEvents()",
    ]
    assert all(is_wait(ast.parse(wait, mode="eval").body) for wait in waits)
    assert not is_wait(ast.parse("qtbot.waitUntil(ready)", mode="eval").body)
