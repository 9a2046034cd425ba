"""The list of rules is that of the checks."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from delegaties.checks import rules
from delegaties.checks.rules import GROUPS, RULES, Until, until

SOURCE = Path(rules.__file__).parent
NAME = re.compile(r"[a-z]+(_[a-z]+)*")


def said(file):
    """Every text that could be the name of a rule: of `rule=…`, and first of `_finding(…)`."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            named = [each.value for each in node.keywords if each.arg == "rule"]
            first = node.args[:1] if getattr(node.func, "id", "") == "_finding" else []
            for value in (*named, *first):
                if isinstance(value, ast.Constant) and NAME.fullmatch(str(value.value)):
                    yield value.value


def test_every_rule_that_finds_something_can_be_weighed_by_the_office():
    files = [file for file in SOURCE.glob("*.py") if file.name != "rules.py"]
    found = {name for file in files for name in said(file)}
    assert found <= set(RULES)


def test_every_rule_in_the_list_finds_something():
    source = "".join(file.read_text() for file in SOURCE.glob("*.py") if file.name != "rules.py")
    assert [name for name in RULES if f'"{name}"' not in source] == []
    assert len(RULES) == sum(len(group) for _heading, group in GROUPS)


def test_what_is_left_to_do_after_a_journey_are_texts_counts_and_reports():
    assert until("lunch") is until("travel_time") is Until.RETURN
    assert [name for name in RULES if until(name) is Until.PUBLISHED] == ["untranslated"]
    later = {name for name in RULES if until(name) is Until.ARCHIVED}
    assert later == {"head_count", "officials", "report_due", "report_overdue"}
    assert until("of somebody else") is Until.ARCHIVED
