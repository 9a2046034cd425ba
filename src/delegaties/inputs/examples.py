"""The example missions that come with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from delegaties import resources
from delegaties.inputs.bundle import bring_in, read
from delegaties.plan.load_directory import summaries
from delegaties.plan.mission import MissionPlan
from delegaties.store.store import Store

SIGNED = "Delegaties"
"""Who the history says added the examples."""


@dataclass(frozen=True, slots=True)
class Examples:
    """The examples that were added, and those that were there already."""

    added: tuple[MissionPlan, ...]
    present: tuple[MissionPlan, ...]


def files() -> tuple[Path, ...]:
    """Return the files of the examples, by name."""
    return tuple(sorted(resources.path("examples").glob("*.json")))


def load_examples(store: Store) -> Examples:
    """Add every example that is not in the database yet, beside what is there.

    The program signs them, not the user, whose "undo" therefore never takes an example away. A
    database without any other mission is marked as that of the examples. Raises UnreadableError
    when a file is damaged.
    """
    with store.reading() as session:
        before = {mission.id for mission in summaries(session)}
    bundles = [read(file) for file in files()]
    examples = [plan for bundle in bundles for plan in bundle.plans]
    program = Store.open(store.url, SIGNED)
    try:
        for bundle in bundles:
            if before.isdisjoint(plan.id for plan in bundle.plans):
                bring_in(program, bundle)
    finally:
        program.close()
    store.poll()
    if before <= {plan.id for plan in examples}:
        store.mark_example()
    return Examples(
        tuple(plan for plan in examples if plan.id not in before),
        tuple(plan for plan in examples if plan.id in before),
    )
