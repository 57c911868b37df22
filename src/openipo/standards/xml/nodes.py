"""Elements of one record as light objects: built while the file streams by, dropped with the record."""

from collections.abc import Iterator


class Node:
    """An element: local name, attributes by local name, own text, line, and its children by name.

    `used` is set once a reader has taken the element's text.
    """

    __slots__ = ("_path", "attributes", "children", "index", "line", "name", "parent", "parts", "used")

    def __init__(self, name: str, attributes: dict[str, str], line: int, parent: "Node | None") -> None:
        self.name = name
        self.attributes = attributes
        self.line = line
        self.parent = parent
        self.parts: list[str] = []
        self.children: dict[str, list[Node]] = {}
        self.used = False
        self.index = 0
        self._path = ""
        if parent is not None:
            brothers = parent.children.setdefault(name, [])
            brothers.append(self)
            self.index = len(brothers)

    @property
    def text(self) -> str:
        return "".join(self.parts).strip()

    @property
    def path(self) -> str:
        """Local names from the record down, numbered where like-named brothers stand beside each other."""
        if not self._path:
            self._path = f"{self.parent.path}/{self._place()}" if self.parent is not None else self.name
        return self._path

    @property
    def source(self) -> str:
        return f"{self.path}, line {self.line}"

    def _place(self) -> str:
        alone = self.parent is None or len(self.parent.children[self.name]) == 1
        return self.name if alone else f"{self.name}[{self.index}]"

    def below(self) -> Iterator["Node"]:
        """The element itself and all below it, parents first."""
        yield self
        for brothers in self.children.values():
            for child in brothers:
                yield from child.below()
