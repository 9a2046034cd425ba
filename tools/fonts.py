"""Make resources/fonts from the makers' own packages: `python tools/fonts.py [folder with .tgz]`.

Needs npm (`npm pack` fetches the three packages) and fontTools. The book's fonts are static
TrueType outlines. The large ones lose their hinting: paper has no pixels, and every subset that
a PDF embeds would carry the hinting programs of the whole font once more.

- Source Sans 3 stays as it is: its licence reserves the name for unchanged files, and the
  window uses it too.
- Noto Sans JP keeps the characters of code page 932 (JIS levels 1 and 2 with the vendor
  extensions that names need), the rare ones of JIS X 0213, and 𠮷.
- Noto Sans SC keeps the characters of GBK: GB 2312 lacks the traditional forms that names use.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "resources" / "fonts"

SOURCE_SANS = "source-sans@3.52.0"
NOTO_JP = "@expo-google-fonts/noto-sans-jp@0.4.3"
NOTO_SC = "@expo-google-fonts/noto-sans-sc@0.4.3"

LATIN_FACES = ("Regular", "It", "Semibold", "Bold")
FIRST, LAST = 0x20, 0x30000
NO_CHARACTERS = range(0xD800, 0xF900)
"""Surrogates and private use."""

RARE_KANJI = {0x20BB7}
"""Name kanji outside every Japanese character set: 𠮷, as in 𠮷野."""

LAYOUT_TABLES = ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG"]
"""Vertical setting and shaping, which the book's engine does not use for these scripts."""


def repertoire(encoding: str, *, above: int = 0) -> set[int]:
    """Return the code points over `above` that a character set can write, private use left out."""
    found = set()
    for code in range(max(FIRST, above), LAST):
        if code in NO_CHARACTERS:
            continue
        try:
            chr(code).encode(encoding)
        except UnicodeEncodeError:
            continue
        found.add(code)
    return found


def cut(source: Path, target: Path, keep: set[int]) -> None:
    """Write `source` to `target` with the characters to `keep` only, without hinting."""
    options = subset.Options(
        hinting=False,
        notdef_outline=True,
        name_IDs=["*"],
        layout_features=[],
        drop_tables=["DSIG", "meta", *LAYOUT_TABLES],
        recalc_timestamp=False,
    )
    font: TTFont = subset.load_font(str(source), options)
    if "fvar" in font or "glyf" not in font:
        sys.exit(f"{source.name}: only static TrueType outlines can be used")
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=keep)
    cutter.subset(font)
    font.save(str(target))


def letters(faces: Iterable[Path]) -> str:
    """Return which code points these fonts have, as spans of hexadecimal numbers, a line each."""
    spans: list[list[int]] = []
    for code in sorted({code for face in faces for code in TTFont(str(face)).getBestCmap()}):
        if spans and spans[-1][1] == code - 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return "".join(
        f"{first:X}-{last:X}\n" if last > first else f"{first:X}\n" for first, last in spans
    )


def write_letters() -> None:
    """Write which letters can be printed, for those that ask without a font library."""
    faces = [FONTS / f"{name}-Regular.ttf" for name in ("SourceSans3", "NotoSansJP", "NotoSansSC")]
    (FONTS / "letters.txt").write_text(letters(faces), encoding="ascii", newline="\n")


def unpack(package: str, packed: Path, folder: Path) -> Path:
    """Return the folder with the content of an npm package, fetched into `packed` when absent."""
    stem = package.removeprefix("@").replace("/", "-").rpartition("@")
    archive = packed / f"{stem[0]}-{stem[2]}.tgz"
    if not archive.exists():
        npm = shutil.which("npm") or sys.exit("npm is needed to fetch the font packages")
        subprocess.run([npm, "pack", package, "--silent"], cwd=packed, check=True)
    with tarfile.open(archive) as content:
        content.extractall(folder, filter="data")
    return folder / "package"


def main() -> None:
    """Fetch, cut, and put the licences beside."""
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        packed = Path(sys.argv[1]) if len(sys.argv) > 1 else work
        FONTS.mkdir(parents=True, exist_ok=True)
        source = unpack(SOURCE_SANS, packed, work / "latin")
        for face in LATIN_FACES:
            name = f"SourceSans3-{face}.ttf"
            shutil.copyfile(source / "TTF" / name, FONTS / name)
        shutil.copyfile(source / "LICENSE.md", FONTS / "SourceSans3-LICENSE.md")
        japanese = repertoire("cp932") | repertoire("euc_jis_2004", above=0x10000) | RARE_KANJI
        for package, stem, keep in (
            (NOTO_JP, "NotoSansJP", japanese),
            (NOTO_SC, "NotoSansSC", repertoire("gbk")),
        ):
            folder = unpack(package, packed, work / stem)
            regular = folder / "400Regular" / f"{stem}_400Regular.ttf"
            cut(regular, FONTS / f"{stem}-Regular.ttf", keep)
            shutil.copyfile(folder / "LICENSE_FONT", FONTS / f"{stem}-OFL.txt")
        write_letters()


if __name__ == "__main__":
    main()
