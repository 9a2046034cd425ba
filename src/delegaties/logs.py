"""The log file, and where errors go that nobody expected.

Above the level DEBUG no line holds personal data: modules log ids and counts, and a traceback is
written without the text of its exception, which may quote what somebody typed.
"""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

VERSION = "0.1.0"
"""The version of the program; the package takes it from here."""

log = logging.getLogger(__name__)

Tell = Callable[[BaseException], None]


class _Discreet(logging.Formatter):
    """A formatter that leaves the text of exceptions out, unless the log is for debugging."""

    def format(self, record: logging.LogRecord) -> str:
        # A record keeps the first traceback made of it, and another formatter may have been first.
        made, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = made

    def formatException(  # noqa: N802 - the name logging gives it
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | Any
    ) -> str:
        if logging.getLogger().isEnabledFor(logging.DEBUG):
            return super().formatException(ei)
        return trace(ei[1])


def trace(error: BaseException) -> str:
    """Return where an error came from and what kind it is, with its causes, without its text."""
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    before = [trace(earlier), "followed by:"] if earlier else []
    frames = "".join(traceback.format_tb(error.__traceback__)).rstrip()
    kind = type(error)
    return "\n".join([*before, frames, f"{kind.__module__}.{kind.__qualname__}"])


def start(folder: Path, *, debug: bool = False, tell: Tell | None = None) -> Path:
    """Write the log to `folder`/logs from now on, and catch what nobody caught; return the file.

    `tell` is called with each uncaught error, on the thread it happened in. Raises OSError when
    the folder cannot be made.
    """
    file = folder / "logs" / "delegaties.log"
    file.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        file, maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True
    )
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    for old in [each for each in root.handlers if isinstance(each, RotatingFileHandler)]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.DEBUG if debug else logging.INFO)
    catch(tell)
    log.info("start: %s", machine())
    return file


def catch(tell: Tell | None = None) -> None:
    """Send every uncaught error to the log, and to `tell` when it is given."""

    def report(error: BaseException | None) -> None:
        if error is None or isinstance(error, KeyboardInterrupt | SystemExit):
            return
        log.critical("uncaught", exc_info=error)
        if tell is not None:
            tell(error)

    sys.excepthook = lambda _kind, error, _trace: report(error)
    threading.excepthook = lambda args: report(args.exc_value)
    sys.unraisablehook = lambda args: report(args.exc_value)


def machine() -> str:
    """Return the versions that matter when something went wrong; nothing about the user."""
    system = f"{platform.system()} {platform.release()}"
    return f"Delegaties {VERSION}, Python {platform.python_version()}, {system}"


def bug_report(error: BaseException) -> str:
    """Return the text a user may copy and send: versions and the place, nothing personal."""
    return f"{machine()}\n\n{trace(error)}\n"
