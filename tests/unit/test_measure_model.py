"""The model: the catalogue is whole, views are shared, an edit measures only what depends on it."""

from collections import Counter

import pytest

from tests.unit.houses import LENGTH, Frame, fixture, loft, roof, tiny_house, window
from tests.unit.measuring import take
from tinydesigner.measure.catalogue import Measurement, SubjectKind, catalogue, measurement
from tinydesigner.measure.extents import extent, least_rectangle_direction, size
from tinydesigner.measure.memo import Memo
from tinydesigner.measure.model import Model
from tinydesigner.measure.quantity import Dimension, Inapplicable, Unknown, Witness
from tinydesigner.units.length import inches

ONE = Frame()
VALUES = {"height": 2000.0, "sloped": 1524.0, "flat": 2133.6, "slope": 0.5}
VALUES |= {"use": "living", "kind": "toilet"}
TYPES = {Dimension.COUNT: int, Dimension.FLAG: bool, Dimension.TEXT: str}

NAMES = {
    "house": """area_gross_outside area_gross_outside_with_lofts area_gross_outside_with_porch area_inside
        area_inside_with_lofts area_inside_with_counted_lofts area_ground_floor area_ground_floor_inside
        area_habitable area_rooms area_lofts area_porch area_under_roof largest_habitable_room_area
        largest_room_area_counted width_outside length_outside width_over_eaves length_over_eaves
        height_above_grade height_above_floor wall_height storeys loft_count room_count bedroom_count
        sleeping_room_count fixture_count has_kitchen_area has_door_outside identity base on_wheels
        foundation_type roof_kind roof_slope roof_slope_share_at_least eave_overhang exterior_door_count
        glazing_area""",
    "room": """use habitable floor_area least_dimension ceiling_height_least ceiling_height_greatest
        ceiling_height ceiling_sloped under_loft area_with_ceiling_at_least share_with_ceiling_at_least
        area_counted area_sloped_at_least glazing_area glazing_share ventilation_area ventilation_share
        joined_floor_area escape_net_clear_area escape_net_clear_width escape_net_clear_height
        escape_sill_height escape_grade_floor has_escape_opening has_door fixture_count""",
    "loft": """use floor_area floor_area_with_ceiling_at_least area_with_ceiling_at_least
        share_with_ceiling_above least_dimension least_dimension_with_ceiling_at_least ceiling_height_least
        ceiling_height_greatest ceiling_height_at_guard floor_height clear_height_below open_sides
        guard_height under_gable roof_slope has_access access_kind share_of_room_below escape_net_clear_area
        escape_net_clear_width escape_net_clear_height escape_sill_height escape_grade_floor
        has_escape_opening""",
    "opening": """kind exterior width height net_clear_width net_clear_height net_clear_area sill_height
        clear_width glazing_area ventilation_area escape grade_floor height_above_grade
        is_entrance serves_use""",
    "fixture": """kind front_clearance side_clearance centre_spacing headroom_front headroom_front_centre
        headroom_over showerhead_headroom inside_area inside_least_dimension overlaps room_use""",
    "access": """kind rise riser_height tread_depth width width_below headroom headroom_at_centre
        headroom_at_top angle rung_spacing rung_width handrails handrail_height loft_stair_tread_error
        landing_depth landing_drop rated_load serves_loft_use to_kind""",
    "trailer": """width_overall width_body height_above_road length_overall length_without_tongue length_deck
        length_tongue deck_height gross_trailer_area gross_trailer_area_with_porch gvwr axle_count
        axle_rating_total scale_weight lowest_rating coupler wheels_on""",
    "lot": "area width depth",
}


def of_kind(kind: SubjectKind) -> list[Measurement]:
    return [entry for entry in catalogue().values() if entry.subject is kind]


def params_of(entry: Measurement):
    return tuple((name, VALUES[name]) for name in entry.params)


def take_all(model: Model) -> dict:
    return {
        (view.id, entry.id): view.take(entry.id, params_of(entry))
        for kind in SubjectKind
        for view in model.subjects(kind)
        for entry in of_kind(kind)
    }


def fresh(previous: Model, **changes) -> Model:
    """Everything measured again after an edit."""
    model = Model(previous.design.evolve(**changes), previous)
    take_all(model)
    return model


def swapped(entities, new):
    return tuple(new if entity.id == new.id else entity for entity in entities)


@pytest.fixture(name="house")
def _house() -> Model:
    model = Model(tiny_house())
    take_all(model)
    return model


def test_the_catalogue_has_every_name_that_rules_may_use():
    wanted = {f"{kind}.{name}" for kind, names in NAMES.items() for name in names.split()}
    assert set(catalogue()) == wanted


def test_every_value_is_of_its_dimension_and_every_text_a_listed_word(house):
    for kind in SubjectKind:
        for view in house.subjects(kind):
            for entry in of_kind(kind):
                value = view.take(entry.id, params_of(entry))
                if not isinstance(value, Unknown | Inapplicable):
                    assert type(value) is TYPES.get(entry.dimension, float), entry.id
                if isinstance(value, str):
                    assert value in entry.words, entry.id


def test_every_measurement_has_a_witness_that_can_be_drawn(house):
    for kind in SubjectKind:
        for view in house.subjects(kind):
            for entry in of_kind(kind):
                found = view.witness(entry.id, params_of(entry))
                assert isinstance(found, Witness), entry.id
                for region in found.regions:
                    assert all(len(outer) >= 3 for outer, _ in region.polygons), entry.id


def test_witnesses_are_not_made_while_measuring(house, monkeypatch):
    def refuse(*_args, **_params):
        raise AssertionError("a witness was made though nobody asked")

    for entry in catalogue().values():
        monkeypatch.setattr(type(entry), "witness", property(lambda _: refuse))
    take_all(Model(house.design))


def test_registering_twice_or_without_words_is_refused():
    with pytest.raises(ValueError, match="registered twice"):

        @measurement("room.use", Dimension.TEXT)
        def again(view):
            """Text."""

    with pytest.raises(ValueError, match="no docstring"):

        @measurement("room.nothing", Dimension.TEXT)
        def silent(view):
            pass

    assert "room.nothing" not in catalogue()


def test_wrong_names_and_subjects_are_refused(house):
    with pytest.raises(KeyError):
        house.view("living").take("room.colour")
    with pytest.raises(TypeError, match="not taken on a room"):
        house.view("living").take("loft.use")
    with pytest.raises(KeyError):
        house.view("nobody")


def test_subjects_by_kind(house):
    assert [view.id for view in house.subjects(SubjectKind.ROOM)] == ["bath", "kitchen", "living"]
    assert [view.id for view in house.subjects(SubjectKind.TRAILER)] == ["trailer"]
    assert house.view("house").kind is SubjectKind.HOUSE
    assert house.view("stair").kind is SubjectKind.ACCESS


def test_the_same_design_again_computes_nothing(house):
    again = Model(house.design, house)
    assert take_all(again) == take_all(house)
    assert sum(again.work.values()) == 0
    for kind in SubjectKind:
        for view, old in zip(again.subjects(kind), house.subjects(kind), strict=True):
            assert view is old


def test_a_new_name_or_note_measures_no_room_again(house):
    model = fresh(house, notes="changed", facts={"occupants": 2.0})
    assert sum(model.work.values()) == 0


def test_moving_a_window_measures_only_what_it_serves(house):
    moved = window(
        "kitchen-window", "north", LENGTH - 110, height=30, sill=inches(42), operation="double_hung"
    )
    model = fresh(house, openings=swapped(house.design.openings, moved))
    changed = {
        view.id
        for kind in SubjectKind
        for view, old in zip(model.subjects(kind), house.subjects(kind), strict=True)
        if view is not old
    }
    # the window, its room, the room that a divider joins to it, and the house with all its windows
    assert changed == {"kitchen-window", "kitchen", "living", "house"}
    assert model.work["opening.width"] == 1
    assert not any(
        name.startswith(("Space", "plan", "roof", "space", "fixture", "loft")) for name in model.work
    )


def test_moving_a_fixture_measures_only_its_space(house):
    moved = fixture(ONE, "toilet", "toilet", 15.5, 77, (18, 28, 30))
    model = fresh(house, fixtures=swapped(house.design.fixtures, moved))
    assert model.work["fixture.front_clearance"] == 3  # toilet, lavatory and shower of the bath
    assert not any(name.startswith(("room", "Space", "house", "loft", "opening")) for name in model.work)


def test_moving_a_wall_leaves_alone_what_is_beyond_it(house):
    partition = next(wall for wall in house.design.walls if wall.id == "partition")
    moved = type(partition)(**{**dict(partition), "start": ONE.point(62, 0), "end": ONE.point(62, 91)})
    model = fresh(house, walls=swapped(house.design.walls, moved))
    living = house.view("living").parts.space
    assert model.view("living").parts.space is living
    assert model.view("loft").parts.space is house.view("loft").parts.space
    assert model.work["Space.ceiling"] == 2  # bath and kitchen
    assert model.work["roof"] == 0
    assert model.view("stair").take("access.headroom") == house.view("stair").take("access.headroom")


def test_a_thicker_roof_leaves_every_ceiling_alone(house):
    model = fresh(house, roof=roof(ONE, thickness=inches(10)))
    assert model.work["roof"] == 1
    assert model.work["Space.ceiling"] == 0
    assert take(model, "house", "height_above_floor") > take(house, "house", "height_above_floor")
    assert model.view("living") is house.view("living")


def test_a_loft_changes_the_rooms_that_it_was_or_is_above(house):
    model = fresh(house, lofts=(loft(ONE, 0, 50),))
    assert model.view("living").parts.space is house.view("living").parts.space
    assert take(model, "kitchen", "under_loft") is False
    assert model.work["Space.ceiling"] == 3  # bath, kitchen, loft


def test_views_of_old_designs_keep_their_values(house):
    before = take(house, "living", "floor_area")
    shorter = tuple(
        type(w)(**{**dict(w), "start": ONE.point(min(LENGTH, w.start[0] / 25.4e6), w.start[1] / 25.4e6)})
        for w in house.design.walls
    )
    model = fresh(house, walls=shorter, dividers=())
    assert take(house, "living", "floor_area") == before
    assert take(model, "living", "floor_area") != before


def test_memo_forgets_when_it_grows_beyond_measure(house, monkeypatch):
    monkeypatch.setattr("tinydesigner.measure.memo._MOST_ENTRIES", 1)
    model = Model(house.design, house)
    assert take_all(model) == take_all(house)
    assert model.work["roof"] == 1


def test_a_part_made_again_that_is_equal_stays_the_same_object():
    first = Memo(None, Counter())
    old = first.get("part", "x", (1,), lambda n: (n * 0, "same"))
    second = Memo(first, work := Counter())
    assert second.get("part", "x", (2,), lambda n: (n * 0, "same")) is old
    assert work == {"part": 1}
    assert second.get("part", "x", (2,), lambda n: (n, "never computed")) is old
    assert second.get("part", "y", (2,), lambda n: (n, "other")) == (2, "other")


def test_direction_of_the_least_rectangle():
    # a leaning parallelogram: 110 x 30 along its base, 63 x 95 along its other side
    leaning = ((0.0, 0.0), (100.0, 0.0), (110.0, 30.0), (10.0, 30.0))
    way = least_rectangle_direction([leaning])
    assert abs(way[1]) < 1e-12
    assert size(extent([leaning], (1.0, 0.0))) == 110


def test_work_of_a_part_taken_over_is_counted_where_it_is_done():
    first = Model(tiny_house())
    first.subjects(SubjectKind.ROOM)  # the spaces are made, their ceilings not
    second = Model(first.design, first)
    take(second, "living", "ceiling_height")
    assert second.work["Space.ceiling"] == 1
    assert first.work["Space.ceiling"] == 0
