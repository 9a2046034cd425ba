from __future__ import annotations

import re

from delegaties.outputs.print.tounicode import BLOCK, to_unicode_cmap


def mapped(cmap: str) -> dict[int, str]:
    pairs = re.findall(r"^<(..)> <([0-9A-F]{4,})>$", cmap, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}


def test_letters_beyond_the_first_plane_are_written_as_surrogates():
    cmap = to_unicode_cmap("Font", [0, 0x20BB7, 0x91CE, ord("A")])
    assert mapped(cmap) == {1: "𠮷", 2: "野", 3: "A"}
    assert "<D842DFB7>" in cmap


def test_blocks_have_at_most_a_hundred_entries_and_say_how_many():
    cmap = to_unicode_cmap("Font", [0, *range(0x4E00, 0x4E00 + 255)])
    blocks = re.findall(r"(\d+) beginbfchar\n(.*?)endbfchar", cmap, re.DOTALL)
    assert [int(count) for count, _ in blocks] == [BLOCK, BLOCK, 55]
    assert all(int(count) == len(body.splitlines()) for count, body in blocks)
