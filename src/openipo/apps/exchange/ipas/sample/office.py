"""The older system of an invented office, filled with sound files: what its extract would hold."""

import base64
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from openipo.apps.exchange.ipas.sample import words
from openipo.apps.exchange.ipas.sample.picture import picture

Cells = dict[str, str]

_FIRST_DAY, _LAST_DAY = date(1975, 1, 6), date(2024, 12, 20)
_KNOWN_ON = date(2025, 6, 30)  # nothing in the extract is later, but for the end of protection
_NEW_LAW = date(2014, 3, 1)
_PENDING_FROM = date(2023, 9, 1)
_PENDING = ("100", "110", "120", "130")
_ENDS = {"300": "A50", "310": "A55"}


class OlderSystem:
    """Tables of rows, growing file by file. The same seed gives the same office."""

    def __init__(self, files: int, seed: int = 1975) -> None:
        self.random = Random(seed)  # noqa: S311 - an invention, no secret
        self.tables: dict[str, list[Cells]] = {}
        self.processes = self.documents = self.letters = 0
        self._agents(max(3, files // 80))
        days = (_LAST_DAY - _FIRST_DAY).days
        for place in range(files):
            self._file(place + 1, _FIRST_DAY + timedelta(days=days * place // files))

    def add(self, table: str, **cells: str) -> Cells:
        rows = self.tables.setdefault(table, [])
        rows.append(cells)
        return cells

    def _agents(self, count: int) -> None:
        for place in range(count):
            self.add("IP_AGENT", AGENT_CODE=f"AG{place + 1:03}", PERSON_NBR=self._person()["PERSON_NBR"])

    def _person(self) -> Cells:
        number = str(len(self.tables.get("IP_PERSON", [])) + 1)
        name, arabic, kind = words.person(self.random)
        where = words.address(self.random)
        self.add("IP_PERSON_ADDRESSES", PERSON_NBR=number, ADDR_NBR="1", **where)
        return self.add(
            "IP_PERSON",
            PERSON_NBR=number,
            PERSON_NAME=name,
            PERSON_NAME_LANG2=arabic,
            PERSON_KIND=kind,
            NATIONALITY_CODE=where["COUNTRY_CODE"],
            EMAIL=f"post{number}@example.org" if self.random.random() < 0.3 else "",
        )

    def _file(self, place: int, filed: date) -> None:
        random = self.random
        key = {"FILE_SEQ": "XX", "FILE_TYP": "M", "FILE_SER": str(filed.year), "FILE_NBR": f"{place:06}"}
        kind = random.choices(("TMW", "TMC", "TMF", "TMK"), (80, 12, 6, 2))[0]
        row = self.add(
            "IP_FILE",
            **key,
            LAW_CODE="2" if filed >= _NEW_LAW else "1",
            APPL_TYP=kind,
            FILING_DATE=filed.isoformat(),
            DATA_TEXT1=f"{random.randint(1, 90)}-{random.randint(1, 40)}",
            IND_FLAG1=random.choice("SN"),
        )
        self._mark(key, kind, place)
        self._owners(key)
        self._goods(key)
        self._priority(key, filed)
        self._life(row, key, place, filed)

    def _mark(self, key: Cells, kind: str, place: int) -> None:
        latin, arabic = words.mark(self.random)
        named: Cells = {}
        if kind != "TMF":
            named = {"NAME_CODE": str(place)}
            self.add("IP_NAME", NAME_CODE=str(place), MARK_NAME=latin, MARK_NAME_LANG2=arabic)
        self.add("IP_MARK", **key, **named)
        if kind in ("TMC", "TMF"):
            content = base64.b64encode(picture(self.random)).decode()
            self.add("IP_LOGO", **key, LOGO_FORMAT="PNG", COLOURS="red, blue", IS_BASE64="1", LOGO_DATA=content)
            codes = self.random.sample(("01.01.02", "05.03.13", "26.04.01", "27.05.01"), 2)
            for code in sorted(codes):
                self.add("IP_LOGO_VIENNA_CLASSES", **key, VIENNA_CODE=code)

    def _owners(self, key: Cells) -> None:
        people = self.tables["IP_PERSON"]
        for place in range(self.random.choices((1, 2), (9, 1))[0]):
            known = self.random.random() < 0.4 and place == 0
            person = self.random.choice(people) if known else self._person()
            self.add("IP_MARK_OWNERS", **key, PERSON_NBR=person["PERSON_NBR"], ADDR_NBR="1")
        if self.random.random() < 0.6:
            agent = self.random.choice(self.tables["IP_AGENT"])
            self.add("IP_MARK_REPRS", **key, AGENT_CODE=agent["AGENT_CODE"])

    def _goods(self, key: Cells) -> None:
        edition = str(min(12, max(1, (int(key["FILE_SER"]) - 1970) // 4)))
        for number in sorted(self.random.sample(tuple(words.GOODS), self.random.choices((1, 2, 3), (6, 3, 1))[0])):
            self.add(
                "IP_MARK_NICE_CLASSES",
                **key,
                NICE_CLASS=str(number),
                NICE_EDITION=edition,
                DESCRIPTION=words.GOODS[number],
            )

    def _priority(self, key: Cells, filed: date) -> None:
        if self.random.random() < 0.08:
            day = filed - timedelta(days=self.random.randint(20, 180))
            number = f"{day:%Y}{self.random.randint(1000, 9999)}"
            country = self.random.choice(("FR", "IT", "UG", "PT"))
            self.add(
                "IP_MARK_PRIORITIES", **key, COUNTRY_CODE=country, PRIORITY_NBR=number, PRIORITY_DATE=day.isoformat()
            )

    def _life(self, row: Cells, key: Cells, place: int, filed: date) -> None:
        """The file's process, with the actions up to where it stands."""
        self.processes += 1
        process = {"PROC_TYP": "1", "PROC_NBR": str(self.processes)}
        status = self.random.choice(_PENDING) if filed >= _PENDING_FROM else self._end()
        steps = list(self._steps(row, place, filed, status))
        for number, (code, day, more) in enumerate(steps, 1):
            self.add(
                "IP_ACTION",
                **process,
                ACTION_NBR=str(number),
                ACTION_TYP=code,
                ACTION_DATE=day.isoformat(),
                CAPTURE_USER=self.random.choice(("MARIA", "PAUL", "SANA")),
                **more,
            )
        status = "320" if steps[-1][0] == "A60" else status
        self.add("IP_PROC", **process, **key, STATUS_CODE=status, STATUS_DATE=steps[-1][1].isoformat())
        if status == "200":
            self._letter(process, "LC", date.fromisoformat(row["REGISTRATION_DATE"]))
            self._document(key, "UR" if steps[-1][0] == "A45" else "UT", steps[-1][1])

    def _end(self) -> str:
        return self.random.choices(("200", "300", "310"), (86, 8, 6))[0]

    def _steps(self, row: Cells, place: int, filed: date, status: str) -> Iterator[tuple[str, date, Cells]]:
        """Code, day and further cells of each action; the days of the file are written into its row."""
        yield "A10", filed, {}
        if status == "100":
            return
        day = filed + timedelta(days=self.random.randint(20, 40))
        yield "A20", day, {"PRIOR_STATUS": "100", "NEW_STATUS": "110"}
        if status in _ENDS:
            yield "A25", day + timedelta(days=30), {"NOTES1": "Not distinctive, see letter"}
            yield _ENDS[status], day + timedelta(days=120), {"PRIOR_STATUS": "110", "NEW_STATUS": status}
        elif status in ("130", "200"):
            yield from self._published(row, place, day, status)

    def _published(self, row: Cells, place: int, day: date, status: str) -> Iterator[tuple[str, date, Cells]]:
        journal = self._journal(day + timedelta(days=30))
        shown = date.fromisoformat(journal["PUBLICATION_DATE"])
        row["PUBLICATION_DATE"] = shown.isoformat()
        yield "A30", shown, {"JOURNAL_CODE": journal["JOURNAL_CODE"]}
        if status == "200":
            entered = shown + timedelta(days=95)
            row["REGISTRATION_DATE"], row["REGISTRATION_NBR"] = entered.isoformat(), str(10_000 + place)
            yield "A40", entered, {"PRIOR_STATUS": "130", "NEW_STATUS": "200"}
            yield from self._renewals(row, date.fromisoformat(row["FILING_DATE"]))

    def _renewals(self, row: Cells, filed: date) -> Iterator[tuple[str, date, Cells]]:
        """Every ten years, until the holder lets it lapse."""
        expires = _years_after(filed, 10)
        while expires < _KNOWN_ON - timedelta(days=200):
            if self.random.random() < 0.18:
                yield "A60", expires + timedelta(days=190), {"PRIOR_STATUS": "200", "NEW_STATUS": "320"}
                break
            yield "A45", expires - timedelta(days=25), {}
            expires = _years_after(expires, 10)
        row["EXPIRATION_DATE"] = expires.isoformat()

    def _journal(self, after: date) -> Cells:
        """The journal of the month that follows a day."""
        month = (after.replace(day=1) + timedelta(days=32)).replace(day=15)
        code = f"{month:%Y-%m}"
        rows = self.tables.setdefault("IP_JOURNAL", [])
        known = rows[-1] if rows and rows[-1]["JOURNAL_CODE"] == code else None
        known = known or next((row for row in reversed(rows) if row["JOURNAL_CODE"] == code), None)
        name = f"Journal {month:%m/%Y}"
        return known or self.add("IP_JOURNAL", JOURNAL_CODE=code, JOURNAL_NAME=name, PUBLICATION_DATE=month.isoformat())

    def _letter(self, process: Cells, code: str, day: date) -> None:
        self.letters += 1
        key = {"OFFIDOC_ORI": "XX", "OFFIDOC_SER": str(day.year), "OFFIDOC_NBR": str(self.letters)}
        self.add("IP_OFFIDOC", **key, **process, OFFIDOC_TYP=code, PRINT_DATE=day.isoformat())

    def _document(self, key: Cells, code: str, day: date) -> None:
        self.documents += 1
        document = {"DOC_ORI": "XX", "DOC_LOG": "E", "DOC_SER": str(day.year), "DOC_NBR": str(self.documents)}
        self.add("IP_DOC", **document, RECEPTION_DATE=day.isoformat())
        self.add("IP_DOC_FILES", **document, **key)
        self.add("IP_USERDOC", **document, USERDOC_TYP=code)


def _years_after(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=min(day.day, 28))
