"""TinyDesigner: draw a tiny house and see where it is legal.

The names below are the scripting interface; they are loaded on first use, so that ``import tinydesigner``
costs nothing until a house is built.
"""

from typing import TYPE_CHECKING

from tinydesigner.version import __version__

if TYPE_CHECKING:
    from tinydesigner.api import House, open_house

__all__ = ["House", "__version__", "open_house"]


def __getattr__(name: str) -> object:
    """Load the scripting interface when it is first asked for (PEP 562)."""
    if name in {"House", "open_house"}:
        from tinydesigner import api

        value: object = getattr(api, name)
        return value
    raise AttributeError(f"module 'tinydesigner' has no attribute {name!r}")
