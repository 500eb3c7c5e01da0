"""Write ``resources/map``: the states and counties of the United States, ready to draw.

python packaging/make_map.py FOLDER    FOLDER is the unpacked npm package us-atlas 3.0.1

The atlas is projected already (Albers, Alaska and Hawaii in insets). Its TopoJSON is kept in spirit and made
smaller: borders are arcs that neighbours share, on a grid of 0.05 map units (about 250 metres on the ground).
An arc is a start and steps from it, in one flat list of whole grid steps; a shape is its name and
its polygons, rings of arc numbers each, where ``~n`` walks arc ``n`` backwards. Keys are Census FIPS codes.
"""

import json
import shutil
import sys
from itertools import chain, pairwise
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "resources" / "map"
#: Map units; the country is 975 units wide.
GRID = 0.05

POSTAL = """
01 AL 02 AK 04 AZ 05 AR 06 CA 08 CO 09 CT 10 DE 11 DC 12 FL 13 GA 15 HI 16 ID 17 IL 18 IN 19 IA 20 KS 21 KY
22 LA 23 ME 24 MD 25 MA 26 MI 27 MN 28 MS 29 MO 30 MT 31 NE 32 NV 33 NH 34 NJ 35 NM 36 NY 37 NC 38 ND 39 OH
40 OK 41 OR 42 PA 44 RI 45 SC 46 SD 47 TN 48 TX 49 UT 50 VT 51 VA 53 WA 54 WV 55 WI 56 WY
"""


def absolute(arc, transform):
    """Points of a delta-encoded TopoJSON arc on our grid."""
    (scale_x, scale_y), (shift_x, shift_y) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((round((x * scale_x + shift_x) / GRID), round((y * scale_y + shift_y) / GRID)))
    return points


def deltas(points):
    """A start and the steps from it, without steps of nothing; never fewer than two points."""
    kept = [points[0], *(b for a, b in pairwise(points) if a != b)]
    if len(kept) == 1:
        kept.append(points[-1])
    return [*kept[0], *chain.from_iterable((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(kept))]


def indices(arcs):
    """All arc numbers of a geometry, nested as they may be."""
    for item in arcs:
        if isinstance(item, list):
            yield from indices(item)
        else:
            yield max(item, ~item)


def renumbered(arcs, numbers):
    """The same geometry over the arcs that are kept."""
    return [
        renumbered(a, numbers) if isinstance(a, list) else (numbers[a] if a >= 0 else ~numbers[~a])
        for a in arcs
    ]


def reduced(source, name):
    """One object of a topology, alone."""
    geometries = sorted(source["objects"][name]["geometries"], key=lambda item: item["id"])
    used = dict.fromkeys(number for item in geometries for number in indices(item["arcs"]))
    numbers = {old: new for new, old in enumerate(used)}
    shapes = {}
    for item in geometries:
        polygons = item["arcs"] if item["type"] == "MultiPolygon" else [item["arcs"]]
        shapes[item["id"]] = [item["properties"]["name"], renumbered(polygons, numbers)]
    arcs = [deltas(absolute(source["arcs"][old], source["transform"])) for old in used]
    return {"grid": GRID, "shapes": shapes, "arcs": arcs}


def main(folder):
    """Write both files and the licence."""
    OUT.mkdir(parents=True, exist_ok=True)
    words = POSTAL.split()
    for name in ("states", "counties"):
        source = json.loads((folder / f"{name}-albers-10m.json").read_text(encoding="utf-8"))
        made = reduced(source, name)
        if name == "states":
            made["postal"] = dict(zip(words[::2], words[1::2], strict=True))
        text = json.dumps(made, separators=(",", ":"), ensure_ascii=False)
        (OUT / f"{name}.json").write_text(text + "\n", encoding="utf-8")
        print(f"{name}: {len(text) // 1000} kB")
    shutil.copyfile(folder / "LICENSE", OUT / "LICENSE-us-atlas.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
