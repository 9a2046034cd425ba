from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inventing import plans
from outputs.print.plans import HOME, between, empty, huge, item, key, rich
from outputs.print.reading import (
    MM,
    bodies,
    book,
    fonts,
    missing_glyphs,
    outside,
    overlaps,
    squeezed,
    texts,
    whole,
)

from delegaties.outputs.print.book import SECTIONS, lay_out, make_book, source_of, write_book
from delegaties.outputs.print.output import BookOptions
from delegaties.outputs.print.preview import Preview
from delegaties.outputs.progress import Cancelled, quietly
from delegaties.plan.cards import PersonCard
from delegaties.plan.mission import Participation
from delegaties.values.audience import Audience
from delegaties.values.kinds import Direction, Side
from delegaties.values.names import PersonName
from delegaties.values.texts import Texts

A4 = (18 * MM, 8 * MM, 192 * MM, 297 * MM - 10 * MM)


@pytest.fixture(scope="module")
def japan() -> bytes:
    return book(rich(), language="nl", municipality="Gemeente Almere")


def test_every_section_of_the_book_is_there_and_in_order(japan):
    pages = texts(japan)
    expected = [
        "Bedrijfsbezoeken en acquisitie Japan",
        "Inhoud",
        "Belangrijke nummers",
        "Programma in één oogopslag",
        "Delegatie",
        "DAG 3 VAN 7",
        "Organisaties",
        "Praktische informatie",
        "Notities",
    ]
    places = [next(n for n, page in enumerate(pages) if text in page) for text in expected[:2]]
    places += [
        next(n for n, page in enumerate(pages) if n > 1 and text in page) for text in expected[2:]
    ]
    assert places == sorted(places)
    assert places[0] == 0


def test_names_in_every_script_can_be_read_back(japan):
    text = whole(japan)
    names = (
        "𠮷野健",
        "山田太郎",
        "李小龍",
        "ĐặngVănẤt",
        "ŁukaszWiśniewski",
        "ヤンマーホールディングス株式会社",
    )
    for name in names:
        assert name in text


def test_all_fonts_are_embedded_and_none_is_helvetica(japan):
    found = fonts(japan)
    assert len(found) >= 4
    assert all(re.match(r"/[A-Z]{6}\+(SourceSans3|NotoSans)", name) for name in found)
    assert all(found.values())
    assert b"Helvetica" not in japan


def test_no_letter_is_a_box(japan):
    assert missing_glyphs(japan) == 0


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
def test_qpdf_finds_nothing_wrong(japan, tmp_path):
    file = tmp_path / "book.pdf"
    file.write_bytes(japan)
    result = subprocess.run(
        ["qpdf", "--check", str(file)], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_same_plan_gives_the_same_bytes(japan):
    assert book(rich(), language="nl", municipality="Gemeente Almere") == japan


def test_two_books_made_at_once_are_the_same_as_made_alone(japan):
    made: list[bytes] = []

    def make() -> None:
        made.append(book(rich(), language="nl", municipality="Gemeente Almere"))

    threads = [threading.Thread(target=make) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [japan] * 3


def test_a_book_is_the_same_in_another_process(japan, tmp_path):
    code = (
        "import sys; from pathlib import Path; from outputs.print.plans import rich;"
        "from outputs.print.reading import book;"
        "Path(sys.argv[1]).write_bytes(book(rich(), language='nl', municipality='Gemeente Almere'))"
    )
    file = tmp_path / "book.pdf"
    root = Path(__file__).parents[3]
    paths = os.pathsep.join(str(root / folder) for folder in ("src", "tests"))
    environment = os.environ | {"PYTHONPATH": paths, "PYTHONHASHSEED": "7"}
    subprocess.run([sys.executable, "-c", code, str(file)], check=True, env=environment)
    assert file.read_bytes() == japan


def test_numbers_in_the_contents_are_those_of_the_pages(japan):
    pages = texts(japan)
    rows = re.findall(r"^(.+?)\s+(\d+)$", pages[1], re.MULTILINE)
    assert len(rows) >= 10
    for title, number in rows:
        found = squeezed(pages[int(number) - 1])
        assert squeezed(title) in found, f"{title} is not on page {number}"
        assert f"blz.{number}van{len(pages)}" in found


def test_every_page_but_the_cover_tells_number_stand_and_classification(japan):
    pages = texts(japan)
    for number, page in enumerate(pages[1:], 2):
        assert f"blz. {number} van {len(pages)}" in page
        assert "stand 8 mei 2023, 14.21 uur" in page
        assert "Vertrouwelijk" in page
    assert "blz." not in pages[0]


def test_links_bookmarks_and_page_labels_lead_to_the_right_pages(japan):
    with Preview(japan) as preview:
        headings = {heading.title: heading.page for heading in preview.headings}
        levels = {heading.level for heading in preview.headings}
    assert levels == {1, 2}
    pages = texts(japan)
    for title in ("Maandag 15 mei · Osaka", "Yanmar", "Notities"):
        assert title in pages[headings[title]]
    with pikepdf.open(BytesIO(japan)) as pdf:
        assert [page.label for page in pdf.pages] == [str(n + 1) for n in range(len(pages))]
        links = pdf.pages[1].Annots
        assert len(links) == len(headings) - 2  # not the cover, not the contents itself
        assert all(link.Subtype == "/Link" for link in links)
        assert str(pdf.docinfo.Title) == "Bedrijfsbezoeken en acquisitie Japan"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.Root.Lang) == "nl"
        assert str(pdf.docinfo.CreationDate).startswith("D:20230508122100")


def test_text_stays_inside_the_margins_and_never_covers_text(japan):
    assert outside(japan, *A4) == []
    assert overlaps(japan) == []


def test_an_empty_mission_makes_a_short_book():
    data = book(empty())
    assert len(texts(data)) == 4
    assert "Andere missie" in texts(data)[0]


def test_five_hundred_items_are_all_there():
    data = book(huge())
    text = whole(data)
    assert all(f"Onderdeel{n}" in text for n in range(500))
    assert outside(data, *A4) == []
    assert overlaps(data) == []
    assert "(vervolg)" in "".join(texts(data))
    for page in bodies(data):
        if "(vervolg)" in page:
            assert len(page.splitlines()) > 3, "a page with next to nothing on it"


LONG_NAME = " ".join(["Wolfeschlegelsteinhausen"] * 8)
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter"


def test_very_long_names_words_and_cells_are_wrapped_never_cut():
    story = "\n".join(f"Regel {n}: {LONG_WORD}" for n in range(40))
    people = (PersonCard(id=key("long"), name=PersonName("Jan", "van", LONG_NAME)),)
    plan = replace(
        rich(),
        title=Texts.of(nl=f"{LONG_WORD} {LONG_NAME}"),
        people=(*rich().people, *people),
        participations=(
            *rich().participations,
            Participation(
                id=key("plong"),
                side=Side.OURS,
                person_id=key("long"),
                function=Texts.of(nl=LONG_WORD * 3),
                organisation=LONG_NAME,
            ),
        ),
        items=(
            *rich().items,
            replace(
                item(LONG_NAME, between(15, "20:00", "21:00")),
                description=Texts.of(nl=story),
                place_note=Texts.of(nl=LONG_WORD * 4),
                dress=Texts.of(nl=LONG_WORD),
            ),
        ),
    )
    for size, box in (("A4", A4), ("A5", (13 * MM, 4 * MM, 135 * MM, 210 * MM - 4 * MM))):
        data = book(plan, page_size=size)
        text = whole(data)
        assert squeezed(f"Janvan{LONG_NAME}") in text
        assert LONG_WORD * 4 in text
        assert all(f"Regel{n}:{LONG_WORD}" in text for n in range(40))
        assert outside(data, *box) == []
        assert overlaps(data) == []


def test_a_name_no_font_covers_is_printed_in_latin_or_described_never_as_boxes():
    people = (
        PersonCard(id=key("m"), name=PersonName("Mohammed", "", "Karim", "محمد كريم", "ar")),
        PersonCard(id=key("n"), name=PersonName("محمد")),
        PersonCard(id=key("e"), name=PersonName("Kim 👍🏽", "", "Smile")),
        PersonCard(id=key("k"), name=PersonName("Kim", "", "Min", "김민", "ko")),
    )
    parts = tuple(
        Participation(id=key(f"x{n}"), side=Side.OURS, person_id=card.id)
        for n, card in enumerate(people)
    )
    data = book(replace(rich(), people=people, participations=parts))
    page = next(text for text in texts(data) if "Onze delegatie" in text and "Inhoud" not in text)
    assert "Mohammed Karim\n" in page
    assert "[tekst in Arabisch schrift]" in page
    assert "Kim [symbool] Smile" in page
    assert page.endswith("Kim Min")
    assert missing_glyphs(data) == 0


def test_an_incoming_mission_has_a_visit_book_with_the_guests_first():
    data = book(replace(rich(), direction=Direction.INCOMING), language="en")
    pages = texts(data)
    assert "Visit book" in pages[0]
    delegation = next(page for page in pages[2:] if "The visiting delegation" in page)
    assert delegation.index("Yamada Taro") < delegation.index("Maria Veeningen")


def test_english_furniture_is_english_throughout():
    text = "".join(texts(book(rich(), language="en")))
    for word in ("Contents", "Key contacts", "Programme at a glance", "DAY 3 OF 7", "page 2 of"):
        assert word in text
    for word in ("Inhoud", "Delegatie\n", "blz.", "stand 8", "Vertrouwelijk", "(vervolg)"):
        assert word not in text


def test_the_offices_own_edition_tells_diets_and_internal_notes():
    text = "".join(texts(book(rich(), audience=Audience.STAFF)))
    assert "dieet: geen schaaldieren" in text
    assert "Interne notitie\nGEHEIM: prijs niet noemen" in text


@pytest.mark.parametrize("audience", [Audience.OWN, Audience.GUESTS, Audience.PUBLIC])
def test_no_other_edition_tells_staff_secrets(audience):
    data = book(rich(), audience=audience)
    everything = whole(data) + str(data)
    assert "GEHEIM" not in everything
    assert "schaaldieren" not in everything
    if audience in (Audience.GUESTS, Audience.PUBLIC):
        assert "060000" not in everything
        assert "Dankvoor30jaar" not in everything


def test_cancelling_or_failing_leaves_the_old_file(tmp_path):
    target = tmp_path / "boek.pdf"
    target.write_bytes(b"old")
    source = source_of(rich(), BookOptions())
    steps = []
    lay_out(source, lambda done, total: steps.append((done, total)))
    assert len(steps) == len(SECTIONS)

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_book(rich(), BookOptions(), target, stop)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_progress_only_goes_forward():
    heard: list[float] = []
    make_book(rich(), BookOptions(), lambda done, total: heard.append(done / total))
    assert heard == sorted(heard)
    assert heard[0] == 0
    assert 0.9 < heard[-1] < 1


def test_the_book_is_written_where_it_was_asked_for(tmp_path):
    target = tmp_path / "boek.pdf"
    assert write_book(rich(), BookOptions(), target, quietly) == [target]
    assert target.read_bytes().startswith(b"%PDF-1.7")
    assert list(tmp_path.iterdir()) == [target]


def test_a_mission_without_return_date_still_has_its_days():
    plan = replace(rich(), returns=None, home_zone=HOME, departs=date(2023, 5, 14))
    text = "".join(texts(book(plan)))
    assert "DAG 2\n" in text


@settings(max_examples=25)
@given(plans(), st.sampled_from(Audience), st.sampled_from(("nl", "en")))
def test_any_mission_makes_a_sound_book(plan, audience, language):
    data = book(plan, audience=audience, language=language)
    assert missing_glyphs(data) == 0
    assert outside(data, *A4) == []
    assert overlaps(data) == []
