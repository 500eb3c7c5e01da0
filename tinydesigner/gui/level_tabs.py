"""The pages of the plan as a row of buttons."""

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from tinydesigner.editor.pages import Page, pages
from tinydesigner.editor.workspace import Workspace


class LevelTabs(QWidget):
    """One button a page; they follow the design."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self._pages: tuple[Page, ...] = ()
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(30, 8, 8, 6)
        self._row.setSpacing(6)
        self._row.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the pages that the design has now, and which is in view."""
        found = pages(self.workspace.session.design)
        if found != self._pages:
            self._pages = found
            self._rebuild()
        for page, button in zip(self._pages, self._group.buttons(), strict=True):
            button.setChecked(
                (page.level, page.kind) == (self.workspace.page.level, self.workspace.page.kind)
            )

    def _rebuild(self) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        for index, page in enumerate(self._pages):
            button = QPushButton(page.title)
            button.setObjectName("level")
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, page=page: self.workspace.show_page(page))
            self._group.addButton(button)
            self._row.insertWidget(index, button)
