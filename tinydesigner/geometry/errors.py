"""What geometry raises when numbers make no shape."""


class GeometryError(ValueError):
    """The numbers given make no such shape; the message says which and why, for a person."""
