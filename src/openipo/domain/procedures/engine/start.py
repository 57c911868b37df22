"""An application is received: its file begins."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.charges import charge
from openipo.domain.procedures.engine.docket import Docket
from openipo.domain.procedures.engine.errors import LawError
from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.occurring import as_day, happen
from openipo.domain.procedures.engine.plain import plain_facts
from openipo.domain.procedures.engine.proceedings import Opening, open_one
from openipo.domain.procedures.engine.settling import settle
from openipo.domain.procedures.engine.words import say
from openipo.domain.procedures.model.book import Procedure
from openipo.domain.procedures.model.outcome import Decision, Occurrence
from openipo.domain.procedures.model.state import CaseState


def start(law: Law, facts: Mapping[str, Any], on: date, *, case: CaseState | None = None, number: str = "") -> Decision:
    """Pin the file to the revision, open what begins with a file, charge the filing fees, and let it be filed.

    `case` is the fold of what was recorded before (`application_received`); without it, the goods are taken from the
    facts. `number` is the file's number. Raises LawError if the case is pinned already.
    """
    known = case or CaseState(
        items={item["id"]: item.get("status", "pending") for item in facts.get("goods", ())},
        states={each["state"]: each.get("status", "designated") for each in facts.get("designations", ())},
    )
    if known.revision:
        raise LawError(say("under_law_already", revision=known.revision, book=known.book))
    docket = Docket(law, facts, known)
    revision, filed_as = law.revision, facts.get("filed_as", "")
    docket.record("revision_pinned", on, revision.law, book=law.book.id, revision=revision.id)
    opened = [
        open_one(docket, Opening(procedure.id, on, stated_for(procedure, facts), number=number))
        for procedure in begun_by(law, filed_as)
    ]
    for fee in revision.fees.values():
        if fee.charged_by_filing and opened and not filed_as:
            charge(docket, fee.id, docket.at(opened[0].key, on))
    happen(docket, Occurrence("filed", on))
    priorities = [as_day(claim["filed_on"]) for claim in facts.get("priorities", ()) if claim.get("filed_on")]
    if priorities:
        happen(docket, Occurrence("priority", min(priorities), set_on=on))
    settle(docket)
    return docket.decision()


def begun_by(law: Law, filed_as: str) -> list[Procedure]:
    """The procedures that begin with a file, by what it was filed as: an application (""), a designation ...

    Raises LawError where the law lets nothing begin with what was filed.
    """
    found = [each for each in law.revision.procedures.values() if each.opens == "with-file"]
    meant = [each for each in found if filed_as in each.filed_as or (not filed_as and not each.filed_as)]
    if filed_as and not meant:
        raise LawError(say("nothing_begins", revision=law.revision.id, filed_as=filed_as))
    return meant


def stated_for(procedure: Procedure, facts: Mapping[str, Any]) -> dict[str, Any]:
    """What was stated on filing, as far as the form of the procedure asks for it."""
    stated = plain_facts(facts.get("stated") or {})
    return {ask.id: stated[ask.id] for ask in procedure.form if stated.get(ask.id) not in (None, "")}
