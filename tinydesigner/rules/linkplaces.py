"""Places: adoptions with their overlays, road law, zoning rules, guarantees and pathways."""

from collections.abc import Iterable, Sequence
from typing import Any

from tinydesigner.rules.errors import RuleFileError
from tinydesigner.rules.figures import Where
from tinydesigner.rules.files import Law, Origin
from tinydesigner.rules.linkrules import Interned, RuleLinker
from tinydesigner.rules.linksets import SetLinker, located, stated_rules
from tinydesigner.rules.overlay import Ground, Rules, add, change, overlap
from tinydesigner.rules.results import Confidence
from tinydesigner.rules.schema.fields import Span
from tinydesigner.rules.schema.place import Adoption, Guarantee, NamedCode, Pathway, Place
from tinydesigner.rules.stacks import Entry, Lifter, stack

#: Marks of a layer that has no stack: nothing is asked, or what is asked is not known.
NOT_ASKED, NOT_KNOWN = -1, -2


def ends(span: Span | None) -> tuple[str, str]:
    """First and last day of a span; empty where it is open."""
    return (span.start, span.end) if span else ("", "")


class PlaceLinker:
    """Resolves places; a place takes from its parents what it does not say itself."""

    def __init__(self, law: Law, sets: SetLinker, rules: RuleLinker, errors: list[RuleFileError]) -> None:
        self.sets = sets
        self.rules = rules
        self.errors = errors
        self.stacks = Interned()
        self.places: dict[str, tuple[Place, Origin]] = {}
        self._zoning: dict[str, Rules] = {}
        self._adopted: dict[str, list[list[Any]]] = {}
        for place, origin in law.places:
            if place.place in self.places:
                Where(origin).at("place").fault(errors, f"the place {place.place!r} stands twice")
            self.places[place.place] = (place, origin)

    def _index(self, entries: Sequence[Entry]) -> int:
        return self.stacks.keyed(tuple(entries), entries)

    def lineage(self, place: Place) -> list[tuple[Place, Origin]]:
        """The place and its parents, nearest first."""
        found, key = [], place.place
        seen: set[str] = set()
        while key and key in self.places and key not in seen:
            seen.add(key)
            found.append(self.places[key])
            key = self.places[key][0].parent or ""
        return found

    def ground(self, place: Place) -> Ground:
        """What citations of the place's rules start from."""
        sure = place.confidence or Confidence.LOW
        return Ground(place.place, place.cite, sure, False, place.verified_on)

    def _own_rules(self, place: Place, origin: Origin) -> Rules:
        if place.place not in self._zoning:
            rules: Rules = {}
            add(rules, stated_rules(place.rules, origin, self.ground(place)), self.errors)
            self._zoning[place.place] = rules
        return self._zoning[place.place]

    def _known_sets(self, sets: Iterable[str], where: Where) -> list[str]:
        known = []
        for i, key in enumerate(sets):
            if key in self.sets.heads:
                known.append(key)
            else:
                where.at(i).fault(self.errors, f"no rule set is called {key!r}")
        return known

    def adoptions(self, place: Place, origin: Origin) -> list[list[Any]]:
        """What is adopted in the place itself: ``[from, to, entries, confidence, memory, verified_on]``."""
        if place.place not in self._adopted:
            where = Where(origin, ("code",), f"place {place.place}")
            if overlap(adoption.effective for adoption in place.code):
                where.fault(
                    self.errors, "two adoptions hold on one day", "effective spans that do not overlap"
                )
            self._adopted[place.place] = [
                self._adoption(place, adoption, origin, i) for i, adoption in enumerate(place.code)
            ]
        return self._adopted[place.place]

    def _adoption(self, place: Place, adoption: Adoption, origin: Origin, i: int) -> list[Any]:
        ground = self.ground(place)
        ground = Ground(
            place.place,
            adoption.cite or place.cite,
            adoption.confidence or ground.confidence,
            adoption.memory,
            adoption.verified_on or ground.verified_on,
        )
        entries = self._code(adoption, origin, ("code", i), ground)
        own = stated_rules(adoption.rules, origin, ground, "code", i)
        entries += [(self.rules.row(stated), (), ()) for stated in own]
        span = ends(adoption.effective)
        return [*span, entries, ground.confidence.value, ground.memory, ground.verified_on]

    def _code(
        self, code: Adoption | NamedCode, origin: Origin, path: tuple[str | int, ...], ground: Ground
    ) -> list[Entry]:
        """Entries of rule sets in force together, as a place has changed them."""
        known = self._known_sets(code.rulesets, Where(origin, (*path, "rulesets")))
        tables = [(key, self.sets.table(key)) for key in known]
        amendments = located(code.amend, origin, "amend", *path)
        deletions = located(code.delete, origin, "delete", *path)
        change(tables, amendments, deletions, ground, self.errors)
        return stack([self.sets.rows(key, table) for key, table in tables])

    def _road(self, place: Place) -> int:
        for ancestor, origin in self.lineage(place):
            if ancestor.road:
                known = self._known_sets(ancestor.road, Where(origin, ("road",)))
                return self._index(stack([self.sets.rows(key) for key in known]))
        return NOT_KNOWN

    def _lifters(self, place: Place, kind: str) -> dict[str, list[Lifter]]:
        """Guarantees over the place, by the rule id that each overrides."""
        found: dict[str, list[Lifter]] = {}
        for ancestor, origin in self.lineage(place)[1:]:
            for i, guarantee in enumerate(ancestor.guarantees):
                if place.level in guarantee.binds and (not guarantee.pathways or kind in guarantee.pathways):
                    for lifter in self._lifter(ancestor, origin, guarantee, i):
                        for rule in guarantee.overrides:
                            found.setdefault(rule, []).append(lifter)
        return found

    def _lifter(self, place: Place, origin: Origin, guarantee: Guarantee, i: int) -> list[Lifter]:
        versions = self._own_rules(place, origin).get(guarantee.rule, [])
        if not versions:
            where = Where(origin, ("guarantees", i, "rule"), f"place {place.place}")
            where.fault(self.errors, f"there is no rule {guarantee.rule!r}", "an id of the place's rules")
        lifters = []
        for stated in versions:
            start, end = ends(guarantee.effective)
            rule_start, rule_end = ends(stated.rule.effective)
            span = max(start, rule_start), min(filter(None, (end, rule_end)), default="")
            lifters.append((self.rules.row(stated), *span))
        return lifters

    def _zoning_entries(self, place: Place, pathway: Pathway, where: Where) -> list[Entry]:
        lifters = self._lifters(place, pathway.kind)
        entries: list[Entry] = []
        for i, key in enumerate(pathway.zoning):
            homes = [self._own_rules(*ancestor) for ancestor in self.lineage(place)]
            table = next((rules for rules in homes if key in rules), None)
            if table is None:
                where.at("zoning", i).fault(
                    self.errors, f"there is no rule {key!r}", "a rule of the place or its parents"
                )
                continue
            own = table is homes[0]
            lifted = tuple(
                lifter for name, found in lifters.items() if own and _covers(name, key) for lifter in found
            )
            entries += [(self.rules.row(stated), (), lifted) for stated in table[key]]
        return entries

    def _building(self, place: Place, pathway: Pathway, origin: Origin, i: int) -> Any:
        """Stacks of the building layer by date: ``[from, to, stack, confidence, memory, verified_on]``."""
        if pathway.building == "none":
            return []
        if isinstance(pathway.building, NamedCode):
            ground = self.ground(place)
            entries = self._code(pathway.building, origin, ("pathways", i, "building"), ground)
            return [["", "", self._index(entries), "", False, ""]]
        found = []
        lifters = self._lifters(place, pathway.kind)
        for ancestor in self.lineage(place):
            for start, end, entries, *sure in self.adoptions(*ancestor):
                lifted = [
                    self._lifted(entry, lifters) if ancestor[0] is place else entry for entry in entries
                ]
                found.append([start, end, self._index(lifted), *sure])
        return found

    def _lifted(self, entry: Entry, lifters: dict[str, list[Lifter]]) -> Entry:
        rule, owner = self.rules.rows.values[entry[0]][0], self.rules.rows.values[entry[0]][1]
        if owner not in self.places:
            return entry
        found = [lifter for name, many in lifters.items() if _covers(name, rule) for lifter in many]
        return (entry[0], entry[1], (*entry[2], *found))

    def pathway(self, place: Place, pathway: Pathway, origin: Origin, i: int) -> list[Any]:
        """A pathway as a plain list (see ``book.PathwayInfo``)."""
        where = Where(origin, ("pathways", i), f"pathway {pathway.id}")
        ground = self.ground(place)
        source, section, edition, title = self.rules.citation(pathway.cite, place.cite, "", where)
        span = pathway.effective
        gate, refuses = -1, ""
        if pathway.gate is not None:
            gate, refuses = (
                self.rules.condition(pathway.gate.when, where.at("gate", "when")),
                pathway.gate.refuses,
            )
        for j, fact in enumerate(pathway.facts_asked):
            self.rules.terms.figures.fact(fact, where.at("facts_asked", j))
        zoning = self._zoning_entries(place, pathway, where)
        return [
            pathway.id, pathway.title, pathway.kind, *ends(span), span.closed if span else "",
            gate, refuses,
            self._road(place) if pathway.road == "required" else NOT_ASKED,
            pathway.building if isinstance(pathway.building, str) else "named",
            self._building(place, pathway, origin, i),
            self._index(zoning) if zoning else NOT_ASKED,
            list(pathway.facts_asked), self._procedures(place, pathway, where),
            source, section, edition, title,
            (pathway.confidence or ground.confidence).value, pathway.memory,
            pathway.verified_on or ground.verified_on,
            pathway.gate is not None and pathway.gate.exclusive,
        ]  # fmt: skip

    def _procedures(self, place: Place, pathway: Pathway, where: Where) -> list[list[Any]]:
        made = []
        for i, item in enumerate(pathway.conditions):
            at = where.at("conditions", i)
            source, section, edition, title = self.rules.citation(
                item.cite or pathway.cite, place.cite, item.section, at
            )
            logic = -1 if item.when is None else self.rules.condition(item.when, at.at("when"))
            made.append([item.id, item.text, source, section, edition, title, logic])
        return made

    def check(self) -> None:
        """Faults that only the whole shows."""
        for key, (place, origin) in self.places.items():
            where = Where(origin, (), f"place {key}")
            if place.parent and (place.parent not in self.places or place.parent == key):
                where.at("parent").fault(self.errors, f"no place is called {place.parent!r}")
            elif len(lineage := self.lineage(place)) > 1 and lineage[-1][0].parent:
                where.at("parent").fault(self.errors, "the parents go round in a circle")
            self._check_rules(place, origin, where)
            self._check_pathways(place, where)

    def _check_rules(self, place: Place, origin: Origin, where: Where) -> None:
        for versions in self._own_rules(place, origin).values():
            for stated in versions:
                self.rules.row(stated)
        self.adoptions(place, origin)
        self._known_sets(place.road, where.at("road"))
        for i, guarantee in enumerate(place.guarantees):
            self._lifter(place, origin, guarantee, i)

    def _check_pathways(self, place: Place, where: Where) -> None:
        versions: dict[str, list[Span | None]] = {}
        for i, pathway in enumerate(place.pathways):
            spans = versions.setdefault(pathway.id, [])
            spans.append(pathway.effective)
            if overlap(spans):
                message = f"the pathway {pathway.id!r} stands twice for one day"
                where.at("pathways", i).fault(self.errors, message, "effective spans that do not overlap")


def _covers(name: str, rule: str) -> bool:
    """Whether an overridden id names the rule: itself, or as the end of a dotted id."""
    return rule == name or rule.endswith(f".{name}")
