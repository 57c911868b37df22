"""A seal binds all files on a day, and a proof needs neither this program nor this server."""

import hashlib
import json
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.db import connection

from openipo.kernel.ledger.api import (
    STANDALONE_CHECK,
    ClockSetBack,
    RecordedEvent,
    SealRefused,
    check_proof,
    history,
    proof,
    seal,
    seal_text,
    seals,
    verify,
)
from openipo.kernel.ledger.rules.digest import instant_text
from openipo.kernel.ledger.tests.stories import AT, ON, fact, file_with, record

NEXT = timedelta(days=1)


@pytest.mark.django_db
class TestSealing:
    def test_a_seal_binds_the_heads_of_all_files_and_the_seal_before(self) -> None:
        for _ in range(5):
            file_with()
        first = seal(on=ON, at=AT)
        file_with(at=AT + NEXT)
        second = seal(on=ON + NEXT, at=AT + NEXT)
        assert (first.number, first.chains, second.number, second.chains) == (1, 5, 2, 6)
        assert second.previous == first.digest == seal_text(first).digest()
        assert first.root != second.root
        assert seals() == [first, second]

    def test_sealing_a_day_again_gives_its_seal(self) -> None:
        file_with()
        first = seal(on=ON, at=AT)
        file_with()
        assert seal(on=ON, at=AT + timedelta(hours=1)) == first
        assert len(seals()) == 1

    def test_a_day_on_which_nothing_happened_is_sealed_all_the_same(self) -> None:
        file_with()
        first = seal(on=ON, at=AT)
        second = seal(on=ON + NEXT, at=AT + NEXT)
        assert second.root == first.root
        assert second.digest != first.digest
        assert verify().is_sound

    def test_an_office_without_files_may_seal(self) -> None:
        assert seal(on=ON, at=AT).root == hashlib.sha256(b"").hexdigest()
        assert verify().is_sound

    def test_a_day_before_the_last_one_sealed_is_refused(self) -> None:
        seal(on=ON, at=AT)
        with pytest.raises(SealRefused, match="2026-03-05 is sealed already"):
            seal(on=ON - NEXT, at=AT)
        with pytest.raises(ClockSetBack):
            seal(on=ON + NEXT, at=AT - timedelta(seconds=1))


@pytest.mark.django_db
class TestProof:
    def test_every_file_has_a_proof_for_every_day_since_it_was_opened(self) -> None:
        files: list[UUID] = []
        for day in range(4):
            at = AT + day * NEXT
            files += [file_with(at=at) for _ in range(3)]
            record(files[day], at=at)
            seal(on=ON + day * NEXT, at=at)
            assert all(check_proof(proof(chain, ON + day * NEXT)) for chain in files)
        assert check_proof(proof(files[0], ON)), "an old day stays provable"
        assert verify().is_sound

    def test_a_proof_of_anything_else_fails(self) -> None:
        files = [file_with() for _ in range(5)]
        seal(on=ON, at=AT)
        good = proof(files[2], ON)
        assert check_proof(good)
        for forged in (
            replace(good, chain=files[1]),
            replace(good, length=2),
            replace(good, head="0" * 64),
            replace(good, position=good.position ^ 1),
            replace(good, path=good.path[:-1]),
            replace(good, path=(*good.path, "0" * 64)),
            replace(good, seal=replace(good.seal, root="0" * 64)),
            replace(good, seal=replace(good.seal, sealed_on=ON + NEXT)),
            replace(good, seal_digest="0" * 64),
        ):
            assert not check_proof(forged)

    def test_what_was_not_sealed_has_no_proof(self) -> None:
        chain = file_with()
        with pytest.raises(SealRefused, match="was not sealed"):
            proof(chain, ON)
        seal(on=ON, at=AT)
        with pytest.raises(SealRefused, match="had no event"):
            proof(uuid4(), ON)

    def test_anyone_can_check_it_with_twenty_lines(self, tmp_path: Path) -> None:
        files = [file_with(fact(text="Ünïcode"), fact(n=1)) for _ in range(7)]
        seal(on=ON, at=AT)
        record(files[6])
        assert len(STANDALONE_CHECK.strip().splitlines()) <= 25
        extract = [_plain(event) for event in history(files[6])]
        proven = _run(tmp_path, proof(files[6], ON).as_json(), extract)
        assert (proven.returncode, proven.stdout.split()[-1]) == (0, "proven")
        assert seals()[0].digest in proven.stdout
        extract[1]["actor"] = "nobody"
        assert _run(tmp_path, proof(files[6], ON).as_json(), extract).returncode == 1
        assert _run(tmp_path, proof(files[6], ON).as_json().replace('"length": 2', '"length": 3')).returncode == 1


def _plain(event: RecordedEvent) -> dict[str, object]:
    fields = asdict(event) | {"chain": event.chain.hex, "recorded_at": instant_text(event.recorded_at)}
    return json.loads(json.dumps(fields, default=str))


def _run(folder: Path, proof_text: str, events: object = None) -> "subprocess.CompletedProcess[str]":
    (folder / "check.py").write_text(STANDALONE_CHECK, encoding="utf-8")
    (folder / "proof.json").write_text(proof_text, encoding="utf-8")
    (folder / "events.json").write_text(json.dumps(events), encoding="utf-8")
    files = ["check.py", "proof.json", *(["events.json"] if events else [])]
    return subprocess.run([sys.executable, *files], cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603


@pytest.mark.django_db(transaction=True)
def test_sealing_while_clerks_record_takes_in_whole_events_only() -> None:
    files, start = [file_with() for _ in range(4)], threading.Barrier(5)

    def work(chain: UUID) -> None:
        start.wait()
        try:
            for _ in range(10):
                record(chain, at=AT + timedelta(days=9))
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        done = [pool.submit(work, chain) for chain in files]
        start.wait()
        for day in range(6):
            seal(on=ON + day * NEXT, at=AT + day * NEXT)
        for clerk in done:
            clerk.result(60)
    report = verify()
    assert (report.events, report.seals, report.faults) == (44, 6, ())
    assert all(check_proof(proof(chain, ON + 5 * NEXT)) for chain in files)
