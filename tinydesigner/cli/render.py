"""``tinydesigner render``: a view of a design as a PNG file."""

import argparse
from pathlib import Path

from tinydesigner.cli.errors import InputError, input_errors
from tinydesigner.cli.main import Screen

VIEWS = ("plan", "section", "elevation", "window")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("file", metavar="FILE", help="a design file")
    parser.add_argument("--view", choices=VIEWS, default="plan")
    parser.add_argument("-o", "--output", required=True, metavar="PNG", help="the picture to make")
    parser.add_argument("--width", type=_pixels, default=1600, metavar="PX", help="before scaling (1600)")
    parser.add_argument("--height", type=_pixels, default=1000, metavar="PX", help="before scaling (1000)")
    parser.add_argument("--scale", type=_scale, default=1.0, metavar="N", help="device pixels a pixel (1)")
    parser.add_argument("--dark", action="store_true", help="the dark theme")


def _pixels(text: str) -> int:
    if not text.isdigit() or not 64 <= int(text) <= 16_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of pixels from 64 to 16000")
    return int(text)


def _scale(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0.25 <= value <= 8:
        raise argparse.ArgumentTypeError(f"{text!r} is not a scale from 0.25 to 8")
    return value


def run(arguments: argparse.Namespace, screen: Screen | None) -> int:
    """Draw the picture."""
    if screen is None:
        raise InputError("no pictures can be drawn from here")
    if not Path(arguments.output).parent.is_dir():
        raise InputError(f"{arguments.output}: its folder does not exist")
    with input_errors():
        screen.render(
            arguments.file,
            arguments.view,
            arguments.output,
            width=arguments.width,
            height=arguments.height,
            scale=arguments.scale,
            dark=arguments.dark,
        )
    return 0
