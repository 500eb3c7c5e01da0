"""The files of the batch figures differ in what is measured, so that nothing kept from one serves another."""

from pathlib import Path

from tinydesigner.cli.bench_batch import judged, write_files
from tinydesigner.exchange.native import read_design
from tinydesigner.measure.model import Model


def test_every_file_is_another_house(tmp_path: Path) -> None:
    paths = write_files(tmp_path, 30)
    houses = [Model(read_design(path)).view("house") for path in paths]
    for measurement in ("house.area_inside", "house.length_outside", "house.wall_height"):
        values = [house.take(measurement) for house in houses]
        assert all(isinstance(value, float) for value in values), measurement
    shapes = {(h.take("house.area_inside"), h.take("house.wall_height")) for h in houses}
    assert len(shapes) == len(houses)


def test_a_file_is_judged_against_everything(tmp_path: Path) -> None:
    (path,) = write_files(tmp_path, 1)
    assert judged(path) > 1000  # findings of the default rule sets and of every place
