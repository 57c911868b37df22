"""An office moves in: the sample of an older system comes into the register, once and whole."""

import json
from pathlib import Path
from typing import Any

import pytest

from openipo.apps.exchange.actions import import_ipas as moving
from openipo.apps.exchange.api import ImportRefused, import_ipas, shipped_mapping, write_sample
from openipo.apps.exchange.models import ImportRun
from openipo.apps.exchange.tests.conftest import AT, REGISTRAR
from openipo.apps.exchange.tests.test_pages import person
from openipo.domain.accounts.api import Actor
from openipo.domain.documents.api import Document
from openipo.domain.procedures.api import place_of_publication
from openipo.domain.rights.api import File, find_file, fold, rebuild
from openipo.kernel.ledger.api import history, verify
from openipo.kernel.security.api import AccessRefused

pytestmark = pytest.mark.django_db
FILES = 300


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("older")
    write_sample(folder, files=FILES)
    return folder


def move_in(folder: Path, **changes: Any) -> Any:
    given: dict[str, Any] = {"mapping_text": shipped_mapping(), "by": REGISTRAR, "at": AT}
    return import_ipas(folder=folder, **(given | changes))


def planted(folder: Path) -> set[tuple[str, str, int]]:
    return {(each["code"], each["table"], each["row"]) for each in json.loads((folder / "planted.json").read_text())}


def found(report: Any) -> set[tuple[str, str, int]]:
    return {(each["code"], each["table"], each["row"]) for each in report.defects}


def test_everything_comes_in_and_a_second_run_changes_nothing(sample: Path) -> None:
    report = move_in(sample)
    assert (report.read, report.imported, report.left_out) == (FILES, FILES, 0)
    assert found(report) == planted(sample)
    assert File.objects.filter(is_back_file=True).count() == FILES
    assert not verify().faults
    assert not rebuild(check=True).differences
    heads = set(File.objects.values_list("pk", "length"))
    pictures = Document.objects.count()
    again = move_in(sample)
    assert (again.imported, again.already_there, again.left_out) == (0, FILES, 0)
    assert found(again) == planted(sample)
    assert again.reconciliation == report.reconciliation
    assert set(File.objects.values_list("pk", "length")) == heads
    assert Document.objects.count() == pictures


def test_a_dry_run_reports_the_same_and_records_nothing(sample: Path) -> None:
    report = move_in(sample, is_trial=True)
    assert found(report) == planted(sample)
    assert not File.objects.exists()
    assert not Document.objects.exists()
    assert ImportRun.objects.get().is_trial


def test_every_row_is_accounted_for(sample: Path) -> None:
    tables = {each["table"]: each for each in move_in(sample, is_trial=True).reconciliation["tables"]}
    assert all(each["rows"] == each["taken"] + each["left_out"] + each["unused"] for each in tables.values())
    assert (tables["IP_FILE"]["rows"], tables["IP_FILE"]["taken"], tables["IP_FILE"]["left_out"]) == (301, 300, 1)
    assert tables["IP_ACTION"]["unused"] == 0


def test_a_column_that_nobody_mapped_and_single_values_left_out_are_told(sample: Path) -> None:
    columns = move_in(sample, is_trial=True).reconciliation["columns"]
    lost = {f"{each['table']}.{each['column']}": each["lost_singly"] for each in columns if each["lost_singly"]}
    assert lost == {
        "IP_FILE.IND_FLAG1": FILES,
        "IP_LOGO.LOGO_DATA": 2,
        "IP_LOGO_VIENNA_CLASSES.VIENNA_CODE": 1,
        "IP_MARK_OWNERS.PERSON_NBR": 1,
        "IP_MARK_PRIORITIES.PRIORITY_DATE": 1,
    }


def test_pending_files_are_counted_by_the_book_and_phase_in_which_they_would_go_on(sample: Path) -> None:
    waiting = move_in(sample, is_trial=True).reconciliation["waiting"]
    assert {"examplia/trademark"} == {each["book"] for each in waiting if each["files"] > 1}
    assert "application: formalities" in {each["phase"] for each in waiting}


@pytest.mark.django_db(transaction=True)
def test_a_run_that_was_killed_goes_on_where_it_was(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moving, "BATCH", 100)
    whole = moving.prepare_batch
    calls: list[int] = []

    def killed(*given: Any) -> Any:
        calls.append(1)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return whole(*given)

    monkeypatch.setattr(moving, "prepare_batch", killed)
    with pytest.raises(KeyboardInterrupt):
        move_in(sample)
    assert File.objects.count() == 200
    report = move_in(sample)
    assert report.went_on_after == ImportRun.objects.get().marker - 100
    assert (report.read, report.imported, report.already_there) == (FILES, FILES, 0)
    assert len(calls) == 4
    assert found(report) == planted(sample)
    assert next(each for each in report.reconciliation["tables"] if each["table"] == "IP_FILE")["taken"] == FILES


@pytest.mark.django_db(transaction=True)
def test_where_the_joined_tables_were_lost_the_run_begins_anew_and_passes_over_what_is_there(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "BATCH", 200)
    whole = moving.prepare_batch
    monkeypatch.setattr(moving, "prepare_batch", lambda *given: whole(*given) if not File.objects.exists() else 1 / 0)
    with pytest.raises(ZeroDivisionError):
        move_in(sample)
    monkeypatch.setattr(moving, "prepare_batch", whole)
    for left in (Path(moving.settings.HOME) / "exchange").iterdir():
        left.write_bytes(b"not a database, but the rest of one")
    report = move_in(sample)
    assert (report.read, report.imported, report.already_there) == (FILES, 100, 200)
    assert found(report) == planted(sample)


def test_a_picture_is_kept_and_shown_by_the_mark(sample: Path) -> None:
    move_in(sample)
    file = next(
        file for file in File.objects.filter(mark_kind="combined") if fold(history(file.pk)).mark.representations
    )
    state = fold(history(file.pk))
    document = Document.objects.get(pk=state.mark.representations[0].document)
    assert document.media_type == "image/png"
    assert document.access == ("public" if state.is_public else "office")


def test_a_file_that_is_there_with_other_content_is_not_overwritten(sample: Path) -> None:
    move_in(sample)
    report = move_in(sample, mapping_text=shipped_mapping().replace('"shelf"', '"place"').replace("[laws]", "[laws]\n"))
    assert report.already_there == FILES  # a particular is no content
    changed = shipped_mapping().replace(
        '"TMW" = { kind = "word" }', '"TMW" = { kind = "word", category = "collective" }'
    )
    report = move_in(sample, mapping_text=changed)
    assert report.imported == 0
    assert report.left_out > 0
    assert "duplicate-number" in {each["code"] for each in report.defects}
    assert find_file(report.defects[0]["number"] or File.objects.first().number).length == 1


def test_an_office_s_table_that_cannot_be_followed_is_told_before_anything_is_read(sample: Path) -> None:
    place = place_of_publication(moving.settings.OFFICE)
    assert place is not None
    table = place / "taking_up.toml"
    table.parent.mkdir(parents=True, exist_ok=True)
    table.write_text('[[law]]\nlaw = "x"\nbook = "atlantis/wine"\n')
    try:
        with pytest.raises(ImportRefused, match=r"taking_up.toml:3: there is no law book 'atlantis/wine'"):
            move_in(sample)
    finally:
        table.unlink()
    assert not ImportRun.objects.exists()


def test_a_folder_that_is_no_extract_is_refused_and_leaves_no_run(sample: Path, tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="no file for IP_FILE"):
        move_in(tmp_path)
    for path in sample.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "IP_PERSON.csv").write_text("NAME\nAda\n")
    with pytest.raises(ImportRefused, match="IP_PERSON has no column PERSON_NBR"):
        move_in(tmp_path)
    assert not ImportRun.objects.exists()


def test_only_those_who_may_import_move_an_office_in(sample: Path) -> None:
    with pytest.raises(AccessRefused):
        move_in(sample, by=Actor(id="eva", name="Eva", roles=frozenset({"examiner"})))


def test_the_page_of_a_run_shows_rows_in_and_out_and_the_files_that_wait(sample: Path, pages: Any, monkeypatch) -> None:
    monkeypatch.setattr("openipo.project.middleware.second_factor.has_second_factor", lambda _user: True)
    report = move_in(sample, is_trial=True)
    pages.force_login(person("mona", "manager"))
    page = pages.page(f"/exchange/runs/{report.run}/")
    rows = {" ".join(" ".join(cell.text_content().split()) for cell in row) for row in page.xpath("//tr")}
    assert {"IP_FILE 301 300 1 0", "IP_FILE.IND_FLAG1 301 0"} <= rows
    assert any(row.startswith("examplia/trademark application: formalities") for row in rows)
    assert "The key XX/M/" in page.text_content()
