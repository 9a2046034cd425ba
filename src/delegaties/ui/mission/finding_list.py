"""The cards of findings below each other, with heads above many of one kind.

A card whose finding says the same stays what it was, with its focus and what is asked below it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from delegaties.checks.finding import Finding
from delegaties.plan.mission import Acceptance
from delegaties.ui.mission.finding_card import Card
from delegaties.ui.mission.finding_groups import LONG, Group, GroupHead, Kind
from delegaties.ui.widgets.scrolled import bring_into_sight

Accepted = tuple[Finding, Acceptance]
Row = tuple[Hashable, Finding | Group, Acceptance | None]


class FindingList:
    """Two columns of cards: what asks for attention (`open`), and what was accepted (`behind`)."""

    def __init__(
        self,
        card: Callable[[Finding, Acceptance | None], Card],
        accept_all: Callable[[Group], object],
    ) -> None:
        self.open, self.behind = QVBoxLayout(), QVBoxLayout()
        for column in (self.open, self.behind):
            column.setSpacing(0)
        self._make, self._accept_all = card, accept_all
        self._widgets: dict[Hashable, Card | GroupHead] = {}
        self._groups: Sequence[Group] = ()
        self._accepted: Sequence[Accepted] = ()
        self._folded: dict[Kind, bool] = {}
        self._long = False
        self._place = ""

    @property
    def cards(self) -> list[Card]:
        """The cards that are there, from top to bottom."""
        return [each for each in self._widgets.values() if isinstance(each, Card)]

    def card(self, finding: Finding) -> Card | None:
        """Return the card of a finding that asks for attention; its group is unfolded for it."""
        self._unfold(finding.key)
        found = self._widgets.get((finding.key, None))
        return found if isinstance(found, Card) else None

    def head(self, kind: Kind) -> GroupHead | None:
        """Return the head of a group."""
        found = self._widgets.get(kind)
        return found if isinstance(found, GroupHead) else None

    def show_groups(
        self, groups: Sequence[Group], accepted: Sequence[Accepted], *, total: int
    ) -> None:
        """Show these groups, and below them what was accepted; `total` counts what there is."""
        self._groups, self._accepted = groups, accepted
        self._long = total > LONG
        self._show()

    def show_place(self, key: str) -> None:
        """Mark the finding with this key and no other."""
        if key != self._place:
            self._place = key
            self._unfold(key)
        self._mark()

    def step_from(self, card: Card, by: int) -> None:
        """Move the focus to the card below or above."""
        cards = self.cards
        at = cards.index(card) + by
        if 0 <= at < len(cards):
            cards[at].setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_sight(cards[at])

    def _is_folded(self, group: Group) -> bool:
        return group.has_head and self._folded.get(group.kind, self._long)

    def _fold(self, kind: Kind) -> None:
        group = next(each for each in self._groups if each.kind == kind)
        self._folded[kind] = not self._is_folded(group)
        self._show()

    def _unfold(self, key: str) -> None:
        for group in self._groups:
            if any(each.key == key for each in group.findings) and self._is_folded(group):
                self._folded[group.kind] = False
                self._show()

    def _rows(self) -> Iterator[Row]:
        for group in self._groups:
            if group.has_head:
                yield group.kind, group, None
            if not self._is_folded(group):
                yield from (((each.key, None), each, None) for each in group.findings)

    def _show(self) -> None:
        kept, self._widgets = self._widgets, {}
        self._fill(self.open, list(self._rows()), kept)
        behind: list[Row] = [((each.key, held), each, held) for each, held in self._accepted]
        self._fill(self.behind, behind, kept)
        for gone in kept.values():
            gone.hide()
            gone.deleteLater()
        self._mark()

    def _fill(
        self, column: QVBoxLayout, rows: Sequence[Row], kept: dict[Hashable, Card | GroupHead]
    ) -> None:
        for at, (key, content, acceptance) in enumerate(rows):
            widget = self._widget(kept.pop(key, None), content, acceptance, kept)
            self._widgets[key] = widget
            there = column.itemAt(at)
            if there is None or there.widget() is not widget:
                column.removeWidget(widget)
                column.insertWidget(at, widget)

    def _widget(
        self,
        was: QWidget | None,
        content: Finding | Group,
        acceptance: Acceptance | None,
        kept: dict[Hashable, Card | GroupHead],
    ) -> Card | GroupHead:
        """Return what shows a row: what was there if it still says the same."""
        if isinstance(content, Group):
            head = was if isinstance(was, GroupHead) else None
            head = head or GroupHead(content, self._fold, self._accept_all)
            head.put(content, folded=self._is_folded(content))
            return head
        if isinstance(was, Card):
            if was.finding == content:
                return was
            kept[object()] = was
        return self._make(content, acceptance)

    def _mark(self) -> None:
        for card in self.cards:
            card.setChecked(bool(self._place) and card.finding.key == self._place)
            if card.isChecked():
                bring_into_sight(card)
