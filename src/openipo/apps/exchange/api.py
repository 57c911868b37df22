"""The door of the exchange app, for the command line and for `project`."""

from openipo.apps.exchange.actions.export_st96 import export_st96, st96_of_file
from openipo.apps.exchange.actions.export_st96_bag import st96_bag
from openipo.apps.exchange.actions.import_ipas import MovingReport, import_ipas
from openipo.apps.exchange.actions.import_records import ImportReport, import_records
from openipo.apps.exchange.errors import ExportRefused, ImportRefused
from openipo.apps.exchange.formats import READERS
from openipo.apps.exchange.ipas.in_words import lines_of_report
from openipo.apps.exchange.ipas.mapping_file import MappingRefused, load_mapping, shipped_mapping
from openipo.apps.exchange.ipas.sample.write import write_sample
from openipo.apps.exchange.mapping.document import document_of
from openipo.apps.exchange.permissions import EXCHANGE_DUTIES
from openipo.apps.exchange.st96_document import st96_of_state

__all__ = [
    "EXCHANGE_DUTIES",
    "READERS",
    "ExportRefused",
    "ImportRefused",
    "ImportReport",
    "MappingRefused",
    "MovingReport",
    "document_of",
    "export_st96",
    "import_ipas",
    "import_records",
    "lines_of_report",
    "load_mapping",
    "shipped_mapping",
    "st96_bag",
    "st96_of_file",
    "st96_of_state",
    "write_sample",
]
