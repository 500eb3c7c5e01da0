"""The plan's pages: a floor, the lofts above it, the roof."""

from dataclasses import dataclass
from enum import StrEnum

from tinydesigner.document.design import Design
from tinydesigner.document.fields import EntityId


class PageKind(StrEnum):
    """What a page of the plan shows."""

    FLOOR = "floor"
    LOFT = "loft"
    ROOF = "roof"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the plan of one level."""

    level: EntityId
    kind: PageKind = PageKind.FLOOR
    title: str = "Floor"


def pages(design: Design) -> tuple[Page, ...]:
    """Pages that a design has, from the ground up."""
    many = len(design.levels) > 1
    found: list[Page] = []
    for level in sorted(design.levels, key=lambda level: level.elevation):
        name = level.name or ("Upper floor" if level.elevation > 0 else "Main floor")
        found.append(Page(level.id, PageKind.FLOOR, name if many else "Floor"))
        if any(loft.level == level.id for loft in design.lofts):
            found.append(Page(level.id, PageKind.LOFT, f"{name} lofts" if many else "Loft"))
    if design.roof is not None:
        found.append(Page(found[-1].level, PageKind.ROOF, "Roof"))
    return tuple(found)


def same_page(design: Design, page: Page) -> Page:
    """The page of ``design`` that shows what ``page`` showed; the first one when it is gone."""
    known = pages(design)
    return next((new for new in known if (new.level, new.kind) == (page.level, page.kind)), known[0])
