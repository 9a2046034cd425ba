from __future__ import annotations

import sys
from pathlib import Path

import pytest

from delegaties.errors import StoreError
from delegaties.store.location import check_file, database_url, file_of, on_network, shown

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//nas/team /mnt/team cifs rw 0 0
/dev/sdb1 /mnt/team/local ext4 rw 0 0
server:/home /home\\040of\\040all nfs4 rw 0 0
user@host: /mnt/far fuse.sshfs rw 0 0
portal /run/doc fuse.portal rw 0 0
none /mnt/teams tmpfs rw 0 0
short line
"""


@pytest.mark.parametrize(
    ("file", "shared"),
    [
        ("/home/anna/a.db", False),
        ("/mnt/team/a.db", True),
        ("/mnt/team/deep/er/a.db", True),
        ("/mnt/team/local/a.db", False),
        ("/mnt/teams/a.db", False),
        ("/home of all/a.db", True),
        ("/mnt/far/a.db", True),
        ("/run/doc/a.db", False),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="reads mounts as Linux has them")
def test_a_network_share_is_recognised(file, shared):
    assert on_network(Path(file), MOUNTS) is shared


def test_this_computers_own_folder_is_none(tmp_path):
    assert on_network(tmp_path / "a.db") is False


def test_a_path_and_a_url_name_the_same_file(tmp_path):
    file = tmp_path / "with ’s spaces & 山田.db"
    assert file_of(database_url(str(file))) == file
    assert file_of(database_url(f"sqlite:///{tmp_path}/t.db")) == tmp_path / "t.db"
    assert file_of(database_url(f"sqlite:///file:{tmp_path}/t.db?mode=ro&uri=true")) == (
        tmp_path / "t.db"
    )


def test_a_server_is_addressed_with_our_driver_and_shown_without_its_password():
    url = database_url("postgres://anna:geheim@db.example.org/delegaties")
    assert url.drivername == "postgresql+psycopg"
    assert file_of(url) is None
    assert "geheim" not in shown(url)


@pytest.mark.parametrize("place", ["mysql://x/y", "sqlite://", "sqlite:///:memory:"])
def test_other_databases_are_refused_in_words(place):
    with pytest.raises(StoreError, match="Name a file, or a PostgreSQL address"):
        database_url(place)


def test_a_missing_folder_and_a_folder_itself_are_refused(tmp_path):
    with pytest.raises(StoreError, match="is not there"):
        check_file(tmp_path / "none" / "a.db")
    with pytest.raises(StoreError, match="not a Delegaties database"):
        check_file(tmp_path)
    assert not (tmp_path / "none").exists()
