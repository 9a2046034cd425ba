"""Identities: made on the client, kept for life."""

from __future__ import annotations

import uuid

DOMAIN = "delegaties"


def new_id() -> uuid.UUID:
    """Make an identity for a new row."""
    return uuid.uuid4()


def named_id(*names: str) -> uuid.UUID:
    """Return the identity of the one row there can be of something, the same in every database."""
    return uuid.uuid5(_NAMED, "/".join(names))


_NAMED = uuid.uuid5(uuid.NAMESPACE_DNS, f"{DOMAIN}.invalid")


def calendar_uid(row_id: uuid.UUID) -> str:
    """Return the iCalendar UID of a row (RFC 5545 3.8.4.7, RFC 7986 5.3).

    It derives from the row's own id alone, so it is the same in every file and survives delete,
    undo and restore.
    """
    return f"{row_id}@{DOMAIN}"
