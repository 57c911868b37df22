"""Stream the records of a large XML file one by one, in little memory and without ever expanding an entity.

The parser is expat as it comes with Python: it fetches nothing from outside. A file that declares entities is refused
outright, since no office's data needs them, and both expansion bombs and the reading of local files or addresses come
through them.
"""

from collections.abc import Iterator
from typing import BinaryIO
from xml.parsers import expat

from openipo.standards.xml.errors import UnreadableFile, UnsafeFile
from openipo.standards.xml.nodes import Node

_CHUNK = 256 * 1024
_DEEPEST = 200  # elements inside one another; real records stay below 30


def stream(file: BinaryIO, *, roots: tuple[str, ...], record: str, says: str) -> Iterator[Node]:
    """Each `record` element (local name) of a file whose root is one of `roots`; valid until the next is asked for.

    `says` names the format in the message if the root is another. Raises UnreadableFile, also half way through a
    truncated file (records given out until then are whole), and UnsafeFile for one that declares entities.
    """
    builder = _Builder(roots, record, says)
    file.seek(0)
    try:
        while chunk := file.read(_CHUNK):
            builder.parser.Parse(chunk, False)
            yield from builder.give_out()
        builder.parser.Parse(b"", True)
    except expat.ExpatError as error:
        yield from builder.give_out()
        raise UnreadableFile(_explain(error, builder.seen_root)) from error
    except (LookupError, ValueError) as error:  # from the parser, before the root: an encoding Python does not have
        raise UnreadableFile(f"The file is not XML in an encoding that can be read ({error}).") from error


class _Builder:
    """Turns the parser's calls into nodes, for the inside of records only."""

    def __init__(self, roots: tuple[str, ...], record: str, says: str) -> None:
        self.roots = roots
        self.record = record
        self.says = says
        self.seen_root = False
        self.finished: list[Node] = []
        self.open: Node | None = None
        self.depth = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self._entity

    def give_out(self) -> Iterator[Node]:
        finished, self.finished = self.finished, []
        for node in finished:
            yield node
            node.drop()

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _local(tag)
        if not self.seen_root:
            self._check_root(name)
        if self.open is None and name != self.record:
            return
        self.depth += 1
        if self.depth > _DEEPEST:
            raise UnsafeFile(f"The file nests more than {_DEEPEST} elements in one another, which no record does.")
        self.open = Node(name, self.parser.CurrentLineNumber, self.open)
        if attributes:
            self.open.attributes = {_local(key): value for key, value in attributes.items()}

    def _check_root(self, name: str) -> None:
        self.seen_root = True
        if name not in self.roots:
            expected = " or ".join(self.roots)
            raise UnreadableFile(f"This is not {self.says}: its root element is “{name}”, expected {expected}.")

    def _end(self, _tag: str) -> None:
        node = self.open
        if node is None:
            return
        self.depth -= 1
        self.open = node.parent
        if node.parent is None:
            self.finished.append(node)

    def _text(self, words: str) -> None:
        if self.open is not None:
            self.open.words += words

    def _entity(self, *_declaration: object) -> None:
        raise UnsafeFile("The file declares XML entities, which are not accepted; send it without them.")


def _local(name: str) -> str:
    """The name without the address of its namespace, which the parser puts before it."""
    return name[name.rfind(" ") + 1 :]


_ENCODING = ("unknown encoding", "encoding specified in XML declaration is incorrect", "partial character")
_BAD_SIGN = "not well-formed (invalid token)"  # before the root: no XML at all; inside: mostly the wrong encoding


def _explain(error: expat.ExpatError, seen_root: bool) -> str:
    reason = expat.errors.messages.get(error.code, "")
    if not seen_root and reason == "no element found":
        return "The file is empty or has no XML element in it."
    if reason in ("no element found", "unclosed token"):
        return f"The file breaks off at line {error.lineno}."
    if reason in _ENCODING or (seen_root and reason == _BAD_SIGN):
        return f"The file is not XML in the encoding it names (line {error.lineno}: {reason})."
    return f"The file is not well-formed XML (line {error.lineno}: {reason})."
