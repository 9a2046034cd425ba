"""What a card says."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from boardplans import NINE, item, plan
from building import at

from delegaties.checks.accepted import Judged
from delegaties.checks.finding import Finding, Part, Where
from delegaties.plan.cards import PersonCard
from delegaties.plan.mission import ItemPerson
from delegaties.ui.mission.board.faces import faces_of, with_points
from delegaties.ui.mission.marks import Marks
from delegaties.ui.mission.programme_rows import all_rows, days_of
from delegaties.values.kinds import ItemKind, ItemPersonRole, ItemStatus, Severity
from delegaties.values.names import PersonName
from delegaties.values.texts import Texts

TANABE = PersonCard(id=uuid4(), name=PersonName(given="Kenji", family="Tanabe"))


def faces(mission, before=None):
    return faces_of(mission, all_rows(days_of(mission)), before or {})


def test_a_card_tells_host_interpreter_and_gift():
    both = tuple(
        ItemPerson(person_id=TANABE.id, role=role)
        for role in (ItemPersonRole.HOST, ItemPersonRole.INTERPRETER)
    )
    visit = item("Bezoek", NINE, persons=both, gift=Texts.of(nl="Vaas"))
    face = faces(plan(visit, people=(TANABE,)))[visit.id]
    assert face.second == "gastheer/-vrouw Kenji Tanabe"
    assert face.third == "tolk Kenji Tanabe · geschenk"


def test_an_idea_and_a_cancelled_item_say_so_in_words():
    idea = item("Bezoek", NINE, status=ItemStatus.IDEA)
    off = item("Tocht", NINE, status=ItemStatus.CANCELLED)
    made = faces(plan(idea, off))
    assert (made[idea.id].second, made[off.id].second) == ("idee", "vervallen")
    assert made[off.id].is_cancelled
    assert not made[idea.id].is_journey


def test_a_face_is_made_once_for_the_same_row_and_can_be_at_another_time():
    flight = item("Vlucht", NINE, kind=ItemKind.FLIGHT)
    mission = plan(flight)
    rows = all_rows(days_of(mission))
    first = faces_of(mission, rows, {})
    assert faces_of(mission, rows, first)[flight.id] is first[flight.id]
    assert first[flight.id].is_journey
    assert first[flight.id].at(replace(flight, when=at(14))).row.time == "14.00–15.00"


def test_a_card_has_a_sign_for_what_may_spoil_the_day_and_none_for_what_is_good_to_know():
    visit, walk, talk = item("Bezoek", NINE), item("Tocht", NINE), item("Overleg", NINE)
    made = faces(plan(visit, walk, talk))
    marks = Marks()
    marks.show(Judged((found(visit, Severity.WARN, "Krap"), found(walk, Severity.INFO, "Foto"))))
    pointed = with_points(made, marks)
    assert (pointed[visit.id].severity, pointed[visit.id].found) == ("warn", "Krap")
    assert (pointed[walk.id].severity, pointed[walk.id].found) == ("", "Foto")
    assert pointed[talk.id] is made[talk.id]
    assert pointed[visit.id].at(visit).severity == ""
    marks.show(Judged(()))
    assert with_points(pointed, marks)[visit.id].found == ""


def found(about, severity, text):
    where = Where(part=Part.PROGRAMME, row_id=about.id)
    return Finding(rule=text, severity=severity, where=where, text=text)
