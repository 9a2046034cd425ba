import json

from hypothesis import given
from hypothesis import strategies as st

from delegaties.inputs.places import places

TEXT = """{
 "items": [
  {"when": {"start":
     "9:30"}},
  "a, \\"b\\": [",
  [],
  true
 ],
 "x": -1.5e3
}
"""


def test_every_value_is_found_on_its_line():
    found = places(TEXT)
    assert found.lines == {
        (): 1,
        ("items",): 2,
        ("items", 0): 3,
        ("items", 0, "when"): 3,
        ("items", 0, "when", "start"): 3,
        ("items", 1): 5,
        ("items", 2): 6,
        ("items", 3): 7,
        ("x",): 9,
    }


def test_what_is_missing_is_where_it_belongs():
    assert places(TEXT).line(("items", 0, "when", "end", "zone")) == 3
    assert places(TEXT).line(("nothing",)) == 1


def test_a_field_that_is_written_twice_is_told():
    assert places('{"a": 1, "b": {"c": 1, "c": 2}, "a": 3}').twice == [("b", "c"), ("a",)]
    assert places('[{"a": 1}, {"a": 2}]').twice == []


def paths(value, path=()):
    yield path
    inside = {}
    if isinstance(value, dict | list):
        inside = value if isinstance(value, dict) else dict(enumerate(value))
    for key, part in inside.items():
        yield from paths(part, (*path, key))


json_values = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(json_values, st.sampled_from((None, 1)), st.booleans())
def test_any_json_is_understood(value, indent, ascii_only):
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    found = places(text)
    assert set(found.lines) == set(paths(value))
    assert max(found.lines.values()) <= text.count("\n") + 1
