"""Places and their pathways as a tree of two levels."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from tinydesigner.gui.panels.signs import LAYERS, VERDICTS, Sign
from tinydesigner.rules.report import PlaceRow, Report
from tinydesigner.rules.results import Layer, PathwayVerdict, PlaceVerdict

Index = QModelIndex | QPersistentModelIndex
#: The ``PlaceVerdict`` of a row (also of the place above a pathway).
PLACE_ROLE = Qt.ItemDataRole.UserRole
#: The ``PathwayVerdict`` of a row: a place's best, or the pathway itself.
PATHWAY_ROLE = Qt.ItemDataRole.UserRole + 1
#: The ``Sign`` of a cell.
SIGN_ROLE = Qt.ItemDataRole.UserRole + 2
#: Whether the place is pinned.
PINNED_ROLE = Qt.ItemDataRole.UserRole + 3

HEADERS = ("Place and pathway", "Road", "Building", "Zoning", "Verdict")
#: Beyond this many rows it is quicker to repaint all that show.
_FEW_ROWS = 12
_LAYER_OF_COLUMN = {1: Layer.ROAD, 2: Layer.BUILDING, 3: Layer.ZONING}


class PlacesModel(QAbstractItemModel):
    """Pinned places first, then by state and name: rows keep their place while a wall is dragged."""

    def __init__(self) -> None:
        super().__init__()
        self._places: list[PlaceRow] = []
        self._pinned: frozenset[str] = frozenset()
        self._report: Report | None = None

    def take(self, report: Report, pinned: frozenset[str]) -> bool:
        """Explain rows from another report in which no place looks otherwise; whether that is all."""
        if pinned != self._pinned or self._report is None:
            return False
        self._report = report
        return True

    def show(
        self,
        report: Report,
        places: Sequence[PlaceRow],
        pinned: frozenset[str],
        differ: frozenset[str] | None = None,
    ) -> None:
        """Show other verdicts; rows that stand for the same place are repainted, and explained when seen.

        ``differ`` names the places that look otherwise, where that is known.
        """
        ordered = sorted(places, key=lambda p: (p.place not in pinned, *_order(p)))
        same = [_shape(p) for p in ordered] == [_shape(p) for p in self._places] and pinned == self._pinned
        if same:
            self._report, self._places = report, ordered
            self._tell(differ)
            return
        self.beginResetModel()
        self._report, self._places, self._pinned = report, ordered, pinned
        self.endResetModel()

    def _tell(self, differ: frozenset[str] | None) -> None:
        """Have rows repainted: a view repaints one cell alone, but all of itself for a range of cells."""
        rows = [row for row, place in enumerate(self._places) if differ is None or place.place in differ]
        if differ is not None and len(rows) <= _FEW_ROWS:
            for row in rows:
                self._tell_row(row, QModelIndex())
                for way in range(self._places[row].ways):
                    self._tell_row(way, self.index(row, 0))
        elif rows:
            last = self.index(len(self._places) - 1, len(HEADERS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _tell_row(self, row: int, parent: QModelIndex) -> None:
        for column in range(len(HEADERS)):
            cell = self.index(row, column, parent)
            self.dataChanged.emit(cell, cell)

    def row(self, index: Index) -> PlaceRow | None:
        """The place of a row, or above it, with its status."""
        if not index.isValid():
            return None
        row = index.internalId() - 1 if index.internalId() else index.row()
        return self._places[row] if 0 <= row < len(self._places) else None

    def place(self, index: Index) -> PlaceVerdict | None:
        """The place of a row, or above it, explained."""
        row = self.row(index)
        return self._report.place(row.place) if row is not None and self._report is not None else None

    def pathway(self, index: Index) -> PathwayVerdict | None:
        """The pathway of a row: a place's best, or the pathway itself."""
        place = self.place(index)
        if place is None:
            return None
        if index.internalId():
            return place.pathways[index.row()] if index.row() < len(place.pathways) else None
        return place.best

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        """Index of a cell; pathways carry their place's row plus one as internal id."""
        if not parent.isValid():
            return self.createIndex(row, column, 0)
        return self.createIndex(row, column, parent.row() + 1)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override] # noqa: B008 - Qt overloads parent()
        """The place of a pathway."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """Places, or the pathways of a place."""
        if not parent.isValid():
            return len(self._places)
        if parent.internalId() or parent.column():
            return 0
        return self._places[parent.row()].ways

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """Name, three layers, verdict."""
        return len(HEADERS)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Column titles."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADERS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, sign or verdict of a cell."""
        place = self.row(index)
        if place is None:
            return None
        if role == PLACE_ROLE:
            return self.place(index)
        if role == PATHWAY_ROLE:
            return self.pathway(index)
        if role == PINNED_ROLE:
            return place.place in self._pinned
        if role == SIGN_ROLE:
            return self._sign(index, place)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(index, place)
        return None

    def _text(self, index: Index, place: PlaceRow) -> str:
        if index.column() == 0:
            if not index.internalId():
                return place_name(place)
            pathway = self.pathway(index)
            return pathway.title if pathway else ""
        sign = self._sign(index, place)
        return sign.word if sign else ""

    def _sign(self, index: Index, place: PlaceRow) -> Sign | None:
        if index.column() == len(HEADERS) - 1 and not index.internalId():
            return VERDICTS[place.status]
        pathway = self.pathway(index)
        if index.column() == len(HEADERS) - 1:
            return VERDICTS[pathway.status] if pathway else None
        layer = _LAYER_OF_COLUMN.get(index.column())
        if layer is None or pathway is None:
            return None
        return LAYERS[pathway.layers[layer]]


def place_name(place: PlaceVerdict | PlaceRow) -> str:
    """Name with the state's letters, as people write it."""
    return f"{place.name} {place.state}" if place.state and place.level != "state" else place.name


#: The country first, then each state with its counties and cities, proposals and examples last.
_LEVELS = {"country": 0, "state": 1, "county": 2, "city": 2, "area": 2, "proposal": 3}


def _order(place: PlaceRow) -> tuple[bool, str, int, str]:
    return (place.level == "proposal", place.state, _LEVELS.get(place.level, 2), place.name)


def _shape(place: PlaceRow) -> tuple[str, int]:
    return (place.place, place.ways)
