from dataclasses import replace
from datetime import UTC, datetime

import documents
import icalendar
import pypdfium2
import pytest

from delegaties.errors import RefusedError
from delegaties.i18n import words
from delegaties.outputs.calendar.output import Cancellations
from delegaties.outputs.calendar.scope import WHOLE, ScopeKind
from delegaties.outputs.exporting import Wanted, draft, export, foresee, scope_of
from delegaties.plan.document import decode
from delegaties.plan.mission import MissionPlan
from delegaties.plan.releases import Release, Released
from delegaties.values.audience import Audience
from delegaties.values.ids import new_id
from delegaties.values.kinds import ItemStatus

PLAN = decode(MissionPlan, documents.small())[0]
EN = words("en")


def book_text(file):
    document = pypdfium2.PdfDocument(file)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def events(file):
    return [
        str(e["SUMMARY"]) for e in icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    ]


def test_book_and_calendar_are_made_in_the_asked_language(tmp_path):
    wanted = Wanted(book=tmp_path / "b.pdf", calendar=tmp_path / "c.ics", language="en")
    made = export(PLAN, wanted, EN)
    assert made.files == (tmp_path / "b.pdf", tmp_path / "c.ics")
    assert "Visit to Yanmar" in book_text(tmp_path / "b.pdf")
    assert events(tmp_path / "c.ics") == ["Visit to Yanmar"]


def test_without_a_choice_the_own_delegation_reads_it(tmp_path):
    export(PLAN, Wanted(book=tmp_path / "b.pdf"), EN)
    assert "Alleen voor ons" not in book_text(tmp_path / "b.pdf")


def test_a_scope_is_found_by_name():
    assert scope_of(PLAN) is WHOLE
    assert scope_of(PLAN, participant="ambtenaren").id == PLAN.participations[0].id
    assert scope_of(PLAN, host="yamada").kind is ScopeKind.HOST
    assert scope_of(PLAN, organisation="engines").id == PLAN.organisations[0].id


def test_a_hosts_calendar_lacks_what_is_not_for_guests(tmp_path):
    secret = replace(
        PLAN.items[0],
        id=PLAN.costs[0].id,
        title=PLAN.title,
        audiences=frozenset({Audience.STAFF, Audience.OWN}),
    )
    plan = replace(PLAN, items=(*PLAN.items, secret))
    file = tmp_path / "c.ics"
    export(plan, Wanted(calendar=file, language="en"), EN)
    assert len(events(file)) == 2
    export(plan, Wanted(calendar=file, scope=scope_of(plan, host="yamada"), language="en"), EN)
    assert events(file) == ["Visit to Yanmar"]


def test_one_hosts_calendar_is_not_made_for_the_public(tmp_path):
    file = tmp_path / "c.ics"
    scope = scope_of(PLAN, host="yamada")
    wanted = Wanted(book=tmp_path / "b.pdf", calendar=file, scope=scope, audience=Audience.PUBLIC)
    with pytest.raises(RefusedError, match="is not made for the public"):
        export(PLAN, wanted, EN)
    assert not file.exists()
    assert not wanted.book.exists()


def test_what_the_user_should_know_is_told_in_their_own_language(tmp_path):
    waiting = replace(PLAN.items[0], id=PLAN.costs[0].id, when=type(PLAN.items[0].when)())
    plan = replace(PLAN, items=(*PLAN.items, waiting))
    wanted = Wanted(calendar=tmp_path / "c.ics", language="nl")
    assert export(plan, wanted, EN).remarks == ("1 item without a date is left out.",)


def test_the_choices_for_a_calendar_reach_it(tmp_path):
    off = replace(PLAN.items[0], status=ItemStatus.CANCELLED)
    plan, file = replace(PLAN, items=(off,)), tmp_path / "c.ics"
    wanted = Wanted(
        calendar=file, language="en", cancelled=Cancellations.MARKED, mission_banner=True
    )
    assert export(plan, wanted, EN).remarks == ()
    assert len(events(file)) == 2
    nameless = replace(wanted, names=False)
    assert "Yamada" in file.read_text(encoding="utf-8")
    export(plan, nameless, EN)
    assert "Yamada" not in file.read_text(encoding="utf-8")


def test_a_draft_is_the_book_that_would_be_written(tmp_path):
    wanted = Wanted(book=tmp_path / "b.pdf", language="en", page_size="A5")
    made = draft(PLAN, wanted)
    export(PLAN, wanted, EN)
    assert made.data == wanted.book.read_bytes()
    assert made.shown.costs == ()


def test_a_calendar_is_foreseen_by_its_name_and_its_items(tmp_path):
    wanted = Wanted(scope=scope_of(PLAN, organisation="engines"), language="en")
    foreseen = foresee(PLAN, wanted)
    assert foreseen.name == "Trade mission to Japan – Yanmar Engines"
    export(PLAN, replace(wanted, calendar=tmp_path / "c.ics"), EN)
    assert foreseen.items == len(events(tmp_path / "c.ics")) == 1


def given_out(plan, number=2):
    at = datetime(2026, 5, 5, tzinfo=UTC)
    return Released(
        Release(id=new_id(), number=number, note="", who="Anna", at=at, position=1), plan
    )


def test_files_carry_the_version_with_the_changes_their_readers_may_see(tmp_path):
    after = replace(PLAN, items=(replace(PLAN.items[0], status=ItemStatus.IDEA, notes="x"),))
    book, calendar = tmp_path / "b.pdf", tmp_path / "c.ics"
    wanted = Wanted(book=book, calendar=calendar, latest=given_out(PLAN), language="en")
    export(after, wanted, EN)
    assert "Version 2 and 1 change since" in book_text(book)
    assert b"X-DELEGATIES-VERSION:version 2 (+1)\r\n" in calendar.read_bytes()
    noted = replace(PLAN, items=(replace(PLAN.items[0], notes="x"),))
    export(noted, wanted, EN)
    assert b"X-DELEGATIES-VERSION:version 2\r\n" in calendar.read_bytes()
    export(after, replace(wanted, latest=None), EN)
    assert b"X-DELEGATIES-VERSION" not in calendar.read_bytes()
    assert "Version" not in book_text(book)


def test_a_sheet_tells_what_changed_since_the_version_asked_for_or_the_latest(tmp_path):
    after, file = replace(PLAN, items=()), tmp_path / "w.pdf"
    wanted = Wanted(changes=file, latest=given_out(after, 3), language="en")
    export(after, wanted, EN)
    assert "Changes since version 3" in book_text(file)
    assert "Nothing has changed" in book_text(file)
    export(after, replace(wanted, since=given_out(PLAN)), EN)
    assert "Changes since version 2" in book_text(file)
    assert "No longer in the programme" in book_text(file)


def test_without_a_version_there_is_nothing_to_compare_with(tmp_path):
    with pytest.raises(RefusedError, match="Give out a version first"):
        export(PLAN, Wanted(changes=tmp_path / "w.pdf"), EN)


def test_an_empty_calendar_is_refused_before_the_book_is_made(tmp_path):
    ideas = tuple(replace(item, status=ItemStatus.IDEA) for item in PLAN.items)
    public = Wanted(book=tmp_path / "b.pdf", calendar=tmp_path / "c.ics", audience=Audience.PUBLIC)
    with pytest.raises(RefusedError, match="readers"):
        export(replace(PLAN, items=ideas), public, EN)
    assert list(tmp_path.iterdir()) == []
