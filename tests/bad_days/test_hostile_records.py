"""Another office sends a file that is broken or made to do harm: the import says so and the register stays sound."""

from collections.abc import Callable
from pathlib import Path

import pytest

from openipo.apps.exchange.testing import generate_tdxf
from openipo.domain.rights.api import File
from openipo.kernel.ledger.api import histories, verify

pytestmark = pytest.mark.django_db(transaction=True)
Openipo = Callable[..., tuple[int, str, str]]
ENDLESS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
SECRET = "the office's secret"


def with_entities(declared: str, used: str) -> bytes:
    text = generate_tdxf(1).decode()
    head, rest = text.split("?>", 1)
    return f"{head}?><!DOCTYPE x [{declared}]>{rest.replace('<version-no>2.0', f'<version-no>{used}')}".encode()


def test_an_entity_bomb_takes_nothing_down(tmp_path: Path, openipo: Openipo) -> None:
    bomb = tmp_path / "bomb.xml"
    bomb.write_bytes(with_entities(f'<!ENTITY l0 "ha">{ENDLESS}', "&l9;"))
    code, said, complaint = openipo("import", "uspto-tdxf", bomb, "--json")
    assert code != 0
    assert len(complaint.strip().splitlines()) == 1
    assert "haha" not in said
    assert not File.objects.exists()


def test_an_entity_that_names_a_file_of_the_server_is_not_read(tmp_path: Path, openipo: Openipo) -> None:
    secret, spy = tmp_path / "secret", tmp_path / "spy.xml"
    secret.write_text(SECRET)
    spy.write_bytes(with_entities(f'<!ENTITY spy SYSTEM "{secret.as_uri()}">', "&spy;"))
    _, said, complaint = openipo("import", "uspto-tdxf", spy, "--json")
    assert SECRET not in said + complaint
    recorded = [event.payload for _, events in histories() for event in events]
    assert SECRET not in repr(recorded)


@pytest.mark.parametrize(
    "content",
    [b"", b"no XML at all", generate_tdxf(2)[:9_000], generate_tdxf(1).replace(b"UTF-8", b"UTF-16", 1)],
    ids=["empty", "no XML", "cut off", "another encoding than it says"],
)
def test_a_broken_file_fails_in_one_sentence(tmp_path: Path, openipo: Openipo, content: bytes) -> None:
    broken = tmp_path / "broken.xml"
    broken.write_bytes(content)
    code, said, complaint = openipo("import", "uspto-tdxf", broken)
    assert code != 0
    assert len(complaint.strip().splitlines()) == 1
    assert "Traceback" not in said + complaint
    assert verify().is_sound


def test_letters_in_a_wrong_encoding_do_not_enter_the_register(tmp_path: Path, openipo: Openipo) -> None:
    wrong = tmp_path / "latin.xml"
    wrong.write_bytes(generate_tdxf(1).replace(b"<mark-identification>", b"<mark-identification>CAF\xc9 ", 1))
    code, _, complaint = openipo("import", "uspto-tdxf", wrong)
    assert code != 0
    assert len(complaint.strip().splitlines()) == 1
    assert not File.objects.filter(mark_text__contains="CAF").exists()


def test_the_same_file_twice_and_a_number_twice_are_one_record(tmp_path: Path, openipo: Openipo) -> None:
    first, other = tmp_path / "first.xml", tmp_path / "other.xml"
    first.write_bytes(generate_tdxf(2))
    other.write_bytes(generate_tdxf(1).replace(b"<mark-identification>", b"<mark-identification>ANOTHER ", 1))
    assert openipo("import", "uspto-tdxf", first)[0] == 0
    before = {file: events[-1].digest for file, events in histories("file")}
    assert len(before) == 2
    openipo("import", "uspto-tdxf", first)
    _, said, _ = openipo("import", "uspto-tdxf", other)
    assert "duplicate-number" in said
    assert {file: events[-1].digest for file, events in histories("file")} == before
