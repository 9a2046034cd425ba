from __future__ import annotations

import gc
import logging
import sys
import threading

import pytest

from delegaties import logs

SECRET = "Veeningen, NP1234567"  # noqa: S105 - a person's data, not a password


@pytest.fixture(autouse=True)
def hooks_afterwards(monkeypatch):
    """Put back what a program that starts logging changes for the whole process."""
    root = logging.getLogger()
    level = root.level
    for module, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    yield
    root.setLevel(level)
    for handler in [each for each in root.handlers if hasattr(each, "maxBytes")]:
        root.removeHandler(handler)
        handler.close()


def fail() -> None:
    try:
        {}[SECRET]
    except KeyError as error:
        raise ValueError(SECRET) from error


def caught() -> Exception:
    try:
        fail()
    except ValueError as error:
        return error
    raise AssertionError


def test_a_line_tells_when_and_where(tmp_path):
    file = logs.start(tmp_path)
    logging.getLogger("delegaties.store").info("migrated to %s", "0002")
    assert "INFO delegaties.store: migrated to 0002" in file.read_text(encoding="utf-8")
    assert file == tmp_path / "logs" / "delegaties.log"


def test_uncaught_errors_are_logged_and_told(tmp_path):
    told = []
    file = logs.start(tmp_path, tell=told.append)
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert [type(each) for each in told] == [ValueError, ValueError]
    assert file.read_text(encoding="utf-8").count("CRITICAL") == 2


def test_errors_in_a_finaliser_are_logged(tmp_path):
    file = logs.start(tmp_path)

    class Ending:
        def __del__(self):
            fail()

    Ending()
    gc.collect()
    assert "builtins.ValueError" in file.read_text(encoding="utf-8")


def test_leaving_is_no_error(tmp_path):
    told = []
    logs.start(tmp_path, tell=told.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []


def test_a_traceback_names_places_and_kinds_but_nothing_personal(tmp_path):
    file = logs.start(tmp_path)
    logging.getLogger("x").error("row %s", 7, exc_info=caught())
    for text in (file.read_text(encoding="utf-8"), logs.bug_report(caught())):
        assert SECRET not in text
        assert text.index("builtins.KeyError") < text.index("builtins.ValueError")
        assert "in fail" in text


def test_a_log_for_debugging_tells_all(tmp_path):
    file = logs.start(tmp_path, debug=True)
    logging.getLogger("x").error("row %s", 7, exc_info=caught())
    assert SECRET in file.read_text(encoding="utf-8")


def test_starting_twice_writes_each_line_once(tmp_path):
    logs.start(tmp_path / "old")
    file = logs.start(tmp_path)
    logging.getLogger("x").warning("only once")
    assert file.read_text(encoding="utf-8").count("only once") == 1
