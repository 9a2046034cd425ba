"""Icons are files of one drawing each, in whatever colour is asked."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from delegaties import resources
from delegaties.ui.outlines import outline, svg

SOURCE = Path(__file__).parents[2] / "src" / "delegaties"
CALLS = {"icon": 0, "picture": 0, "Picture": 0, "svg": 0, "icon_button": 1}


def asked():
    """Every icon name that the source gives as a plain text."""
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            at = CALLS.get(node.func.id)
            if at is not None and len(node.args) > at:
                argument = node.args[at]
                if isinstance(argument, ast.Constant) and argument.value:
                    yield argument.value, file.name


def test_every_icon_that_is_asked_for_exists():
    have = {file.stem for file in resources.path("icons").glob("*.svg")}
    assert [(name, file) for name, file in asked() if name not in have] == []


def test_every_drawing_takes_the_colour_of_the_moment():
    files = list(resources.path("icons").glob("*.svg"))
    assert len(files) > 80
    for file in files:
        assert "currentColor" in outline(file.stem), file.name


def test_a_drawing_is_given_in_one_colour():
    assert b"currentColor" not in svg("plane", "#123456")
    assert b"#123456" in svg("plane", "#123456")


def test_a_missing_drawing_is_a_bug():
    with pytest.raises(FileNotFoundError):
        outline("no-such-icon")
