"""A text in several languages, and which one was used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any

LANGUAGES = ("nl", "en")
"""The languages the office writes in, in the order they are offered."""


@dataclass(frozen=True, slots=True)
class Texts:
    """An immutable text per language (ISO 639-1 code); an empty text counts as missing."""

    items: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(
        cls, texts: Mapping[str, str] | Iterable[tuple[str, str]] | None = None, **more: str
    ) -> Texts:
        """Build from a mapping or from keywords: `Texts.of(nl="Bezoek", en="Visit")`."""
        pairs = dict(texts or {}) | more
        return cls(tuple(sorted((code, text) for code, text in pairs.items() if text)))

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.items)

    def __bool__(self) -> bool:
        return bool(self.items)

    def __str__(self) -> str:
        return self.text(LANGUAGES[0])

    def get(self, language: str) -> str:
        """Return the text in exactly this language, or an empty string."""
        return dict(self.items).get(language, "")

    def best(self, language: str) -> tuple[str, str]:
        """Return (text, language used): this language, else Dutch, English, or any there is."""
        have = dict(self.items)
        for code in (language, *LANGUAGES, *have):
            if have.get(code):
                return have[code], code
        return "", language

    def text(self, language: str) -> str:
        """Return the best text for readers of `language`."""
        return self.best(language)[0]

    def replaced(self, language: str, text: str) -> Texts:
        """Return a copy with one language set (or removed, when `text` is empty)."""
        return Texts.of(dict(self.items) | {language: text})

    def missing(self, languages: Iterable[str]) -> tuple[str, ...]:
        """Return those of `languages` in which nothing is written, if anything is at all."""
        return tuple(code for code in languages if self.items and not self.get(code))


NO_TEXTS = Texts()


def put(values: MutableMapping[str, Any], name: str, value: Any) -> None:
    """Put a value under a name; “title.nl” means one language of the text under “title”."""
    column, _dot, language = name.partition(".")
    values[column] = values[column].replaced(language, value) if language else value
