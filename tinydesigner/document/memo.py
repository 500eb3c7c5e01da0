"""A memo keyed by which objects go in, not by what they hold."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Generic, TypeVar

R = TypeVar("R")


class IdentityMemo(Generic[R]):
    """Remember results by the identity of the entities or other values they were made from.

    These are immutable and shared between designs, so the same objects mean the same result, and comparing
    identities costs a fraction of comparing values. The memo holds the inputs of each entry, so an id
    cannot be reused while it is a key.
    """

    def __init__(self, size: int = 64) -> None:
        self._size = size
        self._lock = Lock()
        self._entries: OrderedDict[tuple[int, ...], tuple[tuple[object, ...], R]] = OrderedDict()

    def get(self, inputs: Sequence[object], compute: Callable[[], R], *extra: int) -> R:
        """Result for ``inputs`` (and plain ``extra`` numbers), computed if it is not remembered."""
        key = (*extra, *map(id, inputs))
        with self._lock:
            entry = self._entries.get(key)
            if entry is not None:
                self._entries.move_to_end(key)
                return entry[1]
        result = compute()
        with self._lock:
            self._entries[key] = (tuple(inputs), result)
            while len(self._entries) > self._size:
                self._entries.popitem(last=False)
        return result
