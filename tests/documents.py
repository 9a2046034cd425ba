"""Small missions as files have them, to be bent and broken."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

MISSION, PERSON, FUNCTION, COMPANY, PARENT = (
    f"00000000-0000-4000-8000-00000000000{n}" for n in range(1, 6)
)
PLACE, GROUP, GUEST, HOST, VISIT, COST, STAY = (
    f"00000000-0000-4000-8000-0000000000{n}" for n in range(10, 17)
)
NOBODY = "00000000-0000-4000-8000-000000000099"


def clock(day: str, at: str, zone: str = "Asia/Tokyo", **more: int) -> dict[str, Any]:
    """A clock time."""
    return {"date": day, "time": at, "zone": zone, **more}


def small() -> dict[str, Any]:
    """A mission with one of most things."""
    return {
        "id": MISSION,
        "title": {"nl": "Handelsmissie Japan", "en": "Trade mission to Japan"},
        "direction": "outgoing",
        "kind": "trade",
        "status": "preparation",
        "home_zone": "Europe/Amsterdam",
        "departs": "2026-05-14",
        "returns": "2026-05-20",
        "destinations": [{"id": STAY, "country": "JP", "place": "Osaka", "zone": "Asia/Tokyo"}],
        "parties": [{"id": GROUP, "name": {"nl": "Stad"}}],
        "participations": [
            {
                "id": GUEST,
                "side": "ours",
                "label": {"nl": "ambtenaren n.t.b.", "en": "officials to be named"},
                "number": 2,
                "party_id": GROUP,
            },
            {
                "id": HOST,
                "side": "theirs",
                "person_id": PERSON,
                "roles": ["host"],
                "organisation_id": COMPANY,
            },
        ],
        "items": [
            {
                "id": VISIT,
                "kind": "visit",
                "title": {"nl": "Bezoek Yanmar", "en": "Visit to Yanmar"},
                "status": "confirmed",
                "when": {
                    "date": "2026-05-15",
                    "start": clock("2026-05-15", "09:30"),
                    "end": clock("2026-05-15", "11:00"),
                },
                "place_id": PLACE,
                "rule": "named",
                "named": [GUEST, HOST],
                "organisations": [{"organisation_id": COMPANY, "role": "visited"}],
                "persons": [{"person_id": PERSON, "role": "host"}],
                "notes": "Alleen voor ons",
            }
        ],
        "costs": [
            {"id": COST, "what": "Tickets", "estimate": "1250.50", "participation_id": GUEST}
        ],
        "people": [
            {
                "id": PERSON,
                "name": {
                    "given": "Taro",
                    "family": "Yamada",
                    "native": "山田 太郎",
                    "native_language": "ja",
                },
                "functions": [
                    {"id": FUNCTION, "title": {"en": "Director"}, "organisation_id": COMPANY}
                ],
            }
        ],
        "organisations": [
            {"id": COMPANY, "name": "Yanmar Engines", "kind": "company", "parent_id": PARENT},
            {"id": PARENT, "name": "Yanmar Holdings", "kind": "company"},
        ],
        "places": [
            {"id": PLACE, "name": "Yanmar Museum", "city": "Nagahama", "zone": "Asia/Tokyo"}
        ],
    }


def envelope(*missions: dict[str, Any]) -> dict[str, Any]:
    """What a file holds."""
    if len(missions) == 1:
        return {"format": "delegaties-mission", "version": 1, "mission": missions[0]}
    return {"format": "delegaties-missions", "version": 1, "missions": list(missions)}


def write(folder: Path, *missions: dict[str, Any], name: str = "mission.json") -> Path:
    """Write a file with these missions, one value a line."""
    file = folder / name
    text = json.dumps(envelope(*missions), ensure_ascii=False, indent=1)
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def line_of(file: Path, text: str, nth: int = 1) -> int:
    """The line on which a text stands for the nth time."""
    lines = file.read_text(encoding="utf-8").split("\n")
    return [number for number, line in enumerate(lines, 1) if text in line][nth - 1]
