from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from delegaties.i18n import words
from delegaties.outputs.atomic import WriteError, beside, write_whole


def test_a_written_file_is_whole_and_alone(tmp_path):
    target = tmp_path / "boek.pdf"
    target.write_bytes(b"old")
    assert write_whole(target, b"new") == target
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_work_that_fails_leaves_the_old_file_and_nothing_else(tmp_path):
    target = tmp_path / "boek.pdf"
    target.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), beside(target) as temporary:
        temporary.write_bytes(b"half" * (1 // 0))
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_the_new_file_has_the_permissions_any_new_file_has(tmp_path):
    usual = tmp_path / "usual"
    usual.touch()
    ours = write_whole(tmp_path / "ours", b"")
    assert ours.stat().st_mode == usual.stat().st_mode


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(WriteError, match=r"boek\.pdf.*folder .*weg is not there"):
        write_whole(tmp_path / "weg" / "boek.pdf", b"")


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EACCES, "een ander programma heeft het open"),
        (errno.EIO, "error"),
    ],
)
def test_what_the_system_refuses_is_told_in_words(tmp_path, number, sentence):
    target = tmp_path / "boek.pdf"
    target.write_bytes(b"old")
    with pytest.raises(WriteError) as caught, beside(target):
        raise OSError(number, os.strerror(number))
    assert sentence in words("nl").error(caught.value)
    assert target.read_bytes() == b"old"


def test_a_target_that_is_a_folder_is_refused(tmp_path):
    folder = tmp_path / "boek.pdf"
    (folder / "in").mkdir(parents=True)
    with pytest.raises(WriteError):
        write_whole(folder, b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["boek.pdf"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_disk_that_fills_up_while_writing_is_told(tmp_path):
    target = tmp_path / "boek.pdf"
    with pytest.raises(WriteError, match="disk is full"), beside(target):
        Path("/dev/full").write_bytes(b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_very_long_file_name_can_be_written(tmp_path):
    target = tmp_path / ("lang" * 60 + ".pdf")
    assert write_whole(target, b"new").read_bytes() == b"new"
