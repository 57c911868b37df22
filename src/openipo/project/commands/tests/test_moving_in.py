"""An administrator moves an office in by typing."""

from functools import partial
from pathlib import Path

import pytest

from openipo.apps.exchange import api
from openipo.domain.rights.api import File

pytestmark = pytest.mark.django_db


@pytest.fixture
def sample(openipo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample as the command writes it, only smaller."""
    monkeypatch.setattr(api, "write_sample", partial(api.write_sample, files=300))
    made = openipo("import", "ipas", tmp_path / "older", "--write-sample")
    assert made.code == 0
    assert "25 planted defects" in made.out
    return tmp_path / "older"


def test_the_sample_is_made_tried_and_nothing_is_changed(openipo, sample: Path) -> None:
    tried = openipo("import", "ipas", sample, "--dry-run")
    assert tried.code == 0
    assert "Files read 300, would be imported 300" in tried.out
    assert "Defects: 25" in tried.out
    assert "duplicate-key: IP_FILE, row 302" in tried.out
    assert "IP_FILE.IND_FLAG1: 300 of 301" in tried.out
    assert not File.objects.exists()


def test_the_report_is_also_for_programs(openipo, sample: Path) -> None:
    report = openipo("import", "ipas", sample, "--dry-run", "--json").data
    assert (report["read"], len(report["defects"])) == (300, 25)
    assert {"table", "row", "column", "done", "message"} <= report["defects"][0].keys()


def test_a_mapping_file_that_cannot_be_followed_is_told_with_its_line(openipo, sample: Path, tmp_path: Path) -> None:
    mapping = tmp_path / "ours.toml"
    mapping.write_text((sample / "mapping.toml").read_text().replace('"I" = "person"', '"I" = "human"'))
    refused = openipo("import", "ipas", sample, "--mapping", mapping, "--dry-run")
    assert refused.code == 1
    assert "ours.toml cannot be followed. Line " in refused.sentence


def test_what_is_typed_wrongly_is_told_in_a_sentence(openipo, sample: Path, tmp_path: Path) -> None:
    assert "is not empty" in openipo("import", "ipas", sample, "--write-sample").sentence
    assert "There is no folder" in openipo("import", "ipas", tmp_path / "none").sentence
    assert "There is no mapping file" in openipo("import", "ipas", sample, "--mapping", tmp_path / "none").sentence
    assert "no file for IP_FILE" in openipo("import", "ipas", tmp_path).sentence
    assert "for the format ipas only" in openipo("import", "st96", sample, "--write-sample").sentence
