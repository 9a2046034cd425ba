"""Loading a plan of 500 items with 1,500 person links, against sqlite3 reading the same rows."""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent / "tests"))

from building import a_mission
from measure import compare, finish

from delegaties.plan.load import load
from delegaties.store.store import Store

OF_MISSION = (
    "destination", "stay", "key_contact", "practical", "party", "participation", "involvement",
    "cost_line", "consultation", "decision", "commitment", "acceptance", "programme_item",
)  # fmt: skip
OF_ITEMS = (
    "item_organisation", "item_person", "item_party", "item_vehicle", "attendance",
    "calendar_revision",
)  # fmt: skip
CARDS = ("person", "person_function", "organisation", "place", "vehicle")


def read_plainly(connection: sqlite3.Connection, mission: str) -> None:
    """Read every row that a plan is made of, and nothing more."""
    connection.execute("select * from mission where id = ?", (mission,)).fetchall()
    for table in OF_MISSION:
        connection.execute(f"select * from {table} where mission_id = ?", (mission,)).fetchall()  # noqa: S608  our own names
    for table in OF_ITEMS:
        sql = f"select t.* from {table} t join programme_item i on i.id = t.item_id"  # noqa: S608  our own names
        sql += " where i.mission_id = ?"
        connection.execute(sql, (mission,)).fetchall()
    for table in CARDS:
        connection.execute(f"select * from {table}").fetchall()  # noqa: S608  our own names


def main() -> int:
    """Measure, print, and return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "t.db"
        store = Store.open(f"sqlite:///{file}", "Benchmark")
        made = a_mission(store, persons=60, items=500)
        connection = sqlite3.connect(file)

        def ours() -> None:
            with store.reading() as session:
                plan = load(session, made.id)
            assert (len(plan.items), sum(len(item.named) for item in plan.items)) == (500, 1500)

        report = compare(
            "Plan of 500 items", ours, lambda: read_plainly(connection, made.id.hex), at_most=5
        )
        connection.close()
        store.close()
    return finish([report])


if __name__ == "__main__":
    sys.exit(main())
