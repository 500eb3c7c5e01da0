"""The two systems of units that a user can draw in."""

from enum import StrEnum


class UnitSystem(StrEnum):
    """How quantities are typed and shown; it never changes what is stored."""

    IMPERIAL = "imperial"
    METRIC = "metric"
