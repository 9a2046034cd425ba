"""Make `.venv` ready on a bare machine: python3 and this repository are enough.

Standard library only, because nothing else is there yet. Every step looks first whether it is
needed, so a second run does nothing. On Linux the system libraries of Qt are installed with apt
where that is allowed; elsewhere the exact command is printed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
LOCK = ROOT / "requirements.lock"
UV_LOCK = ROOT / "tools" / "uv.lock.txt"
STAMP = VENV / ".lockhash"

# Found with ldd on every library and plugin of PySide6-Essentials in a bare Debian 12.
QT_PACKAGES = [
    "libegl1",
    "libgl1",
    "libglib2.0-0",
    "libdbus-1-3",
    "libfontconfig1",
    "libfreetype6",
    "libxkbcommon0",
    "libx11-6",
    "libbrotli1",
    "fonts-dejavu-core",
    "libxkbcommon-x11-0",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-sync1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxcb-glx0",
    "libxcb-shm0",
    "libxcb-util1",
]

# Loads what the program loads, and the two platform plugins themselves: Qt would only abort.
QT_LOADS = """
import ctypes, pathlib, PySide6
from PySide6 import QtNetwork, QtPrintSupport, QtSvg, QtWidgets
for plugin in ("libqxcb.so", "libqoffscreen.so"):
    ctypes.CDLL(pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / plugin)
"""

STARTED = time.monotonic()


def say(message: str) -> None:
    """Print one line of progress, with the seconds since the start."""
    print(f"[{time.monotonic() - STARTED:5.1f}s] {message}", flush=True)


def run(*command: str | Path) -> None:
    """Run a command; when it fails, end with its name instead of a traceback."""
    environment = os.environ | {"UV_PYTHON_DOWNLOADS": "never"}
    code = subprocess.run([str(part) for part in command], check=False, env=environment).returncode
    if code:
        sys.exit(f"Set-up stopped: {' '.join(map(str, command))} ended with {code}.")


def root_prefix() -> list[str] | None:
    """What goes before a command that needs root, or None when root cannot be had unasked."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
        if asked.returncode == 0:
            return ["sudo", "-n"]
    return None


def apt(packages: list[str]) -> None:
    """Install Debian packages, or end with the command to type."""
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        sys.exit("Please install this system's packages for: " + " ".join(packages))
    prefix = root_prefix()
    if prefix is None:
        sys.exit("Please run as root: apt-get update && " + " ".join(install))
    say("apt: " + " ".join(packages))
    quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    for command in (["apt-get", "update", "-q"], install):
        if subprocess.run([*quiet, *command], check=False, stdout=subprocess.DEVNULL).returncode:
            sys.exit("Set-up stopped. Please run as root: " + " ".join(command))


def wanted() -> str:
    """The fingerprint of everything that decides what is inside `.venv`."""
    digest = hashlib.sha256()
    for file in (LOCK, UV_LOCK, Path(__file__)):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def up_to_date() -> bool:
    """Whether `.venv` was made from these very lock files."""
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted()


def make_venv() -> None:
    """Create the virtual environment; Debian keeps the means for it in a package of its own."""
    probe = subprocess.run(
        [sys.executable, "-c", "import ensurepip, venv"], check=False, capture_output=True
    )
    if probe.returncode:
        apt(["python3-venv"])
    say("new .venv")
    run(sys.executable, "-m", "venv", "--clear", VENV)


def has_pip() -> bool:
    """Whether `.venv` is whole so far; a run that was cut short leaves it without pip."""
    probe = [str(PYTHON), "-c", "import pip"]
    return PYTHON.exists() and not subprocess.run(probe, check=False).returncode


def install_packages() -> None:
    """Install exactly what the lock files name, checked by hash; uv for speed, pip if it fails."""
    pip = (PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check")
    say("uv")
    run(*pip, "--require-hashes", "-r", UV_LOCK)
    say("packages")
    uv = BIN / ("uv.exe" if WINDOWS else "uv")
    # An office that inspects its traffic is known to the system's certificates only.
    options = ("--system-certs", "--python", PYTHON, "--compile-bytecode", "--require-hashes")
    command = [str(part) for part in (uv, "pip", "install", "-q", *options, "-r", LOCK)]
    environment = os.environ | {"UV_PYTHON_DOWNLOADS": "never"}
    if subprocess.run(command, check=False, env=environment).returncode:
        # pip knows indexes that uv does not: those in pip's own configuration.
        say("packages, with pip")
        run(*pip, "--require-hashes", "-r", LOCK)


def make_launcher() -> None:
    """Put `src` on the path and write the command `delegaties` beside Python."""
    answer = subprocess.run(
        [PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    )
    pth = Path(answer.stdout.strip()) / "delegaties-src.pth"
    pth.write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    if WINDOWS:
        launcher = BIN / "delegaties.cmd"
        launcher.write_text('@"%~dp0python.exe" -m delegaties %*\n', encoding="utf-8")
    else:
        launcher = BIN / "delegaties"
        launcher.write_text(f'#!/bin/sh\nexec "{PYTHON}" -m delegaties "$@"\n', encoding="utf-8")
        launcher.chmod(0o755)


def qt_loads() -> bool:
    """Whether Qt finds all its system libraries."""
    answer = subprocess.run([PYTHON, "-c", QT_LOADS], check=False, capture_output=True, text=True)
    if answer.returncode:
        say((answer.stderr.strip().splitlines() or ["Qt does not load"])[-1])
    return answer.returncode == 0


def make_ready() -> None:
    """Make or renew `.venv`, and try whether Qt loads."""
    if not has_pip():
        make_venv()
    install_packages()
    make_launcher()
    if sys.platform == "linux" and not qt_loads():
        apt(QT_PACKAGES)
        if not qt_loads():
            sys.exit("Qt still does not load; the line above names what it misses.")
    STAMP.write_text(wanted(), encoding="utf-8")
    say("ready")


def compile_words() -> None:
    """Compile the catalogues of each language when one of them is newer than what was made."""
    for folder in ROOT.glob("resources/locales/*/LC_MESSAGES"):
        compiled = folder / "delegaties.mo"
        made = compiled.stat().st_mtime if compiled.exists() else 0
        if any(source.stat().st_mtime > made for source in folder.glob("*.po")):
            run(PYTHON, ROOT / "tools" / "words.py")
            return


def main() -> None:
    """Bring `.venv` and the catalogues up to date; nothing happens when they are."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file meets a Python nobody chose
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    if not up_to_date():
        make_ready()
    compile_words()


if __name__ == "__main__":
    main()
