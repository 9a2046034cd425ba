from __future__ import annotations

import sys
from pathlib import Path

from delegaties import resources


def test_the_repository_has_them_in_its_own_folder():
    assert resources.path("locales/nl/LC_MESSAGES/core.po").is_file()


def test_a_frozen_program_has_them_beside_it(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.path("icons/x.svg") == tmp_path / "resources" / "icons" / "x.svg"


def test_an_installed_package_has_them_inside_it(tmp_path, monkeypatch):
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "resources.py"))
    assert resources.path("fonts") == Path(tmp_path) / "data" / "fonts"
