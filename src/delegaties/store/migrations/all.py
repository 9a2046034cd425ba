"""All migrations, oldest first."""

from __future__ import annotations

STEPS = ()
