"""Pages drawn off the window's thread."""

from __future__ import annotations

import documents
import pytest
from filemaking import all_done, hands_full

from delegaties.outputs.exporting import Wanted, draft
from delegaties.outputs.print.preview import Preview
from delegaties.plan.document import decode
from delegaties.plan.mission import MissionPlan
from delegaties.ui.pictures import Pictures

PLAN = decode(MissionPlan, documents.small())[0]


@pytest.fixture(scope="module")
def data():
    return draft(PLAN, Wanted(language="nl")).data


@pytest.fixture
def pictures(qtbot, data):
    pictures = Pictures()
    pictures.put(Preview(data))
    yield pictures
    pictures.put(None)
    all_done(qtbot)


def test_pages_come_at_the_scale_that_was_asked_for(qtbot, pictures):
    drawn = {}
    pictures.drawn.connect(drawn.__setitem__)
    pictures.want((1, 2), 0.5)
    qtbot.waitUntil(lambda: set(drawn) == {1, 2})
    assert (drawn[1].width(), drawn[1].height()) == (298, 421)
    assert drawn[1].pixelColor(1, 1).name() == "#ffffff"
    grey = {drawn[2].pixelColor(x, y).lightness() for x in range(298) for y in range(0, 421, 5)}
    assert min(grey) < 128, "nothing was drawn"


def test_of_many_wishes_the_last_counts(qtbot, pictures):
    drawn = []
    pictures.drawn.connect(lambda page, _picture: drawn.append(page))
    with hands_full():
        for page in range(4):
            pictures.want((page,), 0.1)
    all_done(qtbot)
    assert drawn == [0, 3]


def test_a_book_that_is_put_away_while_it_is_read_is_closed_afterwards(qtbot, pictures, data):
    drawn = []
    pictures.drawn.connect(lambda page, _picture: drawn.append(page))
    other = Preview(data)
    with hands_full():
        pictures.want((0,), 0.1)
        pictures.put(other)
        pictures.want((1,), 0.1)
    all_done(qtbot)
    assert drawn == [1]
