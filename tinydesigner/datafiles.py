"""Where the program's own data and the user's files lie.

``resources/`` and ``rulesets/`` stand beside the package in the source tree and inside it in a wheel or a
frozen program; everything that reads them asks here.
"""

import os
import sys
from functools import cache
from pathlib import Path

APP_NAME = "tinydesigner"


class DataFileMissingError(Exception):
    """A data folder of the program itself cannot be found: the installation is broken."""


@cache
def data_root() -> Path:
    """Folder that holds ``resources`` and ``rulesets``.

    Raises
    ------
    DataFileMissingError
        If neither the source tree nor the installed package has them.
    """
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [Path(frozen)] if frozen else []
    candidates += [package.parent, package / "data"]
    for candidate in candidates:
        if (candidate / "resources").is_dir() and (candidate / "rulesets").is_dir():
            return candidate
    raise DataFileMissingError(
        "cannot find the folders 'resources' and 'rulesets'; looked in "
        + ", ".join(str(c) for c in candidates)
    )


def resources() -> Path:
    """Folder of templates, fixture catalogue, icons and styles."""
    return data_root() / "resources"


def rulesets() -> Path:
    """Folder of the bundled law."""
    return data_root() / "rulesets"


def cache_dir() -> Path:
    """Folder for what can be made again, as the compiled rule pack. ``TINYDESIGNER_CACHE`` overrides it."""
    override = os.environ.get("TINYDESIGNER_CACHE")
    if override:
        return Path(override)
    from platformdirs import user_cache_path

    return user_cache_path(APP_NAME, appauthor=False)


def config_dir() -> Path:
    """Folder of the user's settings and own rule files. ``TINYDESIGNER_CONFIG`` overrides it."""
    override = os.environ.get("TINYDESIGNER_CONFIG")
    if override:
        return Path(override)
    from platformdirs import user_config_path

    return user_config_path(APP_NAME, appauthor=False)
