"""What the board says in words: at the mouse, and to who does not see it."""

from __future__ import annotations

from delegaties.ui.language import _, current
from delegaties.ui.mission.board.faces import Face
from delegaties.ui.mission.board.gestures import Mode
from delegaties.ui.mission.board.layout import Hit
from delegaties.ui.mission.board.scene import Scene


def hint(mode: Mode) -> str:
    """Return what a drag does that goes on, and its keys."""
    match mode:
        case Mode.DRAWING:
            return _("A new item: let go and type what it is · Esc cancels")
        case Mode.RESIZING:
            return _("Let go where it is to begin or end · Esc cancels")
        case Mode.BANDING:
            return _("Let go to choose all within · Esc cancels")
        case Mode.PASSING:
            return _("Let go where they come or leave · Esc cancels")
        case _:
            return _("Ctrl copies · Alt takes the rest of the day along · Esc cancels")


def told(scene: Scene, hit: Hit) -> str:
    """Return what there is to say at a point: of a card, of a mark, or who comes and leaves."""
    if hit.mark is not None:
        return f"{hit.mark.text}\n{_('Click or drag it to change that')}"
    if hit.card is not None:
        face = scene.faces[hit.card.item.id]
        who = (face.row.title, _for(face), face.second, face.third, face.row.status)
        lines = (_when(face), *who, face.found)
        return "\n".join(filter(None, lines))
    present = scene.present[hit.column] if hit.column >= 0 else None
    return "\n".join(each.text for each in present.passages) if present else ""


def described(face: Face | None) -> str:
    """Return the current item in a line, for a screen reader."""
    if face is None:
        return ""
    points = ", ".join(face.found.splitlines())
    words = (_when(face), face.row.title, _for(face), face.second, face.row.status, points)
    return ", ".join(filter(None, words))


def _for(face: Face) -> str:
    """Return for which parties it is, where that is more than one."""
    several = len(face.row.parties) > 1
    return _("for {parties}", parties=current().listed(face.row.parties)) if several else ""


def _when(face: Face) -> str:
    """Return the time, and whether guests are told it."""
    kept = _("not told to guests") if face.is_kept else ""
    return ", ".join(filter(None, (face.row.time, kept)))
