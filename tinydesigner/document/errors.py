"""What goes wrong with a design, told to a person."""


class CommandRefused(Exception):  # noqa: N818 - the design's own word: a refusal is an answer, not a fault
    """A command would have made a design that cannot be; the design is as it was."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
