"""The change sheet, read back from its PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pikepdf
import pytest
from outputs.print.plans import between, huge, key, rich
from outputs.print.reading import bodies, layout, missing_glyphs, overlaps, texts, whole
from outputs.telling import hidden

from delegaties.inputs.bundle import read
from delegaties.inputs.examples import files
from delegaties.outputs.print.changes import make_changes, write_changes
from delegaties.outputs.print.output import BookOptions, ChangesOptions
from delegaties.outputs.progress import quietly
from delegaties.plan.audience import for_audience
from delegaties.plan.releases import Release, Released, Standing
from delegaties.values.audience import Audience
from delegaties.values.ids import new_id
from delegaties.values.kinds import ItemStatus
from delegaties.values.texts import Texts

MAY = datetime(2023, 5, 5, 7, tzinfo=UTC)
RELEASE = Release(id=new_id(), number=2, note="intern", who="Anna", at=MAY, position=9)


def sheet(before, after, **choices):
    options = BookOptions(**choices)
    then = Released(RELEASE, for_audience(before, options.audience))
    shown = for_audience(after, options.audience)
    return make_changes(shown, ChangesOptions(then, options), quietly)


def changed(plan):
    """The plan with one item cancelled, one gone and one with another note for the office."""
    first, second, third, *others = plan.items
    return replace(
        plan,
        items=(
            replace(first, status=ItemStatus.CANCELLED),
            replace(third, talking_points=Texts.of(nl="zwijg over de prijs")),
            *others,
        ),
    ), second


def test_the_sheet_tells_what_changed_per_item_and_per_person():
    plan = rich()
    after, gone = changed(plan)
    text = "\n".join(texts(sheet(plan, after)))
    assert "Wijzigingen sinds versie 2" in text
    assert "Versie 2 vrijgegeven op 5 mei 2023" in text
    assert "Niet meer in het programma" in text
    assert gone.title.text("nl") in text
    assert "Nu vervallen" in text
    assert "Per persoon" in text
    assert "intern" not in text.splitlines()


def test_it_speaks_english_and_says_so_when_nothing_changed():
    text = "\n".join(texts(sheet(rich(), rich(), language="en")))
    assert "Changes since version 2" in text
    assert "Nothing has changed for these readers." in text
    assert "Per person" not in text


def test_guests_read_nothing_of_what_is_for_the_office():
    plan = rich()
    first, *others = plan.items
    secret = replace(first, talking_points=Texts.of(nl="zwijg over de prijs"))
    after = replace(plan, items=(secret, *others))
    own = "\n".join(texts(sheet(plan, after, audience=Audience.OWN)))
    assert "Gewijzigd: spreekpunten" in own
    guests = "\n".join(texts(sheet(plan, after, audience=Audience.GUESTS)))
    assert "Voor deze lezers is er niets gewijzigd." in guests


def test_every_page_and_the_file_itself_say_of_which_version_it_is():
    plan = huge()
    after = replace(plan, items=tuple(replace(i, status=ItemStatus.CANCELLED) for i in plan.items))
    data = sheet(plan, after, standing=Standing(2, 4))
    pages = texts(data)
    assert len(pages) > 2
    assert all("versie 2 (+4)" in page for page in pages)
    with pikepdf.open(BytesIO(data)) as opened:
        assert "Wijzigingen sinds versie 2" in str(opened.docinfo["/Subject"])
        assert "versie 2 (+4)" in str(opened.docinfo["/Subject"])
    assert not any(
        body.strip().startswith("Per persoon") and len(body) < 20 for body in bodies(data)
    )


def later(plan):
    """The plan after a week of work: one of each thing that may change."""
    first, second, third, *others = plan.items
    night = replace(
        third,
        id=key("night"),
        title=Texts.of(nl="Terug naar het hotel", en="Back to the hotel"),
        when=between(16, "00:30", "01:15"),
    )
    moved = replace(first, when=between(17, "09:00", "10:00"))
    person, *people = plan.participations
    return replace(
        plan,
        title=Texts.of(nl="Handelsmissie Japan en Korea", en="Trade mission to Japan and Korea"),
        returns=date(2023, 5, 20),
        stays=tuple(replace(stay, phone="+81 6 0000 0000") for stay in plan.stays),
        practicals=plan.practicals[1:],
        participations=(replace(person, until_date=date(2023, 5, 16)), *people),
        items=(
            moved,
            replace(second, status=ItemStatus.CANCELLED),
            replace(third, dress=Texts.of(nl="donker pak", en="dark suit")),
            night,
            *others[1:],
        ),
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_sheet_looks_as_reviewed(golden, language):
    data = sheet(rich(), later(rich()), language=language, standing=Standing(2, 8))
    golden(f"change-sheet-{language}.txt", layout(data))


def test_what_begins_after_midnight_stands_with_its_evening():
    text = "\n".join(texts(sheet(rich(), later(rich()))))
    assert text.index("Maandag 15 mei") < text.index("di 0.30–1.15")
    assert "Dinsdag 16 mei" not in text


def test_a_day_that_an_item_left_says_where_it_went():
    plan = rich()
    lines = "\n".join(texts(sheet(plan, later(plan)))).splitlines()
    assert "Nu op wo 17 mei, 9.00–10.00" in lines


@pytest.mark.parametrize("size", ["A4", "A5"])
def test_the_sheet_is_sound(size):
    data = sheet(rich(), later(rich()), page_size=size)
    assert missing_glyphs(data) == 0
    assert overlaps(data) == []


def test_equal_plans_give_equal_bytes():
    plan = rich()
    after, _ = changed(plan)
    assert sheet(plan, after) == sheet(plan, after)


@pytest.mark.parametrize("size", ["A4", "A5"])
def test_the_sheet_is_written_whole(tmp_path, size):
    plan, target = rich(), tmp_path / "w.pdf"
    options = ChangesOptions(Released(RELEASE, plan), BookOptions(page_size=size))
    assert write_changes(changed(plan)[0], options, target, quietly) == [target]
    assert target.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("file", files(), ids=lambda file: file.stem)
@pytest.mark.parametrize("audience", [Audience.OWN, Audience.GUESTS, Audience.PUBLIC])
def test_the_sheet_of_an_example_tells_nothing_that_its_readers_may_not_know(file, audience):
    lists = ("items", "stays", "key_contacts", "practicals", "destinations", "parties")
    for plan in read(file).plans:
        bare = replace(plan, participations=(), **dict.fromkeys(lists, ()))
        other = replace(bare, title=Texts.of(nl="Vroeger", en="Before"))
        secrets = hidden(plan, for_audience(plan, audience))
        for before, after in ((other, plan), (plan, other)):
            told = whole(sheet(before, after, audience=audience))
            assert [secret for secret in secrets if secret in told] == []
            assert missing_glyphs(sheet(before, after, audience=audience, language="en")) == 0
