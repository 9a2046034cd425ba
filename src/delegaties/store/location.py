"""Where a database is, and whether it may be there."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

from sqlalchemy import URL, make_url

from delegaties.errors import StoreError
from delegaties.i18n import N_
from delegaties.store.failures import NOT_A_DATABASE, READ_ONLY

_HEADER = b"SQLite format 3\x00"
_DRIVE_REMOTE = 4
_NETWORK = frozenset(
    {"nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "coda"}
    | {"davfs", "ceph", "glusterfs", "lustre", "gpfs", "beegfs", "gfs2", "ocfs2"}
    | {"prl_fs", "vboxsf", "vmhgfs"}
)
_NETWORK_FUSE = frozenset(
    {"sshfs", "davfs2", "gvfsd-fuse", "rclone", "s3fs", "glusterfs", "cephfs", "smbnetfs"}
)
_MOUNTS = Path("/proc/mounts")


def database_url(place: str) -> URL:
    """Return the URL of a database given as URL or as a path to a file.

    Raises StoreError for a URL of a kind of database that is not supported.
    """
    if "://" not in place:
        return URL.create("sqlite", database=str(Path(place).expanduser().absolute()))
    url = make_url(place)
    kind = url.get_backend_name()
    if kind in {"postgres", "postgresql"}:
        return url.set(drivername="postgresql+psycopg")
    if kind == "sqlite" and url.database not in {None, "", ":memory:"}:
        return url
    raise StoreError(
        N_("{where} is not a database this program can use. Name a file, or a PostgreSQL address."),
        where=url.render_as_string(hide_password=True),
    )


def file_of(url: URL) -> Path | None:
    """Return the file of an SQLite database, or None for a server."""
    if url.get_backend_name() != "sqlite" or url.database is None:
        return None
    name = url.database
    if url.query.get("uri") in {"true", "1"}:
        name = name.removeprefix("file:").split("?")[0]
    return Path(name)


def shown(url: URL) -> str:
    """Return the place as a user may read it: the file, or the address without the password."""
    file = file_of(url)
    return str(file) if file else url.render_as_string(hide_password=True)


def check_file(file: Path) -> None:
    """Refuse a place where a database cannot be or may not be; raises StoreError in words."""
    where = str(file)
    check_folder(file)
    if on_network(file):
        raise StoreError(
            N_(
                "{where} is on a network share, where two computers would damage the database. "
                "Keep it on this computer, or use a PostgreSQL server to work together."
            ),
            where=where,
        )
    if file.is_dir() or (file.exists() and not _looks_right(file)):
        raise StoreError(NOT_A_DATABASE, where=where)


def check_folder(file: Path) -> None:
    """Raise StoreError when the folder of a file is not there."""
    if not file.parent.is_dir():
        raise StoreError(
            N_("The folder of {where} is not there. Create it, or choose another place."),
            where=str(file),
        )


def _looks_right(file: Path) -> bool:
    """Whether the file is empty or begins as SQLite's files do."""
    try:
        with file.open("rb") as stream:
            start = stream.read(len(_HEADER))
    except PermissionError as error:
        raise StoreError(READ_ONLY, where=str(file)) from error
    return start in (b"", _HEADER)


def on_network(file: Path, mounts: str | None = None) -> bool:
    """Whether the file lies on a network share: WAL needs the shared memory of one machine.

    `mounts` is the text of /proc/mounts, read from the system when not given.
    """
    if sys.platform == "win32":
        return _on_network_windows(file)
    if mounts is None:
        mounts = _MOUNTS.read_text(errors="replace") if _MOUNTS.exists() else ""
    kind = _file_system(os.path.realpath(file), mounts)
    return kind in _NETWORK or kind.removeprefix("fuse.") in _NETWORK_FUSE


def _file_system(path: str, mounts: str) -> str:
    """Return the type of the file system that holds `path`: the longest mount point wins."""
    best, found = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:  # noqa: PLR2004 - device, mount point, type
            continue
        point = fields[1].encode().decode("unicode_escape").rstrip("/") + "/"
        if f"{path}/".startswith(point) and len(point) >= len(best):
            best, found = point, fields[2]
    return found


def _on_network_windows(file: Path) -> bool:
    anchor = file.absolute().anchor
    if anchor.startswith(("\\\\", "//")):
        return not anchor.startswith(("\\\\?\\", "\\\\.\\")) or "UNC" in anchor.upper()
    drive_type: int = ctypes.windll.kernel32.GetDriveTypeW(anchor)  # type: ignore[attr-defined,unused-ignore]
    return drive_type == _DRIVE_REMOTE
