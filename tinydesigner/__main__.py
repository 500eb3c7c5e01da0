"""The one entry point: the command line, and the window where the command line asks for one."""

import sys
from collections.abc import Sequence


class Screen:
    """What needs Qt, loaded only when it is asked for; the command line knows it as a protocol."""

    def open_window(self, path: str | None) -> int:
        """Open the window and stay until it is closed."""
        from tinydesigner.gui.app import run

        return run(path)

    def render(
        self, path: str, view: str, output: str, *, width: int, height: int, scale: float, dark: bool
    ) -> None:
        """Draw a view of a design file to a PNG file."""
        from tinydesigner.gui.render import render_file

        render_file(path, view, output, width=width, height=height, scale=scale, dark=dark)

    def bench(self) -> list[tuple[str, str, list[float]]]:
        """Figures that need a window: name, unit, samples."""
        from tinydesigner.gui.bench import figures

        return figures()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit status."""
    from tinydesigner.cli.main import main as command_line

    return command_line(sys.argv[1:] if argv is None else argv, Screen())


if __name__ == "__main__":
    sys.exit(main())
