"""People and their functions."""

from __future__ import annotations

from datetime import date

import pytest

from delegaties.edits import people
from delegaties.errors import RefusedError
from delegaties.plan import load_directory
from delegaties.plan.find import find
from delegaties.values.kinds import NameOrder
from delegaties.values.texts import Texts

AWKWARD = (
    "’s-Gravenhage", "Đặng Văn Ất", "李小龍", "山田 太郎", "𠮷野", "Łukasz", "محمد", "😀",
    "x" * 300, "regel een\nregel twee",
)  # fmt: skip


@pytest.mark.parametrize("name", AWKWARD)
def test_any_name_is_kept_and_found(store, name):
    with store.change("Add") as session:
        person = people.add_person(session, family=name)
    with store.reading() as session:
        row = load_directory.people(session)[0]
        assert row.name.family == name.replace("\n", " ")
        assert [hit.id for hit in find(session, name, "nl")] == [person]


@pytest.mark.parametrize(("name", "typed"), [("Đặng Văn Ất", "dang van at"), ("Łukasz", "lukasz")])
def test_a_name_is_found_without_its_accents(store, name, typed):
    with store.change("Add") as session:
        person = people.add_person(session, given=name)
    with store.reading() as session:
        assert [hit.id for hit in find(session, typed, "nl")] == [person]


def test_somebody_needs_a_name_and_an_address_that_can_be(store):
    for values, field in (({"diet": "vegan"}, "family"), ({"given": "A", "email": "a@"}, "email")):
        with pytest.raises(RefusedError) as refusal, store.change("Add") as session:
            people.add_person(session, **values)
        assert refusal.value.field == field


@pytest.mark.parametrize(
    "typed",
    [
        "+31 (0)36-539 99 11", "06-12345678", "06.12.34.56.78", "020/1234567 tst. 12", "14 036",
        "036 5399911 ext 12", "020-1234567 toestel 4", "+81 3‑0000‑0000 x12", "112",
        "020-1234567 / 06 1234 5678", "＋81（3）0000－0000", "",
    ],
)  # fmt: skip
def test_a_telephone_number_is_kept_as_people_write_it(store, typed):
    with store.change("Add") as session:
        people.add_person(session, given="Eva", phone=typed, mobile=typed)
    with store.reading() as session:
        assert load_directory.people(session)[0].phone == typed


@pytest.mark.parametrize("typed", ["06-abc", "eva@almere.nl", "tst.", "zie secretariaat", "- -"])
def test_what_is_no_telephone_number_is_refused_at_its_field(store, typed):
    for field in ("phone", "mobile"):
        with pytest.raises(RefusedError, match="telephone number") as refusal:  # noqa: SIM117
            with store.change("Add") as session:
                people.add_person(session, given="Eva", **{field: typed})
        assert refusal.value.field == field


def test_functions_have_periods_and_an_order(store):
    with store.change("Add") as session:
        person = people.add_person(session, given="Eva", name_order=NameOrder.FAMILY_FIRST)
        old = people.add_function(session, person, title=Texts.of(nl="raadslid"))
        new = people.add_function(session, person, title=Texts.of(nl="wethouder"))
        people.change_function(session, old, {"ends_on": date(2022, 3, 30)})
        people.move_function(session, new, -1)
    with store.reading() as session:
        detail = load_directory.person(session, person)
        row = load_directory.people(session)[0]
    assert [function.id for function in detail.card.functions] == [new, old]
    assert row.function.get("nl") == "wethouder"
    wrong = {"starts_on": date(2026, 1, 2), "ends_on": date(2026, 1, 1)}
    with pytest.raises(RefusedError, match="before it begins"), store.change("x") as session:
        people.change_function(session, new, wrong)


def test_somebody_in_use_is_not_removed_but_it_is_said_where(store, made):
    with pytest.raises(RefusedError) as refusal, store.change("Remove") as session:
        people.remove_person(session, made.people[0])
    assert "Japan" in str(refusal.value)
    assert "Anna 0 van Dijk 0" in str(refusal.value)


def test_somebody_unused_goes_with_their_functions(store):
    with store.change("Add") as session:
        person = people.add_person(session, given="Eva")
        people.add_function(session, person, title=Texts.of(nl="tolk"))
    with store.change("Remove") as session:
        people.remove_person(session, person)
    with store.reading() as session:
        assert load_directory.people(session) == ()


@pytest.fixture
def seat(store):
    """The function of somebody, and whether it belongs to the executive."""
    with store.change("Add") as session:
        person = people.add_person(session, given="Eva")
        function = people.add_function(session, person)

    def change(**values):
        with store.change("Change") as session:
            people.change_function(session, function, values)
        with store.reading() as session:
            return load_directory.person(session, person).card.functions[0].executive

    return change


def test_the_title_of_a_mayor_or_alderman_says_that_they_are_of_the_executive(seat):
    assert not seat(title=Texts.of(nl="directeur"))
    assert seat(title=Texts.of(nl="wethouder wonen"))
    assert not seat(title=Texts.of(nl="oud-wethouder"))


def test_whoever_decided_otherwise_is_not_overruled_by_a_title(seat):
    assert seat(title=Texts.of(nl="wethouder"))
    assert not seat(executive=False)
    assert not seat(title=Texts.of(nl="wethouder wonen"))
    assert seat(title=Texts.of(nl="gemeentesecretaris"), executive=True)
    assert seat(title=Texts.of(nl="algemeen directeur"))
