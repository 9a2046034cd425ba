import pytest

from delegaties.errors import RefusedError
from delegaties.inputs import selfcheck


@pytest.mark.parametrize("check", selfcheck.CHECKS, ids=lambda check: check.name)
def test_this_copy_of_the_program_is_complete(check):
    assert selfcheck.fault_of(check) is None


def test_a_fault_is_told_and_ends_nothing():
    def refuse():
        raise RefusedError("No {what}.", what="paper")

    def crash():
        {}["missing"]

    assert selfcheck.fault_of(selfcheck.Check("x", refuse)) == "No paper."
    assert selfcheck.fault_of(selfcheck.Check("x", crash)) == "KeyError: 'missing'"
