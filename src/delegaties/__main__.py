"""The start: a command goes to the command line, everything else opens the window.

Nothing large is imported here, so that each way in loads just what it needs.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Mapping, Sequence

from delegaties import collecting

_WITH_VALUE = ("--database",)
"""The options of the window that are followed by a value."""

_ANSWERED = ("-h", "--help", "--version")


def is_command(arguments: Sequence[str]) -> bool:
    """Whether the arguments ask for the command line: a word that is no option's value."""
    words = iter(arguments)
    for word in words:
        if word in _WITH_VALUE:
            next(words, None)
        elif word in _ANSWERED or not word.startswith("-"):
            return True
    return False


def has_display(environment: Mapping[str, str], system: str) -> bool:
    """Whether a window can be shown; Qt itself would end the program without a sentence."""
    if system != "linux" or environment.get("QT_QPA_PLATFORM"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def qt_misfit(python: tuple[int, ...], qt: tuple[int, ...]) -> bool:
    """Whether this PySide6 would crash this Python.

    PySide6 6.12 drops one reference of None in every call that returns nothing; before Python
    3.12 made None immortal, some five thousand calls end in an abort (measured on 3.10 and 3.11).
    """
    return python < (3, 12) and qt >= (6, 12)


def _open_window(arguments: Sequence[str]) -> int:
    if not has_display(os.environ, sys.platform):
        sys.stderr.write(
            "There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set). "
            "The command line works: delegaties --help\n"
        )
        return 1
    import PySide6  # noqa: PLC0415 - the command line works without Qt

    if qt_misfit(sys.version_info[:2], PySide6.__version_info__[:2]):
        sys.stderr.write(
            f"PySide6 {PySide6.__version__} crashes Python older than 3.12. "
            "Install PySide6-Essentials 6.11.3, as requirements.lock says.\n"
        )
        return 1
    from delegaties.ui import app  # noqa: PLC0415

    return app.main(arguments)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    multiprocessing.freeze_support()
    arguments = sys.argv[1:] if argv is None else argv
    if is_command(arguments):
        collecting.seldom()
        from delegaties.cli.main import main as run  # noqa: PLC0415

        return run(arguments)
    return _open_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
