"""Every word of a vocabulary has a label."""

from __future__ import annotations

import inspect
from enum import StrEnum

import pytest

from delegaties.values import audience, kinds
from delegaties.values.labels import label

VOCABULARIES = [
    kind for module in (kinds, audience) for _, kind in inspect.getmembers(module, inspect.isclass)
    if issubclass(kind, StrEnum) and kind is not StrEnum
]  # fmt: skip


@pytest.mark.parametrize("kind", VOCABULARIES, ids=lambda kind: kind.__name__)
def test_every_value_has_a_label_of_its_own(kind):
    labels = [label(value) for value in kind]
    assert all(labels)
    assert len(set(labels)) == len(labels)
