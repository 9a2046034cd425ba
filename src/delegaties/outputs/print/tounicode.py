"""The table by which a reader of the PDF turns glyphs back into text.

reportlab writes code points above U+FFFF as five hexadecimal digits and all entries in one
block; both break the rules (PDF 32000-1, 9.10.3; Adobe Technical Note 5411), so that a name such
as 𠮷野 could not be copied or searched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

BLOCK = 100
"""The most entries one block may have."""


def to_unicode_cmap(font_name: str, subset: Sequence[int]) -> str:
    """Return the ToUnicode CMap of an 8-bit subset: `subset[i]` is the code point of code i.

    Code 0 is .notdef and codes with code point 0 are unused; both stay out of the table.
    """
    entries = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>"
        for code, point in enumerate(subset)
        if point
    ]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{font_name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *_blocks(entries),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


def _blocks(entries: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(entries), BLOCK):
        block = entries[start : start + BLOCK]
        yield f"{len(block)} beginbfchar"
        yield from block
        yield "endbfchar"
