"""Pictures of a book's pages, drawn one at a time off the window's thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from delegaties.outputs.print.preview import PageImage, Preview
from delegaties.outputs.progress import Progress
from delegaties.ui.tasks import Task

Drawn = list[tuple[int, QImage]]


def image_of(page: PageImage) -> QImage:
    """Return a page as Qt's image, which owns its pixels."""
    kind = QImage.Format.Format_RGB32
    return QImage(page.data, page.width, page.height, 4 * page.width, kind).copy()


class Pictures(QObject):
    """Draws pages of the book that was put last. `drawn` gives a page, from 0, and its picture.

    Only the newest wish counts: what is asked for while pages are drawn waits, and an older wish
    that waits is forgotten.
    """

    drawn = Signal(int, QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._waiting: tuple[Sequence[int], float] | None = None
        self._task: Task | None = None

    def put(self, preview: Preview | None) -> None:
        """Take another book, or none; the earlier one is closed as soon as nothing reads it."""
        old, self._preview = self._preview, preview
        self._waiting = None
        if old is None:
            return
        if self._task is None:
            old.close()
        else:
            self._task.cancel()
            self._task.finished.connect(old.close)

    def want(self, pages: Sequence[int], scale: float) -> None:
        """Ask for pages at a scale of pixels a point."""
        self._waiting = (pages, scale)
        if self._task is None:
            self._next()

    def _next(self) -> None:
        if self._preview is None or self._waiting is None:
            return
        (pages, scale), self._waiting = self._waiting, None
        preview = self._preview

        def work(progress: Progress) -> tuple[Preview, Drawn]:
            return preview, list(_draw(preview, pages, scale, progress))

        self._task = Task(work)
        self._task.succeeded.connect(self._succeeded)
        self._task.failed.connect(self._failed)
        self._task.finished.connect(self._finished)
        self._task.start()

    @Slot(object)
    def _succeeded(self, outcome: tuple[Preview, Drawn]) -> None:
        preview, drawn = outcome
        if preview is self._preview:
            for page, picture in drawn:
                self.drawn.emit(page, picture)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        raise error

    @Slot()
    def _finished(self) -> None:
        self._task = None
        self._next()


def _draw(
    preview: Preview, pages: Sequence[int], scale: float, progress: Progress
) -> Iterator[tuple[int, QImage]]:
    for done, page in enumerate(pages):
        progress(done, len(pages))
        yield page, image_of(preview.page(page, scale))
