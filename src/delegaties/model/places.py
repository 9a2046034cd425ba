"""Places: where items happen."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from delegaties.model.base import Base, Row, derived


class Place(Row, Base):
    """An address with its time zone; coordinates in decimal degrees (WGS 84)."""

    __tablename__ = "place"

    name: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="")
    zone: Mapped[str] = mapped_column(default="")
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    note: Mapped[str] = mapped_column(default="")
    search: Mapped[str] = derived(default="")
    sort: Mapped[str] = derived(default="", index=True)
