"""The law as data: read, linked, compiled and evaluated."""
