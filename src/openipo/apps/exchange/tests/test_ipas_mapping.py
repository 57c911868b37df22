"""An office edits the mapping file, and is told each mistake with its line."""

import pytest

from openipo.apps.exchange.ipas.mapping_file import MappingRefused, load_mapping, shipped_mapping

LEAST = """[office]
code = "XX"
[numbers]
application = "{FILE_SER}-{FILE_NBR}"
"""


def refused(text: str) -> list[str]:
    with pytest.raises(MappingRefused) as refusal:
        load_mapping(text)
    return [str(fault) for fault in refusal.value.faults]


def test_the_shipped_mapping_can_be_followed() -> None:
    mapping = load_mapping(shipped_mapping())
    assert mapping.office == "XX"
    assert mapping.statuses["120"]["register"] == "pending"


def test_a_table_written_otherwise_is_read_otherwise_and_the_rest_as_ever() -> None:
    mapping = load_mapping(shipped_mapping())
    assert (mapping.reading("IP_NAME").encoding, mapping.reading("IP_NAME").separator) == ("windows-1256", ";")
    assert mapping.reading("IP_NAME").dates == "%Y-%m-%d"
    assert mapping.reading("IP_FILE").encoding == "utf-8"


@pytest.mark.parametrize(
    ("added", "line", "says"),
    [
        ('[statuses]\n"1" = { status = "granted", register = "pending" }', 6, "“granted” is no status"),
        ('[statuses]\n"1" = { status = "filed" }', 6, "does not state its register"),
        ('[statuses]\n"0" = { status = "filed", register = "pending" }\n"1" = "filed"', 7, "in braces"),
        ('[statuses]\n"1" = { status = "filed", register = "pending", colour = "red" }', 6, "“colour”"),
        ('[laws]\n"2" = { title = "Act", book = "a/b" }', 6, "stands in the office's taking_up.toml"),
        ('[actions]\n"A1" = { event = "praised" }', 6, "“praised” is no event"),
        ('[application_types]\n"T" = { kind = "smell" }', 6, "“smell” is no kind"),
        ('[persons]\nI = "human"', 6, "one of person, organisation"),
        ("[relationships]\nX = 3", 6, "must be words"),
        ('[colours]\nred = "1"', 5, "no section “colours”"),
        ('[columns.IP_WINE]\nA = "B"', 5, "IP_WINE is not read"),
        ('[columns.IP_FILE]\nVINTAGE = "V"', 6, "no column VINTAGE"),
        ('[reading]\nencoding = "klingon"', 6, "cannot be used as encoding"),
        ('[reading]\nseparator = ";;"', 6, "cannot be used as separator"),
        ('[reading]\ndates = "%Y"', 6, "cannot be used as dates"),
        ("[reading]\ndates = 3", 6, "cannot be used as dates"),
        ('[reading.IP_NAME]\ncolour = "red"', 6, "neither encoding"),
        ('[reading.IP_WINE]\nencoding = "utf-8"', 5, "“IP_WINE” is neither"),
    ],
)
def test_a_mistake_is_told_with_its_line(added: str, line: int, says: str) -> None:
    (fault,) = refused(f"{LEAST}{added}\n")
    assert fault.startswith(f"Line {line}: ")
    assert says in fault


def test_what_is_no_toml_is_told_with_its_line() -> None:
    assert refused(f"{LEAST}[laws\n")[0].startswith("Line 5: The file is not TOML")


def test_a_section_that_is_no_table_is_refused() -> None:
    assert any("“laws” must be a table" in fault for fault in refused(f"laws = 3\n{LEAST}"))


@pytest.mark.parametrize("pattern", ["plain", "{FILE_COLOUR}", "{FILE_NBR", ""])
def test_the_application_number_is_made_of_the_key(pattern: str) -> None:
    assert refused(LEAST.replace("{FILE_SER}-{FILE_NBR}", pattern))[0].startswith("Line 4: The application number")


def test_every_mistake_is_told_in_the_order_of_the_file() -> None:
    faults = refused('[office]\ncode = "Atlantis"\n[numbers]\napplication = ""\n[persons]\nI = "it"\n')
    assert [fault.split(":")[0] for fault in faults] == ["Line 2", "Line 4", "Line 6"]
