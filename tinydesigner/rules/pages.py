"""Plain pages of headings, paragraphs and lists, written as Markdown or as one HTML file that prints well."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the page's."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what stands beside them; a label may come several times."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[str, ...]


Block: TypeAlias = Heading | Paragraph | Facts | Items

#: An underscore within a word is one already.
_SPECIAL = re.compile(r"([\\`*\[\]<>|#~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))")


def _marked(text: str) -> str:
    """Text in one line that Markdown shows as it is."""
    line = " ".join(text.split())
    # a line that begins like a list or a numbered item would become one
    return re.sub(r"^(\d+)([.)])|^([-+=])", r"\1\\\2\3", _SPECIAL.sub(r"\\\1", line))


def _markdown(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {_marked(block.text)}"
        case Paragraph():
            return _marked(block.text)
        case Facts():
            return "\n".join(f"- **{_marked(label)}:** {_marked(text)}" for label, text in block.items)
        case Items():
            return "\n".join(f"- {_marked(text)}" for text in block.items)


def markdown(blocks: Iterable[Block]) -> str:
    """The page as Markdown."""
    return "\n\n".join(map(_markdown, blocks)) + "\n"


_STYLE = """\
body { font: 11pt/1.45 Georgia, serif; max-width: 46em; margin: 2em auto; padding: 0 1em }
body { color: #111; background: #fff }
h1, h2, h3, h4 { font-family: Helvetica, Arial, sans-serif; line-height: 1.2; margin: 1.4em 0 .4em }
h2 { border-bottom: 1px solid #888 } h4 { font-size: 1em }
dl { display: grid; grid-template-columns: 8em 1fr; gap: .15em .8em; margin: .3em 0 1em }
dt { color: #444 } dd { margin: 0; overflow-wrap: anywhere }
@media print { body { margin: 0; max-width: none } h2 { break-before: page } }
@media print { h3, h4 { break-after: avoid } dl { break-inside: avoid } }
"""


def _html(block: Block) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{escape(block.text)}</h{block.level}>"
        case Paragraph():
            return f"<p>{escape(block.text)}</p>"
        case Facts():
            items = (f"<dt>{escape(label)}</dt><dd>{escape(text)}</dd>" for label, text in block.items)
            return "<dl>" + "".join(items) + "</dl>"
        case Items():
            return "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in block.items) + "</ul>"


def html(blocks: Iterable[Block], title: str) -> str:
    """The page as one HTML file that loads nothing."""
    body = "\n".join(map(_html, blocks))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
