"""Reading an XML element so that nothing is dropped silently.

A `Branch` is an element of a record seen by a reader: taking its text marks the element as used. What is left at the
end with a text of its own was not understood, and is reported.
"""

from collections.abc import Iterator
from datetime import date

from openipo.standards.records.traced import Remark, Traced
from openipo.standards.xml.nodes import Node


class Reading:
    """What has been read of one record, and what was noticed on the way."""

    def __init__(self, record: Node) -> None:
        self.record = record
        self.remarks: list[Remark] = []

    def left_over(self) -> list[Traced[str]]:
        """The texts nobody asked for. Words between the child elements of an element count as well."""
        return [
            Traced(node.text, node.source)
            for node in self.record.below()
            if not node.used and node.words and not node.words.isspace()
        ]


class Branch:
    """An element and its reading; children are found by local name, whatever the namespace."""

    __slots__ = ("node", "reading")

    def __init__(self, node: Node, reading: Reading) -> None:
        self.node = node
        self.reading = reading

    @property
    def source(self) -> str:
        return self.node.source

    @property
    def name(self) -> str:
        return self.node.name

    def _nodes(self, path: tuple[str, ...]) -> list[Node]:
        found: list[Node] = [self.node]
        for name in path:
            found = [child for parent in found for child in parent.named(name)]
        return found

    def _first(self, path: tuple[str, ...]) -> Node | None:
        """The first at the path; the usual question, so it does not gather the others."""
        if len(path) == 1:
            found = self.node.named(path[0])
            return found[0] if found else None
        nodes = self._nodes(path)
        return nodes[0] if nodes else None

    def every(self, *path: str) -> list["Branch"]:
        """All descendants reached by a path of local names."""
        return [Branch(node, self.reading) for node in self._nodes(path)]

    def one(self, *path: str) -> "Branch | None":
        """The first descendant at the path, if there is one."""
        found = self._first(path)
        return Branch(found, self.reading) if found is not None else None

    def children(self) -> Iterator["Branch"]:
        return (Branch(node, self.reading) for node in self.node.all_children())

    def text(self, *path: str) -> Traced[str] | None:
        """The words at the path, trimmed; None where there are none."""
        found = self._first(path)
        return _take(found) if found is not None else None

    def texts(self, *path: str) -> list[Traced[str]]:
        """The words of every element at the path, without the empty ones."""
        return [text for node in self._nodes(path) if (text := _take(node))]

    def own_text(self) -> Traced[str] | None:
        return _take(self.node)

    def words(self, name: str) -> str:
        """The plain words of a child, for values that are kept with the line they stand in."""
        found = self.node.named(name)
        if not found:
            return ""
        found[0].used = True
        return found[0].words.strip()

    def own_words(self) -> str:
        self.node.used = True
        return self.node.words.strip()

    def attribute(self, name: str) -> Traced[str] | None:
        """An attribute by local name."""
        value = (self.node.attributes or {}).get(name, "").strip()
        return Traced(value, f"{self.source}@{name}") if value else None

    def day(self, *path: str) -> Traced[date] | None:
        """A calendar day at the path (YYYY-MM-DD with or without a zone, or YYYYMMDD); a bad one is remarked on."""
        text = self.text(*path)
        if text is None or not text.value.strip("0"):
            return None
        try:
            return Traced(parse_day(text.value), text.source)
        except ValueError:
            self.remark("impossible-date", f"“{text.value}” is not a calendar day.", text.source)
            return None

    def keep(self, into: dict[str, Traced[str]], silent: str = "false") -> None:
        """Keep the texts below this element that no field took, under their path.

        For particulars only the sending office knows. An indicator that says `silent` ("false") says nothing and is
        not kept.
        """
        for node in self.node.below():
            if node.used or not (words := node.text):
                continue
            node.used = True
            if words != silent:
                into[_free_key(node.path.split("/", 1)[-1], into)] = Traced(words, node.source)

    def remark(self, code: str, message: str, source: str = "") -> None:
        self.reading.remarks.append(Remark(code, message, source or self.source))


def parse_day(text: str) -> date:
    """The day in "2003-05-06-04:00", "2003-05-06T10:00:00Z" or "20030506"; the zone is the sender's own and dropped.

    Raises ValueError for anything else.
    """
    if len(text) == 8 and text.isdigit():
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    return date.fromisoformat(text[:10])


def _take(node: Node) -> Traced[str] | None:
    node.used = True
    words = node.words.strip()
    return Traced(words, node.source) if words else None


def _free_key(key: str, taken: dict[str, Traced[str]]) -> str:
    while key in taken:
        key += "+"
    return key
