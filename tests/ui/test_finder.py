"""What Ctrl+K finds: things by name, commands by their name and by what else people call them."""

from __future__ import annotations

import pytest
from paging import OVERVIEW, PEOPLE, window_of

from delegaties.edits.people import add_person
from delegaties.ui import language
from delegaties.ui.finder import fitting
from delegaties.ui.page import Command

EVERYWHERE = {
    "nl": {
        "donker": "Weergave: donker",
        "licht": "Weergave: licht",
        "engels": "Taal: English",
        "taal": "Taal: Nederlands",
        "lettergrootte": "Tekstgrootte: 100 %",
        "backup": "Reservekopie maken…",
        "reservekopie": "Reservekopie maken…",
        "herstellen": "Kopie terugzetten…",
        "importeren": "Missies toevoegen…",
        "nieuwe reis": "Nieuwe missie",
        "huisstijl": "Instellingen",
        "uitleg": "Toetsen en een korte rondleiding",
    },
    "en": {
        "dark": "Look: dark",
        "dutch": "Language: Nederlands",
        "backup": "Back up…",
        "recover": "Restore…",
        "new trip": "New mission",
    },
}
IN_A_MISSION = {
    "agenda": "Agenda",
    "kalender": "Agenda",
    "ics": "Agenda",
    "boekje": "Reisboek",
    "pdf": "Reisboek",
    "versie": "Versies",
    "wijzigingsblad": "Wijzigingenblad",
    "aandachtspunten": "Aandachtspunten",
    "kopie missie": "Missie kopiëren…",
    "uitstellen": "Missie verplaatsen…",
    "sjabloon": "Dagen uit sjablonen…",
    "deelnemers": "Delegatie",
    "toezeggingen": "Besluit en verslag",
}


@pytest.fixture
def window(qtbot, desk):
    return window_of(qtbot, desk, OVERVIEW)


def first(window, typed):
    """The first thing or command that is offered."""
    return next(iter(window.finder.offers(typed)), None)


@pytest.mark.parametrize("spoken", ["nl", "en"])
def test_commands_are_found_by_what_people_call_them(window, spoken):
    language.use(spoken)
    words = EVERYWHERE[spoken]
    assert {typed: first(window, typed).name for typed in words} == words


def test_a_mission_offers_what_can_be_made_of_it(window, made):
    window.go("mission", made.id)
    found = {typed: first(window, typed).name for typed in IN_A_MISSION}
    assert found == IN_A_MISSION


def test_what_belongs_to_a_mission_is_not_offered_elsewhere(window):
    assert first(window, "wijzigingsblad") is None


def test_a_command_of_another_page_opens_it(window):
    first(window, "nieuwe persoon").act()
    assert window.windowTitle().startswith("Personen")


def test_no_command_is_offered_twice(window):
    names = [command.name for command in window.finder.commands()]
    assert len(names) == len(set(names))


def test_the_way_back_is_offered_by_its_name(window, desk):
    desk.change("Added {name}", add_person, family="Veeningen", params={"name": "Veeningen"})
    window.open_page(PEOPLE)
    assert first(window, "ongedaan").name == f"Ongedaan maken: {desk.undo_label(None)}"


def test_every_word_must_fit_and_a_name_goes_before_other_words():
    plain = Command("Agenda", "x", int)
    also = Command("Bestand", "x", int, words="agenda kalender")
    assert fitting([also, plain], "AGENDA") == [plain, also]
    assert fitting([also, plain], "kalender best") == [also]
    assert fitting([also, plain], "lender") == []
