"""The command line: everything the program does without a window.

Exit codes: 0 done, 1 not done (a sentence on the standard error tells why), 2 called wrongly,
3 checked and something stops the journey.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from delegaties import logs, settings
from delegaties.cli.asking import asked_for
from delegaties.cli.call import Call
from delegaties.errors import DelegatiesError
from delegaties.i18n import N_, Words, words

MOST_FAULTS = 100
"""So many faults of a file are printed."""


def main(arguments: Sequence[str]) -> int:
    """Run one command and return the exit code."""
    _speak_utf8()
    try:
        home = settings.home()
        chosen, _ = settings.read(home)
        language = words(chosen.language)
        asked = asked_for(arguments, language)
        log = logs.start(home, tell=lambda _: _bug(log, language))
        done: int | None = asked.run(Call(asked, home, chosen, language))
    except SystemExit as end:
        return int(end.code or 0)
    except DelegatiesError as error:
        _complain(error, language)
        return 1
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 1
    return done or 0


def _bug(log: Path, language: Words) -> None:
    told = language.text(N_("Something went wrong in the program; {file} tells where."), file=log)
    print(told, file=sys.stderr)


def _complain(error: DelegatiesError, language: Words) -> None:
    print(language.error(error), file=sys.stderr)
    faults = getattr(error, "faults", ())
    for fault in faults[:MOST_FAULTS]:
        print(f"  {language.error(fault)}", file=sys.stderr)
    if len(faults) > MOST_FAULTS:
        print("  …", file=sys.stderr)


def _speak_utf8() -> None:
    """Names go out as they are, also where the console is set to an older encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
