"""Every source file has a test file at the same place."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).parent
SOURCE = TESTS.parent / "src" / "delegaties"

EXEMPT = ("__init__.py", "all.py")
"""Empty files, and tuples of what is tested where it is defined."""


def twin(file: Path) -> Path:
    """Where the tests of a source file are: `ui/form.py` is tested by `tests/ui/test_form.py`."""
    place = file.relative_to(SOURCE)
    return TESTS / place.with_name(f"test_{file.stem.strip('_')}.py")


def test_every_module_has_its_tests():
    sources = [
        file
        for file in SOURCE.rglob("*.py")
        if file.name not in EXEMPT and "migrations" not in file.parts
    ]
    lonely = [str(file.relative_to(SOURCE)) for file in sources if not twin(file).exists()]
    assert sorted(lonely) == []
