"""The one entry point: the command line, and the window where the command line asks for one."""

import os
import sys
from collections.abc import Sequence


def has_screen() -> bool:
    """Whether a window can be opened here; Qt itself would end the process where it cannot."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class Screen:
    """What needs Qt, loaded only when it is asked for; the command line knows it as a protocol."""

    def open_window(self, path: str | None) -> int:
        """Open the window and stay until it is closed."""
        if not has_screen():
            sys.stderr.write(
                "tinydesigner: there is no screen here; 'tinydesigner render' draws pictures without one, "
                "and 'tinydesigner check' gives the findings\n"
            )
            return 2
        from tinydesigner.gui.app import run

        return run(path)

    def render(
        self, path: str, view: str, output: str, *, width: int, height: int, scale: float, dark: bool
    ) -> None:
        """Draw a view of a design file to a PNG file; no screen is needed."""
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from tinydesigner.gui.render import render_file

        render_file(path, view, output, width=width, height=height, scale=scale, dark=dark)

    def bench(self) -> list[tuple[str, str, list[float]]]:
        """Figures that need a window: name, unit, samples."""
        if not has_screen():
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from tinydesigner.gui.bench import figures

        return figures()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit status."""
    from tinydesigner.cli.main import main as command_line

    return command_line(sys.argv[1:] if argv is None else argv, Screen())


if __name__ == "__main__":
    sys.exit(main())
