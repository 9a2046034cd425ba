"""`make run`: open the program, or without a display show what it makes.

Without a display the book and calendar of the richest example are made in `out/`, in a temporary
home, so that nothing of the user is touched.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "out"

sys.path.insert(0, str(ROOT / "src"))

from delegaties.__main__ import has_display, main  # noqa: E402 - the line above makes it findable


def command(*arguments: str, home: str) -> str:
    """Run one command of the program in a home of its own and return what it printed."""
    environment = os.environ | {"DELEGATIES_HOME": home}
    program = [sys.executable, "-m", "delegaties", "--database", f"sqlite:///{home}/examples.db"]
    done = subprocess.run(
        [*program, *arguments], check=False, env=environment, text=True, stdout=subprocess.PIPE
    )
    if done.returncode:
        sys.exit(done.returncode)
    return done.stdout


def demonstrate() -> int:
    """Make an example's book and calendar."""
    print("There is no display, so no window: making an example's book and calendar instead.")
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="delegaties-") as home:
        command("example", home=home)
        book, calendar = OUT / "example.pdf", OUT / "example.ics"
        command("export", "japan", "--book", str(book), "--calendar", str(calendar), home=home)
    print(f"{book}\n{calendar}")
    return 0


if __name__ == "__main__":
    arguments = sys.argv[1:]
    wanted = arguments or has_display(os.environ, sys.platform)
    sys.exit(main(arguments) if wanted else demonstrate())
