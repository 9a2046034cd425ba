"""The path of a file."""

from __future__ import annotations

from forming import Keeper, form_of, typed
from PIL import Image

from delegaties.ui.form import Field, Kind


def test_a_file_must_be_there(qtbot, tmp_path):
    keeper = Keeper()
    form = form_of(qtbot, Field("logo", "Logo", Kind.FILE), keeper=keeper)
    logo = tmp_path / "logo.png"
    typed(qtbot, form.field("logo").edit, str(logo))
    assert not form.commit_pending()
    logo.write_text("root:x:0:0")
    form.field("logo").edited.emit()
    assert not form.commit_pending()
    assert "niet als afbeelding" in form.error("logo")
    Image.new("RGB", (2, 2)).save(logo)
    form.field("logo").edited.emit()
    assert form.commit_pending()
    assert keeper.kept == [("logo", str(logo), None)]


BOOK = Field("book", "Book", Kind.NEW_FILE, files="PDF (*.pdf)")


def test_a_new_file_gets_its_ending_and_needs_a_folder(qtbot, tmp_path):
    keeper = Keeper()
    form = form_of(qtbot, BOOK, keeper=keeper)
    typed(qtbot, form.field("book").edit, str(tmp_path / "Japan"))
    assert form.commit_pending()
    assert keeper.kept == [("book", str(tmp_path / "Japan.pdf"), None)]
    typed(qtbot, form.field("book").edit, str(tmp_path / "gone" / "Japan"))
    assert not form.commit_pending()
    assert str(tmp_path / "gone") in form.error("book")


def test_a_folder_is_no_new_file(qtbot, tmp_path):
    form = form_of(qtbot, BOOK)
    typed(qtbot, form.field("book").edit, str(tmp_path))
    assert not form.commit_pending()
    assert form.error("book")
