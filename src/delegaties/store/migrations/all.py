"""All migrations, oldest first."""

from __future__ import annotations

from delegaties.store.migrate import Step
from delegaties.store.migrations.versions import v0001_initial

STEPS: tuple[Step, ...] = (v0001_initial,)
