"""What a new way of each kind starts from: the designs it is for, and the layers it asks.

These are beginnings for an author to change, taken from how the ways of the bundled places are mostly gated.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of way."""

    title: str
    #: Condition and refusal of its gate, as YAML.
    gate: str
    refuses: str
    road: str
    building: str
    #: Given values under which the gate is shut, as YAML, for a case.
    shut: str


def _built(title: str, *more: str) -> Kind:
    gate = _all("{measure: house.on_wheels, is: false}", *more)
    refuses = "This way is for houses on a foundation."
    return Kind(title, gate, refuses, "none", "adopted", "house.on_wheels: true")


def _wheeled(title: str, *more: str) -> Kind:
    gate = _all("{measure: house.on_wheels, is: true}", *more)
    refuses = "This way is for houses that keep their wheels."
    return Kind(title, gate, refuses, "required", "none", "house.on_wheels: false")


def _all(*parts: str) -> str:
    return parts[0] if len(parts) == 1 else f"{{all: [{', '.join(parts)}]}}"


_PRIMARY = "{fact: unit.primary_or_accessory, is: primary}"
_ACCESSORY = "{fact: unit.primary_or_accessory, is: accessory}"

KINDS: dict[str, Kind] = {
    "dwelling": _built("House on a foundation", _PRIMARY),
    "adu_foundation": _built("Second home on a foundation", _ACCESSORY),
    "adu_movable": _wheeled("Second home on wheels", _ACCESSORY),
    "primary_movable": _wheeled("Main home on wheels", _PRIMARY),
    "pocket_neighborhood": _built("House in a pocket neighbourhood"),
    "village": _built("House in a village", "{fact: lot.setting, is: village}"),
    "rv_park": _wheeled("House on wheels in an RV park", "{fact: lot.setting, is: rv_park}"),
    "park_model": _wheeled("House on wheels as a park model"),
    "campground": _wheeled("House on wheels in a campground", "{fact: lot.setting, is: campground}"),
    "manufactured": _wheeled("House brought on its own chassis"),
    "efficiency_unit": _built("Efficiency dwelling unit"),
    "demonstration": _built("Demonstration project"),
    "temporary": _wheeled("Temporary home on wheels"),
    "existing": _built("Change of an existing building", "{fact: unit.conversion, is: true}"),
}
