"""Stream the records of a large XML file one by one, in little memory."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from lxml import etree

from openipo.standards.xml.branch import local_name
from openipo.standards.xml.errors import UnreadableFile
from openipo.standards.xml.guard import root_name


def stream(file: BinaryIO, *, roots: tuple[str, ...], record: str, says: str) -> Iterator[Any]:
    """Each `record` element (local name) of a file whose root is one of `roots`; freed once the next is asked for.

    `says` names the format in the message if the root is another. Raises UnreadableFile, also half way through a
    truncated file: records given out until then are whole.
    """
    root = root_name(file)
    if root not in roots:
        raise UnreadableFile(f"This is not {says}: its root element is “{root}”, expected {' or '.join(roots)}.")
    try:
        for _event, element in _parse(file, record):
            if local_name(element) == record:
                yield element
                _free(element)
    except etree.XMLSyntaxError as error:
        raise UnreadableFile(f"The file breaks off or is not well-formed: {error.msg}.") from error


def _parse(file: BinaryIO, record: str) -> Any:
    return etree.iterparse(
        file,
        events=("end",),
        tag=[f"{{*}}{record}", record],
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _free(element: Any) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
