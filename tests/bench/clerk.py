"""One of several clerks who work at once: `python -m tests.bench.clerk WHO COUNT FILE...`; tells the numbers given."""

# ruff: noqa: PLC0415 - the rooms are loaded after Django is set up

import json
import sys
from datetime import timedelta
from typing import Any
from uuid import UUID

import django


def main() -> None:
    django.setup()
    who, count, contested = sys.argv[1], int(sys.argv[2]), [UUID(file) for file in sys.argv[3:]]
    told: dict[str, Any] = {"applications": [], "receipts": [], "contested": 0}
    for serial in range(count):
        _serve_one(f"{who}-{serial}", told)
    told["contested"] = sum(_confirm(file) for file in contested)
    sys.stdout.write(json.dumps(told))


def _serve_one(key: str, told: dict[str, Any]) -> None:
    """One applicant at the counter: received, paid, a filing date accorded."""
    from openipo.domain.cases.api import ChargeRef, due_charges, look_at, receive_application, record_payment, take_step
    from openipo.domain.cases.testing import BOOK, CLERK, FINANCE, FORMALITIES, an_application
    from tests.bench.stories import WORKING_DAY

    at = WORKING_DAY + timedelta(hours=3)
    on = at.date()
    received = receive_application(book=BOOK, content=an_application(f"CLERK {key}"), received_on=on, by=CLERK, at=at)
    told["applications"].append(received.number)
    due = due_charges(look_at(received.file), on)
    paid = record_payment(
        charges=[ChargeRef(charge.file, charge.key) for charge in due],
        amount=sum(charge.open_amount for charge in due),
        currency=due[0].currency,
        method="transfer",
        payer_name="Ana Costa",
        received_on=on,
        by=FINANCE,
        at=at,
        key=f"bench-{key}",
    )
    told["receipts"].append(paid.receipt_number)
    take_step(
        file=received.file, proceeding="application", step="accord-filing-date", on=on, by=FORMALITIES, at=at
    )  # fmt: skip


def _confirm(file: UUID) -> bool:
    """A step on a file that the others want as well: one of them takes it, the others are told why not."""
    from openipo.domain.cases.api import take_step
    from openipo.domain.cases.testing import CLASSIFIER
    from openipo.domain.procedures.api import StepNotAllowed
    from tests.bench.stories import WORKING_DAY

    at = WORKING_DAY + timedelta(hours=3)
    try:
        take_step(
            file=file, proceeding="application", step="confirm-classification", on=at.date(), by=CLASSIFIER, at=at
        )  # fmt: skip
    except StepNotAllowed:
        return False
    return True


if __name__ == "__main__":
    main()
