"""Files are made by a command."""

from __future__ import annotations

from uuid import UUID

import documents

from delegaties.edits.releases import release
from delegaties.store.store import Store


def test_book_and_calendar_are_exported(run, file, tmp_path):
    run("import", file)
    book, calendar = tmp_path / "b.pdf", tmp_path / "c.ics"
    code, out, _ = run(
        "export", "japan", "--book", book, "--calendar", calendar, "--language", "nl"
    )
    assert (code, out) == (0, f"{book}\n{calendar}\n")
    assert book.read_bytes().startswith(b"%PDF-")
    assert "Bezoek Yanmar" in calendar.read_text(encoding="utf-8")
    code, _, err = run(
        "export", "japan", "--host", "yamada", "--calendar", calendar, "--audience", "public"
    )
    assert code == 1
    assert "or another audience" in err
    assert run("export", "japan", "--organisation", "engines", "--calendar", calendar)[0] == 0


def test_a_sheet_of_what_changed_is_exported_since_a_version(run, file, tmp_path):
    run("import", file)
    sheet, calendar = tmp_path / "w.pdf", tmp_path / "c.ics"
    code, _, err = run("export", "japan", "--changes", sheet)
    assert code == 1
    assert "Give out a version first" in err
    store = Store.open(str(tmp_path / "t.db"), "Anna")
    for number in (1, 2):
        with store.change("Release", mission=UUID(documents.MISSION)) as session:
            release(session, UUID(documents.MISSION), number=number)
    store.close()
    asked = ("export", "japan", "--changes", sheet, "--since", 1, "--calendar", calendar)
    assert run(*asked, "--language", "nl") == (0, f"{sheet}\n{calendar}\n", "")
    assert sheet.read_bytes().startswith(b"%PDF-")
    assert "X-DELEGATIES-VERSION:versie 2\n" in calendar.read_text(encoding="utf-8")
    code, _, err = run("export", "japan", "--changes", sheet, "--since", 3)
    assert (code, "Given out were: 1, 2." in err) == (1, True)


def test_a_file_that_cannot_be_written_is_told(run, file, tmp_path):
    run("import", file)
    code, _, err = run("export", "japan", "--book", tmp_path / "none" / "b.pdf")
    assert code == 1
    assert "the folder" in err
