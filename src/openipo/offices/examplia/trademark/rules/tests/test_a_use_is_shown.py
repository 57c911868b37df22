from dataclasses import replace

from openipo.domain.procedures.api import CaseView
from openipo.offices.examplia.trademark.rules.a_use_is_shown import a_use_is_shown
from openipo.offices.examplia.trademark.rules.tests.case import FILED_ON, a_case, a_proceeding


def revocation(reason: str, *steps: str) -> CaseView:
    proceeding = replace(
        a_proceeding("revocation", "for-decision", {"reason": reason}),
        anchors={f"step:{step}": FILED_ON for step in steps},
    )
    return replace(a_case(), proceeding=proceeding)


def test_the_owner_has_filed_evidence() -> None:
    assert a_use_is_shown(revocation("non-use", "admit-claim", "file-proof-of-use"))


def test_without_evidence_a_claim_for_non_use_is_not_rejected() -> None:
    assert not a_use_is_shown(revocation("non-use", "admit-claim"))


def test_other_grounds_are_not_the_owners_to_disprove() -> None:
    assert a_use_is_shown(revocation("usual-name"))


def test_without_a_proceeding_nothing_is_asked() -> None:
    assert a_use_is_shown(a_case())
