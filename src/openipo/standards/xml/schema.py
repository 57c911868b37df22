"""Check a document against a publisher's schema that the office keeps in a folder of its own.

The project ships no schema. ST.96's schemas refer to the whole of MathML; compiling it takes seconds and none of our
documents holds formulas, so a stand-in of the same namespace answers for it.
"""

from functools import lru_cache
from pathlib import Path
from typing import Any

from lxml import etree

_MATHML = "http://www.w3.org/1998/Math/MathML3"
_STAND_IN = f"""<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="{_MATHML}"
 xmlns="{_MATHML}" elementFormDefault="qualified"><xsd:element name="math" type="xsd:anyType"/></xsd:schema>"""


class _Resolver(etree.Resolver):
    def resolve(self, system_url: str, public_id: str, context: Any) -> Any:
        if system_url.endswith("FlattenedMathML3.xsd"):
            return self.resolve_string(_STAND_IN, context)
        return None


@lru_cache(maxsize=8)
def schema(path: Path) -> Any:
    """The compiled schema in the file; kept, since compiling takes a while."""
    parser = etree.XMLParser(no_network=True, resolve_entities=False)
    parser.resolvers.add(_Resolver())
    return etree.XMLSchema(etree.parse(str(path), parser))


def deviations(document: bytes, path: Path) -> list[str]:
    """What the schema does not accept, one sentence each with its line; empty when the document is valid."""
    parser = etree.XMLParser(no_network=True, resolve_entities=False, huge_tree=False)
    compiled = schema(path)
    compiled.validate(etree.fromstring(document, parser))
    return [f"line {error.line}: {error.message}" for error in compiled.error_log]
