"""What all tables share."""

from __future__ import annotations

from delegaties.model.all import Base
from delegaties.model.base import ON_REMOVAL, OnRemoval, part_of, refers_to


def test_a_part_goes_with_its_whole_and_a_mention_keeps_the_other():
    assert part_of("mission.id").column.info[ON_REMOVAL] is OnRemoval.GO
    assert refers_to("mission.id").column.info[ON_REMOVAL] is OnRemoval.REFUSE


def test_every_constraint_has_a_name_so_that_a_migration_can_reach_it():
    for table in Base.metadata.tables.values():
        assert all(constraint.name for constraint in table.constraints), table
        assert all(index.name for index in table.indexes), table
