"""XML documents: well-formed, and without anything that a reader would have to fetch or unfold."""

from django.utils.translation import gettext_noop
from lxml import etree

from openipo.domain.documents.errors import DocumentRefused
from openipo.domain.documents.inspection.finding import Finding


def inspect_xml(content: bytes) -> Finding:
    """Raises DocumentRefused for XML that is not well-formed, declares entities, or is a web page."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as damage:
        raise DocumentRefused(
            gettext_noop("The file looks like XML but is not well-formed: {reason}."), reason=damage.msg
        ) from damage
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _entity in declared.iterentities()):
        raise DocumentRefused(gettext_noop("The XML file declares entities, which the office does not take."))
    if etree.QName(root).localname.lower() == "html":
        raise DocumentRefused(gettext_noop("A web page cannot be kept as a document; send it as PDF."))
    return Finding()
