"""Books for the preview: only the newest that is wanted arrives."""

from __future__ import annotations

from dataclasses import replace

import documents
import pytest
from filemaking import all_done, hands_full

from delegaties.outputs.exporting import Wanted, draft
from delegaties.plan.document import decode
from delegaties.plan.mission import MissionPlan
from delegaties.ui.drafts import Drafts
from delegaties.values.audience import Audience

PLAN = decode(MissionPlan, documents.small())[0]


@pytest.fixture
def drafts(qtbot):
    yield Drafts(draft)
    all_done(qtbot)


def test_of_many_wishes_only_the_last_is_made(qtbot, drafts):
    made, told = [], []
    drafts.made.connect(made.append)
    drafts.updating.connect(told.append)
    with hands_full():
        for audience in Audience:
            drafts.want(PLAN, Wanted(audience=audience, language="nl"))
        assert drafts.is_updating
    all_done(qtbot)
    assert told == [True, False]
    assert [draft.shown.stays for draft in made] == [()]
    assert made[0].data.startswith(b"%PDF")


def test_what_is_stopped_never_arrives(qtbot, drafts):
    made = []
    drafts.made.connect(made.append)
    with hands_full():
        drafts.want(PLAN, Wanted(language="nl"))
        drafts.stop()
    all_done(qtbot)
    assert made == []


def test_what_goes_wrong_is_handed_on(qtbot, drafts):
    with qtbot.waitSignal(drafts.failed, timeout=20_000) as failed:
        drafts.want(replace(PLAN, items=None), Wanted(language="nl"))
    assert isinstance(failed.args[0], TypeError)
