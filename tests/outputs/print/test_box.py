from __future__ import annotations

from delegaties.outputs.print.blocks import Gap, RuledLines
from delegaties.outputs.print.box import Box, Solid


def test_solid_boxes_are_never_divided():
    boxes: list[Box] = [Gap(500), RuledLines(50, 24)]
    assert all(isinstance(box, Solid) for box in boxes)
    assert all(not box.split(100, 200) for box in boxes)
