"""Lays folders of own rules over the bundled law and links everything together.

A place or rule set whose id exists is replaced whole; new ones, facts and sources are added. A folder with a
fault is refused whole, and the fault is told in the folder's own file, also where it shows only elsewhere.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from tinydesigner.rules.errors import RuleErrors, RuleFileError
from tinydesigner.rules.figures import Where
from tinydesigner.rules.files import Law, Origin, read_law
from tinydesigner.rules.layers import Layer, Layers, Refused, Replaced, law_of
from tinydesigner.rules.link import link
from tinydesigner.rules.schema.catalogues import Fact, Source

T = TypeVar("T")
C = TypeVar("C", Fact, Source)


def _laid(
    below: Sequence[tuple[T, Origin]],
    above: Sequence[tuple[T, Origin]],
    key: Callable[[T], str],
    what: str,
    replaced: list[Replaced],
) -> list[tuple[T, Origin]]:
    """Items with those of the same id replaced; what is new comes last."""
    known = {key(item) for item, _ in below}
    mine = {key(item) for item, _ in above}
    found = [pair for pair in below if key(pair[0]) not in mine]
    for item, origin in above:
        if key(item) in known:
            replaced.append(Replaced(what, key(item), origin.file, origin.value.at[0]))
    return [*found, *above]


def _joined(fact: Fact, other: Fact) -> Fact | None:
    """A choice with the further words of its namesake; None if they differ otherwise."""
    words = tuple(dict.fromkeys([*fact.choices, *other.choices]))
    wider = {"choices": words, "note": ""}
    # both are valid, and the words of each were checked, so the copy needs no second check
    one, two = fact.model_copy(update=wider), other.model_copy(update=wider)
    return fact.model_copy(update={"choices": words}) if one == two else None


def _same(item: C, other: C) -> C | None:
    return item if item == other else None


def _added(
    below: Sequence[tuple[C, Origin]],
    above: Sequence[tuple[C, Origin]],
    what: str,
    join: Callable[[C, C], C | None],
    errors: list[RuleFileError],
) -> list[tuple[C, Origin]]:
    """Items with the new ones added; one that exists must say the same."""
    known = {item.id: i for i, (item, _) in enumerate(below)}
    found = list(below)
    for item, origin in above:
        if item.id not in known:
            found.append((item, origin))
            continue
        at = known[item.id]
        both = join(found[at][0], item)
        if both is None:
            Where(origin).at("id").fault(
                errors,
                f"the {what} {item.id!r} exists already and says otherwise",
                "another id, or the same words",
            )
        else:
            found[at] = (both, found[at][1])
    return found


def _check_topics(above: Law, errors: list[RuleFileError]) -> None:
    own = {head.ruleset for head, _ in above.heads}
    for topic, origin in above.topics:
        if topic.ruleset not in own:
            Where(origin).at("ruleset").fault(
                errors,
                f"the head of the rule set {topic.ruleset!r} is not in this folder",
                "a rule set of your own, which may extend another",
            )


def laid_over(below: Law, above: Law) -> tuple[Law, tuple[Replaced, ...]]:
    """The law with another one over it, and what that replaced."""
    replaced: list[Replaced] = []
    errors = [*below.errors, *above.errors]
    _check_topics(above, errors)
    mine = {head.ruleset for head, _ in above.heads}
    law = Law(
        sources=_added(below.sources, above.sources, "source", _same, errors),
        facts=_added(below.facts, above.facts, "fact", _joined, errors),
        rows=[*below.rows, *above.rows],
        heads=_laid(below.heads, above.heads, lambda head: head.ruleset, "rule set", replaced),
        topics=[*(pair for pair in below.topics if pair[0].ruleset not in mine), *above.topics],
        places=_laid(below.places, above.places, lambda place: place.place, "place", replaced),
        cases=[*below.cases, *above.cases],
        errors=errors,
    )
    return law, tuple(replaced)


def _told(error: RuleErrors, layer: Layer, files: frozenset[str], replaced: Sequence[Replaced]) -> RuleErrors:
    """The errors, those in other files told where this folder brought them about."""
    own = [fault for fault in error.errors if fault.file in files]
    others = [fault for fault in error.errors if fault.file not in files]
    for fault in others:
        # a rule set goes before a place: what stands on it is named in the message of the fault
        cause = next((item for item in replaced if item.id in str(fault)), None) or next(iter(replaced), None)
        place = (cause.file, cause.line, 1) if cause else (layer.folder, 0, 0)
        names = f"replacing {cause.what} {cause.id} breaks" if cause else "these rules break"
        own.append(RuleFileError(*place, "", f"{names} {fault}"))
    return RuleErrors(own)


def _with_layer(below: Law, layer: Layer) -> tuple[Law, tuple[Replaced, ...], dict[str, Any]]:
    """The law with one layer over it, linked.

    Raises
    ------
    RuleErrors
        With the faults in the layer's own files.
    """
    files = law_of(layer)
    law, replaced = laid_over(below, read_law(files))
    try:
        return law, replaced, link(law)
    except RuleErrors as error:
        raise _told(error, layer, frozenset(path for path, _ in files), replaced) from None


def link_layers(files: Sequence[tuple[str, bytes]], layers: Sequence[Layer]) -> tuple[dict[str, Any], Layers]:
    """The pack of the law with the layers over it, the lowest first.

    Raises
    ------
    RuleErrors
        If the law itself or a layer that was named for this call has a fault.
    """
    law = read_law(files)
    if law.errors or not layers:
        return link(law), Layers()
    pack: dict[str, Any] = {}
    told = Layers()
    for layer in layers:
        try:
            law, replaced, pack = _with_layer(law, layer)
        except RuleErrors as error:
            pack = pack or link(law)  # says whether the law below has the fault
            if layer.named:
                raise
            told = replace(told, refused=(*told.refused, Refused(layer.folder, error.errors)))
        else:
            folders, done = (*told.folders, layer.folder), (*told.replaced, *replaced)
            told = replace(told, folders=folders, replaced=done)
    return pack, told
