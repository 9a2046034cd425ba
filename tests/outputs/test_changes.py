"""What changed is told in short sentences, in the reader's language."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import documents
import pytest

from delegaties.i18n import words
from delegaties.outputs.changes import (
    Teller,
    in_one_line,
    released_text,
    when_text,
)
from delegaties.plan.difference import What, difference
from delegaties.plan.document import decode
from delegaties.plan.mission import ItemOrganisation, ItemPerson, MissionPlan
from delegaties.plan.releases import Release
from delegaties.values.ids import new_id
from delegaties.values.kinds import (
    AttendanceRule,
    Certainty,
    ItemOrganisationRole,
    ItemPersonRole,
    ItemStatus,
    Role,
    Side,
)
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, When

PLAN = decode(MissionPlan, documents.small())[0]
ITEM = PLAN.items[0]
WHEN = When(date(2026, 5, 15), Clock(date(2026, 5, 15), time(9, 30), "Asia/Tokyo"))


def told(language="en", **values):
    """The sentences for one changed item."""
    changed = difference(PLAN, replace(PLAN, items=(replace(ITEM, **values),)))
    teller = Teller(changed, words(language))
    return [said for change in changed.items for said in teller.sentences(change)]


def test_a_status_and_a_title_tell_what_they_were():
    assert told(status=ItemStatus.CANCELLED) == ["Now cancelled, was confirmed"]
    assert told("nl", title=Texts.of(nl="Diner")) == [f"Heette “{ITEM.title.text('nl')}”"]


def test_a_time_tells_when_it_was():
    later = replace(PLAN, items=(replace(ITEM, when=When()),))
    before = replace(PLAN, items=(replace(ITEM, when=WHEN),))
    changed = difference(before, later)
    teller = Teller(changed, words("nl"))
    assert teller.sentences(changed.items[0]) == ["Was op vr 15 mei, 9.30"]
    assert teller.marks(changed.items[0]) == "tijd"
    assert teller.when(later.items[0]) == "nog geen dag"


def test_a_place_tells_where_it_is_and_was():
    before = replace(PLAN, items=(replace(ITEM, place_note=Texts.of(en="Room 1")),))
    after = replace(PLAN, items=(replace(ITEM, place_note=Texts.of(en="Room 2")),))
    changed = difference(before, after)
    (said,) = Teller(changed, words("en")).sentences(changed.items[0])
    assert said.startswith("Now at ")
    assert "Room 2, was at " in said
    assert said.endswith("Room 1")


def test_an_item_that_came_or_went_says_only_that():
    gone = difference(PLAN, replace(PLAN, items=()))
    assert Teller(gone, words("en")).sentences(gone.items[0]) == ["No longer in the programme"]
    new = difference(replace(PLAN, items=()), PLAN)
    assert Teller(new, words("en")).sentences(new.items[0]) == ["New in the programme"]


def test_who_joins_and_who_leaves_is_named():
    part = PLAN.participations[0]
    before = replace(PLAN, items=(replace(ITEM, rule=AttendanceRule.NAMED, named=(part.id,)),))
    after = replace(PLAN, items=(replace(ITEM, rule=AttendanceRule.NAMED, named=()),))
    left = difference(before, after)
    (said,) = Teller(left, words("en")).sentences(left.items[0])
    assert said.startswith("Now without ")
    joined = difference(after, before)
    (said,) = Teller(joined, words("en")).sentences(joined.items[0])
    assert said.startswith("Now with ")


def test_a_person_hears_of_another_period_and_of_joining():
    first, *others = PLAN.participations
    shorter = replace(first, until_date=PLAN.departs + timedelta(1))
    changed = difference(PLAN, replace(PLAN, participations=(shorter, *others)))
    teller = Teller(changed, words("nl"))
    (said,) = teller.own(changed.people[0])
    assert said.startswith("Aanwezig van ")
    guest = replace(first, id=new_id(), person_id=None, label=Texts.of(nl="tolk"), side=Side.THEIRS)
    changed = difference(PLAN, replace(PLAN, participations=(first, *others, guest)))
    (person,) = changed.people
    teller = Teller(changed, words("nl"))
    assert (teller.name(person), teller.own(person)) == ("tolk", ["Doet nu mee"])


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (When(), "no day yet"),
        (When(date(2026, 5, 15)), "Fri 15 May, all day"),
        (When(date(2026, 5, 15), certainty=Certainty.OPEN), "Fri 15 May"),
        (replace(WHEN, certainty=Certainty.APPROXIMATE), "Fri 15 May, ± 9:30"),
    ],
)
def test_a_time_is_told_as_far_as_it_is_known(when, shown):
    assert when_text(when, words("en")) == shown


def test_a_version_tells_when_it_was_given_out():
    at = datetime(2026, 5, 5, 12, 30, tzinfo=UTC)
    release = Release(id=new_id(), number=2, note="", who="Anna", at=at, position=1)
    nl = words("nl")
    shown = released_text(release, "Europe/Amsterdam", nl)
    assert shown == "Versie 2 vrijgegeven op 5 mei 2026, 14.30 uur"


def test_every_kind_of_change_has_a_mark():
    changed = difference(PLAN, replace(PLAN, items=()))
    change = replace(changed.items[0], what=tuple(What))
    assert len(Teller(changed, words("nl")).marks(change).split(", ")) >= len(What)


def test_a_time_on_the_same_day_tells_the_time_alone():
    before = replace(PLAN, items=(replace(ITEM, when=WHEN),))
    later = Clock(date(2026, 5, 15), time(11), "Asia/Tokyo")
    after = replace(PLAN, items=(replace(ITEM, when=replace(WHEN, start=later)),))
    changed = difference(before, after)
    assert Teller(changed, words("nl")).sentences(changed.items[0]) == ["Was 9.30"]
    abroad = replace(WHEN, start=replace(WHEN.start, zone="Asia/Seoul"))
    changed = difference(before, replace(PLAN, items=(replace(ITEM, when=abroad),)))
    assert Teller(changed, words("nl")).sentences(changed.items[0]) == ["Was 9.30 (Tokio)"]


def test_details_are_told_by_name():
    said = told("nl", dress=Texts.of(nl="donker pak"), gift=Texts.of(nl="vaas"))
    assert said == ["Gewijzigd: kledingvoorschrift en geschenk"]


def test_who_has_a_part_in_an_item_is_named_with_that_part():
    card, house = PLAN.people[0], PLAN.organisations[0]
    with_both = replace(
        ITEM,
        persons=(ItemPerson(person_id=card.id, role=ItemPersonRole.INTERPRETER),),
        organisations=(ItemOrganisation(organisation_id=house.id, role=ItemOrganisationRole.HOST),),
    )
    without = replace(ITEM, persons=(), organisations=())
    plans = [replace(PLAN, items=(item,)) for item in (without, with_both)]
    changed = difference(*plans)
    (said,) = Teller(changed, words("nl")).sentences(changed.items[0])
    assert said.startswith(f"Nu met {card.name.full} (tolk) en {house.name} (")
    changed = difference(*reversed(plans))
    (said,) = Teller(changed, words("nl")).sentences(changed.items[0])
    assert said.startswith(f"Nu zonder {card.name.full}")


def test_other_roles_and_another_function_are_told_and_no_item_with_them():
    part = PLAN.participations[0]
    other = replace(part, roles=(Role.PRESS,), function=Texts.of(nl="Wethouder"))
    after = replace(PLAN, participations=(other, *PLAN.participations[1:]))
    changed = difference(PLAN, after)
    assert changed.items == ()
    roles, function = Teller(changed, words("nl")).own(changed.people[0])
    assert roles.startswith("Rollen: nu persvoorlichter, was ")
    assert function.startswith("Nu Wethouder")


def test_sentences_in_one_line_have_one_capital():
    assert in_one_line(["Was 9.30", "Nu met Anna"]) == "Was 9.30; nu met Anna"
    assert in_one_line([]) == ""
