"""WIPO's schema for ST.96, where the office keeps a copy of it."""

from pathlib import Path

from django.conf import settings

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
        more = f" and {len(found) - MOST_TOLD} more" if len(found) > MOST_TOLD else ""
        raise ExportRefused(f"The document is not what the schema accepts: {'; '.join(found[:MOST_TOLD])}{more}.")
    return document


def schema_path() -> Path | None:
    """The schema the setting names, None where it names none. Raises ExportRefused for one that is absent."""
    named = getattr(settings, "OPENIPO_ST96_SCHEMA", "")
    if not named:
        return None
    path = Path(named) / ROOT if Path(named).is_dir() else Path(named)
    if not path.is_file():
        raise ExportRefused(f"OPENIPO_ST96_SCHEMA names {named}, but there is no schema {ROOT}.")
    return path
