"""``tinydesigner rules list | show | doc | stale``: reading the law."""

import argparse
import sys
from dataclasses import asdict

from tinydesigner.cli.check import iso_date
from tinydesigner.cli.errors import InputError
from tinydesigner.cli.lawbook import add_rules_argument, law
from tinydesigner.cli.output import write, write_json, write_table
from tinydesigner.editor.precheck import today
from tinydesigner.rules.book import RuleBook


def add_list(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``rules list``."""
    parser.add_argument("what", nargs="?", metavar="ID", help="a rule set or place")
    parser.add_argument("--format", choices=("table", "json"), default="table")
    add_rules_argument(parser)


def run_list(arguments: argparse.Namespace) -> int:
    """Print one rule set, or one rule, a line."""
    book = law(arguments)
    if arguments.what:
        return _list_rules(book, arguments)
    sets = [(name, info.kind, info.title, len(info.rules)) for name, info in book.rulesets.items()]
    if arguments.format == "json":
        write_json([dict(zip(("id", "kind", "title", "rules"), row, strict=True)) for row in sets])
    else:
        write_table([(name, kind, f"{count} rules", title) for name, kind, title, count in sets])
    return 0


def _list_rules(book: RuleBook, arguments: argparse.Namespace) -> int:
    from tinydesigner.rules.describe import rules_of

    rows = rules_of(book, arguments.what)
    if not rows:
        raise InputError(f"no rule set or place {arguments.what!r} with rules; see 'tinydesigner rules list'")
    if arguments.format == "json":
        keys = ("id", "owner", "title", "source", "section", "edition", "confidence", "verified_on")
        write_json([{key: getattr(row, key) for key in keys} | {"memory": row.memory} for row in rows])
    else:
        write_table([(f"{row.owner}/{row.id}", row.section, row.title) for row in rows])
    return 0


def add_show(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``rules show``."""
    parser.add_argument("what", metavar="ID", help="a rule as irc-2021/room.area, a rule set or a place")
    add_rules_argument(parser)


def run_show(arguments: argparse.Namespace) -> int:
    """Print rules in words."""
    from tinydesigner.rules.describe import describe, rules_of

    book = law(arguments)
    owner, _, rule = arguments.what.rpartition("/")
    rows = [row for row in rules_of(book, owner) if row.id == rule] or rules_of(book, arguments.what)
    if not rows:
        raise InputError(f"no rule {arguments.what!r}; see 'tinydesigner rules list'")
    for row in rows:
        for line in describe(book, row):
            write(line)
    return 0


def add_doc(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``rules doc``."""
    parser.add_argument("what", nargs="*", metavar="ID", help="rule sets and places; everything when none")
    parser.add_argument("--format", choices=("markdown", "html"), default="markdown")
    add_rules_argument(parser)


def run_doc(arguments: argparse.Namespace) -> int:
    """Print a rule book."""
    from tinydesigner.rules.doc import rule_book
    from tinydesigner.rules.pages import html, markdown

    book = law(arguments)
    for key in arguments.what:
        if key not in book.rulesets and key not in book.places:
            raise InputError(f"no rule set or place {key!r}; see 'tinydesigner rules list' and 'places'")
    title, blocks = rule_book(book, today(), arguments.what)
    sys.stdout.write(html(blocks, title) if arguments.format == "html" else markdown(blocks))
    return 0


def add_stale(parser: argparse.ArgumentParser) -> None:
    """Arguments of ``rules stale``."""
    parser.add_argument("--days", type=int, default=730, help="more than so many days ago (730)")
    parser.add_argument("--as-of", type=iso_date, metavar="DATE", help="as on this day instead of today")
    parser.add_argument("--format", choices=("table", "json"), default="table")
    add_rules_argument(parser)


def run_stale(arguments: argparse.Namespace) -> int:
    """Print what was not checked for long, the oldest first."""
    from tinydesigner.rules.stale import unchecked, unseen

    if arguments.days < 0:
        raise InputError("tinydesigner rules stale: --days is a number of days, none or more")
    book = law(arguments)
    found = unchecked(book, arguments.as_of or today(), arguments.days)
    sources = unseen(book)
    if arguments.format == "json":
        write_json({"unchecked": [asdict(item) for item in found], "sources_never_read": list(sources)})
        return 0
    write_table([(item.checked or "never", item.what, f"{item.owner}/{item.id}") for item in found])
    write_table([("never", "source", key) for key in sources])
    write(f"{len(found)} not checked for {arguments.days} days, {len(sources)} sources never read")
    return 0
