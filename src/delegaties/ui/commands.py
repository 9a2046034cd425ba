"""Commands for the settings that are changed most: language, light or dark, size of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from delegaties import settings as settings_file
from delegaties.i18n import N_
from delegaties.settings import SCALES
from delegaties.ui.language import _
from delegaties.ui.page import Command

if TYPE_CHECKING:
    from delegaties.ui.desk import Desk

LANGUAGES = (
    ("nl", "Nederlands", N_("language Dutch")),
    ("en", "English", N_("language English")),
)
LOOKS = (
    ("light", "sun", N_("Look: light"), N_("bright white day theme colours")),
    ("dark", "moon", N_("Look: dark"), N_("black night theme colours")),
    ("system", "monitor", N_("Look: same as the system"), N_("automatic theme colours light dark")),
)


def of_settings(desk: Desk) -> Iterator[Command]:
    """Yield a command for each value of such a setting, and for the examples."""
    for code, name, words in LANGUAGES:
        label = _("Language: {language}", language=name)
        yield Command(label, "languages", _saving(desk, language=code), words=_(words))
    for look, picture, label, words in LOOKS:
        yield Command(_(label), picture, _saving(desk, theme=look), words=_(words))
    for scale in SCALES:
        bigger = scale > desk.settings.text_scale
        words = N_("bigger larger zoom letters") if bigger else N_("smaller zoom letters")
        yield Command(
            _("Size of the text: {scale} %", scale=scale),
            "zoom-in" if bigger else "zoom-out",
            _saving(desk, text_scale=scale),
            words=_(words),
        )
    if settings_file.opened(desk.folder, desk.settings) == desk.store.where:
        there = desk.settings.at_examples
        label = _("Back to my own data") if there else _("Open the examples")
        words = _("examples try practise own data")
        yield Command(label, "presentation", _saving(desk, at_examples=not there), words=words)


def _saving(desk: Desk, **changed: Any) -> partial[None]:
    return partial(_save, desk, changed)


def _save(desk: Desk, changed: dict[str, Any]) -> None:
    desk.save_settings(replace(desk.settings, **changed))
