"""The program's version, where every part of it may look."""

__version__ = "0.1.0"
