"""Write docs/mission.schema.json: the shape of a mission in a file, for other programs.

    schema.py           write it
    schema.py --check   end with 1 when it is no longer what the dataclasses say

The schema (JSON Schema, draft 7) follows from the dataclasses of `delegaties.plan.mission`.
"""

from __future__ import annotations

import inspect
import json
import sys
import types
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_origin

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "mission.schema.json"

sys.path.insert(0, str(ROOT / "src"))

from delegaties.plan.document import (  # noqa: E402
    LANGUAGE,
    ONE,
    PAST,
    SEVERAL,
    VERSION,
    FieldShape,
    shape,
)
from delegaties.plan.leaves import LEAVES  # noqa: E402
from delegaties.plan.mission import MissionPlan  # noqa: E402
from delegaties.plan.releases import GivenOut  # noqa: E402
from delegaties.values.texts import Texts  # noqa: E402

DRAFT = "http://json-schema.org/draft-07/schema#"


class Definitions:
    """The named parts of the schema, gathered while their users are described."""

    def __init__(self) -> None:
        self.made: dict[str, Any] = {}

    def of(self, hint: Any) -> dict[str, Any]:
        """Return the schema of a type, by reference when it has a name."""
        origin, parts = get_origin(hint), get_args(hint)
        if origin is types.UnionType:
            inner = next(kind for kind in parts if kind is not type(None))
            return {"anyOf": [self.of(inner), {"type": "null"}]}
        if origin in {tuple, frozenset}:
            unique = {"uniqueItems": True} if origin is frozenset else {}
            return {"type": "array", "items": self.of(parts[0])} | unique
        if hint in LEAVES:
            return dict(LEAVES[hint].schema)
        if hint.__name__ not in self.made:
            self.made[hint.__name__] = {}  # its place in the order, before that of its parts
            self.made[hint.__name__] = self._described(hint)
        return {"$ref": f"#/definitions/{hint.__name__}"}

    def _described(self, kind: Any) -> dict[str, Any]:
        said = {"description": inspect.cleandoc(kind.__doc__ or "")}
        if issubclass(kind, StrEnum):
            return said | {"enum": [member.value for member in kind]}
        if kind is Texts:
            languages = {f"^{LANGUAGE.pattern}$": {"type": "string"}}
            return said | {
                "type": "object",
                "patternProperties": languages,
                "additionalProperties": False,
            }
        fields = shape(kind)
        return said | {
            "type": "object",
            "properties": {field.name: self._field(field) for field in fields},
            "required": [field.name for field in fields if field.required],
            "additionalProperties": False,
        }

    def _field(self, field: FieldShape) -> dict[str, Any]:
        described = self.of(field.hint)
        return {"allOf": [described], "readOnly": True} if field.derived else described


def _envelope(
    name: str, field: str, content: dict[str, Any], past: dict[str, Any]
) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {
            "$schema": {"type": "string"},
            "format": {"const": name},
            "version": {"const": VERSION},
            field: content,
            PAST: {"type": "array", "items": past},
        },
        "required": ["format", "version", field],
        "additionalProperties": False,
    }


def schema() -> dict[str, Any]:
    """Return the schema of a file with one mission or with several."""
    definitions = Definitions()
    mission = definitions.of(MissionPlan)
    past = definitions.of(GivenOut)
    return {
        "$schema": DRAFT,
        "title": "Missions of Delegaties",
        "description": (
            "What `delegaties show --json` prints and `delegaties import` reads. Ids are UUIDs, "
            "amounts are texts, clock times are local with an IANA zone; a field that has its "
            "default is left out, and a read-only field follows from others and is not read."
        ),
        "oneOf": [
            _envelope(ONE, "mission", mission, past),
            _envelope(
                SEVERAL, "missions", {"type": "array", "items": mission, "minItems": 1}, past
            ),
        ],
        "definitions": definitions.made,
    }


def text() -> str:
    """Return the schema as the file has it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def main(arguments: list[str]) -> int:
    """Write or check the file."""
    if arguments == ["--check"]:
        same = TARGET.exists() and TARGET.read_bytes().decode() == text()
        print("" if same else "docs/mission.schema.json is out of date: python tools/schema.py")
        return 0 if same else 1
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(text(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
