"""Templates are read in two statements, however many there are."""

from __future__ import annotations

import pytest
from counting import statements

from delegaties.edits.templates import add_template
from delegaties.plan.load_templates import templates
from delegaties.values.templates import shipped


@pytest.mark.parametrize("copies", [1, 10])
def test_the_number_of_statements_is_fixed(store, copies):
    with store.change("Keep") as session:
        for _copy in range(copies):
            for day in shipped():
                add_template(session, day.name, day.entries)
    with store.reading() as session, statements(store.engine) as asked:
        found = templates(session)
    assert len(found) == copies * len(shipped())
    assert {each.entries for each in found} == {each.entries for each in shipped()}
    assert len(asked) == 2
