"""Modules that are loaded at their first use: most plans never need the general set operations."""

from importlib import import_module
from types import ModuleType
from typing import Any


class LazyModule:
    """Stands for a module until something of it is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._module: ModuleType | None = None

    def __getattr__(self, attribute: str) -> Any:
        """Load the module if need be, and keep what was asked for."""
        if self._module is None:
            self._module = import_module(self._name)
        found = getattr(self._module, attribute)
        setattr(self, attribute, found)
        return found
