"""What the program remembers of its user between two starts, in one JSON file."""

import json
import os
import tempfile
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tinydesigner import datafiles
from tinydesigner.units.length import NM_PER_INCH
from tinydesigner.units.system import UnitSystem

FILE_NAME = "settings.json"
MAX_RECENT = 12
#: Grid steps that the menu offers, imperial and metric, nm.
IMPERIAL_STEPS = tuple(round(NM_PER_INCH * inches) for inches in (0.25, 0.5, 1, 2, 6, 12))
METRIC_STEPS = tuple(millimetres * 1_000_000 for millimetres in (5, 10, 25, 50, 100, 250))


class SnapSettings(BaseModel):
    """What the pointer snaps to."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    grid: bool = True
    objects: bool = True
    #: Grid step, nm.
    step: Annotated[int, Field(gt=0)] = NM_PER_INCH
    #: Reach of an object snap, device-independent pixels.
    tolerance_px: Annotated[float, Field(gt=0, le=50)] = 8.0


class Settings(BaseModel):
    """User settings; a field that a newer or older program wrote and this one does not know is ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    theme: Literal["system", "light", "dark"] = "system"
    units: UnitSystem = UnitSystem.IMPERIAL
    snap: SnapSettings = SnapSettings()
    recent: tuple[str, ...] = ()
    #: Window geometry and dock layout as base64.
    geometry: str = ""
    layout: str = ""
    #: Drawing layers and panels shown, by name.
    shown: dict[str, bool] = Field(default_factory=dict)
    wheel_zooms: bool = True

    def geometry_bytes(self) -> bytes:
        """Window geometry; empty when none is stored or it is damaged."""
        return _decoded(self.geometry)

    def layout_bytes(self) -> bytes:
        """Dock layout; empty when none is stored or it is damaged."""
        return _decoded(self.layout)


def _decoded(text: str) -> bytes:
    try:
        return b64decode(text, validate=True)
    except ValueError:
        return b""


class SettingsStore:
    """The settings file. A file that cannot be read gives the defaults: settings never stop a start."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path if path is not None else datafiles.config_dir() / FILE_NAME
        self.settings = self._read()

    def _read(self) -> Settings:
        try:
            return Settings.model_validate_json(self.path.read_bytes())
        except (OSError, ValidationError):
            return Settings()

    def update(self, **changes: object) -> Settings:
        """Change fields and write the file; a file that cannot be written is left as it is."""
        fields = {name: getattr(self.settings, name) for name in Settings.model_fields}
        self.settings = Settings(**{**fields, **changes})
        self._write()
        return self.settings

    def keep_layout(self, geometry: bytes, layout: bytes) -> None:
        """Remember the window's place and its docks."""
        self.update(geometry=b64encode(geometry).decode(), layout=b64encode(layout).decode())

    def add_recent(self, path: Path) -> None:
        """Put a file at the head of the recent list."""
        text = str(path.resolve())
        others = [name for name in self.settings.recent if name != text]
        self.update(recent=(text, *others)[:MAX_RECENT])

    def _write(self) -> None:
        text = json.dumps(self.settings.model_dump(mode="json"), indent=1)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=".settings-")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(name).replace(self.path)
        except OSError:
            # A read-only home must not keep anybody from drawing; the settings last for this session.
            return
