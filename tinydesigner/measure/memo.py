"""Parts of a model that outlive it: what was made from equal inputs is the same object in the next model."""

from collections import Counter
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from tinydesigner.measure.view import Holder

T = TypeVar("T")

#: More entries than this are mostly parts of things deleted long ago; the memo then starts afresh.
_MOST_ENTRIES = 20_000


class Memo:
    """Values by slot (what it is, whose it is), each with the inputs that it was made from.

    Inputs are compared, not hashed: unchanged entities and parts are the same objects, and tuples compare by
    identity first, so a comparison costs well below a microsecond.
    """

    def __init__(self, previous: "Memo | None", work: Counter[str]) -> None:
        keep = previous is not None and len(previous.entries) < _MOST_ENTRIES
        self.entries: dict[tuple[str, Hashable], tuple[tuple[Any, ...], Any]] = (
            dict(previous.entries) if previous is not None and keep else {}
        )
        self.work = work

    def get(self, name: str, owner: Hashable, inputs: tuple[Any, ...], compute: Callable[..., T]) -> T:
        """``compute(*inputs)``, or the value of the last model when its inputs were equal.

        A new value that equals the old one gives the old object back, so that what is made from it stays too.
        """
        slot = (name, owner)
        old = self.entries.get(slot)
        if old is not None and old[0] == inputs:
            value: T = old[1]
            if isinstance(value, Holder):
                value.work = self.work  # what is computed from it now, this model computes
            return value
        fresh = compute(*inputs)
        self.work[name] = self.work.get(name, 0) + 1
        if old is not None and old[1] == fresh:
            fresh = old[1]
        self.entries[slot] = (inputs, fresh)
        return fresh
