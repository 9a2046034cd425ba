"""The command line as a script meets it: what it prints, and how it ends."""

from __future__ import annotations

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler

import documents
import pytest

from delegaties import settings
from delegaties.cli.main import main


@pytest.fixture(autouse=True)
def quiet_afterwards():
    """Give back what the log takes hold of."""
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    root = logging.getLogger()
    level = root.level
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    root.setLevel(level)
    for handler in [each for each in root.handlers if isinstance(each, RotatingFileHandler)]:
        root.removeHandler(handler)
        handler.close()


@pytest.fixture
def run(tmp_path, capsys, home):
    """Run a command on a database of the test; return exit code, output and errors."""
    settings.write(home, settings.Settings(name="Anna", language="en"))

    def run(*arguments, database=str(tmp_path / "t.db")):
        code = main(["--database", database, *map(str, arguments)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def file(tmp_path):
    return documents.write(tmp_path, documents.small())
