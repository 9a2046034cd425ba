"""The page of people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from delegaties.edits.people import change_person, remove_person
from delegaties.i18n import N_
from delegaties.plan.directory import PersonDetail, PersonRow
from delegaties.plan.similar import similar
from delegaties.ui.desk import Desk
from delegaties.ui.fields.spoken import languages
from delegaties.ui.form import Field, Kind, Section
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.pages.directory_page import DirectoryPage
from delegaties.ui.pages.entry import Book
from delegaties.ui.pages.functions import Functions
from delegaties.ui.pages.visits import mission_facts, opener, visit_facts
from delegaties.ui.widgets.facts import Fact, facts
from delegaties.values.kinds import NameOrder

SECTIONS = (
    Section(
        N_("Name"),
        (
            Field("given", N_("Given name or initials")),
            Field("prefix", N_("Prefix"), placeholder=N_("such as van der")),
            Field("family", N_("Family name")),
            Field(
                "name_order",
                N_("Order of the names"),
                Kind.CHOICE,
                tuple(NameOrder),
                optional=False,
            ),
            Field("native", N_("Name in own script")),
            Field("native_language", N_("Language of that script"), Kind.CHOICE, languages),
            Field("pronunciation", N_("Pronunciation"), width="full"),
        ),
    ),
    Section(
        N_("Address"),
        (
            Field("address_form", N_("Form of address"), Kind.TEXTS),
            Field("salutation", N_("Salutation in a letter"), Kind.TEXTS),
            Field("email", N_("E-mail")),
            Field("phone", N_("Telephone")),
            Field("mobile", N_("Mobile")),
        ),
        N_("Telephone and e-mail: staff and own delegation"),
    ),
    Section(
        N_("On the way"),
        (
            Field("languages", N_("Languages"), Kind.TAGS, languages),
            Field("diet", N_("Diet"), note=N_("staff only")),
            Field(
                "document_valid_until",
                N_("Travel document valid until"),
                Kind.DATE,
                note=N_("staff only"),
            ),
        ),
    ),
    Section(
        N_("Biography and notes"),
        (
            Field("biography", N_("Biography"), Kind.LONG_TEXTS, width="full", lines=4),
            Field("notes", N_("Notes"), Kind.TEXT, width="full", note=N_("staff only")),
        ),
    ),
)


def _second(row: PersonRow) -> str:
    function = row.function.text(current().language)
    return ", ".join(filter(None, (function, row.organisation)))


def _values(detail: PersonDetail) -> Mapping[str, Any]:
    card, name = detail.card, detail.card.name
    plain = {
        field.name: getattr(card, field.name)
        for section in SECTIONS
        for field in section.fields
        if hasattr(card, field.name)
    }
    parts = {key: getattr(name, key) for key in ("given", "prefix", "family", "native")}
    rest = ("native_language", "pronunciation")
    return plain | parts | {key: getattr(name, key) for key in rest} | {"name_order": name.order}


def _beside(desk: Desk, detail: PersonDetail) -> Sequence[QWidget]:
    alike = similar(desk.people(), detail.card.name.full, detail.card.id)
    return [
        *facts(_("Likely the same person"), [
            Fact(row.name.full, _second(row), icon="users", open=opener(desk, "person", row.id))
            for row in alike
        ]),
        *facts(_("Missions"), mission_facts(desk, detail.missions), _("Not in any mission yet.")),
        *facts(_("Hosted, interpreted or spoke at"), visit_facts(desk, detail.visits)),
    ]  # fmt: skip


class PeoplePage(DirectoryPage):
    """List, editor and history of people."""

    book = Book(
        kind="person",
        icon="user",
        rows=Desk.people,
        detail=Desk.person,
        name=lambda row: row.name.listed,
        second=_second,
        note=lambda row: row.name.native,
        title=lambda detail: (detail.card.name.full, detail.card.name.native),
        sections=SECTIONS,
        values=_values,
        change=change_person,
        remove=remove_person,
        beside=_beside,
        below=Functions,
        title_many=N_("People"),
        new_label=N_("New person"),
        ask_name=N_("What is the person called?"),
        count=lambda n: ngettext("{n} person", "{n} people", n),
        empty=(
            N_("Nobody yet"),
            N_("Add the people you travel with and those you meet; each is typed only once."),
        ),
        removed=N_("Remove {name}"),
        first_field="given",
    )
