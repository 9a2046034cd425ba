from __future__ import annotations

from delegaties.errors import DelegatiesError
from delegaties.outputs.progress import Cancelled, Progress, quietly


def test_cancelling_is_no_error_that_anyone_would_show():
    assert not issubclass(Cancelled, DelegatiesError)


def test_silence_is_a_progress():
    progress: Progress = quietly
    progress(1, 2)
