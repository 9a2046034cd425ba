"""Commands that look: what they print, and how they end."""

from __future__ import annotations

import json

import documents


def test_a_mission_goes_in_is_listed_shown_and_comes_out_the_same(run, file, tmp_path):
    assert run("import", file) == (
        0,
        f"Imported: Trade mission to Japan ({documents.MISSION})\n",
        "",
    )
    code, out, _ = run("missions", "--json")
    assert (code, [each["id"] for each in json.loads(out)]) == (0, [documents.MISSION])
    assert "Trade mission to Japan" in run("missions")[1]
    assert "09:30–11:00" in run("show", "japan")[1]
    code, out, _ = run("show", documents.MISSION, "--json")
    shown = json.loads(out)
    assert shown["mission"]["items"][0]["title"] == documents.small()["items"][0]["title"]
    again = tmp_path / "again.json"
    again.write_text(out, encoding="utf-8")
    assert run("import", again, database=str(tmp_path / "other.db"))[0] == 0
    _, out, _ = run("show", "japan", "--json", database=str(tmp_path / "other.db"))
    assert without_moments(json.loads(out)) == without_moments(shown)


def without_moments(data):
    for each in (data["mission"], *data["mission"]["items"]):
        each.pop("changed_at", None)
    return data


def test_a_check_lists_what_asks_for_attention_and_tells_by_its_code_what_stops_the_journey(run):
    run("example")
    code, out, _ = run("check", "Ghent", "--json")
    found = {each["rule"]: each for each in json.loads(out)}
    assert code == 3
    assert found["travel_document"]["severity"] == "block"
    assert set(found["lunch"]) == {"rule", "severity", "where", "text", "key"}
    code, out, _ = run("check", "Aalborg")
    assert code == 0
    assert "22 min needed, 15 min planned" in out
