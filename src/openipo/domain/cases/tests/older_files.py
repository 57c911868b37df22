"""Files of an older system for stories: as the migration leaves them, with how the office's table lets them stand."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from django.db import transaction

from openipo.domain.cases.api import (
    Proposed,
    back_file,
    confirm_taking_up,
    propose_taking_up,
    proposed_for,
)
from openipo.domain.cases.testing import EXAMINER, REGISTRAR, SENIOR, Story, an_application, at
from openipo.domain.procedures.api import OVER, RUNS, Standing, StatedClock, StatedProceeding, taking_up_table
from openipo.domain.rights.api import ApplicationContent, GoodsItem, project_new, record_imported
from openipo.kernel.ledger.api import NewChain, append_many, histories_of

TODAY = date(2026, 6, 1)
_serial = count(1)
_chains = count(1)
PENDING = {"register_status": "pending", "status": "filed"}
REGISTERED = {"register_status": "registered", "status": "registered"}


def imported(code: str, *, law: str = "Trade Marks Act 2014", is_public: bool = False, **values: Any) -> Story:
    """A file as the migration leaves it: one event, no law book. `values` are its days and what the register says."""
    said = {name: values.pop(name, PENDING[name]) for name in ("register_status", "status")}
    item_status = "registered" if said["register_status"] == "registered" else "pending"
    particulars = {"law": law, "status text": code, **values.pop("particulars", {})}
    numbers = {
        "number": f"XX/M/{next(_serial):06d}",
        "registration_number": values.pop("registration_number", ""),
    }
    event = record_imported(
        content(item_status, said["register_status"]),
        on=min(values.values(), default=date(2026, 5, 28)),
        numbers=numbers,
        dates=values,
        office="XX",
        is_public=is_public,
        source={"number": "IP_FILE.FILE_NBR, row 2"},
        particulars=particulars,
        **said,
    )
    chain = UUID(int=next(_chains) << 64)
    with transaction.atomic():
        append_many([NewChain(chain, "file", [event])], actor="importer", at=at(date(2026, 5, 28)))
        project_new(dict(histories_of([chain])))
    return Story(chain, numbers["number"], TODAY)


def content(item_status: str, register_status: str) -> ApplicationContent:
    stated = an_application()
    role = "holder" if register_status == "registered" else "applicant"
    return replace(
        stated,
        parties=tuple(replace(party, role=role) for party in stated.parties),
        goods=(GoodsItem("25-1", 25, "clothing", status=item_status),),
    )


def in_examination(**values: Any) -> Story:
    return imported("120", filed_on=date(2026, 1, 12), particulars={"status since": "2026-05-20"}, **values)


def published(on: date = date(2026, 5, 6)) -> Story:
    return imported("130", filed_on=date(2026, 1, 12), published_on=on, is_public=True)


def a_registration(expires_on: date = date(2026, 9, 1)) -> Story:
    registered_on = expires_on.replace(year=expires_on.year - 10)
    return imported(
        "200",
        **REGISTERED,
        is_public=True,
        filed_on=registered_on - timedelta(days=300),
        published_on=registered_on - timedelta(days=100),
        registered_on=registered_on,
        expires_on=expires_on,
        registration_number="004711",
    )


def proposal(story: Story) -> Proposed:
    return proposed_for(back_file(story.file), taking_up_table("examplia"), story.on)


def as_proposed(story: Story) -> Standing:
    found = proposal(story)
    assert found.standing is not None
    return found.standing


def take_up(story: Story, standing: Standing | None = None) -> Story:
    """An examiner says how the file stands, the registrar confirms it."""
    said = standing or as_proposed(story)
    propose_taking_up(file=story.file, standing=said, on=story.on, by=EXAMINER, at=at(story.on))
    confirm_taking_up(file=story.file, on=story.on, by=REGISTRAR, at=at(story.on))
    return story


def proposed(story: Story) -> Story:
    propose_taking_up(file=story.file, standing=as_proposed(story), on=story.on, by=SENIOR, at=at(story.on))
    return story


def opposition(story: Story, **facts: Any) -> StatedProceeding:
    return StatedProceeding(
        "opposition",
        "for-decision",
        date(2026, 5, 25),
        number="OPP-77",
        facts={"opponent": {"name": "Bold Brands Ltd", "address": {"lines": ["2 Pier"], "country": "XX"}}, **facts},
        items=("25-1",),
        clocks=(
            StatedClock("opposition-fee", OVER, "Receipt 88 of the old till."),
            StatedClock("decision-target", RUNS, "The register of oppositions.", date(2026, 8, 25)),
        ),
    )


def with_opposition(story: Story, **facts: Any) -> Standing:
    said = as_proposed(story)
    return replace(said, proceedings=(*said.proceedings, opposition(story, **facts)))
