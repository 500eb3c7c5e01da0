"""Small files and small functions: what outgrows its name is found here, not years later."""

from statistics import median

from tests.architecture.tree import SOURCE, functions, length, source_files

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
MEDIAN_FILE = 150
MEDIAN_FUNCTION = 9


def test_no_file_is_too_long():
    sizes = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in source_files()}
    assert {str(p.relative_to(SOURCE)): n for p, n in sizes.items() if n > LONGEST_FILE} == {}
    assert median(sizes.values()) <= MEDIAN_FILE


def test_no_function_is_too_long():
    sizes = [(length(node), f"{path.relative_to(SOURCE)}:{node.name}") for path, node in functions()]
    assert [item for item in sizes if item[0] > LONGEST_FUNCTION] == []
    assert median(size for size, _ in sizes) <= MEDIAN_FUNCTION


def test_nothing_is_silenced():
    """No blanket ignores: a silenced checker names the rule and stands alone on its line."""
    blanket = [
        f"{path.relative_to(SOURCE)}:{number}"
        for path in source_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if line.rstrip().endswith(("# type: ignore", "# noqa")) or "pragma: no cover" in line
    ]
    assert blanket == []
