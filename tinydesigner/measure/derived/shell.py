"""Levels, walls and roof of a design."""

from tinydesigner.document.bases import Trailer
from tinydesigner.document.design import Design
from tinydesigner.document.faces import assemblies_of, level_dividers, level_walls
from tinydesigner.document.walls import Level
from tinydesigner.geometry.parts import convex_parts
from tinydesigner.geometry.shapes import Region, Ring
from tinydesigner.measure.memo import Memo
from tinydesigner.measure.plan import LevelPlan
from tinydesigner.measure.quantity import Unknown
from tinydesigner.measure.roof import RoofPart, roof_part
from tinydesigner.measure.shellplan import ShellPlan
from tinydesigner.measure.space import Cover
from tinydesigner.measure.view import Holder, once
from tinydesigner.units.length import to_mm

#: What hangs over a level, or why nothing is known to.
Overhead = tuple[tuple[Cover, ...], Unknown | None]


class Shell(Holder):
    """Walls of every level, the roof, and what hangs over each level."""

    def __init__(self, design: Design, memo: Memo) -> None:
        self.design = with_known_walls(design)
        self.memo = memo
        self.work = memo.work

    @once
    def levels(self) -> tuple[Level, ...]:
        """Levels, lowest first."""
        return tuple(sorted(self.design.levels, key=lambda level: level.elevation))

    @once
    def main(self) -> Level:
        """The level whose floor is nearest to height 0."""
        return min(self.design.levels, key=lambda level: abs(level.elevation))

    @once
    def plans(self) -> dict[str, LevelPlan]:
        """Plan of each level."""
        return {level.id: self._plan(level.id) for level in self.design.levels}

    @once
    def shells(self) -> dict[str, ShellPlan]:
        """Exterior walls of each level."""
        found = ((level, plan.shell_bodies) for level, plan in self.plans.items())
        return {
            level: self.memo.get("shell", level, (bodies,), lambda walls: ShellPlan(walls, self.work))
            for level, bodies in found
        }

    def _plan(self, level: str) -> LevelPlan:
        design = self.design
        walls, dividers = level_walls(design, level), level_dividers(design, level)
        inputs = (walls, assemblies_of(design, walls), dividers)
        return self.memo.get("plan", level, inputs, lambda *built: LevelPlan(design, level, built, self.work))

    @once
    def floors(self) -> dict[str, float]:
        """Finished floor of each level above the main finished floor, mm."""
        return {level.id: to_mm(level.elevation) for level in self.design.levels}

    @once
    def top(self) -> Level:
        """The highest level with exterior walls, else with walls, else of all: the roof is over it."""
        levels = self.levels
        for marked in (True, False):
            found = [
                level
                for level in levels
                if any(wall.exterior or not marked for wall in self.plans[level.id].walls)
            ]
            if found:
                return found[-1]
        return levels[-1]

    @once
    def roof(self) -> RoofPart | Unknown:
        """The roof, or why there is none."""
        shell = self.shells[self.top.id]
        inputs = (self.design.roof, shell.inside, shell.outlines)
        return self.memo.get("roof", "", inputs, roof_part)

    @once
    def floor_above_ground(self) -> float:
        """Main finished floor above grade, or above the road on a trailer, mm."""
        base = self.design.base
        if isinstance(base, Trailer):
            return to_mm(base.deck_height + base.floor_build_up)
        return to_mm(base.floor_above_grade)

    @once
    def overheads(self) -> dict[str, Overhead]:
        """What hangs over each level: the underside of the next one up, or the roof."""
        out: dict[str, Overhead] = {}
        for below, above in zip(self.levels, (*self.levels[1:], None), strict=True):
            outlines = self.shells[above.id].outlines if above else ()
            if above is None or not outlines or below.id == self.top.id:
                out[below.id] = self._under_roof()
            else:
                inputs = (outlines, to_mm(above.elevation - above.floor_thickness))
                out[below.id] = (self.memo.get("underside", below.id, inputs, underside), None)
        return out

    def _under_roof(self) -> Overhead:
        return ((), self.roof) if isinstance(self.roof, Unknown) else (self.roof.ceiling, None)


def with_known_walls(design: Design) -> Design:
    """The design without walls whose assembly is not in it: how thick they are nobody knows.

    The check of the design names them; here what they would enclose is open, and so not known.
    """
    known = {assembly.id for assembly in design.assemblies}
    if all(wall.assembly in known for wall in design.walls):
        return design
    return design.evolve(walls=tuple(wall for wall in design.walls if wall.assembly in known))


def underside(outlines: tuple[Ring, ...], height: float) -> tuple[Cover, ...]:
    """The finished ceiling under a level, as wide as its outside walls."""
    parts = (ring for outline in outlines for ring in convex_parts(Region.of(outline)))
    return tuple(Cover(ring, 0.0, 0.0, height, "level") for ring in parts)
