"""What a check found, before it is explained."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from tinydesigner.rules.book import PathwayInfo, ProcedureInfo, RuleBook
from tinydesigner.rules.judge import OK, Judgement
from tinydesigner.rules.outcomes import FAIL, PASS
from tinydesigner.rules.plan import ActiveStack, Plan
from tinydesigner.rules.results import Condition, Confidence, LayerStatus, VerdictStatus, cited_text
from tinydesigner.rules.standing import StackResult, stack_result, standing
from tinydesigner.rules.verdicts import RawVerdict, layers_of, raw_verdict

#: Confidence and check date of a rule.
Sure: TypeAlias = tuple[str, str]

#: A layer in which every rule passes or does not apply.
ALL_PASS = StackResult(LayerStatus.OK, (), (), (), ())
#: By sureness, best first.
_CONFIDENCES = {confidence.value: confidence for confidence in Confidence}
_SURENESS = {word: i for i, word in enumerate(_CONFIDENCES)}


def least_sure(confidences: Sequence[str]) -> Confidence:
    """The lowest of several confidences."""
    return _CONFIDENCES[max(confidences, key=_SURENESS.__getitem__)]


class Checked:
    """What a check found, before it is explained; the next check starts from it.

    Details of layers and verdicts are made when they are first asked for, and once.
    """

    def __init__(self, book: RuleBook, plan: Plan, judgement: Judgement) -> None:
        self.book = book
        self.plan = plan
        self.judgement = judgement
        self.evaluation = judgement.evaluation
        self.travels = "trailer" in self.evaluation.context.views
        self._stacks: dict[int, StackResult] = {}
        self._verdicts: dict[tuple[int, int], RawVerdict] = {}
        self._deciding: dict[int, tuple[Sure, ...]] = {}

    def stack(self, number: int) -> StackResult:
        """How a layer comes out."""
        known = self._stacks.get(number)
        if known is None:
            stack, evaluation = self.plan.stacks[number], self.evaluation
            known = (
                ALL_PASS
                if self.judgement.stacks[number] == OK
                else stack_result(stack, self.book.rows, evaluation.worst, evaluation.results)
            )
            self._stacks[number] = known
        return known

    def deciding(self, number: int) -> tuple[Sure, ...]:
        """Lowest confidence and oldest check date of the rules of a stack that apply and stand."""
        known = self._deciding.get(number)
        if known is None:
            found = list(self._applying(self.plan.stacks[number]))
            sure = [confidence for confidence, _ in found]
            made = (least_sure(sure).value, min([day for _, day in found])) if found else None
            known = self._deciding[number] = (made,) if made else ()
        return known

    def _applying(self, stack: ActiveStack) -> Iterator[Sure]:
        rows, worst, results = self.book.rows, self.evaluation.worst, self.evaluation.results
        for entry, position in zip(stack.entries, stack.positions, strict=True):
            if worst[position] >= PASS and (
                not (entry[1] or entry[2]) or standing(entry, rows, results) is not False
            ):
                yield rows[entry[0]].confidence, rows[entry[0]].verified_on

    def status(self, place: int, way: int) -> VerdictStatus:
        """How a way of a place comes out, by their numbers in the plan."""
        return self.judgement.ways[self.plan.places[place].first + way]

    def unknown_to(self, place: int) -> bool:
        """Whether no way of a place is meant for such a house: that nothing is known is no refusal."""
        worst, gates = self.evaluation.worst, self.plan.gates[place]
        for position in gates:
            if worst[position] != FAIL:
                return False
        return bool(gates)

    def gate(self, place: int, way: int) -> int:
        """Outcome of the gate of a way; pass where there is none."""
        position = self.plan.judged[self.plan.places[place].first + way].gate
        return self.evaluation.worst[position] if position >= 0 else PASS

    def citation(self, item: ProcedureInfo | PathwayInfo) -> str:
        """Where a procedure or a way stands, for a person."""
        known = self.book.sources.get(item.source)
        title = item.cited_title or (known.title if known else item.source)
        return cited_text(title or item.source, item.edition, item.section)

    def procedures(self, info: PathwayInfo) -> tuple[Condition, ...]:
        """The conditions of a way, whether or not they are asked."""
        known = self.plan.procedures.get(id(info))
        if known is None:
            known = tuple([Condition(item.id, item.text, self.citation(item)) for item in info.conditions])
            self.plan.procedures[id(info)] = known
        return known

    def verdict(self, place: int, way: int) -> RawVerdict:
        """The verdict on a way of a place, by their numbers in the plan."""
        key = (place, way)
        if key not in self._verdicts:
            info = self.plan.places[place]
            pathway = info.pathways[way]
            layers = layers_of(pathway, info.info.id, self.stack, travels=self.travels)
            self._verdicts[key] = raw_verdict(pathway, layers, self.evaluation, self.status(place, way))
        return self._verdicts[key]

    def verdicts(self, place: int) -> tuple[RawVerdict, ...]:
        """The verdicts on every way of a place."""
        return tuple([self.verdict(place, way) for way in range(len(self.plan.places[place].pathways))])
