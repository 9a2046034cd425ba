"""Where files go by themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from delegaties.ui import targets


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    monkeypatch.setattr(targets, "_last", {})


def test_the_folder_used_last_is_proposed_again_while_it_is_there(tmp_path):
    folder = tmp_path / "reis"
    folder.mkdir()
    targets.used(folder / "a.pdf")
    assert targets.proposal("Japan", "ics") == folder / "Japan.ics"
    folder.rmdir()
    assert targets.proposal("Japan", "ics").parent != folder


def test_what_a_disk_does_not_take_is_left_out_of_a_name():
    assert targets.proposal('Bezoek: "Tokio/Osaka"? ', "pdf").name == "Bezoek Tokio Osaka.pdf"
    assert targets.proposal("’s-Gravenhage – 李小龍", "pdf").name == "’s-Gravenhage – 李小龍.pdf"
    assert targets.proposal(" … /", "pdf").stem


@given(some.text())
def test_any_title_gives_a_name_that_is_one_name(title):
    file = targets.proposal(title, "pdf")
    assert file.suffix == ".pdf"
    assert not set(file.name) & set('<>:"/\\|?*\n\0')
    assert len(file.name) <= targets.LONGEST + 4


def test_a_name_no_disk_can_have_is_nowhere(tmp_path):
    assert targets.is_there(tmp_path)
    assert not targets.is_there(tmp_path / ("x" * 300))
