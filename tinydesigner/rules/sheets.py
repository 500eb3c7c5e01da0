"""All logics of a plan about one kind of subject, evaluated together and kept on the subject as one page."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeAlias

from tinydesigner.rules.logic import Decision, Logic
from tinydesigner.rules.outcomes import Doubt, Outcome, doubtful
from tinydesigner.rules.selecting import Group, groups_of, selectors
from tinydesigner.rules.values import Context, Reader, View

Signature: TypeAlias = tuple[Any, ...]

#: Profiles that are remembered; designs have a few dozen.
_KEPT_PROFILES = 1024
_WORDS = frozenset((str, bool))


class Page(NamedTuple):
    """Outcomes of a sheet for one subject, by the number of the logic on the sheet."""

    #: What was read besides the subject.
    signature: Signature
    outcomes: Sequence[Outcome]
    #: Code of each outcome.
    codes: bytes


class Members(NamedTuple):
    """Logics that share what is left of their conditions."""

    #: Number on the sheet and decision of those that apply at once.
    at_once: list[tuple[int, Decision]]
    asked: list[tuple[Any, list[tuple[int, Decision]]]]


class Sheet:
    """Logics about one kind of subject.

    A page is kept on its view, and used again as long as what the logics read elsewhere (answers of the user,
    measurements of house, trailer or lot) is the same.

    Parameters
    ----------
    subject
        The kind of subject.
    logics
        All of that kind.
    reader
        Makes the reader of a shared operand (see `RuleBook.reader`).
    """

    def __init__(self, subject: str, logics: Sequence[Logic], reader: Callable[[int], Reader]) -> None:
        self.subject = subject
        self.logics = tuple(logics)
        self._asking = [i for i, logic in enumerate(self.logics) if logic.only_asks]
        self._conditions = {i: logic.when for i, logic in enumerate(self.logics) if not logic.only_asks}
        self._selectors = selectors(node for node in self._conditions.values() if node is not None)
        self._outside = [logic.outside for logic in self.logics]
        #: Page of subjects to which nothing applies.
        self._blank = Page((), self._outside, bytes(len(self.logics)))
        #: Answers, and the outcomes before anything is measured.
        self._asked: tuple[dict[str, Any], list[Outcome]] | None = None
        self._profiles: dict[tuple[Any, ...], Members] = {}
        self._readers: list[Reader] = []
        #: Numbers of the logics that read each of these.
        self._used: list[list[int]] = []
        self._read_elsewhere(reader)

    def _read_elsewhere(self, reader: Callable[[int], Reader]) -> None:
        known: dict[int, int] = {}
        for i, logic in enumerate(self.logics):
            for operand in logic.reads:
                if operand not in known:
                    known[operand] = len(self._readers)
                    self._readers.append(reader(operand))
                    self._used.append([])
                self._used[known[operand]].append(i)

    def signature(self, context: Context) -> Signature:
        """Everything that the logics read besides their own subject."""
        try:
            return tuple([read(None, context) for read in self._readers])  # type: ignore[arg-type]  # not their own
        except Exception:  # noqa: BLE001 - told by the decisions, which read the same
            return tuple([_read(read, context) for read in self._readers])

    def page(self, view: View, context: Context, signature: Signature) -> tuple[Page, int]:
        """The page of a subject, and how many of its logics were evaluated for it now."""
        kept: Page | None = view.cache.get(self)
        if kept is None:
            made, count = self._fresh(view, context, signature), len(self.logics)
        elif kept.signature is signature or kept.signature == signature:
            return kept, 0
        else:
            made, count = self._revised(kept, view, context, signature)
        view.cache[self] = made
        return made, count

    def _revised(self, kept: Page, view: View, context: Context, signature: Signature) -> tuple[Page, int]:
        """The page with only those logics evaluated that read something else now."""
        differ = [i for i, (old, new) in enumerate(zip(kept.signature, signature, strict=True)) if old != new]
        again = {number for i in differ for number in self._used[i]}
        outcomes = list(kept.outcomes)
        for number in again:
            outcomes[number] = self.logics[number].decide(view, context)
        return _page(signature, outcomes), len(again)

    def _answered(self, view: View, context: Context) -> list[Outcome]:
        """What the answers alone decide, worked out once for all subjects; of the others "does not apply"."""
        known = self._asked
        if known is None or known[0] != context.facts:
            outcomes = self._outside.copy()
            for number in self._asking:
                outcomes[number] = self.logics[number].decide(view, context)
            known = self._asked = (dict(context.facts), outcomes)
        return known[1]

    def _fresh(self, view: View, context: Context, signature: Signature) -> Page:
        try:
            members, answered = self._members(view), self._answered(view, context)
            if not members.at_once and not members.asked:
                blank = self._blank
                if blank.signature is not signature or blank.outcomes is not answered:
                    blank = self._blank = _page(signature, answered)
                return blank
            return _page(signature, self._together(members, answered, view, context))
        except Exception:  # noqa: BLE001 - a broken measurement: each logic that reads it tells so itself
            return _page(signature, [logic.decide(view, context) for logic in self.logics])

    def _together(
        self, members: Members, answered: list[Outcome], view: View, context: Context
    ) -> list[Outcome]:
        outcomes = answered.copy()
        for number, decide in members.at_once:
            outcomes[number] = decide(view, context)
        for when, decisions in members.asked:
            answer = when(view, context)
            if answer is True:
                for number, decide in decisions:
                    outcomes[number] = decide(view, context)
            elif answer.__class__ is Doubt:
                open_ = doubtful(answer)
                for number, _ in decisions:
                    outcomes[number] = open_
        return outcomes

    def _members(self, view: View) -> Members:
        """The logics that may apply to subjects like this one."""
        taken = [view.take(name, params) for name, params in self._selectors]
        values = tuple([value if value.__class__ in _WORDS else None for value in taken])
        known = self._profiles.get(values)
        if known is not None:
            return known
        answers = zip(self._selectors, values, strict=True)
        profile = {selector: value for selector, value in answers if value is not None}
        made = self._compiled(groups_of(self._conditions, profile))
        if len(self._profiles) >= _KEPT_PROFILES:
            self._profiles.clear()
        self._profiles[values] = made
        return made

    def _compiled(self, groups: list[Group]) -> Members:
        def decisions(numbers: Sequence[int]) -> list[tuple[int, Decision]]:
            return [(number, self.logics[number].body) for number in numbers]

        at_once = [item for when, numbers in groups if when is None for item in decisions(numbers)]
        return Members(at_once, [(when, decisions(numbers)) for when, numbers in groups if when is not None])


def _page(signature: Signature, outcomes: list[Outcome]) -> Page:
    return Page(signature, outcomes, bytes([outcome[0] for outcome in outcomes]))


def _read(read: Reader, context: Context) -> Any:
    try:
        return read(None, context)  # type: ignore[arg-type]  # not their own
    except Exception as error:  # noqa: BLE001 - as in `signature`
        return f"{type(error).__name__}: {error}"
