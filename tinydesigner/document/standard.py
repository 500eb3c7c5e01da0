"""Plain wall assemblies to start from; nominal sizes, weights not stated."""

from fractions import Fraction

from tinydesigner.document.walls import Assembly, Layer, LayerRole
from tinydesigner.units.length import inches


def _layer(name: str, role: LayerRole, thickness: Fraction) -> Layer:
    return Layer(name=name, role=role, thickness=inches(thickness))


def exterior_wall() -> Assembly:
    """A 2x4 outer wall, 4-3/4 in over its finishes."""
    return Assembly(
        id="exterior-2x4",
        name="Exterior 2x4 wall",
        layers=(
            _layer("Interior panel", LayerRole.FINISH_IN, Fraction(1, 2)),
            _layer("2x4 studs", LayerRole.STRUCTURE, Fraction(7, 2)),
            _layer("Sheathing", LayerRole.SHEATHING, Fraction(7, 16)),
            _layer("Siding", LayerRole.FINISH_OUT, Fraction(5, 16)),
        ),
    )


def partition_wall() -> Assembly:
    """A 2x3 inner wall, 3-1/2 in over its finishes."""
    return Assembly(
        id="partition-2x3",
        name="Partition 2x3",
        layers=(
            _layer("Panel", LayerRole.FINISH_IN, Fraction(1, 2)),
            _layer("2x3 studs", LayerRole.STRUCTURE, Fraction(5, 2)),
            _layer("Panel", LayerRole.FINISH_OUT, Fraction(1, 2)),
        ),
    )
