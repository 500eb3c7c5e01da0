"""What the parsers raise."""


class UnitError(ValueError):
    """Text that is no quantity, or could be two.

    Attributes
    ----------
    understood : str
        What was made of the text, as far as that went; empty when nothing was.
    accepted : str
        What would have been accepted, with examples.
    """

    def __init__(self, message: str, *, understood: str = "", accepted: str = "") -> None:
        super().__init__(message)
        self.understood = understood
        self.accepted = accepted
