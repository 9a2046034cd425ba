"""The page of organisations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from delegaties.edits.organisations import change_organisation, remove_organisation
from delegaties.i18n import N_
from delegaties.plan.directory import OrganisationDetail, OrganisationRow
from delegaties.plan.similar import similar
from delegaties.ui.desk import Desk
from delegaties.ui.fields.spoken import languages
from delegaties.ui.form import Field, Kind, Section
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.pages.directory_page import DirectoryPage
from delegaties.ui.pages.entry import Book
from delegaties.ui.pages.visits import opener, promise_facts, visit_facts
from delegaties.ui.widgets.facts import Fact, facts
from delegaties.values.kinds import OrganisationKind

INDENT = "\N{NO-BREAK SPACE}" * 4
SECTIONS = (
    Section(
        N_("Name and address"),
        (
            Field("name", N_("Name of the organisation")),
            Field("native", N_("Name in own script")),
            Field("kind", N_("Kind"), Kind.CHOICE, tuple(OrganisationKind), optional=False),
            Field("native_language", N_("Language of that script"), Kind.CHOICE, languages),
            Field("sector", N_("Sector"), Kind.TEXTS),
            Field("parent_id", N_("Part of"), Kind.REFERENCE, references="organisation"),
            Field("address", N_("Street and number"), width="full"),
            Field("city", N_("Town")),
            Field("country", N_("Country"), Kind.COUNTRY),
        ),
    ),
    Section(
        N_("Contact"),
        (
            Field("phone", N_("Telephone")),
            Field("email", N_("E-mail")),
            Field("website", N_("Website"), width="full"),
        ),
        N_("Telephone and e-mail: staff and own delegation"),
    ),
    Section(
        N_("Profile"),
        (
            Field(
                "profile",
                N_("Profile for the briefing book"),
                Kind.LONG_TEXTS,
                width="full",
                lines=4,
            ),
        ),
    ),
    Section(
        N_("Tie with the municipality"),
        (
            Field("manager_id", N_("Relation manager"), Kind.REFERENCE, references="person"),
            Field("staff_here", N_("Staff here"), Kind.NUMBER, least=0, most=1_000_000),
            Field(
                "plans", N_("Plans to grow or move"), Kind.TEXT, width="full", note=N_("staff only")
            ),
            Field("notes", N_("Notes"), Kind.TEXT, width="full", note=N_("staff only")),
        ),
    ),
)


def _second(row: OrganisationRow) -> str:
    country = current().country(row.country) if row.country else ""
    sector = row.sector.text(current().language)
    return ", ".join(filter(None, (row.city, country, sector)))


def _values(detail: OrganisationDetail) -> Mapping[str, Any]:
    fields = [field.name for section in SECTIONS for field in section.fields]
    return {name: getattr(detail.card, name) for name in fields}


def _family(desk: Desk, detail: OrganisationDetail) -> list[Fact]:
    """Return the family as an indented list; the open one has no link."""
    found = []
    for member in detail.family:
        here = member.id == detail.card.id
        staff = ngettext("{n} employee here", "{n} employees here", member.staff_here or 0)
        second = ", ".join(filter(None, (member.city, staff if member.staff_here else "")))
        found.append(
            Fact(
                INDENT * member.depth + ("↳ " if member.depth else "") + member.name,
                INDENT * member.depth + second if second else "",
                icon="landmark" if member.depth == 0 else "factory",
                open=None if here else opener(desk, "organisation", member.id),
            )
        )
    return found


def _beside(desk: Desk, detail: OrganisationDetail) -> Sequence[QWidget]:
    language = desk.settings.language
    alike = similar(desk.organisations(), detail.card.name, detail.card.id)
    related = {member.id for member in detail.family}
    return [
        *facts(_("Likely the same organisation"), [
            Fact(row.name, _second(row), "", "building-2", opener(desk, "organisation", row.id))
            for row in alike if row.id not in related
        ]),
        *facts(_("Parent and subsidiaries"), _family(desk, detail)),
        *facts(_("Visits"), visit_facts(desk, detail.visits), _("No visits yet.")),
        *facts(_("Commitments"), promise_facts(desk, detail.promises)),
        *facts(_("Contacts"), [
            Fact(
                contact.name.with_native,
                ", ".join(filter(None, (contact.function.text(language), contact.email))),
                icon="user",
                open=opener(desk, "person", contact.person_id),
            )
            for contact in detail.contacts
        ], _("Nobody yet. Give a person a function here.")),
    ]  # fmt: skip


class OrganisationsPage(DirectoryPage):
    """List, editor and history of organisations."""

    book = Book(
        kind="organisation",
        icon="building-2",
        rows=Desk.organisations,
        detail=Desk.organisation,
        name=lambda row: row.name or row.native,
        second=_second,
        note=lambda row: row.native if row.native != row.name else "",
        title=lambda detail: (detail.card.name or detail.card.native, detail.card.native),
        sections=SECTIONS,
        values=_values,
        change=change_organisation,
        remove=remove_organisation,
        beside=_beside,
        below=None,
        title_many=N_("Organisations"),
        new_label=N_("New organisation"),
        ask_name=N_("What is the organisation called?"),
        count=lambda n: ngettext("{n} organisation", "{n} organisations", n),
        empty=(
            N_("No organisations yet"),
            N_("Add companies, cities, embassies and federations you have to do with."),
        ),
        removed=N_("Remove {name}"),
        first_field="sector",
    )
