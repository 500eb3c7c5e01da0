"""Write ``resources/templates``: run it after a change to the houses in ``template_houses``.

python packaging/make_templates.py          writes the files
python packaging/make_templates.py --check  ends with 1 when a file is not what the houses make
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from template_houses import gables, grounded, shed_and_gambrel, wide

from tinydesigner.document.design import Design
from tinydesigner.exchange.native_json import design_text

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "templates"

#: Name, title, description, the published house, and what draws it.
HOUSES: tuple[tuple[str, str, str, str, Callable[[], Design]], ...] = (
    (
        "fencl",
        "Fencl, gable, 19 ft on wheels",
        "Steep gable with corner porch, wet bath and ladder to the loft; 130 sq ft, 13'-5\" high.",
        "Tumbleweed Fencl (Jay Shafer, 2010)",
        gables.fencl,
    ),
    (
        "morning",
        "Earth Morning, gable, 24 ft on wheels",
        "Cathedral living room of 10'-8\", kitchen and bath under a loft with a stair; 24 x 8 ft.",
        "Earth Morning house (owner's published design, 2015)",
        gables.morning,
    ),
    (
        "project",
        "The Tiny Project, shed roof, 20 ft on wheels",
        "Low shed roof over an 80 sq ft loft, corner porch of 24 sq ft; 20 x 8 ft, 13'-4\" high.",
        "The Tiny Project (Alek Lisefski, 2013)",
        shed_and_gambrel.project,
    ),
    (
        "coyote",
        "Zen Urban Coyote, gambrel, 20 ft on wheels",
        "Gambrel that came out at 14'-4\": too high for most roads. Height published, plan ours.",
        "Zen Urban Coyote house (owner built, 2014)",
        shed_and_gambrel.coyote,
    ),
    (
        "lisa",
        "Lisa, gable, 30 x 10 ft on wheels",
        "Ten feet wide: it moves with a permit. Size and rooms published, plan and height ours.",
        "Lisa (MitchCraft Tiny Homes, 2024)",
        wide.lisa,
    ),
    (
        "mint",
        "Park model, 40 x 10 ft",
        "400 sq ft on the dot, all on one floor, as a park model RV may be. Size published, plan ours.",
        "Custom park model (Mint Tiny House Company, 2023)",
        wide.mint,
    ),
    (
        "katrina",
        "Katrina Cottage 308, on a foundation",
        "A cottage of 308 sq ft with 9 ft ceilings and a bunk room for four. Area published, plan ours.",
        "Katrina Cottage KC 308 (Marianne Cusato, 2006)",
        grounded.katrina,
    ),
    (
        "sakura",
        "Sakura, backyard cottage of 225 sq ft",
        "21 1/2 x 10 1/2 ft on piers, no loft. Size and rooms published, plan ours.",
        "Sakura (Acorn Tiny Homes, 2023)",
        grounded.sakura,
    ),
    (
        "village",
        "Village shelter, 8 x 8 ft",
        "One room of 64 sq ft on skids; kitchen and bath are shared by the village. Inside size published.",
        "Opportunity Village shelter (SquareOne Villages, 2013)",
        grounded.village,
    ),
)


def contents() -> dict[str, bytes]:
    """Every file by name."""
    index = {
        "templates": [
            {"name": name, "title": title, "description": text, "source": source, "file": f"{name}.json"}
            for name, title, text, source, _ in HOUSES
        ]
    }
    files = {f"{name}.json": design_text(make()) for name, *_, make in HOUSES}
    files["index.json"] = (json.dumps(index, indent=2, ensure_ascii=False) + "\n").encode()
    return files


def main(arguments: list[str]) -> int:
    """Write or check."""
    wanted = contents()
    if "--check" in arguments:
        stale = [name for name, data in wanted.items() if (FOLDER / name).read_bytes() != data]
        print("stale: " + ", ".join(stale) if stale else "templates are up to date")
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, data in wanted.items():
        (FOLDER / name).write_bytes(data)
    print(f"wrote {len(wanted)} files to {FOLDER}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
