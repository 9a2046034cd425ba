"""`make test`: every check there is, in the order of what is quickest to know.

The tests on PostgreSQL run where a server is installed; on Debian it is installed first when that
needs no password. Everything is run, also after a failure, and the failures are named at the end.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from bootstrap import apt, root_prefix, say

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
LOCKS = (ROOT / "requirements.lock", ROOT / "tools" / "uv.lock.txt")

# An office mirror must serve as well, so no lock file may name where packages come from.
HOST = re.compile(r"https?://|file:|--(extra-)?index|find-links")

PYTHON = sys.executable
WORKERS = str(min(os.cpu_count() or 1, 4))  # each may start a PostgreSQL server of its own
CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("style", (str(BIN / "ruff"), "check", "-q")),
    ("format", (str(BIN / "ruff"), "format", "--check", "-q")),
    ("rooms", (str(BIN / "lint-imports"), "--no-cache")),
    ("types", (str(BIN / "mypy"), "src", "tools")),
    ("words", (PYTHON, "tools/words.py", "--check")),
    ("tests", (PYTHON, "-m", "pytest", "-q", "-n", WORKERS, "--dist", "worksteal")),
)


def locks_name_no_host() -> bool:
    """Whether the lock files install from any index; prints the lines that do not."""
    lines = [
        f"{file.name}:{number}: {line}"
        for file in LOCKS
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if HOST.search(line)
    ]
    print("\n".join(lines), end="\n" if lines else "")
    return not lines


def install_postgresql() -> None:
    """Install Debian's server when it is missing and that may be done without asking."""
    there = shutil.which("initdb") or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if there or not shutil.which("apt-get"):
        return
    prefix = root_prefix()
    if prefix is None:
        print("No PostgreSQL server: its tests are skipped (apt-get install postgresql).")
        return
    # Debian would start a server at once and at every boot; the tests start their own.
    settings = "mkdir -p /etc/postgresql-common && printf 'create_main_cluster = false\\n'"
    rule = f"{settings} > /etc/postgresql-common/createcluster.conf"
    subprocess.run([*prefix, "sh", "-c", rule], check=True)
    apt(["postgresql"])


def main(arguments: list[str]) -> int:
    """Run the checks and return 0 when all are well; arguments go to pytest."""
    install_postgresql()
    failed = [] if locks_name_no_host() else ["locks"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    for name, command in CHECKS:
        more = arguments if name == "tests" else []
        started = time.monotonic()
        done = subprocess.run([*command, *more], check=False, cwd=ROOT, env=environment)
        if done.returncode:
            failed.append(name)
        verdict = "FAILED" if done.returncode else "well"
        say(f"{name}: {verdict} ({time.monotonic() - started:.1f} s)")
    say("failed: " + ", ".join(failed) if failed else "all is well")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
