"""Records of other offices come into the register, once, whole, and with what is wrong with them."""

import io
from typing import Any, cast

import pytest
from django.db import connection

from openipo.apps.exchange import reading
from openipo.apps.exchange.api import ImportRefused, import_records
from openipo.apps.exchange.models import ImportRun
from openipo.apps.exchange.testing import generate_tdxf
from openipo.apps.exchange.tests.conftest import AT, REGISTRAR, take_in
from openipo.domain.accounts.api import Actor
from openipo.domain.rights.api import File, find_file, fold, rebuild
from openipo.domain.rights.testing import a_mark
from openipo.kernel.ledger.api import chains, history, verify
from openipo.kernel.security.api import AccessRefused

REAL = [
    ("uspto-tdxf", "uspto_tm/tdxf_6_cases.xml", 6),
    ("st66", "uspto_tsdr/rn2713476-ST66.xml", 1),
    ("st66", "uspto_tsdr/rn3886986-ST66.xml", 1),
    ("st66", "uspto_tsdr/sn85334015-ST66.xml", 1),
    ("st96", "uspto_tsdr/rn2713476-ST96.xml", 1),
    ("st96", "uspto_tsdr/rn2713476-ST96-old.xml", 1),
    ("st96", "uspto_tsdr/rn3886986-ST96.xml", 1),
    ("st96", "uspto_tsdr/sn85334015-ST96.xml", 1),
    ("st96", "st96/examples/TrademarkApplication_Example.xml", 1),
    ("tmview", "tmview/albania_200.json", 200),
]


def state_of(number: str):
    return fold(history(find_file(number).pk))


def case(number: str = "90000001", mark: str = "ALBA") -> str:
    return (
        f"<case-file><serial-number>{number}</serial-number><case-file-header><filing-date>20260102</filing-date>"
        f"<status-code>630</status-code><mark-identification>{mark}</mark-identification>"
        "<mark-drawing-code>4000</mark-drawing-code></case-file-header></case-file>"
    )


def daily(*cases: str) -> bytes:
    return f"<trademark-applications-daily>{''.join(cases)}</trademark-applications-daily>".encode()


@pytest.mark.shared
@pytest.mark.django_db
@pytest.mark.parametrize(("format_name", "path", "count"), REAL, ids=[path for _, path, _ in REAL])
def test_a_real_file_comes_in_and_a_second_run_changes_nothing(shared, format_name, path, count) -> None:
    content = (shared / "data" / path).read_bytes()
    report = take_in(content, format_name)
    assert (report.read, report.imported, report.already_there, report.left_out) == (count, count, 0, 0)
    assert File.objects.filter(is_back_file=True).count() == count
    assert not verify().faults
    assert not rebuild(check=True).differences
    again = take_in(content, format_name)
    assert (again.read, again.imported, again.already_there, again.left_out) == (count, 0, count, 0)
    assert len(list(chains())) == count


@pytest.mark.shared
@pytest.mark.django_db
def test_every_value_of_a_file_is_traced_to_an_element_on_its_line(shared) -> None:
    path = shared / "data/uspto_tm/tdxf_6_cases.xml"
    lines = path.read_text().splitlines()
    take_in(path.read_bytes())
    state = state_of("71112081")
    for told in ("mark.text", "number", "registration_number", "dates.filed_on", "parties.p1.name", "goods.8-1.text",
                 "particulars.history 1", "particulars.status", "particulars.party 2"):  # fmt: skip
        assert told in state.source
    for told, source in state.source.items():
        place = source.split(" (")[0]
        if ", line " not in place:
            assert told == "office"  # which no element states
            continue
        element, line = place.rsplit("/", 1)[-1].rsplit(", line ", 1)
        assert f"<{element.split('[')[0].split('@')[0]}>" in lines[int(line) - 1], told
    assert set(state.particulars) <= {path.removeprefix("particulars.") for path in state.source}


@pytest.mark.django_db
def test_what_is_wrong_with_a_record_is_counted_and_kept_with_the_file() -> None:
    report = take_in(daily(case()))
    assert report.flagged == 1
    assert report.findings == {"goods-missing": 1, "owner-missing": 1}
    assert {finding["code"] for finding in state_of("90000001").findings} == set(report.findings)
    run = ImportRun.objects.get(pk=report.run)
    assert run.findings.all()[0].message == "Neither an applicant nor a holder is named."
    assert str(run.findings.first()) == "owner-missing 90000001"
    assert str(run) == "uspto-tdxf file 2026-03-05 12:00"
    assert run.finished_at == AT


@pytest.mark.django_db
def test_a_trial_reports_the_same_and_changes_nothing() -> None:
    content = daily(case(), case(), case("90000002"))
    tried = take_in(content, is_trial=True)
    assert not File.objects.exists()
    assert not list(chains())
    done = take_in(content)
    assert (tried.read, tried.imported, tried.already_there, tried.findings) == (
        done.read, done.imported, done.already_there, done.findings)  # fmt: skip
    assert (done.imported, done.already_there) == (2, 1)


@pytest.mark.django_db
@pytest.mark.parametrize("is_trial", [False, True])
def test_a_number_used_twice_for_other_content_is_flagged_and_the_first_stays(is_trial) -> None:
    report = take_in(daily(case(mark="ALBA"), case(mark="BETA")), is_trial=is_trial)
    assert (report.imported, report.left_out) == (1, 1)
    assert report.findings["duplicate-number"] == 1
    if not is_trial:
        assert state_of("90000001").mark.text == "ALBA"


@pytest.mark.django_db
def test_a_number_of_the_office_s_own_file_is_never_taken() -> None:
    story = a_mark()
    own = story.file
    text = case(own.number).encode()
    document = (
        f"<Transaction><TransactionData><TradeMarkDetails><TradeMark><RegistrationOfficeCode>{own.office}"
        f"</RegistrationOfficeCode><ApplicationNumber>{own.number}</ApplicationNumber></TradeMark></TradeMarkDetails>"
        "</TransactionData></Transaction>"
    )
    assert text
    report = take_in(document.encode(), "st66")
    assert (report.imported, report.findings.get("duplicate-number")) == (0, 1)


@pytest.mark.django_db
def test_a_record_without_a_number_is_left_out_and_said_so() -> None:
    report = take_in(daily("<case-file><case-file-header/></case-file>", case()))
    assert (report.read, report.imported, report.left_out) == (2, 1, 1)
    assert report.findings["number-missing"] == 1
    assert take_in(daily("<case-file><case-file-header/></case-file>", case())).imported == 0


@pytest.mark.django_db
def test_a_file_that_breaks_off_is_taken_up_where_it_broke(monkeypatch) -> None:
    monkeypatch.setattr(reading, "BATCH", 2)
    whole = daily(*(case(str(90000001 + place)) for place in range(5)))
    broken = whole[: whole.index(b"90000004") + 20]
    report = take_in(broken)
    assert report.failure.startswith("The file breaks off at line 1")
    assert (report.read, report.imported) == (3, 3)
    assert ImportRun.objects.get(pk=report.run).finished_at is None
    assert not verify().faults
    rest = take_in(whole)
    assert (rest.imported, rest.already_there, rest.failure) == (2, 3, "")


@pytest.mark.django_db
def test_a_batch_is_taken_whole_or_not_at_all(monkeypatch) -> None:
    """The machine stops between the ledger and the tables: nothing of the batch is there, and a second run takes it."""

    def stop(*_: object, **__: object) -> None:
        raise OSError("no space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("openipo.apps.exchange.actions.take_batch.project_new", stop)
        with pytest.raises(OSError, match="no space left"):
            take_in(daily(case()))
    assert not list(chains())
    assert take_in(daily(case())).imported == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty"),
        (b"number;name", "The file is not well-formed XML"),
        (b"<html/>", "This is not a USPTO daily trade mark file"),
        (
            b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><trademark-applications-daily/>",
            "The file declares",
        ),
        (
            b"<?xml version='1.0' encoding='UTF-8'?><trademark-applications-daily>\xe9",
            "The file is not XML in the encoding",
        ),
    ],
)
def test_a_file_of_which_nothing_can_be_read_is_refused(content, sentence) -> None:
    with pytest.raises(ImportRefused, match=sentence):
        take_in(content)
    assert not File.objects.exists()


@pytest.mark.django_db
def test_an_unknown_format_is_refused_with_those_known() -> None:
    with pytest.raises(ImportRefused, match="one of uspto-tdxf, st66, st96, tmview"):
        take_in(b"", "csv")


@pytest.mark.django_db
def test_only_the_registrar_or_an_administrator_brings_a_register_in() -> None:
    clerk = Actor(id="cleo", name="Cleo", roles=frozenset({"clerk"}))
    with pytest.raises(AccessRefused):
        take_in(daily(case()), by=clerk)
    assert not ImportRun.objects.exists()


@pytest.mark.django_db
def test_an_empty_list_is_a_run_without_records() -> None:
    report = take_in(daily())
    assert (report.read, report.failure) == (0, "")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("broken", [False, True])
def test_a_large_file_is_read_ahead_by_a_second_process_with_the_same_result(tmp_path, monkeypatch, broken) -> None:
    content = generate_tdxf(30)
    path = tmp_path / "daily.xml"
    path.write_bytes(content[:-400] if broken else content)
    monkeypatch.setattr(reading.batches, "__kwdefaults__", {"large": 1})
    with path.open("rb") as file:
        report = import_records(format_name="uspto-tdxf", file=file, name="daily.xml", by=REGISTRAR, at=AT)
    assert (report.read, report.imported) == ((29, 29) if broken else (30, 30))
    assert report.failure.startswith("The file breaks off") == broken
    assert state_of("70000001").mark.text == "LUMO 70000001"
    assert connection.is_usable()


def test_a_reading_process_that_dies_is_told() -> None:
    class Gone:
        def recv(self) -> object:
            raise EOFError

    with pytest.raises(reading.UnreadableFile, match="ended before it was through"):
        list(reading._received(cast(Any, Gone())))


def test_a_made_up_file_is_as_large_and_sound_as_a_real_one() -> None:
    content = generate_tdxf(50)
    assert 6_000 < len(content) / 50 < 14_000
    assert len(list(reading.READERS["uspto-tdxf"](io.BytesIO(content)))) == 50
