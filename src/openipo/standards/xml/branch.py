"""Reading an XML element so that nothing is dropped silently.

A `Branch` is an element seen through a `Reading` that notes which elements and attributes were used. What is left at
the end with a text of its own was not understood, and is reported.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from openipo.standards.records.traced import Remark, Traced


class Reading:
    """What has been read of one record, and what was noticed on the way."""

    def __init__(self, record: Any) -> None:
        self.record = record
        self.remarks: list[Remark] = []
        self._used: set[Any] = set()

    def use(self, element: Any) -> None:
        self._used.add(element)

    def left_over(self) -> list[Traced[str]]:
        """The texts nobody asked for, in document order."""
        return [
            Traced((element.text or "").strip(), source_of(element, self.record))
            for element in self.record.iter("*")
            if element not in self._used and len(element) == 0 and (element.text or "").strip()
        ]


class Branch:
    """An element and its reading; children are found by local name, whatever the namespace."""

    def __init__(self, element: Any, reading: Reading) -> None:
        self.element = element
        self.reading = reading

    @property
    def source(self) -> str:
        return source_of(self.element, self.reading.record)

    def every(self, *path: str) -> list["Branch"]:
        """All descendants reached by a path of local names, in document order."""
        found = [self.element]
        for name in path:
            found = [child for parent in found for child in parent if local_name(child) == name]
        return [Branch(element, self.reading) for element in found]

    def one(self, *path: str) -> "Branch | None":
        """The first descendant at the path, if there is one."""
        found = self.every(*path)
        return found[0] if found else None

    def children(self) -> Iterator["Branch"]:
        return (Branch(child, self.reading) for child in self.element if isinstance(child.tag, str))

    @property
    def name(self) -> str:
        return local_name(self.element)

    def text(self, *path: str) -> Traced[str] | None:
        """The words at the path, trimmed; None where there are none."""
        branch = self.one(*path) if path else self
        return branch.own_text() if branch else None

    def texts(self, *path: str) -> list[Traced[str]]:
        """The words of every element at the path, without the empty ones."""
        return [text for branch in self.every(*path) if (text := branch.own_text())]

    def keep(self, into: dict[str, Traced[str]]) -> None:
        """Keep every text below this element under its path, for particulars that have no field of their own.

        An indicator that is "false" says nothing and is not kept.
        """
        for element in self.element.iter("*"):
            words = (element.text or "").strip()
            if len(element) == 0 and words:
                self.reading.use(element)
                if words != "false":
                    source = source_of(element, self.reading.record)
                    into[_free_key(source.rsplit(",", 1)[0].split("/", 1)[-1], into)] = Traced(words, source)

    def own_text(self) -> Traced[str] | None:
        self.reading.use(self.element)
        words = (self.element.text or "").strip()
        return Traced(words, self.source) if words else None

    def attribute(self, name: str) -> Traced[str] | None:
        """An attribute by local name."""
        for key, value in self.element.attrib.items():
            if key.rsplit("}", 1)[-1] == name and value.strip():
                return Traced(value.strip(), f"{self.source}@{name}")
        return None

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

    def remark(self, code: str, message: str, source: str = "") -> None:
        self.reading.remarks.append(Remark(code, message, source or self.source))


def parse_day(text: str) -> date:
    """The day in "2003-05-06-04:00", "2003-05-06T10:00:00Z" or "20030506"; the zone is the sender's own and dropped.

    Raises ValueError for anything else.
    """
    if len(text) == 8 and text.isdigit():
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    return date.fromisoformat(text[:10])


def local_name(element: Any) -> str:
    """The element's name without its namespace; empty for comments and instructions."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def source_of(element: Any, record: Any) -> str:
    """Where the element stands: the path of local names from its record, and its line in the file."""
    names = []
    step = element
    while step is not None and step is not record:
        names.append(_place(step))
        step = step.getparent()
    path = "/".join([local_name(record), *reversed(names)])
    return f"{path}, line {element.sourceline}"


def _place(element: Any) -> str:
    """The name with its number among like-named brothers, where it has any ("Applicant[2]")."""
    before = sum(1 for _ in element.itersiblings(element.tag, preceding=True))
    after = next(element.itersiblings(element.tag), None) is not None
    name = local_name(element)
    return f"{name}[{before + 1}]" if before or after else name


def _free_key(key: str, taken: dict[str, Traced[str]]) -> str:
    while key in taken:
        key += "+"
    return key
