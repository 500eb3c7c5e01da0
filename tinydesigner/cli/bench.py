"""``tinydesigner bench``: how fast the program is on this machine, by the figures that it promises.

Every figure is measured the way a user meets it: drags through commands, batches from files, commands as
processes of their own. Medians and 95th percentiles are printed with the machine; nothing is asserted here.
"""

import argparse
import gc
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median
from time import perf_counter
from typing import Any, TypeAlias

from tinydesigner.cli import bench_batch
from tinydesigner.cli.main import Screen
from tinydesigner.cli.output import write, write_json, write_table
from tinydesigner.editor.precheck import Question, precheck
from tinydesigner.exchange.templates import Template, templates
from tinydesigner.measure.model import Model

#: Name, unit, samples.
Figure: TypeAlias = tuple[str, str, list[float]]

DRAG_STEPS = 120


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("--json", action="store_true", help="rows of name, unit, median, p95, runs")
    parser.add_argument("--only", action="append", metavar="NAME", help="only this figure (may be repeated)")


def run(arguments: argparse.Namespace, screen: Screen | None) -> int:
    """Measure and print."""
    figures: dict[str, Callable[[], list[Figure]]] = {
        "rules_ready_ms": rules_ready,
        "all_places_ms": all_places,
        "drag_compute_ms": drag_compute,
        "batch_designs_per_s": batch,
        "batch2_designs_per_s": batch2,
        "cli_check_s": cli_check,
    }
    if screen is not None:
        for name in ("drag_repaint_ms", "drag_sides_ms", "window_painted_ratio", "window_peak_mib"):
            figures[name] = screen.bench
    wanted = [name for name in figures if not arguments.only or name in arguments.only]
    measured = [figure for work in dict.fromkeys(figures[name] for name in wanted) for figure in work()]
    rows = [row(figure) for figure in measured if not arguments.only or figure[0] in arguments.only]
    if arguments.json:
        write_json({"machine": machine(), "rows": rows})
    else:
        write(machine())
        table = [
            (r["name"], f"{r['median']:.3g}", f"{r['p95']:.3g}", r["unit"], str(r["runs"])) for r in rows
        ]
        write_table([("figure", "median", "p95", "unit", "runs"), *table])
    return 0


def machine() -> str:
    """The machine and the interpreter, in a line."""
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, "
        f"Python {platform.python_version()}"
    )


def row(figure: Figure) -> dict[str, Any]:
    """A figure as it is printed; p95 is the 95th percentile on the slow side."""
    name, unit, samples = figure
    slowest_last = sorted(samples, reverse=unit.startswith("1/"))
    p95 = slowest_last[min(len(samples) - 1, int(0.95 * len(samples)))]
    return {"name": name, "unit": unit, "median": median(samples), "p95": p95, "runs": len(samples)}


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the garbage collector's pauses where a running program has them: young generations only."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def timed(work: Callable[[], object], runs: int) -> list[float]:
    """Milliseconds of each of ``runs`` calls, after one that does not count."""
    work()
    samples = []
    with _quiet():
        for _ in range(runs):
            start = perf_counter()
            work()
            samples.append((perf_counter() - start) * 1000)
    return samples


def rules_ready() -> list[Figure]:
    """The rules from the compiled pack, as at every start."""
    from tinydesigner.rules.load import load_book

    return [("rules_ready_ms", "ms", timed(load_book, 30))]


def all_places() -> list[Figure]:
    """One design, measured from nothing and judged against every place; verdicts, not their reasons."""
    from tinydesigner.editor.samples import busy_house

    design = busy_house()
    return [("all_places_ms", "ms", timed(lambda: precheck(design, Question()).place_statuses(), 60))]


def drag_compute() -> list[Figure]:
    """One step of dragging a wall in a house of 60 objects, to every count and verdict, without a window."""
    from tinydesigner.editor.samples import busy_house, drag_steps

    base = busy_house()
    model = Model(base)
    report = precheck(base, model=model)
    samples = []
    with _quiet():
        for command in drag_steps(base, DRAG_STEPS):
            start = perf_counter()
            model = Model(command.apply(base), model)
            report = precheck(model.design, model=model, previous=report)
            _ = (report.counts(), report.place_statuses())
            samples.append((perf_counter() - start) * 1000)
    return [("drag_compute_ms", "ms", samples)]


def batch() -> list[Figure]:
    """Designs a second from files against all rules, on one core, after loading."""
    return [("batch_designs_per_s", "1/s", bench_batch.in_files(bench_batch.one_core))]


def batch2() -> list[Figure]:
    """The same in two processes."""
    return [("batch2_designs_per_s", "1/s", bench_batch.in_files(bench_batch.two_cores))]


def _example() -> Template:
    """The template that the README starts with."""
    return next(template for template in templates() if template.name == "morning")


def cli_check() -> list[Figure]:
    """The command ``check`` on one design, as a process of its own, compiled once as an installation is."""
    command = [sys.executable, "-m", "tinydesigner", "check", str(_example().path)]
    samples = []
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for _ in range(8):
            start = perf_counter()
            subprocess.run(  # noqa: S603
                command,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=False,
                env=environment,
            )
            samples.append(perf_counter() - start)
    return [("cli_check_s", "s", samples[1:])]
