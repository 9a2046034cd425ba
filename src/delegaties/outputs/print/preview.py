"""Pages of a PDF as pictures, without a window: the caller turns the bytes into its own image."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import pypdfium2 as pdfium
from pypdfium2.raw import FPDFBitmap_BGRx

_one_at_a_time = threading.Lock()
"""PDFium must not be entered by two threads at once."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """A picture of a page: 4 bytes a pixel (blue, green, red, unused), rows without padding."""

    width: int
    height: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the document's outline: its page, counted from 0, and its level from 1."""

    page: int
    level: int
    title: str


class Preview:
    """An opened PDF. Use it as a context, or `close` it; any thread may ask for pages."""

    def __init__(self, data: bytes) -> None:
        with _one_at_a_time:
            self._document = pdfium.PdfDocument(data)
            self.count = len(self._document)
            self.headings = tuple(_headings(self._document))

    def size(self, number: int) -> tuple[float, float]:
        """Return width and height of page `number` (from 0) in points."""
        with _one_at_a_time:
            width, height = self._document.get_page_size(number)
        return width, height

    def page(self, number: int, scale: float) -> PageImage:
        """Return page `number` (from 0); at `scale` 1 a pixel is a point (1/72 inch)."""
        with _one_at_a_time:
            page = self._document[number]
            bitmap = page.render(scale=scale, prefer_bgrx=True, force_bitmap_format=FPDFBitmap_BGRx)
            image = PageImage(bitmap.width, bitmap.height, bytes(bitmap.buffer))
            bitmap.close()
            page.close()
        return image

    def close(self) -> None:
        """Release the document."""
        with _one_at_a_time:
            self._document.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _headings(document: pdfium.PdfDocument) -> list[Heading]:
    found = []
    for mark in document.get_toc():
        target = mark.get_dest()
        page = target.get_index() if target else None
        if page is not None:
            found.append(Heading(page, mark.level + 1, mark.get_title()))
    return found
