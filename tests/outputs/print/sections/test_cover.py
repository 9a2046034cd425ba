from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from outputs.print.plans import rich
from outputs.print.reading import book, texts
from PIL import Image

from delegaties.outputs.print.sections.cover import read_logo
from delegaties.values.kinds import Direction, Role
from delegaties.values.texts import Texts


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    """A JPEG that tells where it was taken."""
    file = tmp_path / "logo.jpg"
    exif = Image.Exif()
    exif[0x010E] = "SECRET PLACE"
    Image.new("RGB", (3000, 800), "teal").save(file, exif=exif)
    return file


def test_the_cover_tells_what_where_when_and_who():
    cover = texts(book(rich(), municipality="Gemeente Almere"))[0]
    assert cover.splitlines()[:6] == [
        "Gemeente Almere",
        "Reisboek",
        "Bedrijfsbezoeken en acquisitie Japan",
        "Osaka (Japan) en Tokyo (Japan)",
        "13–19 mei 2023",
        "onder leiding van Maria Veeningen, wethouder Economie",
    ]
    assert "Eigen editie" in cover
    assert "Vertrouwelijk" in cover


def test_a_visit_book_names_who_leads_the_guests_and_who_receives_them():
    guest = replace(rich().participations[4], roles=(Role.LEADER,))
    parts = (rich().participations[0], guest)
    plan = replace(rich(), direction=Direction.INCOMING, participations=parts)
    cover = texts(book(plan))[0]
    assert "Bezoekboek" in cover
    assert "onder leiding van Yamada Taro, adviseur" in cover
    assert "ontvangen door Maria Veeningen, wethouder Economie" in cover


def test_a_very_long_title_keeps_the_cover_on_one_page():
    pages = texts(book(replace(rich(), title=Texts.of(nl="Lange titel " * 40))))
    assert "Vertrouwelijk" in pages[0]
    assert "Inhoud" in pages[1]


def test_the_logo_is_printed_without_its_metadata_and_no_larger_than_needed(logo):
    data = book(rich(), logo=logo)
    assert b"SECRET PLACE" not in data
    with pikepdf.open(BytesIO(data)) as pdf:
        [picture] = pdf.pages[0].Resources.XObject.values()
        assert picture.Width <= 709
        assert abs(picture.Width / picture.Height - 3000 / 800) < 0.05


def test_transparent_parts_of_a_logo_are_white(tmp_path):
    file = tmp_path / "logo.png"
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(file)
    picture = read_logo(file)
    assert picture is not None
    assert picture.getpixel((5, 5)) == (255, 255, 255)


def test_a_logo_that_cannot_be_read_gives_way_to_the_name(tmp_path):
    missing = tmp_path / "weg.png"
    assert read_logo(missing) is None
    assert "Gemeente Almere" in texts(book(rich(), logo=missing, municipality="Gemeente Almere"))[0]
