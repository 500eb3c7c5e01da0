"""Field types that every entity is made of, with their form in files."""

from typing import Annotated, Any, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from tinydesigner.units.length import NM_PER_MM

#: No drawing reaches beyond one kilometre; a larger number is a typing error or an attack.
MAX_LENGTH_NM = 1_000_000 * NM_PER_MM


def _nm_from_mm(value: float) -> int:
    return round(value * NM_PER_MM)


class _LengthField:
    """Whole nanometres in Python, decimal millimetres in JSON."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        limit = MAX_LENGTH_NM / NM_PER_MM
        from_json = core_schema.no_info_after_validator_function(
            _nm_from_mm, core_schema.float_schema(strict=True, allow_inf_nan=False, ge=-limit, le=limit)
        )
        from_python = core_schema.int_schema(strict=True, ge=-MAX_LENGTH_NM, le=MAX_LENGTH_NM)
        return core_schema.json_or_python_schema(
            json_schema=from_json,
            python_schema=from_python,
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda nm: nm / NM_PER_MM, return_schema=core_schema.float_schema(), when_used="json"
            ),
        )


#: A signed length in whole nanometres; exact decimal millimetres in files.
Length: TypeAlias = Annotated[int, _LengthField]
#: A length that has to be more than nothing (checked by the entity that uses it, in nanometres).
Point: TypeAlias = tuple[Length, Length]
#: Mass in whole grams.
Mass: TypeAlias = Annotated[int, Field(ge=0, le=100_000_000)]
#: Degrees, counter-clockwise from +x unless the field says otherwise.
Degrees: TypeAlias = Annotated[float, Field(ge=-3600, le=3600, allow_inf_nan=False)]
#: Rise over run: 6:12 is 0.5.
Slope: TypeAlias = Annotated[float, Field(ge=0, le=10, allow_inf_nan=False)]
Ratio: TypeAlias = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
EntityId: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[a-z0-9][a-z0-9._-]*$")]
Label: TypeAlias = Annotated[str, Field(max_length=200)]


class Entity(BaseModel):
    """Base of everything in a design: immutable, strict about its keys, known by a stable id."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    id: EntityId


class Part(BaseModel):
    """A value inside an entity: immutable and strict, without an identity of its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
