"""What was drawn last for each entity, so that a drag step draws only what changed."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")

#: Beyond this most entries belong to things deleted long ago; memory then starts afresh.
MOST_ENTRIES = 20_000

_last: dict[tuple[str, Hashable], tuple[tuple[Any, ...], Any]] = {}


def remembered(what: str, owner: Hashable, inputs: tuple[Any, ...], draw: Callable[..., T]) -> T:
    """``draw(*inputs)``, or what it gave last time for this owner when the inputs are equal.

    Inputs are compared by identity first and by value where that differs; unchanged entities are shared
    between designs, so this costs below a microsecond each. A new result that equals the old one gives the
    old object back, so that a canvas sees by identity that nothing changed. Safe on any thread: at worst two
    threads draw the same thing.
    """
    slot = (what, owner)
    known = _last.get(slot)
    if known is not None and known[0] == inputs:
        value: T = known[1]
        return value
    fresh = draw(*inputs)
    if known is not None and known[1] == fresh:
        fresh = known[1]
    if len(_last) >= MOST_ENTRIES:
        _last.clear()
    _last[slot] = (inputs, fresh)
    return fresh


def forget() -> None:
    """Forget everything, as tests of cold speed need."""
    _last.clear()
