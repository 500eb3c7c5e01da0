"""Designs for measuring speed: a real template, filled up to a stated number of objects."""

from collections.abc import Iterator
from itertools import cycle, islice
from math import sin

from tinydesigner.document.commands.command import Command
from tinydesigner.document.commands.pieces import Duplicate
from tinydesigner.document.commands.walls import MoveWall
from tinydesigner.document.design import Design
from tinydesigner.document.walls import Wall
from tinydesigner.exchange.templates import open_template
from tinydesigner.units.length import inches

BUSY_OBJECTS = 60


def objects(design: Design) -> int:
    """How many things a design holds, its assemblies not counted."""
    return sum(1 for _ in design.entities()) - len(design.assemblies)


def busy_house(count: int = BUSY_OBJECTS, template: str = "morning") -> Design:
    """A template with copies of its own furniture until it holds ``count`` objects."""
    design = open_template(template)
    sources = [fixture.id for fixture in design.fixtures]
    for number, source in enumerate(islice(cycle(sources), max(0, count - objects(design)))):
        step = inches(1 + number % 5)
        design = Duplicate((source,), (step, step)).apply(design)
    return design


def drag_steps(design: Design, steps: int) -> Iterator[Command]:
    """Commands of one drag of an inside wall, an inch to and fro, each on the gesture's first design."""
    wall = inside_wall(design)
    for step in range(1, steps + 1):
        distance = round(inches(1) * sin(step / 9) * 64) // 64
        yield MoveWall(wall.id, distance or inches(0.25))


def inside_wall(design: Design) -> Wall:
    """The longest wall that is not an outside wall."""
    inside = [wall for wall in design.walls if not wall.exterior]
    return max(inside, key=lambda w: abs(w.end[0] - w.start[0]) + abs(w.end[1] - w.start[1]))
