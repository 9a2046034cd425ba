"""The errors a user may read; everything else is a bug and goes to the log.

DelegatiesError
├── RefusedError      the edit or the input breaks a rule
│   └── InputError    one place in a file that is being read is wrong
├── ConflictError     somebody else changed the same field meanwhile
├── UnreadableError   a file is not what it should be
└── StoreError        the database cannot be opened, read or written just now
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class DelegatiesError(Exception):
    """Base of all errors with a sentence for the user.

    `message` is a catalogue id and `params` are filled in after translation, so that the same
    error reads well in every language. A sentence says what is wrong, where, and what to do.
    """

    def __init__(self, message: str, **params: object) -> None:
        super().__init__(message)
        self.message = message
        self.params: Mapping[str, object] = params

    def __str__(self) -> str:
        return self.message.format(**self.params)

    def __reduce__(self) -> tuple[Any, ...]:
        """Keep everything when the error crosses a process border."""
        return (_rebuild, (type(self), self.message, dict(self.params)), dict(vars(self)))


def _rebuild(kind: type[DelegatiesError], message: str, params: dict[str, Any]) -> DelegatiesError:
    error = kind.__new__(kind)
    DelegatiesError.__init__(error, message, **params)
    return error


class RefusedError(DelegatiesError):
    """The edit breaks a rule; `field` names the field at fault when there is one."""

    field: str | None = None

    def at(self, field: str) -> RefusedError:
        """Return this error, tied to the field it is about."""
        self.field = field
        return self


class InputError(RefusedError):
    """One place in a file that is being read is wrong: `where` says which line and field."""


class ConflictError(DelegatiesError):
    """Somebody else changed this meanwhile.

    `field` names the field, `theirs` is its value now, `seen` what the user had seen, `who` and
    `when` tell who set it (empty when unknown), so that the user can choose.
    """

    field: str = ""
    theirs: object = None
    seen: object = None
    who: str = ""
    when: object = None


class UnreadableError(DelegatiesError):
    """A file is not what it should be."""


class StoreError(DelegatiesError):
    """The database cannot be opened, read or written just now; nothing was damaged."""
