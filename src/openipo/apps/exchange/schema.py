"""WIPO's schema for ST.96, where the office keeps a copy of it."""

from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext

from openipo.apps.exchange.errors import ExportRefused
from openipo.standards.xml.schema import deviations

ROOT = "TrademarkApplication_V6_0.xsd"
MOST_TOLD = 5


def checked(document: bytes) -> bytes:
    """The document as it is, once the schema accepts it; unchecked where the setting OPENIPO_ST96_SCHEMA is empty.

    The setting names the schema or the folder it lies in. Raises ExportRefused with the deviations.
    """
    path = schema_path()
    if path is None:
        return document
    found = deviations(document, path)
    if found:
        more = gettext(" and %(more)s more") % {"more": len(found) - MOST_TOLD} if len(found) > MOST_TOLD else ""
        sentence = gettext("The document is not what the schema accepts: %(found)s.")
        raise ExportRefused(sentence % {"found": "; ".join(found[:MOST_TOLD]) + more})
    return document


def schema_path() -> Path | None:
    """The schema the setting names, None where it names none. Raises ExportRefused for one that is absent."""
    named = getattr(settings, "OPENIPO_ST96_SCHEMA", "")
    if not named:
        return None
    path = Path(named) / ROOT if Path(named).is_dir() else Path(named)
    if not path.is_file():
        sentence = gettext("OPENIPO_ST96_SCHEMA names %(named)s, but there is no schema %(schema)s.")
        raise ExportRefused(sentence % {"named": named, "schema": ROOT})
    return path
