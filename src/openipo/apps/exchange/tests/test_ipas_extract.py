"""The tables of an older system are read, joined and checked."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from openipo.apps.exchange.ipas.checking import check
from openipo.apps.exchange.ipas.defects import Defect
from openipo.apps.exchange.ipas.extract import files_of, rows_of
from openipo.apps.exchange.ipas.mapping_file import Reading, load_mapping, shipped_mapping
from openipo.apps.exchange.ipas.prepared_file import PreparedFile, prepare_batch
from openipo.apps.exchange.ipas.sample.write import write_sample
from openipo.apps.exchange.ipas.staging import Staging
from openipo.apps.exchange.ipas.tables import TABLES
from openipo.standards.xml.errors import UnreadableFile

TODAY = date(2026, 3, 5)
MAPPING = load_mapping(shipped_mapping())
KEY = {"FILE_SEQ": "XX", "FILE_TYP": "M", "FILE_SER": "2001", "FILE_NBR": "7"}
FILE = {**KEY, "LAW_CODE": "1", "APPL_TYP": "TMW", "FILING_DATE": "2001-05-04", "TITLE": "LUMO"}
PROCESS = {"PROC_TYP": "1", "PROC_NBR": "1", **KEY, "STATUS_CODE": "110", "STATUS_DATE": "2001-06-01"}
SOUND: dict[str, list[dict[str, str]]] = {
    "IP_FILE": [FILE],
    "IP_MARK": [{**KEY, "NAME_CODE": ""}],
    "IP_PERSON": [{"PERSON_NBR": "1", "PERSON_NAME": "Ada Lu", "PERSON_KIND": "I"}],
    "IP_PERSON_ADDRESSES": [{"PERSON_NBR": "1", "ADDR_NBR": "1", "CITY": "Lyon", "COUNTRY_CODE": "FR"}],
    "IP_MARK_OWNERS": [{**KEY, "PERSON_NBR": "1", "ADDR_NBR": "1"}],
    "IP_MARK_NICE_CLASSES": [{**KEY, "NICE_CLASS": "25", "NICE_EDITION": "7", "DESCRIPTION": "Hats"}],
    "IP_PROC": [PROCESS],
    "IP_ACTION": [
        {"PROC_TYP": "1", "PROC_NBR": "1", "ACTION_NBR": "1", "ACTION_TYP": "A10", "ACTION_DATE": "2001-05-04"}
    ],
}

Tables = dict[str, list[dict[str, str]]]
Prepare = Callable[..., tuple[list[PreparedFile], Staging]]


def write(folder: Path, tables: Tables) -> None:
    for name, rows in tables.items():
        with (folder / f"{name.lower()}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(dict.fromkeys(key for row in rows for key in row)))
            writer.writeheader()
            writer.writerows(rows)


@pytest.fixture
def prepared(tmp_path: Path) -> Prepare:
    """The sound file with some tables changed, made ready for the register."""

    def prepare(**changed: Any) -> tuple[list[PreparedFile], Staging]:
        write(tmp_path, SOUND | changed)
        staging = Staging(tmp_path / "joined.sqlite3")
        staging.fill(files_of(tmp_path), MAPPING, TODAY)
        check(staging)
        staging.complete()
        batches = staging.file_batches(100)
        return [file for batch in batches for file in prepare_batch(staging, batch, MAPPING, TODAY)], staging

    return prepare


def codes(file: PreparedFile) -> list[str]:
    return [finding.code for finding in file.prepared.findings]


def test_a_sound_file_has_no_defect_and_says_where_each_value_stands(prepared) -> None:
    (file,), _staging = prepared()
    payload = file.prepared.event.payload
    assert codes(file) == []
    assert payload["numbers"]["number"] == "M/2001/7"
    assert payload["numbers"]["older-system"] == "XX/M/2001/7"
    assert payload["dates"] == {"filed_on": "2001-05-04"}
    assert payload["content"]["goods"][0]["edition"] == "7"
    assert payload["source"]["mark.text"] == "IP_FILE.TITLE, row 2"
    assert payload["particulars"]["history 1"] == "2001-05-04 1 A10 filed Application received"
    assert payload["particulars"]["status since"] == "2001-06-01"
    assert file.waits == ("Trade Marks Act 1971", "110")


def test_an_application_that_ended_before_it_was_shown_is_not_public(prepared) -> None:
    (file,), _staging = prepared(IP_PROC=[{**PROCESS, "STATUS_CODE": "310"}])
    assert file.prepared.event.payload["register_status"] == "ended"
    assert file.prepared.event.payload["status"] == "withdrawn"
    assert file.prepared.event.payload["content"]["goods"][0]["status"] == "withdrawn"
    assert not file.prepared.event.payload["is_public"]
    assert file.waits is None


def test_a_registered_file_is_public(prepared) -> None:
    registered = {**FILE, "REGISTRATION_DATE": "2002-01-02", "REGISTRATION_NBR": "55"}
    (file,), _staging = prepared(IP_FILE=[registered], IP_PROC=[{**PROCESS, "STATUS_CODE": "200"}])
    payload = file.prepared.event.payload
    assert payload["is_public"]
    assert payload["content"]["parties"][0]["role"] == "holder"


def test_the_day_of_publication_is_the_journals(prepared) -> None:
    action = {**SOUND["IP_ACTION"][0], "ACTION_TYP": "A30", "ACTION_DATE": "2001-09-09", "JOURNAL_CODE": "J1"}
    journal = {"JOURNAL_CODE": "J1", "JOURNAL_NAME": "Journal 1", "PUBLICATION_DATE": "15/10/2001"}
    (file,), _staging = prepared(IP_ACTION=[action], IP_JOURNAL=[journal])
    assert file.prepared.event.payload["dates"]["published_on"] == "2001-10-15"
    assert "Journal 1" in file.prepared.event.payload["particulars"]["history 1"]


def test_a_cancelled_action_gives_no_day_but_stays_in_the_history(prepared) -> None:
    action = {**SOUND["IP_ACTION"][0], "ACTION_TYP": "A30", "IS_CANCELLED": "1"}
    (file,), _staging = prepared(IP_ACTION=[action])
    assert "published_on" not in file.prepared.event.payload["dates"]
    assert file.prepared.event.payload["particulars"]["history 1"].endswith("cancelled")


@pytest.mark.parametrize(
    ("changed", "code", "place"),
    [
        ({"IP_FILE": [{**FILE, "LAW_CODE": "9"}]}, "law-unknown", "IP_FILE, row 2"),
        ({"IP_PROC": [{**PROCESS, "STATUS_CODE": "999"}]}, "status-unknown", "IP_PROC.STATUS_CODE, row 2"),
        ({"IP_PROC": [{**PROCESS, "STATUS_CODE": ""}]}, "process-missing", "IP_PROC, row 2"),
        ({"IP_FILE": [{**FILE, "FILING_DATE": "2001-02-29"}]}, "date-impossible", "IP_FILE, row 2"),
        ({"IP_FILE": [{**FILE, "FILING_DATE": "2066-02-28"}]}, "date-in-future", "IP_FILE, row 2"),
        (
            {"IP_MARK_NICE_CLASSES": [{**KEY, "NICE_CLASS": "XI", "DESCRIPTION": "Hats"}]},
            "class-not-a-number",
            "IP_MARK_NICE_CLASSES, row 2",
        ),
        ({"IP_PERSON": [{**SOUND["IP_PERSON"][0], "PERSON_KIND": "Z"}]}, "person-kind-unknown", "IP_PERSON, row 2"),
        ({"IP_MARK": [{**KEY, "NAME_CODE": "404"}]}, "reference-missing", "IP_MARK, row 2"),
        ({"IP_LOGO": [{**KEY, "IS_BASE64": "0", "LOGO_DATA": "0xQ"}]}, "picture-broken", "IP_LOGO, row 2"),
        (
            {"IP_FILE_RELATIONSHIP": [{**KEY, **{f"{name}_2": "0" for name in KEY}, "RELATIONSHIP_TYP": "REN"}]},
            "reference-missing",
            "IP_FILE_RELATIONSHIP, row 2",
        ),
        (
            {"IP_OFFIDOC": [{"OFFIDOC_NBR": "1", "OFFIDOC_ORI": "X", "OFFIDOC_SER": "1", "PROC_TYP": "1",
                             "PROC_NBR": "1", "OFFIDOC_TYP": "L?"}]},
            "document-unknown",
            "IP_OFFIDOC, row 2",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(prepared, changed: Tables, code: str, place: str) -> None:
    (file,), _staging = prepared(**changed)
    found = [(finding.code, finding.source) for finding in file.prepared.findings]
    assert (code, place) in found


def test_a_tie_to_another_file_is_a_link_and_an_unknown_kind_is_told(prepared) -> None:
    other = {**FILE, "FILE_NBR": "8"}
    tie = {**KEY, **{f"{name}_2": value for name, value in (KEY | {"FILE_NBR": "8"}).items()}, "RELATIONSHIP_TYP": "Z"}
    (file, _other), _staging = prepared(IP_FILE=[FILE, other], IP_FILE_RELATIONSHIP=[tie])
    assert file.prepared.event.payload["content"]["links"] == [{"kind": "Z", "number": "M/2001/8"}]
    assert "relationship-unknown" in codes(file)


def test_a_row_that_was_left_out_comes_into_no_file(prepared) -> None:
    goods = SOUND["IP_MARK_NICE_CLASSES"][0]
    (file,), staging = prepared(IP_MARK_NICE_CLASSES=[goods, goods, {**goods, "FILE_NBR": "404"}])
    assert len(file.prepared.event.payload["content"]["goods"]) == 1
    assert [(each.code, each.row) for each in staging.defects()] == [("duplicate-key", 3), ("orphan-row", 4)]


def test_a_day_that_is_none_is_not_given_to_the_file(prepared) -> None:
    (file,), _staging = prepared(IP_FILE=[{**FILE, "FILING_DATE": "31.2.2001"}])
    assert file.prepared.event.payload["dates"] == {}


def test_a_journal_with_an_impossible_day_is_told_as_that_alone(prepared) -> None:
    _files, staging = prepared(IP_JOURNAL=[{"JOURNAL_CODE": "J1", "PUBLICATION_DATE": "31/02/2001"}])
    assert [each.code for each in staging.defects()] == ["date-impossible"]


def found_in(folder: Path, content: bytes, table: str) -> list[Defect]:
    path = folder / "table.csv"
    path.write_bytes(content)
    return [defect for row in rows_of(TABLES[table], path, MAPPING, TODAY) for defect in row.defects]


def test_signs_of_another_encoding_are_replaced_and_told(tmp_path: Path) -> None:
    (defect,) = found_in(tmp_path, "PERSON_NBR,PERSON_NAME\n1,Café\n".encode("latin-1"), "IP_PERSON")
    assert (defect.code, defect.row, defect.values) == ("text-unreadable", 2, {"value": "Caf\N{REPLACEMENT CHARACTER}"})


def test_a_null_sign_is_replaced_since_no_register_can_hold_it(tmp_path: Path) -> None:
    (defect,) = found_in(tmp_path, b"PERSON_NBR,PERSON_NAME\n1,Ad\0a\n", "IP_PERSON")
    assert defect.values == {"value": "Ad\N{REPLACEMENT CHARACTER}a"}


def test_a_file_that_cannot_be_decoded_at_all_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(b"PERSON_NBR,PERSON_NAME\n")
    with pytest.raises(UnreadableFile, match="IP_PERSON cannot be read after row 1: UTF-16"):
        list(rows_of(TABLES["IP_PERSON"], path, replace(MAPPING, readings={"": Reading("utf-16")}), TODAY))


def test_a_table_in_another_encoding_with_another_separator_is_read(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes("NAME_CODE;MARK_NAME\n1;نور\n".encode("windows-1256"))
    (row,) = rows_of(TABLES["IP_NAME"], path, MAPPING, TODAY)
    assert row.cells == {"NAME_CODE": "1", "MARK_NAME": "نور"}


def test_a_row_with_fields_too_many_is_left_out_and_an_empty_line_is_none(tmp_path: Path) -> None:
    (defect,) = found_in(tmp_path, b"PERSON_NBR,PERSON_NAME\n\n1,Ada,Lu\n", "IP_PERSON")
    assert (defect.code, defect.row) == ("row-broken", 3)


def test_a_column_of_another_name_is_read_and_a_time_of_day_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("\ufeffPERSON_NBR,NATIONALITY_CODE\n1,FR\n", encoding="utf-8")
    (row,) = rows_of(TABLES["IP_PERSON"], path, MAPPING, TODAY)
    assert row.cells["NATIONALITY"] == "FR"
    path.write_text("DOC_ORI,DOC_LOG,DOC_SER,DOC_NBR,RECEPTION_DATE\n1,1,1,1,2001-02-03 00:00:00\n", encoding="utf-8")
    (row,) = rows_of(TABLES["IP_DOC"], path, MAPPING, TODAY)
    assert row.cells["RECEPTION_DATE"] == "2001-02-03"


def test_a_folder_without_a_needed_table_or_a_table_without_its_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no file for IP_FILE"):
        files_of(tmp_path)
    with pytest.raises(UnreadableFile, match="IP_PERSON has no column PERSON_NBR"):
        found_in(tmp_path, b"NAME\nAda\n", "IP_PERSON")


def test_all_25_defects_of_the_sample_are_found_and_none_besides(tmp_path: Path) -> None:
    made = write_sample(tmp_path)
    assert (made["files"], made["defects"]) == (5000, 25)
    planted = json.loads((tmp_path / "planted.json").read_text())
    assert len({each["code"] for each in planted}) == 25
    staging = Staging(tmp_path / "joined.sqlite3")
    staging.fill(files_of(tmp_path), MAPPING, TODAY)
    check(staging)
    staging.complete()
    found = {(each.code, each.table, each.row) for each in staging.defects()}
    for batch in staging.file_batches(500):
        for file in prepare_batch(staging, batch, MAPPING, TODAY):
            found |= {(each.code, *_place(each.source)) for each in file.prepared.findings}
    assert found == {(each["code"], each["table"], each["row"]) for each in planted}


def _place(source: str) -> tuple[str, int]:
    table, _comma, row = source.partition(", row ")
    return table.partition(".")[0], int(row)


def test_without_planted_defects_the_sample_is_sound_and_comes_out_the_same(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder in (one, two):
        folder.mkdir()
        write_sample(folder, files=200, with_defects=False)
    assert all(path.read_bytes() == (two / path.name).read_bytes() for path in one.iterdir())
    staging = Staging(tmp_path / "joined.sqlite3")
    staging.fill(files_of(one), MAPPING, TODAY)
    check(staging)
    staging.complete()
    assert list(staging.defects()) == []
    batches = staging.file_batches(500)
    assert not any(codes(file) for batch in batches for file in prepare_batch(staging, batch, MAPPING, TODAY))
