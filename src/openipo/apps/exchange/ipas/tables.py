"""The tables of the older system that are read: their columns, what identifies a row, and what a row belongs to.

The names of tables are those of the older system. A column that an office's extract calls otherwise is named in the
mapping file (`[columns.IP_FILE]`); one that no table here has may be kept with the file by `[particulars]`.
"""

from dataclasses import dataclass

FILE = ("FILE_SEQ", "FILE_TYP", "FILE_SER", "FILE_NBR")
OTHER_FILE = ("FILE_SEQ_2", "FILE_TYP_2", "FILE_SER_2", "FILE_NBR_2")
PERSON = ("PERSON_NBR",)
PROCESS = ("PROC_TYP", "PROC_NBR")
DOCUMENT = ("DOC_ORI", "DOC_LOG", "DOC_SER", "DOC_NBR")


@dataclass(frozen=True)
class Reference:
    """These columns name a row of another table."""

    columns: tuple[str, ...]
    table: str


@dataclass(frozen=True)
class ExtractTable:
    """A table as the extract has it.

    `belongs_to` is the row without which this one says nothing: an orphan is left out. `names` is a row that it refers
    to and may lack. `past` are days that lie behind, `days` those that may lie ahead.
    """

    name: str
    key: tuple[str, ...]
    more: tuple[str, ...] = ()
    belongs_to: Reference | None = None
    names: Reference | None = None
    past: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    required: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns read, each once."""
        references = [reference.columns for reference in (self.belongs_to, self.names) if reference]
        every = (*self.key, *(name for columns in references for name in columns), *self.past, *self.days, *self.more)
        return tuple(dict.fromkeys(every))


_OF_FILE = Reference(FILE, "IP_FILE")
_OF_PERSON = Reference(PERSON, "IP_PERSON")
_OF_PROCESS = Reference(PROCESS, "IP_PROC")
_OF_DOCUMENT = Reference(DOCUMENT, "IP_DOC")

TABLES: dict[str, ExtractTable] = {
    table.name: table
    for table in (
        ExtractTable(
            "IP_FILE",
            FILE,
            more=("LAW_CODE", "APPL_TYP", "TITLE", "REGISTRATION_NBR", "PUBLICATION_NBR"),
            past=("FILING_DATE", "REGISTRATION_DATE", "PUBLICATION_DATE", "ENTITLEMENT_DATE"),
            days=("EXPIRATION_DATE",),
            required=True,
        ),
        ExtractTable(
            "IP_PERSON",
            PERSON,
            more=("PERSON_NAME", "PERSON_NAME_LANG2", "PERSON_KIND", "NATIONALITY", "EMAIL", "TELEPHONE"),
            required=True,
        ),
        ExtractTable(
            "IP_PERSON_ADDRESSES",
            ("PERSON_NBR", "ADDR_NBR"),
            more=("STREET", "CITY", "STATE_NAME", "ZIP_CODE", "COUNTRY_CODE"),
            belongs_to=_OF_PERSON,
        ),
        ExtractTable("IP_AGENT", ("AGENT_CODE",), belongs_to=_OF_PERSON),
        ExtractTable("IP_NAME", ("NAME_CODE",), more=("MARK_NAME", "MARK_NAME_LANG2", "TRANSLATION")),
        ExtractTable(
            "IP_MARK",
            FILE,
            more=("DISCLAIMER", "DESCRIPTION"),
            belongs_to=_OF_FILE,
            names=Reference(("NAME_CODE",), "IP_NAME"),
            required=True,
        ),
        ExtractTable("IP_LOGO", FILE, more=("LOGO_FORMAT", "COLOURS", "IS_BASE64", "LOGO_DATA"), belongs_to=_OF_FILE),
        ExtractTable("IP_LOGO_VIENNA_CLASSES", (*FILE, "VIENNA_CODE"), belongs_to=_OF_FILE),
        ExtractTable(
            "IP_MARK_NICE_CLASSES",
            (*FILE, "NICE_CLASS"),
            more=("NICE_EDITION", "DESCRIPTION", "DESCRIPTION_LANG2"),
            belongs_to=_OF_FILE,
            required=True,
        ),
        ExtractTable(
            "IP_MARK_OWNERS", (*FILE, *PERSON), more=("ADDR_NBR",), belongs_to=_OF_FILE, names=_OF_PERSON, required=True
        ),
        ExtractTable(
            "IP_MARK_REPRS",
            (*FILE, "AGENT_CODE"),
            belongs_to=_OF_FILE,
            names=Reference(("AGENT_CODE",), "IP_AGENT"),
        ),
        ExtractTable(
            "IP_MARK_PRIORITIES",
            (*FILE, "COUNTRY_CODE", "PRIORITY_NBR"),
            belongs_to=_OF_FILE,
            past=("PRIORITY_DATE",),
        ),
        ExtractTable(
            "IP_PROC",
            PROCESS,
            more=("STATUS_CODE", "UPPER_PROC_TYP", "UPPER_PROC_NBR"),
            belongs_to=_OF_FILE,
            past=("STATUS_DATE",),
            days=("EXPIRATION_DATE",),
            required=True,
        ),
        ExtractTable(
            "IP_ACTION",
            (*PROCESS, "ACTION_NBR"),
            more=("ACTION_TYP", "NOTES1", "PRIOR_STATUS", "NEW_STATUS", "CAPTURE_USER", "IS_CANCELLED"),
            belongs_to=_OF_PROCESS,
            names=Reference(("JOURNAL_CODE",), "IP_JOURNAL"),
            past=("ACTION_DATE",),
            required=True,
        ),
        ExtractTable("IP_DOC", DOCUMENT, past=("RECEPTION_DATE",)),
        ExtractTable("IP_DOC_FILES", (*DOCUMENT, *FILE), belongs_to=_OF_FILE, names=_OF_DOCUMENT),
        ExtractTable("IP_USERDOC", DOCUMENT, more=("USERDOC_TYP", "NOTES"), belongs_to=_OF_DOCUMENT),
        ExtractTable(
            "IP_OFFIDOC",
            ("OFFIDOC_ORI", "OFFIDOC_SER", "OFFIDOC_NBR"),
            more=("OFFIDOC_TYP",),
            belongs_to=_OF_PROCESS,
            past=("PRINT_DATE",),
        ),
        ExtractTable("IP_JOURNAL", ("JOURNAL_CODE",), more=("JOURNAL_NAME",), days=("PUBLICATION_DATE",)),
        ExtractTable(
            "IP_FILE_RELATIONSHIP",
            (*FILE, *OTHER_FILE),
            more=("RELATIONSHIP_TYP",),
            belongs_to=_OF_FILE,
            names=Reference(OTHER_FILE, "IP_FILE"),
        ),
    )
}
