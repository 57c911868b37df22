"""The register state by state, as the public reads it: status, since when, by which provision, and what is doubtful."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from openipo.apps.register.papers import printing
from openipo.apps.register.papers.printing import Occasion
from openipo.apps.register.record.states import state_fields, state_lines
from openipo.domain.cases.api import the_office
from openipo.domain.rights.api import Designation, FileState, GoodsItem

REGISTERED, LATER = date(2027, 5, 4), date(2035, 6, 1)


@pytest.fixture
def regional(settings: Any) -> Iterator[None]:
    settings.OFFICE = "concordia"
    the_office.cache_clear()
    yield
    the_office.cache_clear()


def a_file(*designations: Designation, book: str = "trademark", revision: str = "2024") -> FileState:
    return FileState(
        book=f"concordia/{book}",
        revision=revision,
        register_status="registered",
        filed_on=date(2026, 3, 5),
        registered_on=REGISTERED,
        goods=(GoodsItem("25-1", 25, "clothing"), GoodsItem("25-2", 25, "footwear")),
        designations=designations,
    )


@pytest.mark.usefixtures("regional", "db")
def test_each_designated_state_is_a_line_of_its_own() -> None:
    file = a_file(
        Designation("QM", "in-force", REGISTERED, "Protocol Art. 10(2)", ("25-2",)),
        Designation("QN", "refused", date(2026, 9, 9), "Protocol Art. 7(4)"),
    )
    meridia, norvania = state_lines(file, REGISTERED)
    assert (meridia.name, str(meridia.status.label), meridia.without, meridia.note) == (
        "Meridia", "In force", ("footwear",), "",
    )  # fmt: skip
    assert (str(norvania.status.label), norvania.since, norvania.law) == (
        "Refused by the state", date(2026, 9, 9), "Protocol Art. 7(4)",
    )  # fmt: skip


@pytest.mark.usefixtures("regional", "db")
def test_a_reader_is_told_what_is_doubtful_in_a_state() -> None:
    file = a_file(Designation("QO", "in-force"), Designation("QS", "in-force"), Designation("ZZ", "in-force"))
    osteria, ruritana, unknown = state_lines(file, LATER)
    assert "does not give effect" in osteria.note
    assert "left the office on 31 December 2034" in ruritana.note
    assert (unknown.name, unknown.note) == ("ZZ", "")


@pytest.mark.usefixtures("regional", "db")
def test_a_unitary_mark_has_effect_in_all_who_were_members_when_it_was_filed() -> None:
    lines = state_lines(a_file(book="unitary", revision="2025"), REGISTERED)
    assert [line.code for line in lines] == ["QM", "QN", "QO", "QS"]
    assert {str(line.status.label) for line in lines} == {"In force"}


@pytest.mark.usefixtures("regional", "db")
def test_a_designating_application_without_states_and_a_back_file_show_none() -> None:
    assert state_lines(a_file(), REGISTERED) == []
    assert state_lines(FileState(filed_on=REGISTERED), REGISTERED) == []


@pytest.mark.usefixtures("regional", "db")
def test_a_printed_paper_has_a_line_for_each_state() -> None:
    file = a_file(
        Designation("QM", "in-force", REGISTERED, "Protocol Art. 10(2)", ("25-2",)), Designation("QO", "designated")
    )
    (field,) = state_fields(state_lines(file, REGISTERED), "en")
    assert field.lines[0] == "Meridia (QM), In force, since 4 May 2027, Protocol Art. 10(2), without: footwear"
    assert field.lines[1].startswith("Osteria (QO), Designated, The state's own law")
    assert state_fields([], "en") == ()


@pytest.mark.usefixtures("regional", "db")
def test_a_printed_paper_does_not_know_the_words_beside_the_law(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("openipo.ui.language._Beside.words", staticmethod(lambda _language: {"Meridia": "ميريديا"}))
    occasion = Occasion("ar", REGISTERED, datetime(2027, 5, 4, tzinfo=UTC))
    for file in (a_file(Designation("QM", "in-force", REGISTERED)), a_file(book="unitary", revision="2025")):
        (field,) = printing._states(file, occasion)
        assert field.lines[0].startswith("Meridia (QM)")
