"""Every step goes to a journal on disk, so that a crash loses nothing; a save takes it away."""

import os
from pathlib import Path

from tinydesigner import datafiles
from tinydesigner.editor.session import Session
from tinydesigner.exchange.errors import ExchangeError, FileInUseError
from tinydesigner.exchange.journal import Journal, Recovery, file_hash, journal_path, read_journal
from tinydesigner.exchange.native_lock import Claim

_SUFFIX = ".journal"


def recovery_folder() -> Path:
    """Where designs without a file keep their journals."""
    return datafiles.config_dir() / "recovery"


class Autosave:
    """Keeps the journal of a session while its design differs from its file.

    A journal lies beside the design's file, or in ``folder`` while there is none. Whoever keeps one holds the
    claim on it, so that a journal that can be claimed was left by a crash.
    """

    def __init__(self, session: Session, folder: Path | None = None) -> None:
        self.session = session
        self.folder = folder or recovery_folder()
        self._journal: Journal | None = None
        self._claim: Claim | None = None
        self._told = False
        session.file_changed.connect(self._on_file)

    @property
    def path(self) -> Path | None:
        """The journal in hand; None while there is nothing to lose."""
        return self._journal.path if self._journal is not None else None

    def _on_file(self) -> None:
        if not self.session.dirty:
            self._end()
            return
        try:
            self._keep()
        except (OSError, ExchangeError) as error:
            self._end()
            if not self._told:
                self._told = True
                self.session.message.emit(f"Autosave is off: {error}")

    def _keep(self) -> None:
        session = self.session
        if self._journal is not None:
            self._journal.append(session.base, session.history.undo_label or "")
            return
        path = self._target()
        self._claim = Claim(session.path or path)
        self._journal = Journal(path, session.base, file_hash(session.path) if session.path else "")

    def _target(self) -> Path:
        if self.session.path is not None:
            return journal_path(self.session.path)
        self.folder.mkdir(parents=True, exist_ok=True)
        number = 1
        while (path := self.folder / f"untitled-{os.getpid()}-{number}{_SUFFIX}").exists():
            number += 1
        return path

    def _end(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None
        if self._claim is not None:
            self._claim.release()
            self._claim = None

    def stop(self) -> None:
        """The session ends by the user's will: nothing is left behind."""
        self.session.file_changed.disconnect(self._on_file)
        self._end()


def left_behind(folder: Path | None = None) -> list[Path]:
    """Journals of designs without a file that a crash left, oldest first."""
    found = sorted((folder or recovery_folder()).glob(f"*{_SUFFIX}"), key=lambda path: path.stat().st_mtime)
    return [path for path in found if _free(path)]


def left_beside(path: Path) -> Path | None:
    """The journal that a crash left beside a design file; None when there is none or someone works on it."""
    journal = journal_path(path)
    return journal if journal.exists() and _free(path) else None


def _free(path: Path) -> bool:
    try:
        Claim(path).release()
    except FileInUseError:
        return False
    except OSError:
        return True
    return True


def recover(journal: Path) -> Recovery | None:
    """What a journal gives back; one that cannot be read is put aside under another name and gives None."""
    try:
        return read_journal(journal)
    except (ExchangeError, OSError):
        journal.replace(journal.with_suffix(".unreadable"))
        return None
