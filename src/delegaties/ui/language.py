"""The language of the window: `_` and `ngettext` as every page uses them.

Both look the language up when they are called, so that a page that is drawn again after
`use("en")` is English. Nothing here needs Qt.
"""

from __future__ import annotations

from delegaties.i18n import Words, words

_in_use: dict[str, Words] = {}


def use(language: str) -> None:
    """Let the window speak this language from now on."""
    _in_use["window"] = words(language)


def current() -> Words:
    """Return the words of the window's language; English before a language was chosen."""
    return _in_use.get("window") or words("en")


def _(message: str, **params: object) -> str:
    """Translate a message into the window's language and fill in its parameters."""
    return current().text(message, **params)


def ngettext(one: str, many: str, n: int, **params: object) -> str:
    """Translate the form that goes with `n`, which fills `{n}`."""
    return current().plural(one, many, n, **params)
