"""A look at an XML file's first lines before any of it is parsed: its root element, and whether it is safe.

Entity declarations are refused outright: no office's data needs them, and both expansion bombs and the reading of
local files or addresses come through them.
"""

from typing import BinaryIO
from xml.parsers import expat

from openipo.standards.xml.errors import UnreadableFile, UnsafeFile

_CHUNK = 64 * 1024
_LONGEST_PROLOG = 4 * 1024 * 1024


class _Found(Exception):
    """Raised from inside the parser to stop at the root element."""


def root_name(file: BinaryIO) -> str:
    """The local name of the root element; leaves the file at its start.

    Raises UnsafeFile for a file that declares entities, UnreadableFile for one that is empty or not XML.
    """
    file.seek(0)
    name: list[str] = []
    parser = _parser(name)
    try:
        _feed(parser, file)
    except _Found:
        return name[0].rsplit(" ", 1)[-1]
    except expat.ExpatError as error:
        raise UnreadableFile(_explain(error)) from error
    finally:
        file.seek(0)
    raise UnreadableFile("The file is empty or has no XML element in it.")


def _parser(name: list[str]) -> expat.XMLParserType:
    def start(tag: str, _attributes: dict[str, str]) -> None:
        name.append(tag)
        raise _Found

    def entity(*_declaration: object) -> None:
        raise UnsafeFile("The file declares XML entities, which are not accepted; send it without them.")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.EntityDeclHandler = entity
    return parser


def _feed(parser: expat.XMLParserType, file: BinaryIO) -> None:
    read = 0
    while chunk := file.read(_CHUNK):
        read += len(chunk)
        if read > _LONGEST_PROLOG:
            raise UnreadableFile("The file has no XML element in its first 4 megabytes.")
        parser.Parse(chunk, False)


def _explain(error: expat.ExpatError) -> str:
    reason = expat.errors.messages.get(error.code, "")
    if "encoding" in reason or "invalid token" in reason:
        return f"The file is not XML in the encoding it names (line {error.lineno}: {reason})."
    return f"The file is not well-formed XML (line {error.lineno}: {reason})."
