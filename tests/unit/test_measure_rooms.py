"""Rooms: floor and ceiling, by hand."""

import pytest

from tests.unit.houses import WIDTH, Frame, loft, one_room, roof, rooms, tiny_house
from tests.unit.measuring import INCH, inch, sq_ft, take
from tinydesigner.document.roofs import Dormer
from tinydesigner.document.spaces import Room
from tinydesigner.document.walls import Divider, Level, Wall
from tinydesigner.measure.model import Model
from tinydesigner.measure.quantity import Inapplicable, Unknown
from tinydesigner.units.length import inches

HOUSE = Model(tiny_house())
ONE = Frame()


def attic(length, width, plate, pitch, **changes):
    """One room under a gable along its length."""
    return one_room(length, width, roof=roof(ONE, plate_height=inches(plate), pitch=pitch), **changes)


def test_floor_areas_are_between_finished_faces():
    # bath 60 x 91, kitchen 96 x 91 (from the partition's face at 64 to the divider at 160), living 117 x 91
    assert sq_ft(HOUSE, "bath", "floor_area") == pytest.approx(60 * 91 / 144)
    assert sq_ft(HOUSE, "kitchen", "floor_area") == pytest.approx(96 * 91 / 144)
    assert sq_ft(HOUSE, "living", "floor_area") == pytest.approx(117 * 91 / 144)


def test_a_narrow_house_has_its_width_as_least_dimension():
    # Tiny Tack House: 6 ft 8.5 in by 19 ft 10.5 in inside: 133.33 sq ft, 3.5 in short of 7 ft
    tack = one_room(238.5, 80.5)
    assert sq_ft(tack, "room", "floor_area") == pytest.approx(133.33, abs=0.01)
    assert inch(tack, "room", "least_dimension") == pytest.approx(84 - 3.5)


def test_a_closet_free_standing_in_a_room_is_taken_out_of_it():
    # four partitions 4 in thick around 20 x 20 in leave 28 x 28 in less floor
    box = [(50, 50), (70, 50), (70, 70), (50, 70)]
    closet = tuple(
        Wall(
            id=f"closet{i}",
            level="main",
            start=ONE.point(*box[i]),
            end=ONE.point(*box[(i + 1) % 4]),
            assembly="partition",
            reference="left",
        )
        for i in range(4)
    )
    design = one_room(200, 120)
    design = design.evolve(walls=(*design.walls, *closet), rooms=(room_at(10, 10),))
    assert sq_ft(design, "room", "floor_area") == pytest.approx((200 * 120 - 28 * 28) / 144)


def room_at(x, y, **changes):
    return Room(**{"id": "room", "level": "main", "use": "living", "anchor": ONE.point(x, y), **changes})


def test_the_loft_is_the_ceiling_of_the_rooms_beneath():
    # underside 88 - 6 = 82; over the kitchen's 64 in beyond the loft the roof: 100 at the walls, 122.75 mid
    assert inch(HOUSE, "bath", "ceiling_height") == pytest.approx(82)
    assert inch(HOUSE, "kitchen", "ceiling_height_least") == pytest.approx(82)
    assert inch(HOUSE, "kitchen", "ceiling_height_greatest") == pytest.approx(122.75)
    assert inch(HOUSE, "living", "ceiling_height_least") == pytest.approx(100)
    assert take(HOUSE, "bath", "ceiling_sloped") is False
    assert take(HOUSE, "kitchen", "ceiling_sloped") is True
    assert [take(HOUSE, room, "under_loft") for room in ("bath", "kitchen", "living")] == [True, True, False]


def test_area_at_a_height_leaves_out_what_is_under_the_loft():
    # kitchen from 64 to 160, loft to 96: 64 in by 91 in are at least 7 ft high
    assert sq_ft(HOUSE, "kitchen", "area_with_ceiling_at_least", height=84) == pytest.approx(64 * 91 / 144)
    assert sq_ft(HOUSE, "kitchen", "area_with_ceiling_at_least", height=82) == pytest.approx(96 * 91 / 144)
    share = take(HOUSE, "kitchen", "share_with_ceiling_at_least", height=84 * INCH)
    assert share == pytest.approx(64 / 96)


def test_level_ceiling_at_the_limit_counts_and_a_hair_below_does_not():
    at = take(HOUSE, "bath", "area_with_ceiling_at_least", height=82 * INCH)
    above = take(HOUSE, "bath", "area_with_ceiling_at_least", height=82 * INCH + 0.01)
    assert at == pytest.approx(60 * 91 * INCH**2)
    assert above == 0.0


def test_sloped_room_of_the_forum():
    # plate 60 in, 8:12, 12 ft wide: peak 60 + 72 * 2/3 = 108; 7 ft where (108 - 84) / (2/3) = 36 in to each
    # side: 6 ft by 10 ft = 60 sq ft at 7 ft; all 120 sq ft at 5 ft
    design = attic(120, 144, 60, 2 / 3)
    assert inch(design, "room", "ceiling_height_greatest") == pytest.approx(108)
    assert sq_ft(design, "room", "area_with_ceiling_at_least", height=84) == pytest.approx(60)
    assert sq_ft(design, "room", "area_counted", sloped=60, flat=84) == pytest.approx(120, abs=1e-4)
    assert sq_ft(design, "room", "area_sloped_at_least", height=84) == pytest.approx(60)


def test_seven_feet_at_the_ridge_alone_is_no_area():
    # 4 ft at the walls, 0.6 over 60 in: 48 + 36 = 84 in along a line of no width
    design = attic(120, 120, 48, 0.6)
    assert sq_ft(design, "room", "area_with_ceiling_at_least", height=84) == pytest.approx(0, abs=1e-6)


def test_flat_ceiling_hangs_below_the_roof_and_counts_only_at_its_own_height():
    # plates 60, pitch 1, 8 ft wide: flat at 80 in covers where the roof is above 80: 20 in from each wall
    flat = {"ceiling": "flat", "ceiling_height": inches(80)}
    design = attic(100, 96, 60, 1.0, rooms=(room_at(50, 48, **flat),))
    assert inch(design, "room", "ceiling_height_greatest") == pytest.approx(80)
    assert inch(design, "room", "ceiling_height_least") == pytest.approx(60)
    # counted at 5 ft sloped and 7 ft flat: only the two sloped strips of 20 in by 100 in
    assert sq_ft(design, "room", "area_counted", sloped=60, flat=84) == pytest.approx(
        2 * 20 * 100 / 144, abs=1e-4
    )
    assert sq_ft(design, "room", "area_counted", sloped=60, flat=80) == pytest.approx(
        96 * 100 / 144, abs=1e-4
    )


def test_flat_ceiling_needs_no_roof_but_its_height():
    design = one_room(100, 96, rooms=(room_at(50, 48, ceiling="flat", ceiling_height=inches(84)),))
    assert inch(design, "room", "ceiling_height") == pytest.approx(84)
    unsaid = take(one_room(100, 96, rooms=(room_at(50, 48, ceiling="flat"),)), "room", "ceiling_height")
    assert isinstance(unsaid, Unknown)
    assert unsaid.missing == ("room.ceiling_height",)


def test_without_a_roof_heights_are_unknown_and_floors_are_not():
    design = one_room(100, 96)
    for name in ("ceiling_height", "ceiling_height_least", "ceiling_height_greatest", "ceiling_sloped"):
        value = take(design, "room", name)
        assert isinstance(value, Unknown)
        assert value.missing == ("design.roof",)
    assert isinstance(take(design, "room", "area_counted", sloped=1.0, flat=1.0), Unknown)
    assert sq_ft(design, "room", "floor_area") == pytest.approx(100 * 96 / 144)


def test_a_roof_that_cannot_be_built_says_why():
    value = take(
        tiny_house(roof=roof(ONE, kind="saltbox", far_plate_height=inches(400))), "living", "ceiling_height"
    )
    assert isinstance(value, Unknown)
    assert value.missing == ("roof.pitch",)


def test_a_room_that_nothing_encloses_is_unknown():
    design = one_room(100, 96, rooms=(room_at(300, 300),))
    for name in ("floor_area", "least_dimension", "ceiling_height", "under_loft", "joined_floor_area"):
        value = take(design, "room", name)
        assert isinstance(value, Unknown)
        assert value.missing == ("room.anchor",)


def test_level_above_is_the_ceiling_of_the_one_below():
    # upper level at 9 ft, its floor 10 in thick: 98 in below it
    upper = tuple(
        wall.model_copy(update={"id": f"u-{wall.id}", "level": "upper"}) for wall in one_room(100, 96).walls
    )
    design = one_room(
        100,
        96,
        levels=(Level(id="main"), Level(id="upper", elevation=inches(108), floor_thickness=inches(10))),
        roof=roof(ONE, plate_height=inches(108 + 80)),
    )
    design = design.evolve(
        walls=(*design.walls, *upper), rooms=(*design.rooms, room_at(50, 48, id="bed", level="upper"))
    )
    assert inch(design, "room", "ceiling_height_greatest") == pytest.approx(98)
    assert inch(design, "bed", "ceiling_height_least") == pytest.approx(80)
    assert inch(design, "bed", "ceiling_height_greatest") == pytest.approx(80 + 48 / 2)


def test_a_shed_dormer_raises_the_ceiling_it_covers():
    # near side, 40 in wide about x = 200, from the wall inward, 110 in high at the front, level (pitch 0):
    # the roof reaches 110 at 20 in from the wall, so 40 x 20 in of living are now 110 in
    dormer = Dormer(id="d", offset=inches(200), width=inches(40), front_height=inches(110), pitch=0.0)
    design = tiny_house(roof=roof(ONE, dormers=(dormer,)))
    plain = sq_ft(HOUSE, "living", "area_with_ceiling_at_least", height=110)
    raised = sq_ft(design, "living", "area_with_ceiling_at_least", height=110)
    assert raised - plain == pytest.approx(40 * 20 / 144)


def porch_house():
    """The kitchen made a porch: its glass, its floor and its ceiling are no longer a room's."""
    bath, kitchen, living = rooms(ONE)
    return tiny_house(rooms=(bath, Room(**{**dict(kitchen), "use": "porch"}), living))


def test_a_porch_has_no_ceiling_and_is_not_joined():
    design = porch_house()
    assert isinstance(take(design, "kitchen", "ceiling_height"), Inapplicable)
    assert take(design, "kitchen", "habitable") is False
    assert sq_ft(design, "living", "joined_floor_area") == pytest.approx(117 * 91 / 144)
    # 204 and 175.05 sq ft less the porch's 60.67
    assert sq_ft(design, "house", "area_gross_outside") == pytest.approx(204 - 96 * 91 / 144)
    assert sq_ft(design, "house", "area_inside") == pytest.approx((277 - 96) * 91 / 144)
    assert sq_ft(design, "house", "area_gross_outside_with_porch") == pytest.approx(204)


def test_undeclared_use_is_unknown_not_uninhabitable():
    value = take(one_room(100, 96, use="undeclared"), "room", "habitable")
    assert isinstance(value, Unknown)
    assert value.missing == ("room.use",)


def test_three_rooms_joined_by_a_divider_that_ends_on_another():
    lines = (((100, 0), (100, WIDTH)), ((100, 40), (277, 40)))
    design = one_room(
        277,
        WIDTH,
        dividers=tuple(
            Divider(id=f"d{i}", level="main", start=ONE.point(*a), end=ONE.point(*b))
            for i, (a, b) in enumerate(lines)
        ),
        rooms=(room_at(50, 45), room_at(200, 20, id="b"), room_at(200, 70, id="c")),
    )
    assert sq_ft(design, "room", "floor_area") == pytest.approx(100 * 91 / 144)
    for room in ("room", "b", "c"):
        assert sq_ft(design, room, "joined_floor_area") == pytest.approx(277 * 91 / 144)


def test_a_storage_loft_is_not_part_of_the_room_it_is_open_to():
    design = tiny_house(lofts=(loft(ONE, use="storage"),))
    assert sq_ft(design, "living", "joined_floor_area") == pytest.approx((96 + 117) * 91 / 144)


def test_fixtures_and_doors_of_a_room():
    assert take(HOUSE, "bath", "fixture_count", kind="toilet") == 1
    assert take(HOUSE, "kitchen", "fixture_count", kind="bed") == 0  # the bed is on the loft above
    assert take(HOUSE, "bath", "has_door") is True
    assert take(one_room(100, 96), "room", "has_door") is False


def two_levels(upper_length, **changes):
    """A room of 100 by 96 in with a shorter level over it, its floor at 108 in and 10 in thick."""
    frame = Frame()
    upper = tuple(
        Wall(**{**dict(wall), "id": f"u-{wall.id}", "level": "upper"})
        for wall in one_room(upper_length, 96, frame).walls
    )
    design = one_room(
        100,
        96,
        levels=(Level(id="main"), Level(id="upper", elevation=inches(108), floor_thickness=inches(10))),
        roof=roof(frame, plate_height=inches(108 + 90)),
        **changes,
    )
    bed = room_at(upper_length / 2, 48, id="bed", level="upper")
    return design.evolve(walls=(*design.walls, *upper), rooms=(*design.rooms, bed))


def test_what_the_level_above_leaves_uncovered_is_unknown():
    # over 50 in of 100 there is neither level nor roof (it stands on the upper level)
    value = take(two_levels(50), "room", "ceiling_height_least")
    assert isinstance(value, Unknown)
    assert "cover" in value.reason
    assert take(two_levels(100), "room", "ceiling_height_least") == pytest.approx(98 * INCH)


def test_a_loft_of_an_upper_level_is_measured_from_that_level():
    # loft floor 80 in above the upper level, 6 in thick: 74 in beneath it; ceiling 90 to 114: 10 to 34 above
    up = loft(ONE, 0, 50, 0, 96, level="upper", floor_height=inches(80))
    design = two_levels(100, lofts=(up,))
    assert inch(design, "bed", "ceiling_height_least") == pytest.approx(74)
    assert inch(design, "loft", "ceiling_height_least") == pytest.approx(10)
    assert inch(design, "loft", "ceiling_height_greatest") == pytest.approx(34)
    assert take(design, "room", "under_loft") is False
