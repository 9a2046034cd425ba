"""The compositor: turns words of the plan into boxes, in one language and one theme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from delegaties.i18n import Words
from delegaties.outputs.print.blocks import Cell, Row, Rules
from delegaties.outputs.print.box import Box
from delegaties.outputs.print.breaking import Span
from delegaties.outputs.print.coverage import covered
from delegaties.outputs.print.fonts import Weight
from delegaties.outputs.print.layout import Block
from delegaties.outputs.print.text import Text
from delegaties.outputs.print.theme import (
    GRID,
    MM,
    STRONG,
    SUBTITLE,
    TABLE_HEAD,
    TEXT,
    TITLE,
    Style,
    Theme,
)
from delegaties.values.letters import uncovered
from delegaties.values.names import PersonName

SIDE = 36 * MM
"""The outer column: times, roles, side notes."""

GUTTER = 6 * MM
"""Between the side column and the text."""


def shown_name(name: PersonName) -> str:
    """Return a name in full; a family name that stands alone begins with a capital."""
    return name.full if name.given else name.surname


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets text in the reader's language; every text of the plan passes through `words`."""

    words: Words
    theme: Theme

    @property
    def measure(self) -> float:
        """The full width of the page."""
        return self.theme.sheet.measure

    @property
    def prose(self) -> float:
        """The width of running text: what the side column leaves, at most 125 mm."""
        return self.measure - self.side - GUTTER

    @property
    def side(self) -> float:
        """The width of the side column."""
        return min(SIDE, self.measure * 0.22)

    def text(self, text: str, style: Style = TEXT, language: str = "") -> Text:
        """Set a text of the plan; letters that no face has are described."""
        return Text([self.span(text, style, language)], style)

    def message(self, message: str, style: Style = TEXT, **params: object) -> Text:
        """Set a message of the catalogue."""
        return self.text(self.words.text(message, **params), style)

    def span(self, text: str, style: Style = TEXT, language: str = "") -> Span:
        """Return a stretch of text in a style."""
        shown = covered(text, self.words)
        return Span(shown, style.weight, style.size, style.colour, language)

    def name(self, name: PersonName, style: Style = STRONG) -> list[Span]:
        """Return a name: the Latin form, then its own script, unless no face has that."""
        full, native = shown_name(name), name.native
        if not native or native == full or uncovered(native):
            return [self.span(full, style, name.native_language)]
        return [self.span(f"{full} ", style), self.span(native, style, name.native_language)]

    def joined(
        self, parts: Iterable[Sequence[Span]], style: Style = TEXT, sign: str = " · "
    ) -> Text | None:
        """Set parts that consist of spans in one text with a sign between; None without any."""
        spans: list[Span] = []
        for part in parts:
            if spans:
                spans.append(self.span(sign, style))
            spans.extend(part)
        return Text(spans, style) if spans else None

    def titled(self, name: str, native: str, language: str, style: Style) -> Text:
        """Set an organisation's name, followed by the name in its own script."""
        if not native or native == name or uncovered(native):
            return self.text(name, style, language)
        quiet = Style(Weight.REGULAR, style.size, style.leading)
        return Text([self.span(f"{name}  ", style), self.span(native, quiet, language)], style)

    def list(self, texts: Iterable[str], style: Style = TEXT, sign: str = " · ") -> Text | None:
        """Set the texts that are there in one line with a sign between; None without any."""
        present = [text for text in texts if text]
        return self.text(sign.join(present), style) if present else None

    def head(self, text: str) -> Block:
        """Return the head of a section."""
        air = Rules(0, 0, GRID / 2)
        return Block(Row([Cell(self.measure, (self.text(text, TITLE),))], air), keep=True)

    def subhead(self, text: str) -> Block:
        """Return the head of a part of a section."""
        return Block(self.text(text, SUBTITLE), before=GRID / 2, keep=True)

    def again(self, text: str) -> Block:
        """Return the line that heads what runs over from the page before."""
        box = self.text(self.words.text("{title} (continued)", title=text), TABLE_HEAD)
        return Block(Row([Cell(self.measure, (box,))], Rules(pad_top=0)))

    def beside(
        self,
        side: Iterable[Text | None],
        boxes: Iterable[Box | None],
        rules: Rules | None = None,
    ) -> Row:
        """Return a row with a narrow column and the text beside it; None stands for nothing."""
        language = self.words.language
        cells = [
            Cell(self.side, tuple(box.narrow(language) for box in side if box), GUTTER),
            Cell(self.prose, tuple(box for box in boxes if box is not None)),
        ]
        return Row(cells, rules or Rules())
