"""Batch figures of ``tinydesigner bench``: designs a second from files, on one core and on two."""

import multiprocessing
import tempfile
from collections.abc import Callable, Sequence
from multiprocessing.pool import Pool
from pathlib import Path
from time import perf_counter

from tinydesigner.document.commands.command import Batch
from tinydesigner.document.commands.fields import SetFields
from tinydesigner.document.commands.shell import MoveShellSide, Side
from tinydesigner.document.design import Design
from tinydesigner.editor.precheck import bundled_checker, precheck
from tinydesigner.exchange.native import read_design, write_design
from tinydesigner.exchange.templates import templates
from tinydesigner.units.length import inches

FILES = 200
RUNS = 5
#: Designs of which each process works off so many at a time.
CHUNK = 20


def varied(design: Design, number: int) -> Design:
    """The design a little longer, narrower and higher, so that no two numbers share a measured shape."""
    step = inches(1) // 16 * (number + 1)
    level, roof = design.levels[0].id, design.roof
    higher = SetFields("roof", {"plate_height": roof.plate_height + step // 2}) if roof else None
    moves = (MoveShellSide(Side.RIGHT, step, level), MoveShellSide(Side.FRONT, -step // 2, level))
    return Batch("Vary", *moves, *([higher] if higher else ())).apply(design)


def write_files(folder: Path, count: int = FILES) -> list[Path]:
    """Files of designs, each different from every other."""
    paths = []
    sources = [read_design(template.path) for template in templates()]
    for number in range(count):
        paths.append(folder / f"{number}.tinyhouse")
        write_design(varied(sources[number % len(sources)], number), paths[-1])
    return paths


def judged(path: Path) -> int:
    """Read, measure and judge one file against all loaded rules and places; how many findings there are."""
    report = precheck(read_design(path))
    report.place_statuses()
    return sum(report.counts().values())


def one_core(paths: Sequence[Path]) -> list[float]:
    """Designs a second in this process, after loading; one sample a run."""
    bundled_checker()
    return [_rate(lambda: sum(map(judged, paths)), len(paths)) for _ in range(RUNS)]


def two_cores(paths: Sequence[Path]) -> list[float]:
    """Designs a second in two processes, after each has loaded; one sample a run."""
    kinds = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in kinds else "spawn")
    with context.Pool(2) as pool:
        _all(pool, paths)  # loads the rules in both
        return [_rate(lambda: _all(pool, paths), len(paths)) for _ in range(RUNS)]


def _all(pool: Pool, paths: Sequence[Path]) -> int:
    return sum(pool.imap_unordered(judged, paths, CHUNK))


def _rate(work: Callable[[], int], count: int) -> float:
    start = perf_counter()
    work()
    return count / (perf_counter() - start)


def in_files(measure: Callable[[Sequence[Path]], list[float]]) -> list[float]:
    """Samples over fresh files, which are removed afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        return measure(write_files(Path(folder)))
