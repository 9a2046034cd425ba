"""One change for all that is chosen: which fields hold for several, and how that is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from delegaties.ui.language import _, current

Change = Callable[[Any, UUID, Mapping[str, Any], Mapping[str, Any] | None], object]
"""An edit of one row: session, row, values, and what was seen of it."""

ITEMS = ("status", "kind", "language", "rule", "party_ids")
PARTICIPANTS = ("status", "party_id")


def of_all(
    change: Change,
    first: UUID,
    others: Sequence[UUID],
    values: Mapping[str, Any],
    seen: Mapping[str, Any],
) -> Callable[[Any], None]:
    """Return one edit of all: the first as it was seen, the others whatever they had."""

    def edit(session: Any) -> None:
        change(session, first, values, seen)
        for other in others:
            change(session, other, values, None)

    return edit


def note(number: int, shared: Sequence[str], labels: Mapping[str, str], title: str) -> str:
    """Return what changing a field means while several are chosen; empty for one."""
    if number < 2:  # noqa: PLR2004  one is not several
        return ""
    names = [_(labels[each]) for each in shared]
    fields = current().listed(each[:1].lower() + each[1:] for each in names)
    return _(
        "{n} chosen. For all of them you change: {fields}. All else is only of “{title}”.",
        n=number, fields=fields, title=title,
    )  # fmt: skip
