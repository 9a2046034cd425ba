"""The path of a file."""

from __future__ import annotations

from forming import Keeper, form_of, typed

from delegaties.ui.form import Field, Kind


def test_a_file_must_be_there(qtbot, tmp_path):
    keeper = Keeper()
    form = form_of(qtbot, Field("logo", "Logo", Kind.FILE), keeper=keeper)
    logo = tmp_path / "logo.png"
    typed(qtbot, form.field("logo").edit, str(logo))
    assert not form.commit_pending()
    logo.touch()
    assert form.commit_pending()
    assert keeper.kept == [("logo", str(logo), None)]
