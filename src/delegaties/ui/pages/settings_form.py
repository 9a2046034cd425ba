"""The settings of this computer as a form: for the first start and for the page of settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from delegaties.i18n import N_
from delegaties.settings import SCALES, Settings
from delegaties.ui.form import Field, Kind, Section
from delegaties.ui.language import _

OFFICE = Section(
    N_("You and your office"),
    (
        Field("name", N_("Your name"), hint=N_("signs your changes in the history")),
        Field("municipality", N_("Municipality"), hint=N_("on the cover of every book")),
        Field("home_zone", N_("Home time zone"), Kind.ZONE),
        Field(
            "language",
            N_("Language"),
            Kind.SEGMENTS,
            lambda: [("nl", "Nederlands"), ("en", "English")],
        ),
    ),
)
STYLE = Section(
    N_("House style"),
    (
        Field(
            "accent",
            N_("Colour"),
            Kind.COLOUR,
            hint=N_("in the window and on paper; empty for the default colour"),
        ),
        Field(
            "logo", N_("Logo for the cover"), Kind.FILE, files=N_("Pictures (*.png *.jpg *.jpeg)")
        ),
    ),
)
LOOK = Section(
    N_("Look"),
    (
        Field(
            "theme",
            N_("Light or dark"),
            Kind.SEGMENTS,
            lambda: [
                ("system", _("Same as the system")),
                ("light", _("Light")),
                ("dark", _("Dark")),
            ],
            width="full",
        ),
        Field(
            "text_scale",
            N_("Size of the text"),
            Kind.CHOICE,
            lambda: [(scale, f"{scale} %") for scale in SCALES],
            optional=False,
        ),
        Field("keep_backups", N_("Daily backups to keep"), Kind.NUMBER, least=1, most=365),
    ),
)


def values_of(settings: Settings, sections: tuple[Section, ...]) -> Mapping[str, Any]:
    """Return the values of the fields in these sections."""
    return {
        field.name: getattr(settings, field.name)
        for section in sections
        for field in section.fields
    }


def with_value(settings: Settings, name: str, value: Any) -> Settings:
    """Return the settings with one field changed; an empty number keeps what it was."""
    if value is None and name in {"keep_backups", "text_scale"}:
        return settings
    changes: dict[str, Any] = {name: value or None if name in {"accent", "logo"} else value}
    return replace(settings, **changes)
