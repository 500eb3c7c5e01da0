"""What a check returns: findings, verdicts and the report that holds them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from tinydesigner.measure.quantity import Dimension, Value


class Status(StrEnum):
    """Outcome of one rule on one subject. Silence is never a pass."""

    PASS = "pass"
    FAIL = "fail"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"
    ASK_OFFICIAL = "ask_official"
    ERROR = "error"


class VerdictStatus(StrEnum):
    """Outcome of one pathway in one place."""

    ACCEPTS = "accepts"
    ACCEPTS_IF = "accepts_if"
    NEEDS_FACTS = "needs_facts"
    REJECTS = "rejects"
    NOT_RESEARCHED = "not_researched"


class Layer(StrEnum):
    """The three separate yeses of a verdict."""

    ROAD = "road"
    BUILDING = "building"
    ZONING = "zoning"


class LayerStatus(StrEnum):
    """State of one layer: nothing asked, all pass, facts missing, an official decides, something fails."""

    NONE = "none"
    OK = "ok"
    ASKS = "asks"
    OFFICIAL = "official"
    NO = "no"


class Confidence(StrEnum):
    """How well a value is known, best first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


def cited_text(title: str, edition: str, section: str) -> str:
    """A citation in one phrase, for a person."""
    parts = [title]
    if edition and edition not in title:
        parts.append(edition)
    if section:
        parts.append(section)
    return " ".join(parts)


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a requirement stands."""

    source: str
    title: str
    section: str
    edition: str
    confidence: Confidence
    #: The value rests on memory: no source was seen for it.
    from_memory: bool
    verified_on: str
    stale: bool = False

    def text(self) -> str:
        """Section and edition in one phrase, for a person."""
        return cited_text(self.title or self.source, self.edition, self.section)


@dataclass(slots=True, unsafe_hash=True)
class Finding:
    """One rule on one subject, explained.

    Never changed once made; not declared frozen, which would triple the cost of making hundreds of them.
    """

    rule: str
    ruleset: str
    title: str
    subject: str
    subject_name: str
    status: Status
    dimension: Dimension | None
    #: In the dimension's canonical unit.
    measured: Value | None
    comparator: str
    limit: Value | tuple[Value, ...] | None
    #: The limit in the words and unit of its source.
    limit_text: str
    #: Room to spare, or negative: short by so much; canonical unit; None where there is no number.
    margin: float | None
    #: Keys of what is not given (``fact:...``, ``entity.field``).
    missing: tuple[str, ...]
    #: One sentence: why not applicable, why undecided, what broke.
    reason: str
    because: str
    remedy: str
    citation: Citation
    #: Reason of the waiver that covers it; empty when none does.
    waived: str = ""
    #: Names the measurement whose witness proves the number.
    measurement: str = ""
    #: Its parameters.
    params: tuple[tuple[str, Value], ...] = ()
    #: Id of the subject it was taken on: the finding's own, or ``house``, ``trailer`` or ``lot``.
    measured_on: str = ""
    #: An official's permit that would let a failing design pass; empty when there is none.
    permit: str = ""
    #: Fingerprint of the rule, for a waiver.
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """A procedure or stated condition that the drawing cannot settle."""

    id: str
    text: str
    citation: str


class Explanation(NamedTuple):
    """Why a way comes out as it does."""

    layers: dict[Layer, LayerStatus]
    blocking: Sequence[Finding]
    missing: tuple[str, ...]
    ask: Sequence[Finding]
    conditions: tuple[Condition, ...]
    confidence: Confidence
    verified_on: str
    stale: bool


class PathwayVerdict:
    """One legal way in one place; explained when something of its reasons is first asked for.

    Attributes
    ----------
    pathway, title, status
        Its id and title, and how it comes out.
    gate
        Reason of a gate that refuses the design altogether; empty when it lets it in.
    """

    __slots__ = ("_explain", "_explained", "gate", "pathway", "status", "title")

    def __init__(
        self, pathway: str, title: str, status: VerdictStatus, gate: str, explain: Callable[[], Explanation]
    ) -> None:
        self.pathway = pathway
        self.title = title
        self.status = status
        self.gate = gate
        self._explain = explain
        self._explained: Explanation | None = None

    @property
    def explanation(self) -> Explanation:
        """All the reasons."""
        if self._explained is None:
            self._explained = self._explain()
        return self._explained

    @property
    def layers(self) -> dict[Layer, LayerStatus]:
        """State of road, building and zoning."""
        return self.explanation.layers

    @property
    def blocking(self) -> Sequence[Finding]:
        """Findings that fail in a required layer; made when they are first looked at."""
        return self.explanation.blocking

    @property
    def missing(self) -> tuple[str, ...]:
        """Facts and drawing fields that would settle it."""
        return self.explanation.missing

    @property
    def ask(self) -> Sequence[Finding]:
        """Findings left to an official."""
        return self.explanation.ask

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What remains to be done where no rule stands against it."""
        return self.explanation.conditions

    @property
    def confidence(self) -> Confidence:
        """Lowest confidence of what decided."""
        return self.explanation.confidence

    @property
    def verified_on(self) -> str:
        """Oldest check date among the deciding rules."""
        return self.explanation.verified_on

    @property
    def stale(self) -> bool:
        """Whether that check is old."""
        return self.explanation.stale

    def _key(self) -> tuple[object, ...]:
        return (self.pathway, self.title, self.status, self.gate, self.explanation)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PathwayVerdict) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash((self.pathway, self.title, self.status, self.gate))

    def __repr__(self) -> str:
        return f"PathwayVerdict{self._key()}"


@dataclass(frozen=True, slots=True)
class PlaceVerdict:
    """One place: its best pathway and all others."""

    place: str
    name: str
    state: str
    level: str
    status: VerdictStatus
    pathways: tuple[PathwayVerdict, ...]
    #: Why nothing is known, for ``not_researched``.
    note: str = ""

    @property
    def best(self) -> PathwayVerdict | None:
        """The pathway that gives the place its status."""
        return self.pathways[0] if self.pathways else None
