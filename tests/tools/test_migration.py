"""The next migration is written from what the model has more than the last one made."""

from __future__ import annotations

import sys
from pathlib import Path

import sqlalchemy as sa

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import migration  # noqa: E402 - the line above makes it findable

from delegaties.model.base import Base  # noqa: E402 - stays beside it
from delegaties.model.types import TextsType  # noqa: E402


def written(folder):
    migration.main("0999", "more_words", folder)
    text = (folder / "v0999_more_words.py").read_text()
    compile(text, "v0999_more_words.py", "exec")
    return text


def test_without_a_difference_there_is_nothing_to_do(tmp_path):
    text = written(tmp_path)
    assert 'revision = "0999"' in text
    assert text.rstrip().splitlines()[-2].strip() == "pass"


def test_a_new_table_is_written_with_the_types_the_database_knows(tmp_path):
    extra = sa.Table("extra", Base.metadata, sa.Column("words", TextsType()))
    try:
        text = written(tmp_path)
    finally:
        Base.metadata.remove(extra)
    assert '"extra"' in text.replace("'", '"')
    assert "sa.Text()" in text
    assert "TextsType" not in text
