"""Errors carry a sentence and what it is about, also from one process to another."""

from __future__ import annotations

import pickle

import pytest

from delegaties import errors
from delegaties.errors import ConflictError, DelegatiesError, InputError, RefusedError

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type)]


def test_a_sentence_is_filled_in_after_it_is_translated():
    error = RefusedError("{name} is taken. Choose another name.", name="Anna {1}")
    assert str(error) == "Anna {1} is taken. Choose another name."
    assert (error.message, dict(error.params)) == (
        "{name} is taken. Choose another name.",
        {"name": "Anna {1}"},
    )


def test_what_is_refused_in_a_file_is_refused_as_an_edit_is():
    assert issubclass(InputError, RefusedError)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if issubclass(kind, DelegatiesError)])
def test_an_error_crosses_a_process_border_whole(kind):
    error = kind("{n} rows are wrong.", n=3)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert type(again) is kind
    assert str(again) == "3 rows are wrong."


def test_the_field_at_fault_goes_along():
    refused = pickle.loads(pickle.dumps(RefusedError("No.").at("title")))  # noqa: S301 - our own
    assert refused.field == "title"
    error = ConflictError("Bert changed this.")
    error.field, error.theirs, error.who = "title", "Kyoto", "Bert"
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert (again.field, again.theirs, again.who) == ("title", "Kyoto", "Bert")
