from __future__ import annotations

import dataclasses

import pytest
from outputs.print.plans import empty, rich

from delegaties.errors import RefusedError
from delegaties.outputs.all import OUTPUTS
from delegaties.outputs.progress import Cancelled, quietly
from delegaties.plan.audience import for_audience

every_output = pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: output.name)


@every_output
def test_an_output_says_what_it_is(output):
    assert output.name
    assert output.audiences
    assert all(ending.isalnum() for ending in output.formats)
    assert dataclasses.is_dataclass(output.options)
    assert output.options() == output.options(), "options need defaults"


@every_output
def test_an_output_writes_what_it_returns_and_the_same_twice(output, tmp_path):
    for audience in sorted(output.audiences):
        seen = for_audience(rich(), audience)
        target = tmp_path / f"{audience}.{output.formats[0]}"
        written = output.write(seen, output.options(), target, quietly)
        first = [path.read_bytes() for path in written]
        assert all(first)
        again = output.write(seen, output.options(), target, quietly)
        assert [path.read_bytes() for path in again] == first


@every_output
def test_an_empty_mission_is_written_or_refused_in_words(output, tmp_path):
    target = tmp_path / f"out.{output.formats[0]}"
    try:
        written = output.write(empty(), output.options(), target, quietly)
    except RefusedError:
        written = []
    assert list(tmp_path.iterdir()) == written


@every_output
def test_an_output_can_be_cancelled_at_its_first_step(output, tmp_path):
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    target = tmp_path / f"out.{output.formats[0]}"
    target.write_bytes(b"old")
    with pytest.raises(Cancelled):
        output.write(rich(), output.options(), target, stop)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
