"""Printing a book: its pages as pictures, one after another, so that it can be stopped between."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.outputs.atomic import beside
from delegaties.outputs.exporting import Made
from delegaties.outputs.print.preview import Preview
from delegaties.outputs.progress import Progress
from delegaties.ui.pictures import image_of

FINEST = 300
"""Dots an inch: finer pictures of letters and lines cost memory and look the same."""
POINTS = 72


def printer_for(name: str, page_size: str, file: Path) -> QPrinter:
    """Return the system's printer, set to the paper of a book that is called `name`.

    Where the system has none, its dialog offers to print to a file: that is then `file`.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if not QPrinterInfo.availablePrinterNames():
        printer.setOutputFileName(str(file))
    printer.setDocName(name)
    printer.setCreator("Delegaties")
    size = QPageSize(QPageSize.PageSizeId.A5 if page_size == "A5" else QPageSize.PageSizeId.A4)
    portrait = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, portrait, QMarginsF()))
    printer.setFullPage(True)
    return printer


def print_book(data: bytes, printer: QPrinter, progress: Progress) -> Made:
    """Print the pages that were chosen in the dialog; any thread may do it.

    Raises RefusedError when the printer cannot be used, WriteError when the file it prints to
    cannot be written, and lets Cancelled through: the printer then forgets what it got, and an
    earlier file stays as it was.
    """
    file = printer.outputFileName()
    with Preview(data) as book:
        if not file:
            _print(book, printer, progress)
            return Made((), ())
        with beside(Path(file)) as temporary:
            printer.setOutputFileName(str(temporary))
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            _print(book, printer, progress)
    return Made((Path(file),), ())


def _print(book: Preview, printer: QPrinter, progress: Progress) -> None:
    pages = _chosen(printer, book.count)
    painter = QPainter()
    if not painter.begin(printer):
        raise RefusedError(
            N_("{printer} cannot be used now. Check it, or choose another printer."),
            printer=printer.printerName() or printer.outputFileName(),
        )
    try:
        for done, page in enumerate(pages):
            progress(done, len(pages))
            if done:
                printer.newPage()
            _put(book, page, painter, printer)
        progress(len(pages), len(pages))
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()


def _chosen(printer: QPrinter, count: int) -> range:
    """Return the pages from 0; a printer without a choice has 0 for first and last."""
    first, last = printer.fromPage(), printer.toPage()
    if not first:
        return range(count)
    return range(min(first, count) - 1, min(last or count, count))


def _put(book: Preview, page: int, painter: QPainter, printer: QPrinter) -> None:
    """Draw a page as large as it is, or smaller where the paper is."""
    dots = min(printer.resolution(), FINEST)
    picture = image_of(book.page(page, dots / POINTS))
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    width, height = (side / POINTS * printer.resolution() for side in book.size(page))
    fit = min(1.0, paper.width() / width, paper.height() / height)
    painter.drawImage(QRectF(0, 0, width * fit, height * fit), picture)
