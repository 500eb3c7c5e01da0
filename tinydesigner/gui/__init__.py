"""The window, and the only user of Qt.

PySide6 hooks into every import that comes after its own and reads the source of each importing module, to
see whether it uses Qt. So what a window shows first and what has nothing to do with Qt is loaded before it.
"""

import tinydesigner.drawing.plan
import tinydesigner.editor.envelope
import tinydesigner.editor.live
import tinydesigner.editor.settings
import tinydesigner.editor.workspace
import tinydesigner.exchange.native  # noqa: F401 - for the order of loading
