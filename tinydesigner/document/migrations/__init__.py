"""Older files brought up to date in memory, one version at a time; the file is left alone until saved."""

from collections.abc import Callable
from typing import Any

from tinydesigner.document.design import FORMAT_VERSION

#: A file's content, as JSON gives it.
Content = dict[str, Any]

#: What leads from each version to the next. Version 1 is the first.
STEPS: dict[int, Callable[[Content], Content]] = {}


def migrate(content: Content, version: int) -> Content:
    """The content of a file of ``version`` as the present version would have written it."""
    for step in range(version, FORMAT_VERSION):
        content = {**STEPS[step](content), "version": step + 1}
    return content
