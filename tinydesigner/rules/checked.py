"""What a check found, before it is explained."""

from tinydesigner.rules.book import RuleBook
from tinydesigner.rules.judge import Judgement
from tinydesigner.rules.plan import Plan
from tinydesigner.rules.standing import StackResult, stack_result
from tinydesigner.rules.verdicts import RawVerdict, layers_of, raw_verdict


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

    def stack(self, number: int) -> StackResult:
        """How a layer comes out."""
        if number not in self._stacks:
            stack = self.plan.stacks[number]
            self._stacks[number] = stack_result(stack, self.book.rows, self.evaluation.results)
        return self._stacks[number]

    def verdict(self, place: int, way: int) -> RawVerdict:
        """The verdict on a way of a place, by their numbers in the plan."""
        key = (place, way)
        if key not in self._verdicts:
            info = self.plan.places[place]
            pathway = info.pathways[way]
            layers = layers_of(pathway, info.info.id, self.stack, travels=self.travels)
            status = self.judgement.ways[info.first + way]
            self._verdicts[key] = raw_verdict(pathway, layers, self.evaluation, status)
        return self._verdicts[key]

    def verdicts(self, place: int) -> tuple[RawVerdict, ...]:
        """The verdicts on every way of a place."""
        return tuple([self.verdict(place, way) for way in range(len(self.plan.places[place].pathways))])
