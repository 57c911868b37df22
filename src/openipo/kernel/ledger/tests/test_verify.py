"""Whoever gets past the guards and rewrites the ledger is found out, by place and kind."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection

from openipo.kernel.ledger.api import NewChain, VerifyReport, append_many, history, seal, verify
from openipo.kernel.ledger.tests.stories import AT, ON, fact, file_with, record

Forge = Callable[..., VerifyReport]
Lifted = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def forge(guards_lifted: Lifted) -> Forge:
    """Change the tables behind the ledger's back, then verify."""

    def forged(*statements: str, chain: UUID | None = None) -> VerifyReport:
        with guards_lifted(), connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
        return verify(chain)

    return forged


def found(report: VerifyReport) -> list[tuple[str, int | None]]:
    return sorted((fault.code, fault.place) for fault in report.faults)


@pytest.mark.django_db
class TestVerification:
    def test_a_sound_ledger_is_counted(self) -> None:
        file_with(fact(), fact())
        file_with(fact(text='"quotes" \\ and\nlines \x07 \u2028 é 漢'), at=AT + timedelta(microseconds=1))
        seal(on=ON, at=AT + timedelta(hours=1))
        report = verify()
        assert (report.events, report.chains, report.seals, report.faults) == (3, 2, 1, ())
        assert report.is_sound

    @pytest.mark.parametrize(
        "change",
        [
            "payload = '{\"forged\":1}'",
            "kind = 'refused'", "effective_on = '2020-01-01'", "recorded_at = '2020-01-01 00:00:00'",
            "actor = 'nobody'", "provision = ''", "schema = 2",
        ],
    )  # fmt: skip
    def test_one_changed_field_is_one_fault_at_its_place(self, forge: Forge, change: str) -> None:
        file_with(fact(), fact(), fact())
        file_with()
        report = forge(f"UPDATE ledger_event SET {change} WHERE sequence = 2")
        assert found(report) == [("altered", 2)]
        assert not report.is_sound

    def test_an_event_taken_out_of_the_middle(self, forge: Forge) -> None:
        file_with(fact(), fact(), fact())
        assert found(forge("DELETE FROM ledger_event WHERE sequence = 2")) == [("gap", 2)]

    def test_an_event_taken_off_the_end(self, forge: Forge) -> None:
        file_with(fact(), fact())
        assert found(forge("DELETE FROM ledger_event WHERE sequence = 2")) == [("end", 2)]

    def test_an_end_taken_off_everywhere_is_told_by_the_seal(self, forge: Forge) -> None:
        first = history(file_with(fact(), fact()))[0]
        seal(on=ON, at=AT)
        report = forge(
            "DELETE FROM ledger_event WHERE sequence = 2",
            f"UPDATE ledger_chain SET length = 1, head = '{first.digest}'",
        )
        assert found(report) == [("sealed", 2)]

    def test_an_event_slipped_in_past_the_end(self, forge: Forge) -> None:
        file_with(fact(), fact())
        report = forge(
            "UPDATE ledger_chain SET length = 1, head = (SELECT digest FROM ledger_event WHERE sequence = 1)"
        )
        assert found(report) == [("end", 1)]

    def test_an_event_that_follows_another_than_it_says(self, forge: Forge) -> None:
        file_with(fact(), fact())
        assert found(forge(f"UPDATE ledger_event SET previous = '{'1' * 64}' WHERE sequence = 2")) == [("link", 2)]

    def test_one_file_is_verified_alone(self, forge: Forge) -> None:
        sound, rotten = file_with(), file_with(fact(), fact())
        seal(on=ON, at=AT)
        report = forge(f"UPDATE ledger_event SET actor = 'x' WHERE sequence = 2 AND chain_id = '{_stored(rotten)}'")
        assert len(report.faults) == 1
        assert verify(sound).is_sound
        assert (verify(sound).events, verify(rotten).events) == (1, 2)
        assert [fault.chain for fault in verify(rotten).faults] == [rotten]

    def test_a_forged_seal(self, forge: Forge) -> None:
        file_with()
        seal(on=ON, at=AT)
        report = forge(f"UPDATE ledger_seal SET root = '{'2' * 64}'")
        assert found(report) == [("seal", 1), ("seal", 1)]

    def test_a_seal_taken_away(self, forge: Forge) -> None:
        for day in range(3):
            file_with(at=AT + timedelta(days=day))
            seal(on=ON + timedelta(days=day), at=AT + timedelta(days=day))
        assert verify().is_sound
        report = forge("DELETE FROM ledger_sealedhead WHERE seal_id = 3", "DELETE FROM ledger_seal WHERE number = 3")
        assert report.is_sound, "the last seal taken away shows only against the gazette"
        report = forge(
            "UPDATE ledger_sealedhead SET seal_id = 2 WHERE seal_id = 1", "DELETE FROM ledger_seal WHERE number = 1"
        )
        assert ("seal", 2) in found(report)

    def test_what_is_recorded_after_a_seal_waits_for_the_next(self) -> None:
        chain = file_with()
        seal(on=ON, at=AT)
        record(chain)
        append_many([NewChain(UUID(int=1), "file", [fact()])], actor="import", at=AT)
        assert verify().is_sound


def _stored(chain: UUID) -> str:
    return chain.hex if connection.vendor == "sqlite" else str(chain)
