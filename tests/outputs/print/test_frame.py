from __future__ import annotations

from io import BytesIO

import pikepdf
from outputs.print.reading import MM, lines, texts

from delegaties.i18n import words
from delegaties.outputs.print.frame import Furniture, Press
from delegaties.outputs.print.layout import Block, Entry, Group, Page, Section, fill
from delegaties.outputs.print.setter import Setter
from delegaties.outputs.print.theme import A4, theme
from delegaties.outputs.progress import quietly

FURNITURE = Furniture(
    title="Een titel " * 30,
    edition="Eigen editie",
    stand="stand 8 mei 2023, 14.21 uur",
    classification="Vertrouwelijk",
    author="Gemeente Almere",
    subject="Reisboek",
)
SETTER = Setter(words("nl"), theme("", "A4"))


def section(title: str, *, bare: bool = False) -> list[Page]:
    blocks = tuple(Block(SETTER.text(f"{title} {n}")) for n in range(70))
    return fill(Section(title, (Group(blocks),), Entry(1, title, title), bare), A4)


def printed(*pages: Page) -> bytes:
    stream = BytesIO()
    Press(stream, SETTER, FURNITURE).print(pages, quietly)
    return stream.getvalue()


def test_bare_pages_have_no_furniture_and_others_have_all_of_it():
    cover, inside = texts(printed(section("Omslag", bare=True)[0], section("Programma")[0]))
    assert "blz." not in cover
    for part in ("blz. 2 van 2", FURNITURE.stand, "Vertrouwelijk", "Programma Een titel"):
        assert part in inside


def test_a_title_too_long_for_the_running_head_ends_in_an_ellipsis_on_one_line():
    data = printed(*section("Een hoofdstuk met een heel lange naam " * 5))
    first = texts(data)[0].splitlines()
    assert sum(line.count("…") for line in first[:2]) == 2
    heads = [box for box in lines(data)[0] if box[1] > A4.height - A4.top]
    assert max(box[1] for box in heads) - min(box[1] for box in heads) < 4


def test_margins_lie_mirrored_around_the_spine():
    right, left = lines(printed(*section("Programma")))[:2]
    assert min(box[0] for box in right) >= 25 * MM - 1
    assert 18 * MM - 1 <= min(box[0] for box in left) < 20 * MM


def test_the_file_says_what_it_is():
    with pikepdf.open(BytesIO(printed(*section("Programma")))) as pdf:
        assert str(pdf.docinfo.Author) == "Gemeente Almere"
        assert str(pdf.docinfo.Subject) == "Reisboek"
        assert str(pdf.Root.PageMode) == "/UseOutlines"
        assert pdf.pdf_version == "1.7"
        assert not pdf.is_encrypted
