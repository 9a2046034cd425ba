"""What is sure to help is one click and one step to undo."""

from __future__ import annotations

from building import at

from delegaties.checks.finding import Finding, Move, Part, Where
from delegaties.edits.missions import add_part, change_mission
from delegaties.edits.people import add_function
from delegaties.edits.programme import change_item
from delegaties.ui.mission.remedies import remedies
from delegaties.values.kinds import ItemStatus, Severity


def a_finding(rule, row=None, part=Part.PROGRAMME, **more):
    where = Where(part=part, row_id=row, field=more.pop("field", ""))
    return Finding(rule=rule, severity=Severity.WARN, where=where, text="x", **more)


def offered(desk, made, finding):
    return remedies(desk, desk.plan(made.id), finding)


def test_a_move_that_mends_is_offered_by_its_time(desk, made):
    fix = Move(item_id=made.items[0], when=at(13, 30))
    [link] = offered(desk, made, a_finding("travel_time", made.items[0], fix=fix))
    assert link.name == "Zet Bezoek 0 op 13.30"
    link.act()
    assert desk.plan(made.id).items[0].when == at(13, 30)


def test_an_unconfirmed_item_is_confirmed(desk, made):
    [link] = offered(desk, made, a_finding("unconfirmed", made.items[0]))
    assert link.name == "Zet op bevestigd"
    link.act()
    assert desk.plan(made.id).items[0].status is ItemStatus.CONFIRMED
    assert desk.undo_label(made.id) == "Bezoek 0 bevestigd"
    desk.undo(made.id)
    assert desk.plan(made.id).items[0].status is ItemStatus.ASKED


def test_who_is_not_there_is_taken_off_the_item_unless_nobody_were_left(desk, made):
    anna, bert, _carla = made.participants
    item = made.items[0]
    finding = a_finding("absent", item, about=(item, anna))
    for named, links in ((anna, bert), 1), ((anna,), 0), ((bert,), 0):
        desk.change("x", change_item, item, {"named": named}, mission=made.id)
        assert len(offered(desk, made, finding)) == links
    desk.change("x", change_item, item, {"named": (anna, bert)}, mission=made.id)
    [link] = offered(desk, made, finding)
    link.act()
    assert desk.plan(made.id).items[0].named == (bert,)
    assert desk.undo_label(made.id) == "Anna 0 van Dijk 0 van Bezoek 0 gehaald"


def test_the_number_of_travellers_is_taken_over_from_the_list(desk, made):
    desk.change("x", change_mission, made.id, {"count_confirmed": 9}, mission=made.id)
    finding = a_finding("head_count", part=Part.DELEGATION, field="count_confirmed",
                        params={"listed": 3})  # fmt: skip
    [link] = offered(desk, made, finding)
    assert link.name == "Zet het aantal op 3"
    link.act()
    assert desk.plan(made.id).count_confirmed == 3
    assert desk.undo_label(made.id) == "Aantal reizigers op 3 gezet"


def test_the_only_one_known_at_an_organisation_is_chosen_as_contact(desk, made):
    row = desk.change(
        "x", add_part, "involvement", made.id, organisation_id=made.organisation, mission=made.id
    )
    finding = a_finding("no_contact", row, Part.ORGANISATIONS)
    assert offered(desk, made, finding) == ()
    for number, person in enumerate(made.people[:2]):
        desk.change("x", add_function, person, organisation_id=made.organisation)
        assert len(offered(desk, made, finding)) == (not number)
        if not number:
            [link] = offered(desk, made, finding)
    link.act()
    assert desk.plan(made.id).involvements[-1].contact_id == made.people[0]
    assert desk.undo_label(made.id) == "Anna 0 van Dijk 0 gekozen als contactpersoon van Yanmar"


def test_nothing_is_offered_where_it_is_not_sure_what_helps(desk, made):
    assert offered(desk, made, a_finding("weekend", made.items[0])) == ()
