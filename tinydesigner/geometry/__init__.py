"""Plane shapes in float millimetres, and the only user of shapely."""
