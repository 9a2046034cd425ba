"""Every source file has a test file at the same place."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).parent
SOURCE = TESTS.parent / "src" / "delegaties"

EXEMPT = ("__init__.py", "all.py")
"""Empty files, and tuples of what is tested where it is defined."""

DECLARED = (
    "values/kinds.py",
    "plan/mission.py",
    "plan/cards.py",
    "plan/directory.py",
    "plan/agenda.py",
    "plan/releases.py",
    "plan/elsewhere.py",
    "checks/surroundings.py",
    "ui/fields/spec.py",
    "ui/pages/entry.py",
)
"""Declarations without logic; tests/values/test_labels.py and tests/plan read them whole."""


def twin(file: Path) -> Path:
    """Where the tests of a source file are: `ui/form.py` is tested by `tests/ui/test_form.py`."""
    place = file.relative_to(SOURCE)
    return TESTS / place.with_name(f"test_{file.stem.strip('_')}.py")


def is_table(file: Path) -> bool:
    """Whether a file declares tables only; tests/model/test_all.py holds the rules for all."""
    return file.parent.name == "model" and file.stem not in {"types", "base"}


def test_every_module_has_its_tests():
    sources = [
        file
        for file in SOURCE.rglob("*.py")
        if file.name not in EXEMPT
        and "migrations" not in file.parts
        and file.relative_to(SOURCE).as_posix() not in DECLARED
        and not is_table(file)
    ]
    lonely = [str(file.relative_to(SOURCE)) for file in sources if not twin(file).exists()]
    assert sorted(lonely) == []
