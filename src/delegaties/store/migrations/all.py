"""All migrations, oldest first."""

from __future__ import annotations

from delegaties.store.migrate import Step

STEPS: tuple[Step, ...] = ()
