"""The derived model of one design: its subjects, ready to be measured."""

from collections import Counter

from tinydesigner.document.design import Design
from tinydesigner.measure.catalogue import SubjectKind
from tinydesigner.measure.derived.fittings import Fittings
from tinydesigner.measure.derived.floors import Floors
from tinydesigner.measure.derived.shell import Shell
from tinydesigner.measure.derived.subjects import BUILDERS, AnyView
from tinydesigner.measure.memo import Memo


class Model:
    """Everything that can be measured of a design.

    Parts and views are made when first asked for. With a ``previous`` model, whatever its inputs left equal
    is the same object as there, with everything that was measured on it; a long drag never measures twice
    what it does not change. A model is as immutable as its design and may be read by several threads.

    Parameters
    ----------
    design
        The design; never changed.
    previous
        Model of an earlier state, of this design or any other.
    """

    def __init__(self, design: Design, previous: "Model | None" = None) -> None:
        self.design = design
        #: How often each part and each measurement was computed for this model, what was taken over not
        #: counted.
        self.work: Counter[str] = Counter()
        self.memo: Memo = Memo(previous.memo if previous else None, self.work)
        self.shell = Shell(design, self.memo)
        self.floors = Floors(self.shell)
        self.fittings = Fittings(self.floors)
        self._subjects: dict[SubjectKind, tuple[AnyView, ...]] = {}
        self._views: dict[str, AnyView] = {}

    def subjects(self, kind: SubjectKind) -> tuple[AnyView, ...]:
        """Views of every subject of a kind, in file order; () when the design has none."""
        known = self._subjects.get(kind)
        if known is None:
            known = tuple(BUILDERS[kind](self.fittings))
            self._subjects[kind] = known
        return known

    def view(self, id: str) -> AnyView:
        """View of one subject: an entity's id, or ``house``, ``trailer``, ``lot``.

        Raises
        ------
        KeyError
            If the design has no such subject.
        """
        if not self._views:
            self._views = {view.id: view for kind in SubjectKind for view in self.subjects(kind)}
        return self._views[id]
