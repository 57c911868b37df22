"""Twenty-five defects of twenty-five kinds, planted into a sound extract; each is remembered with its row."""

from collections import Counter
from collections.abc import Callable, Iterator

from openipo.apps.exchange.ipas.sample.office import Cells, OlderSystem
from openipo.apps.exchange.ipas.tables import DOCUMENT, FILE, OTHER_FILE

EXTRA = "…"  # a field too many in its row
BROKEN_BYTE = "\udce9"  # written as the single byte of another encoding

Planted = tuple[str, str, Cells]  # code, table, row


class Planting:
    """Picks files that suit, each for one defect only."""

    def __init__(self, office: OlderSystem) -> None:
        self.tables = office.tables
        self.used: set[tuple[str, ...]] = set()
        self.statuses = {_key(row): row["STATUS_CODE"] for row in self.tables["IP_PROC"]}
        self.of_files: dict[str, dict[tuple[str, ...], list[Cells]]] = {}
        self.shared = _shared_people(self.tables["IP_MARK_OWNERS"])

    def all(self) -> list[Planted]:
        """Plant everything."""
        return [planted for plant in (_rows, _values, _codes, _wholes) for planted in plant(self)]

    def rows(self, table: str, file: Cells) -> list[Cells]:
        """The rows of a table that belong to a file; those that are added later are not among them."""
        if table not in self.of_files:
            self.of_files[table] = {}
            for row in self.tables[table]:
                self.of_files[table].setdefault(_key(row), []).append(row)
        return self.of_files[table].get(_key(file), [])

    def file(self, suits: Callable[[Cells], object] = lambda row: True) -> Cells:
        """A file that no other defect touches, from the middle of the extract."""
        rows = self.tables["IP_FILE"]
        start = len(rows) * (2 + len(self.used)) // 40
        for row in [*rows[start:], *rows[:start]]:
            if _key(row) not in self.used and suits(row):
                self.used.add(_key(row))
                return row
        raise LookupError("No file of the sample suits the defect.")

    def registered(self, suits: Callable[[Cells], object] = lambda row: True) -> Cells:
        return self.file(lambda row: self.statuses[_key(row)] == "200" and suits(row))

    def with_rows(self, table: str, count: int = 1) -> Cells:
        """The first row in a table of a file that has so many there."""
        return self.rows(table, self.file(lambda row: len(self.rows(table, row)) >= count))[0]

    def person(self) -> Cells:
        """The only owner of one file, of no other."""
        file = self.file(lambda row: all(each["PERSON_NBR"] not in self.shared for each in self._owners(row)))
        number = self._owners(file)[0]["PERSON_NBR"]
        return next(row for row in self.tables["IP_PERSON"] if row["PERSON_NBR"] == number)

    def _owners(self, file: Cells) -> list[Cells]:
        return self.rows("IP_MARK_OWNERS", file)

    def remove(self, table: str, rows: list[Cells]) -> None:
        gone = {id(row) for row in rows}
        self.tables[table] = [row for row in self.tables[table] if id(row) not in gone]


def _key(row: Cells) -> tuple[str, ...]:
    return tuple(row[name] for name in FILE)


def _shared_people(owners: list[Cells]) -> set[str]:
    counted = Counter(row["PERSON_NBR"] for row in owners)
    return {number for number, files in counted.items() if files > 1}


def _rows(at: Planting) -> Iterator[Planted]:
    twice = dict(at.registered())
    at.tables["IP_FILE"].append(twice)
    yield "duplicate-key", "IP_FILE", twice
    orphan = {**dict(zip(FILE, ("XX", "M", "1999", "999999"), strict=True)), "NICE_CLASS": "25", "DESCRIPTION": "Hats"}
    at.tables["IP_MARK_NICE_CLASSES"].append(orphan)
    yield "orphan-row", "IP_MARK_NICE_CLASSES", orphan
    lost = at.with_rows("IP_MARK_OWNERS", 2)
    lost["PERSON_NBR"] = "9999999"
    yield "reference-missing", "IP_MARK_OWNERS", lost
    broken = at.with_rows("IP_LOGO_VIENNA_CLASSES")
    broken[EXTRA] = "too many"
    yield "row-broken", "IP_LOGO_VIENNA_CLASSES", broken
    ownerless = at.registered()
    at.remove("IP_MARK_OWNERS", at.rows("IP_MARK_OWNERS", ownerless))
    yield "owner-missing", "IP_FILE", ownerless
    unmoved = at.file(lambda row: at.statuses[_key(row)] == "100")
    processes = at.rows("IP_PROC", unmoved)
    at.remove("IP_ACTION", [row for row in at.tables["IP_ACTION"] if row["PROC_NBR"] == processes[0]["PROC_NBR"]])
    at.remove("IP_PROC", processes)
    yield "process-missing", "IP_FILE", unmoved


def _values(at: Planting) -> Iterator[Planted]:
    person = at.person()
    person["PERSON_NAME"] = f"Caf{BROKEN_BYTE} {person['PERSON_NAME']}"
    yield "text-unreadable", "IP_PERSON", person
    priority = at.with_rows("IP_MARK_PRIORITIES")
    priority["PRIORITY_DATE"] = "2011-02-30"
    yield "date-impossible", "IP_MARK_PRIORITIES", priority
    tie = at.with_rows("IP_DOC_FILES")
    document = _document(at, "IP_DOC", tie)
    document["RECEPTION_DATE"] = "2099-01-05"
    yield "date-in-future", "IP_DOC", document
    early = at.registered()
    early["REGISTRATION_DATE"] = "1974-01-02"
    yield "dates-out-of-order", "IP_FILE", early
    logo = at.with_rows("IP_LOGO")
    logo["LOGO_DATA"] = logo["LOGO_DATA"][:-7] + "!"
    yield "picture-broken", "IP_LOGO", logo
    other = at.with_rows("IP_LOGO")
    other["LOGO_DATA"] = "VGhpcyBpcyBubyBwaWN0dXJlIGF0IGFsbC4="
    yield "picture-unreadable", "IP_LOGO", other
    first, second = at.registered(), at.registered()
    second["REGISTRATION_NBR"] = first["REGISTRATION_NBR"]
    yield "registration-number-duplicated", "IP_FILE", second
    goods = at.with_rows("IP_MARK_NICE_CLASSES")
    goods["NICE_CLASS"] = "46"
    yield "class-unknown", "IP_MARK_NICE_CLASSES", goods
    vienna = at.with_rows("IP_LOGO_VIENNA_CLASSES")
    vienna["VIENNA_CODE"] = "47.01.01"
    yield "vienna-code-unknown", "IP_LOGO_VIENNA_CLASSES", vienna


def _document(at: Planting, table: str, tie: Cells) -> Cells:
    return next(row for row in at.tables[table] if all(row[name] == tie[name] for name in DOCUMENT))


def _codes(at: Planting) -> Iterator[Planted]:
    law = at.registered()
    law["LAW_CODE"] = "7"
    yield "law-unknown", "IP_FILE", law
    kind = at.file(lambda row: row["APPL_TYP"] == "TMW")
    kind["APPL_TYP"] = "TMX"
    yield "kind-unknown", "IP_FILE", kind
    process = at.rows("IP_PROC", at.registered())[0]
    process["STATUS_CODE"] = "299"
    yield "status-unknown", "IP_PROC", process
    acted = at.rows("IP_PROC", at.registered())[0]
    action = next(row for row in at.tables["IP_ACTION"] if row["PROC_NBR"] == acted["PROC_NBR"])
    action["ACTION_TYP"] = "A77"
    yield "action-unknown", "IP_ACTION", action
    document = _document(at, "IP_USERDOC", at.with_rows("IP_DOC_FILES"))
    document["USERDOC_TYP"] = "UX"
    yield "document-unknown", "IP_USERDOC", document
    number = at.person()["PERSON_NBR"]
    where = next(row for row in at.tables["IP_PERSON_ADDRESSES"] if row["PERSON_NBR"] == number)
    where["COUNTRY_CODE"] = "QQ"
    yield "country-unknown", "IP_PERSON_ADDRESSES", where


def _wholes(at: Planting) -> Iterator[Planted]:
    chain = [at.registered() for _file in range(3)]
    ties = [_tie(one, other) for one, other in zip(chain, [*chain[1:], chain[0]], strict=True)]
    at.tables.setdefault("IP_FILE_RELATIONSHIP", []).extend(ties)
    yield "relationship-cyclic", "IP_FILE_RELATIONSHIP", ties[-1]
    ended = at.rows("IP_PROC", at.file(lambda row: at.statuses[_key(row)] == "310"))[0]
    late = {"PROC_TYP": "1", "PROC_NBR": ended["PROC_NBR"], "ACTION_NBR": "99", "ACTION_TYP": "A90"}
    late |= {"ACTION_DATE": "2024-11-05", "NOTES1": "File lent out"}
    at.tables["IP_ACTION"].append(late)
    yield "action-after-end", "IP_ACTION", late
    person = at.person()
    addresses = at.tables["IP_PERSON_ADDRESSES"]
    at.remove("IP_PERSON_ADDRESSES", [row for row in addresses if row["PERSON_NBR"] == person["PERSON_NBR"]])
    yield "person-without-address", "IP_PERSON", person
    journals = at.tables["IP_JOURNAL"]
    journal = journals[len(journals) // 2]
    journal["PUBLICATION_DATE"] = ""
    yield "journal-without-date", "IP_JOURNAL", journal


def _tie(file: Cells, origin: Cells) -> Cells:
    named = dict(zip(OTHER_FILE, _key(origin), strict=True))
    return {**dict(zip(FILE, _key(file), strict=True)), **named, "RELATIONSHIP_TYP": "DIV"}
