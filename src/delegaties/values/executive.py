"""Which functions belong to the executive of a municipality, as far as their title tells."""

from __future__ import annotations

import re

from delegaties.values.folding import fold
from delegaties.values.texts import Texts

_TITLE = re.compile(
    r"(?:(?:waarnemend|wnd\.?|plaatsvervangend|eerste|tweede|acting|deputy|vice|lord)[ -])?"
    r"(?:loco-?)?(?:burgemeester|wethouder|mayor|alder(?:man|woman|person))(?![\w'-])"
)
"""How such a title begins; “wethoudersadviseur” and “mayor's office” are none."""


def sounds_executive(title: Texts) -> bool:
    """Whether a title is clearly that of a mayor or an alderman."""
    return any(_TITLE.match(fold(text)) for _language, text in title.items)
