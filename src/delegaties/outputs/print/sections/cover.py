"""The cover: what, where, when, for whom, and as of which moment."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image, UnidentifiedImageError
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from delegaties.i18n import N_
from delegaties.outputs.print.blocks import BARE, Bar, Cell, Gap, Row, stack_height
from delegaties.outputs.print.box import Box, Solid
from delegaties.outputs.print.layout import Block, Entry, Group, Section
from delegaties.outputs.print.setter import shown_name
from delegaties.outputs.print.source import Source
from delegaties.outputs.print.theme import (
    COVER,
    COVER_LEAD,
    GRID,
    MM,
    QUIET,
    SEMIBOLD,
    TITLE,
    Style,
)
from delegaties.plan.cards import PersonCard
from delegaties.values.kinds import Direction, Role, Side

_LOGO = (60 * MM, 24 * MM)
_LONG_TITLE = 120
"""A longer title is set smaller, so that the cover stays one page."""

_DOTS_PER_POINT = 300 / 72


class Logo(Solid):
    """A picture scaled into the logo's box, without stretching it."""

    def __init__(self, picture: Image.Image) -> None:
        scale = min(_LOGO[0] / picture.width, _LOGO[1] / picture.height)
        self.size = (picture.width * scale, picture.height * scale)
        self.reader = ImageReader(picture)

    def height(self, width: float) -> float:  # noqa: ARG002  the box protocol
        """Return its height."""
        return self.size[1]

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:  # noqa: ARG002
        """Draw the picture."""
        canvas.drawImage(self.reader, x, top - self.size[1], *self.size)


def read_logo(path: Path) -> Image.Image | None:
    """Return the picture on white, without its metadata, 300 dpi at most; None if unreadable."""
    try:
        with Image.open(BytesIO(path.read_bytes())) as opened:
            picture = opened.convert("RGBA")
    except (OSError, UnidentifiedImageError, ValueError, Image.DecompressionBombError):
        return None
    most = (round(_LOGO[0] * _DOTS_PER_POINT), round(_LOGO[1] * _DOTS_PER_POINT))
    picture.thumbnail(most, Image.Resampling.LANCZOS)
    white = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(white, picture).convert("RGB")


def cover(source: Source) -> Section:
    """Return the cover: one page without running head or foot."""
    setter = source.setter
    top = [*_logo(source), Gap(10 * GRID)]
    middle = _middle(source)
    foot = _foot(source)
    width = setter.measure
    rest = setter.theme.sheet.depth - stack_height([*top, *middle, *foot], width)
    boxes = [*top, *middle, Gap(max(rest - GRID, GRID)), *foot]
    row = Row([Cell(width, tuple(boxes))], BARE)
    entry = Entry(1, source.words.text(N_("Cover")), "cover")
    return Section(entry.title, (Group((Block(row),)),), entry, bare=True)


def _logo(source: Source) -> list[Box]:
    setter = source.setter
    path = source.options.logo
    picture = read_logo(path) if path else None
    if picture is not None:
        name = setter.list([source.options.municipality], SEMIBOLD)
        return [Logo(picture), Gap(GRID / 2), name] if name else [Logo(picture)]
    return [setter.text(source.options.municipality, TITLE)]


def _middle(source: Source) -> list[Box]:
    setter, plan = source.setter, source.plan
    title = source.title
    style = COVER if len(title) <= _LONG_TITLE else TITLE
    accent = Style(SEMIBOLD.weight, 12, 18, setter.theme.accent)
    boxes: list[Box] = [
        Bar(24 * MM, 3, setter.theme.accent),
        Gap(GRID * 1.5),
        setter.text(source.kind, accent),
        setter.text(title, style),
        Gap(GRID),
    ]
    places = source.words.listed(list(dict.fromkeys(_places(source))))
    facts = (places, source.dates(plan.departs, plan.returns), *_leaders(source))
    return [*boxes, *(setter.text(text, COVER_LEAD) for text in facts if text)]


def _places(source: Source) -> list[str]:
    return [
        f"{stop.place} ({source.words.country(stop.country)})"
        if stop.place and stop.country
        else stop.place or source.words.country(stop.country)
        for stop in source.plan.destinations
        if stop.place or stop.country
    ]


def _leaders(source: Source) -> Iterator[str]:
    """Yield who leads the journey; for a visit also who receives it, when those are two people."""
    plan, words = source.plan, source.words
    ours = source.lookup.person(plan.leader_id)
    if plan.direction is Direction.OUTGOING:
        if ours is not None:
            yield words.text(N_("led by {name}"), name=_titled(ours, Side.OURS, source))
        return
    leading = (p for p in plan.participations if p.side is Side.THEIRS and Role.LEADER in p.roles)
    theirs = next(filter(None, (source.lookup.person(p.person_id) for p in leading)), None)
    if theirs is not None:
        yield words.text(N_("led by {name}"), name=_titled(theirs, Side.THEIRS, source))
    if ours is not None and ours != theirs:
        yield words.text(N_("received by {name}"), name=_titled(ours, Side.OURS, source))


def _titled(person: PersonCard, side: Side, source: Source) -> str:
    """Return a name with the function in which its bearer takes part."""
    name = shown_name(person.name)
    for part in source.plan.participations:
        if part.person_id == person.id and part.side is side:
            return ", ".join(filter(None, (name, source.best(part.function))))
    return name


def _foot(source: Source) -> list[Box]:
    setter = source.setter
    texts = (
        (source.edition, SEMIBOLD),
        (source.version, QUIET),
        (source.stand, QUIET),
        (source.classification, QUIET),
    )
    return [setter.text(text, style) for text, style in texts if text]
