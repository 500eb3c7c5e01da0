"""Rule sets with everything they inherit, add, amend and delete."""

from collections.abc import Iterable
from typing import Any

from tinydesigner.rules.errors import RuleFileError
from tinydesigner.rules.figures import Where
from tinydesigner.rules.files import Law, Origin
from tinydesigner.rules.linkrules import RuleLinker
from tinydesigner.rules.overlay import Ground, Rules, Stated, add, change, inherited
from tinydesigner.rules.schema.fields import Cite
from tinydesigner.rules.schema.rule import Rule
from tinydesigner.rules.schema.sets import RuleSet, Topic
from tinydesigner.rules.stacks import SetRows


def stated_rules(rules: Iterable[Rule], origin: Origin, ground: Ground, *path: str | int) -> list[Stated]:
    """Own rules of a set or place with where they stand."""
    return [
        Stated(rule, Where(origin, (*path, "rules", i), f"rule {rule.id}"), ground, ground.owner)
        for i, rule in enumerate(rules)
    ]


def located(items: Iterable[Any], origin: Origin, key: str, *path: str | int) -> list[tuple[Any, Where]]:
    """Amendments or deletions with where they stand."""
    return [(item, Where(origin, (*path, key, i), f"{key} {item.id}")) for i, item in enumerate(items)]


class SetLinker:
    """Resolves rule sets, each after the one it extends."""

    def __init__(self, law: Law, rules: RuleLinker, errors: list[RuleFileError]) -> None:
        self.rules = rules
        self.errors = errors
        self.heads: dict[str, tuple[RuleSet, Origin]] = {}
        self._topics: dict[str, list[tuple[Topic, Origin]]] = {}
        self._tables: dict[str, Rules] = {}
        self._scopes: dict[str, int] = {}
        for head, origin in law.heads:
            if head.ruleset in self.heads:
                Where(origin).at("ruleset").fault(errors, f"the rule set {head.ruleset!r} stands twice")
            self.heads[head.ruleset] = (head, origin)
        for topic, origin in law.topics:
            if topic.ruleset not in self.heads:
                Where(origin).at("ruleset").fault(
                    errors, f"no rule set is called {topic.ruleset!r}", "one with a title"
                )
            self._topics.setdefault(topic.ruleset, []).append((topic, origin))

    def ground(self, id: str) -> Ground:
        """What citations of the set's rules start from."""
        head, _ = self.heads[id]
        cite = Cite(source=head.source, edition=head.edition or None)
        return Ground(id, cite, head.confidence, head.memory, head.verified_on)

    def table(self, id: str) -> Rules:
        """Every rule of a set by id; a copy that may be changed."""
        if id not in self._tables:
            self._tables[id] = {}  # a set that extends itself finds this
            self._tables[id] = self._resolved(id)
        return {key: list(versions) for key, versions in self._tables[id].items()}

    def _resolved(self, id: str) -> Rules:
        head, origin = self.heads[id]
        ground = self.ground(id)
        rules: Rules = {}
        if head.extends is not None:
            if head.extends not in self.heads or self._circular(id):
                Where(origin).at("extends").fault(
                    self.errors, f"cannot extend {head.extends!r}", "an earlier rule set"
                )
            else:
                rules = inherited(self.table(head.extends), ground)
        parts = [(head, origin), *self._topics.get(id, [])]
        amendments = [item for part, at in parts for item in located(part.amend, at, "amend")]
        deletions = [item for part, at in parts for item in located(part.delete, at, "delete")]
        plain = Ground(id, None, ground.confidence, ground.memory, ground.verified_on)
        change([(id, rules)], amendments, deletions, plain, self.errors)
        own = [stated for part, at in parts for stated in stated_rules(part.rules, at, ground)]
        add(rules, own, self.errors)
        return rules

    def _circular(self, id: str) -> bool:
        seen, at = set(), id
        while at in self.heads and at not in seen:
            seen.add(at)
            at = self.heads[at][0].extends or ""
        return at in seen

    def scope(self, id: str) -> int:
        """Logic of an appendix's scope; -1 when it has none."""
        head, origin = self.heads[id]
        if id not in self._scopes:
            where = Where(origin, ("scope",), f"rule set {id}")
            self._scopes[id] = -1 if head.scope is None else self.rules.condition(head.scope, where)
        return self._scopes[id]

    def rows(self, id: str, table: Rules | None = None) -> SetRows:
        """A set as rows; ``table`` stands in for its rules where a place has changed them."""
        head, _ = self.heads[id]
        found = self.table(id) if table is None else table
        rows = tuple((key, self.rules.row(stated)) for key, versions in found.items() for stated in versions)
        return SetRows(id, rows, frozenset(head.replaces), self.scope(id), frozenset(head.stands_on))

    def check(self) -> None:
        """Faults that only the whole shows."""
        for key, (head, origin) in self.heads.items():
            where = Where(origin, (), f"rule set {key}")
            if head.source not in self.rules.sources:
                where.at("source").fault(
                    self.errors, f"no source is called {head.source!r}", "a source of sources.yaml"
                )
            for i, other in enumerate(head.stands_on):
                if other not in self.heads:
                    where.at("stands_on", i).fault(self.errors, f"no rule set is called {other!r}")
            if head.kind != "appendix" and (head.replaces or head.scope is not None):
                where.at("kind").fault(self.errors, "only an appendix has replaces and scope")
            self._check_replaces(head, where)
            if not self.table(key):
                where.fault(self.errors, "the set has no rules")

    def _check_replaces(self, head: RuleSet, where: Where) -> None:
        bases = head.stands_on or list(self.heads)
        known = {key for base in bases if base in self.heads for key in self.table(base)}
        for i, rule in enumerate(head.replaces):
            if rule not in known:
                where.at("replaces", i).fault(self.errors, f"no rule set has a rule {rule!r} to replace")
