"""Files that are there whole, or not at all."""

from __future__ import annotations

import errno
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from delegaties.errors import DelegatiesError
from delegaties.i18n import N_

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class WriteError(DelegatiesError):
    """A file could not be written; what stood there before is untouched."""


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Yield an empty file beside `target` to write to; at the end it takes target's place.

    When the work inside raises, `target` stays as it was and nothing is left behind. Raises
    WriteError, in words, when the system refuses: no room, no permission, no such folder, or
    another program holds the file.
    """
    try:
        with _temporary(target) as temporary:
            yield temporary
            _settle(temporary)
            temporary.replace(target)
    except OSError as error:
        raise _in_words(error, target) from error


def write_whole(target: Path, data: bytes) -> Path:
    """Write `data` as the new content of `target`, and return `target`; raises WriteError."""
    with beside(target) as temporary:
        temporary.write_bytes(data)
    return target


@contextmanager
def _temporary(target: Path) -> Iterator[Path]:
    temporary = target.with_name(f".{target.stem[:40]}.{uuid.uuid4().hex[:8]}.part")
    temporary.touch(exist_ok=False)
    try:
        yield temporary
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _settle(temporary: Path) -> None:
    """Let the content reach the disk before the name does."""
    with temporary.open("r+b") as stream:
        os.fsync(stream.fileno())


def _in_words(error: OSError, target: Path) -> WriteError:
    file, folder = target.name, str(target.parent)
    if error.errno in _FULL:
        return WriteError(
            N_(
                "“{file}” was not made: the disk is full. An earlier file is untouched. "
                "Make room or choose another folder."
            ),
            file=file,
        )
    if isinstance(error, PermissionError):
        return WriteError(
            N_(
                "“{file}” was not made: another program has it open, or writing in {folder} is not "
                "allowed. Close it there or choose another folder."
            ),
            file=file,
            folder=folder,
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return WriteError(
            N_("“{file}” was not made: the folder {folder} is not there. Choose another folder."),
            file=file,
            folder=folder,
        )
    return WriteError(
        N_("“{file}” was not made: {reason}. Choose another folder or try again."),
        file=file,
        reason=error.strerror or type(error).__name__,
    )
