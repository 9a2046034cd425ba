from __future__ import annotations

import subprocess
import sys

from outputs.print.plans import empty

from delegaties.outputs.print.output import BOOK, BookOptions
from delegaties.outputs.progress import quietly


def test_offering_the_book_does_not_load_the_engine():
    code = (
        "import sys, delegaties.outputs.print.output;"
        "print([name for name in sys.modules if name.startswith('reportlab')])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_the_output_writes_the_book(tmp_path):
    target = tmp_path / "boek.pdf"
    assert BOOK.write(empty(), BookOptions(), target, quietly) == [target]
    assert target.read_bytes().startswith(b"%PDF")
