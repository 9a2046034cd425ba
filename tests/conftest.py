"""What every test may ask for: a calm screen, a home of its own, and databases of both kinds.

Making all tables takes longer than most tests do, so it is done once and copied.
"""

from __future__ import annotations

import gc
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import uuid
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from building import Made, a_mission
from hypothesis import settings

from delegaties.store.store import Store

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is slow, not wrong.
settings.register_profile("delegaties", deadline=None)
settings.load_profile("delegaties")

SERVER_OPTIONS = {
    "listen_addresses": "127.0.0.1",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "40",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the expected files anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "golden" in getattr(item, "fixturenames", ()):
            item.add_marker("golden")


def pytest_collection_finish() -> None:
    """What was imported stays: full collections need not walk through it after each few tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with tests/golden/<name>; `make golden` writes it, for a person to review."""

    def check(name: str, text: str) -> None:
        file = Path(__file__).parent / "golden" / name
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")
        assert file.exists(), f"no {file.name} yet: make golden"
        assert text == file.read_bytes().decode()

    return check


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for settings, data and logs, so that no test touches the user's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("DELEGATIES_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new database as a file, to copy."""
    file = tmp_path_factory.mktemp("new") / "new.db"
    Store.open(str(file), "Anna").close()
    return file


@pytest.fixture(scope="session")
def planned(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Made]:
    """A database with a mission as a file, to copy, and what is in it."""
    file = shutil.copy(new_file, tmp_path_factory.mktemp("planned") / "planned.db")
    store = Store.open(str(file), "Anna")
    made = a_mission(store)
    store.close()
    return file, made


@pytest.fixture
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where the test's database is: a new one, or for tests that ask for it with a mission."""
    if "made" in request.fixturenames:
        file, _made = request.getfixturevalue("planned")
    else:
        file = request.getfixturevalue("new_file")
    shutil.copy(file, tmp_path / "t.db")
    return f"sqlite:///{tmp_path}/t.db"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """A new database, as Anna sees it."""
    store = Store.open(url, "Anna")
    yield store
    store.close()


@pytest.fixture
def colleague(store: Store) -> Iterator[Store]:
    """The same database, as Bert sees it."""
    other = Store.open(store.url, "Bert")
    yield other
    other.close()


@pytest.fixture
def made(store: Store, planned: tuple[Path, Made]) -> Made:  # noqa: ARG001  it is in the store
    """A mission with three people and five items."""
    return planned[1]


def _server_programs() -> Path | None:
    """The folder of the newest PostgreSQL server on this machine."""
    debian = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    found = sorted(debian, key=lambda path: int(path.parts[4]))
    if found:
        return found[-1].parent
    elsewhere = shutil.which("initdb")
    return Path(elsewhere).parent if elsewhere else None


def _as_server_user() -> list[str]:
    """What goes before a server command: no root, and no server that outlives its tests."""
    user = []
    if os.geteuid() == 0:
        user = ["--reuid=postgres", "--regid=postgres", "--init-groups"]
    return ["setpriv", *user, "--pdeathsig=INT", "--"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await_ready(server: subprocess.Popen[str]) -> None:
    """Read the server's log until it takes connections; then keep its pipe empty."""
    assert server.stderr is not None
    said = []
    for line in server.stderr:
        said.append(line)
        if "ready to accept connections" in line:
            break
    else:
        pytest.fail("PostgreSQL did not start:\n" + "".join(said))
    threading.Thread(target=deque(maxlen=0).extend, args=(server.stderr,), daemon=True).start()


@pytest.fixture(scope="session")
def pg_server() -> Iterator[str]:
    """A PostgreSQL server of this test run only; skips where none is installed."""
    programs = _server_programs()
    if programs is None or not shutil.which("setpriv"):
        pytest.skip("no PostgreSQL server here (Debian: apt-get install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="delegaties-pg-"))
    folder.chmod(0o755)
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    before = _as_server_user()
    init = [programs / "initdb", "-D", folder / "data", "-U", "postgres", "-A", "trust"]
    init += ["-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
    subprocess.run([*before, *init], check=True, cwd=folder, stdout=subprocess.DEVNULL)
    port = _free_port()
    run = [programs / "postgres", "-D", folder / "data", "-p", str(port)]
    options = SERVER_OPTIONS | {"unix_socket_directories": str(folder)}
    for name, value in options.items():
        run += ["-c", f"{name}={value}"]
    with subprocess.Popen(
        [*before, *run], cwd=folder, stderr=subprocess.PIPE, text=True, env={"LC_ALL": "C.UTF-8"}
    ) as server:
        _await_ready(server)
        yield f"postgresql+psycopg://postgres@127.0.0.1:{port}"
        server.send_signal(signal.SIGINT)
        server.wait(timeout=30)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def pg_url(pg_server: str) -> Iterator[str]:
    """The URL of a new, empty PostgreSQL database, dropped after the test."""
    import psycopg

    name = "t" + uuid.uuid4().hex[:12]
    with psycopg.connect(f"{pg_server.replace('+psycopg', '')}/postgres", autocommit=True) as link:
        link.execute(f"create database {name} strategy file_copy")
        yield f"{pg_server}/{name}"
        link.execute(f"drop database {name} with (force)")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def db_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a new, empty database, once of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/t.db"
    return str(request.getfixturevalue("pg_url"))
