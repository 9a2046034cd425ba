"""Every message is translated, surely, in one way only, with the same names between braces."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import words  # noqa: E402 - the line above makes it findable


@pytest.fixture(scope="module")
def found():
    return words.extract()


@pytest.mark.parametrize("language", words.languages())
def test_a_language_is_complete(language, found):
    lacks = words.missing(language, found)
    assert [f"{key!r} {places[0]}" for key, places in lacks.items()] == []


@pytest.mark.parametrize("language", words.languages())
def test_translations_are_sure_and_agree(language):
    assert words.faults(language) == []


def test_no_message_is_put_together_before_it_is_translated(found):
    assert found.wrong == []


def test_dutch_is_one_of_the_languages():
    assert "nl" in words.languages()


HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def locales(folder: Path, **files: str) -> Path:
    """A folder with Dutch catalogues of these texts."""
    place = folder / "nl" / "LC_MESSAGES"
    place.mkdir(parents=True)
    for name, text in files.items():
        (place / f"{name}.po").write_text(HEADER + text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('#, fuzzy\nmsgid "Place"\nmsgstr "Plaats"\n', "uncertain"),
        ('msgid "At {place}"\nmsgstr "In {plaats}"\n', "placeholders"),
        ('msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{x} dag"\nmsgstr[1] ""\n', None),
        ('msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "dag"\nmsgstr[1] "{n} d"\n', None),
        ('msgid "Mission"\nmsgstr "Reis"\n', "differently"),
    ],
)
def test_a_fault_is_named(tmp_path, text, fault):
    folder = locales(tmp_path, a='msgid "Mission"\nmsgstr "Missie"\n', b=text)
    named = words.faults("nl", folder)
    assert [fault in line for line in named] == ([True] if fault else [])


def test_files_of_one_language_become_one_catalogue(tmp_path):
    folder = locales(
        tmp_path,
        a='msgid "Mission"\nmsgstr "Missie"\n',
        b='msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n} dag"\nmsgstr[1] "{n} dagen"\n',
    )
    words.compile_all(folder)
    import gettext

    dutch = gettext.translation("delegaties", folder, ["nl"])
    assert dutch.gettext("Mission") == "Missie"
    assert [dutch.ngettext("{n} day", "{n} days", n) for n in (0, 1, 2)] == [
        "{n} dagen",
        "{n} dag",
        "{n} dagen",
    ]


@pytest.mark.parametrize("message", ["between { and }", "{", "{0} of {1}"])
def test_a_brace_that_stands_for_itself_is_written_twice(tmp_path, message):
    source = tmp_path / "delegaties"
    source.mkdir()
    (source / "a.py").write_text(f'_("{message}")\n_("{{{{x}}}} {{y}}", y=1)\n')
    assert len(words.extract(source).wrong) == 1


def test_messages_are_found_where_they_are_marked(tmp_path):
    source = tmp_path / "delegaties"
    source.mkdir()
    (source / "a.py").write_text(
        '_("One " "line {x}", x=1)\nraise RefusedError(N_("Nested"), y=_("Inner"))\n'
        'words.plural("{n} a", "{n} b", 2)\nnl.text("Spoken")\nN_(f"No {x}")\n'
        'sa.text("select 1")\ntexts.text("nl")\n'
    )
    found = words.extract(source)
    assert set(found.places) == {
        "One line {x}",
        "Nested",
        "Inner",
        ("{n} a", "{n} b"),
        "Spoken",
    }
    assert [line.split(":")[:2] for line in found.wrong] == [["delegaties/a.py", "5"]]
