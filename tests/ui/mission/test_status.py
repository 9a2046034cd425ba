"""Every status of a mission has a chip of its own."""

from __future__ import annotations

from delegaties.ui.mission.status import mission_chip
from delegaties.values.kinds import MissionStatus


def test_every_status_has_its_word_and_icon():
    chips = [mission_chip(status) for status in MissionStatus]
    assert all(chip.text and chip.icon for chip in chips)
    assert len({chip.text for chip in chips}) == len(MissionStatus)
    assert mission_chip(MissionStatus.CANCELLED).icon == "ban"
