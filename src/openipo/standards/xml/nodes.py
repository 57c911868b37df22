"""Elements of one record as light objects: built while the file streams by, dropped with the record."""


class Node:
    """An element: local name, attributes by local name, own words, line, and its children by name.

    `used` is set once a reader has taken the element's words. A leaf holds nothing but strings, and asks nobody for its
    path before it is needed: a back file has hundreds of millions of them.
    """

    __slots__ = ("_path", "attributes", "children", "index", "line", "name", "parent", "used", "words")

    def __init__(self, name: str, line: int, parent: "Node | None") -> None:
        self.name = name
        self.line = line
        self.parent = parent
        self.words = ""
        self.used = False
        self.index = 1
        self._path = ""
        self.attributes: dict[str, str] | None = None
        self.children: dict[str, list[Node]] | None = None
        if parent is not None:
            parent.take_in(self)

    def take_in(self, child: "Node") -> None:
        """Put a child behind its like-named brothers."""
        children = self.children
        if children is None:
            self.children = {child.name: [child]}
        elif child.name in children:
            brothers = children[child.name]
            brothers.append(child)
            child.index = len(brothers)
        else:
            children[child.name] = [child]

    @property
    def text(self) -> str:
        return self.words.strip()

    def named(self, name: str) -> "list[Node] | tuple[Node, ...]":
        """The children of that local name."""
        return self.children.get(name, ()) if self.children else ()

    def all_children(self) -> "list[Node]":
        return [child for brothers in self.children.values() for child in brothers] if self.children else []

    @property
    def path(self) -> str:
        """Local names from the record down, numbered where like-named brothers stand beside each other."""
        if not self._path:
            self._path = self._make_path()
        return self._path

    @property
    def source(self) -> str:
        return f"{self._path or self.path}, line {self.line}"

    def _make_path(self) -> str:
        parent = self.parent
        if parent is None or parent.children is None:
            return self.name
        above = parent._path or parent.path
        if len(parent.children[self.name]) == 1:
            return f"{above}/{self.name}"
        return f"{above}/{self.name}[{self.index}]"

    def below(self) -> "list[Node]":
        """The element itself and all below it, parents first, like-named brothers together."""
        found: list[Node] = []
        waiting = [self]
        while waiting:
            node = waiting.pop()
            found.append(node)
            if node.children:
                waiting.extend(reversed(node.all_children()))
        return found

    def drop(self) -> None:
        """Let go of all below, so that the memory of a record is free at once."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if node.children:
                waiting.extend(node.all_children())
                node.children = None
