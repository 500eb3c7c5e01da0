"""The catalogue: schema, what is in it, and how a piece becomes a fixture."""

import json

import pytest

from tinydesigner.document.catalogue import (
    CatalogueError,
    Piece,
    Standing,
    catalogue,
    pieces_by_id,
    read_catalogue,
    read_group,
)
from tinydesigner.document.fixtures import FixtureKind
from tinydesigner.units.length import inches


def test_there_are_pieces_of_every_kind():
    kinds = {piece.kind for piece in catalogue().pieces}
    assert set(FixtureKind) - kinds == {FixtureKind.OTHER}
    assert len(catalogue().pieces) >= 80


def test_sizes_are_those_of_houses():
    # Nothing is smaller than 3 in or larger than 96 in across; a figure in mm or feet would stand out.
    for piece in catalogue().pieces:
        assert 3 <= piece.width_in <= 96, piece.id
        assert 2 <= piece.depth_in <= 96, piece.id
        assert 2 <= piece.height_in <= 96, piece.id
        assert piece.height_in + piece.elevation_in <= 100, piece.id


def test_every_mass_says_where_it_comes_from():
    for piece in catalogue().pieces:
        assert piece.mass.source, piece.id
        assert piece.mass.standing in Standing
        assert 0 < piece.mass.typical_lb <= 700, piece.id


def test_toilets_ask_for_what_the_code_asks():
    # IRC R307.1: 21 in in front, 15 in from the centre line to either side.
    for piece in catalogue().pieces:
        if piece.kind in (FixtureKind.TOILET, FixtureKind.COMPOSTING_TOILET):
            assert piece.clearance is not None
            assert (piece.clearance.front_in, piece.clearance.side_from_centre_in) == (21, 15)


def test_placing_copies_sizes_exactly():
    fixture = pieces_by_id()["toilet-compact"].place("wc", "main", (0, 0), rotation=90.0, mirrored=True)
    assert (fixture.width, fixture.depth, fixture.height) == (inches(15), inches(27), inches(29))
    assert (fixture.piece, fixture.rotation, fixture.mirrored) == ("toilet-compact", 90.0, True)
    assert fixture.mass == round(75 * 453.59237)  # 75 lb


def test_placing_a_shower_gives_its_inside():
    fixture = pieces_by_id()["shower-36"].place("s", "main", (0, 0))
    assert (fixture.inside_width, fixture.inside_depth) == (inches(34), inches(34))


def test_what_the_caller_says_wins():
    fixture = pieces_by_id()["lav-slim"].place("l", "main", (0, 0), width=inches(14), name="Own")
    assert (fixture.width, fixture.name) == (inches(14), "Own")


def test_search():
    found = {piece.id for piece in catalogue().find("queen Bed")}
    assert {"bed-queen", "mattress-queen", "murphy-queen"} <= found
    assert catalogue().find("") == catalogue().pieces
    assert catalogue().find("no such thing") == ()


def _group(**piece):
    row = {
        "id": "p",
        "kind": "chair",
        "name": "P",
        "width_in": 20,
        "depth_in": 20,
        "height_in": 30,
        "mass": {"typical_lb": 10, "standing": "estimate", "source": "x"},
    }
    return json.dumps({"title": "T", "pieces": [{**row, **piece}]})


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"width_in": 0}, "width_in"),
        ({"colour": "red"}, "colour"),
        ({"kind": "throne"}, "kind"),
        ({"inside_in": [21, 10]}, "inside"),
        ({"mass": {"typical_lb": 10, "low_lb": 11, "standing": "memory", "source": "x"}}, "mass"),
        ({"mass": {"typical_lb": 10, "source": "x"}}, "standing"),
    ],
)
def test_faults_name_the_file_and_the_field(tmp_path, change, word):
    path = tmp_path / "odd.json"
    path.write_text(_group(**change), encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"odd\.json") as caught:
        read_group(path)
    assert word in str(caught.value)


def test_an_inside_as_large_as_the_piece_is_allowed():
    row = json.loads(_group(inside_in=[20, 20]))["pieces"][0]
    assert Piece.model_validate_json(json.dumps(row)).inside_in == (20, 20)


def test_missing_files_and_doubles_are_told(tmp_path):
    with pytest.raises(CatalogueError, match=r"none\.json"):
        read_group(tmp_path / "none.json")
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text(_group(), encoding="utf-8")
    with pytest.raises(CatalogueError, match="p"):
        read_catalogue(sorted(tmp_path.glob("*.json")))
