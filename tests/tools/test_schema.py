import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import documents
import fastjsonschema
import inventing
import pytest
from hypothesis import HealthCheck, given, settings

from delegaties.plan.document import document
from delegaties.plan.releases import GivenOut

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import schema  # noqa: E402 - the line above makes it findable

EXAMPLES = sorted((ROOT / "resources" / "examples").glob("*.json"))

valid = fastjsonschema.compile(schema.schema())


def test_the_published_schema_is_up_to_date():
    assert schema.TARGET.read_bytes().decode() == schema.text()


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_examples_obey_it(file):
    valid(json.loads(file.read_text(encoding="utf-8")))


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(inventing.plans())
def test_whatever_is_written_obeys_it(plan):
    valid(document([plan]))
    valid(document([plan, plan]))
    at = datetime(2026, 5, 5, tzinfo=UTC)
    past = GivenOut(id=plan.id, number=1, note="x", who="Anna", at=at, mission=plan)
    valid(document([plan], [past]))
    valid(document([plan, plan], [past]))


@pytest.mark.parametrize(
    "wrong",
    [
        {"titel": "x"},
        {"status": "ready"},
        {"departs": "15-5-2026"},
        {"title": {"Dutch": "x"}},
        {"items": [{}]},
        {"id": "1"},
        {"archived": "yes"},
    ],
)
def test_what_cannot_be_read_breaks_it(wrong):
    valid(documents.envelope(documents.small()))
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        valid(documents.envelope(documents.small() | wrong))
