"""Key contacts and what to do in an emergency: one page, found without searching."""

from __future__ import annotations

from delegaties.i18n import N_
from delegaties.outputs.print.blocks import Row
from delegaties.outputs.print.layout import Block, Entry, Group, Section
from delegaties.outputs.print.source import Source
from delegaties.outputs.print.text import Text
from delegaties.outputs.print.theme import GRID, SEMIBOLD, STRONG
from delegaties.plan.mission import KeyContact
from delegaties.values.kinds import PracticalKind
from delegaties.values.labels import label


def contacts(source: Source) -> Section:
    """Return the key contacts, preceded by the emergency information."""
    setter, plan = source.setter, source.plan
    title = source.words.text(N_("Key contacts"))
    emergency = source.words.text(label(PracticalKind.EMERGENCY))
    urgent = [
        Block(setter.beside([setter.text(emergency, STRONG)], [setter.text(text)]))
        for practical in plan.practicals
        if practical.kind is PracticalKind.EMERGENCY and (text := source.best(practical.text))
    ]
    people = [Block(_contact(contact, source)) for contact in plan.key_contacts]
    if not urgent and not people:
        return Section(title, ())
    if people and urgent:
        people[0] = Block(people[0].box, before=GRID)
    group = Group((setter.head(title), *urgent, *people), again=setter.again(title))
    return Section(title, (group,), Entry(1, title, "contacts"))


def _contact(contact: KeyContact, source: Source) -> Row:
    """Return who to call for what; the contact's own number goes before the person's."""
    setter = source.setter
    person = source.lookup.person(contact.person_id)
    what = source.best(contact.what)
    if person is None:
        name = setter.text(contact.name, STRONG)
        phones, email = contact.phone, contact.email
    else:
        name = Text(setter.name(person.name), STRONG)
        phones = contact.phone or " · ".join(filter(None, (person.mobile, person.phone)))
        email = contact.email or person.email
    beside_name = contact.name if person is not None else ""
    return setter.beside(
        [setter.text(what, SEMIBOLD)],
        [
            name,
            setter.list([beside_name]),
            setter.list([phones], STRONG),
            setter.list([email]),
        ],
    )
