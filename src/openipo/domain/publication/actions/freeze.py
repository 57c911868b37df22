"""An issue is frozen: what it says is fixed, after a proof against the register."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from openipo.domain.accounts.api import Actor
from openipo.domain.publication.errors import ProofFailed
from openipo.domain.publication.locking import locked
from openipo.domain.publication.models import Entry, Issue
from openipo.domain.publication.permissions import go_on_if, may
from openipo.domain.publication.proof import proof
from openipo.domain.publication.rules.canonical import canonical, digest_of
from openipo.domain.publication.rules.gazette_rule import GazetteRule
from openipo.domain.publication.rules.states import FROZEN
from openipo.kernel.ledger.api import seal_text, seals


@transaction.atomic
def freeze(*, issue: UUID, rule: GazetteRule, by: Actor, at: datetime) -> Issue:
    """The issue with its content and digest. Raises `ProofFailed` with every difference from the register."""
    row = locked(issue, "freeze")
    go_on_if(may(by, "compose"), "freeze", row.state)
    differences = proof(issue)
    if differences:
        raise ProofFailed(row.number, differences)
    row.content = canonical(_content(row, rule))
    row.digest = digest_of(row.content)
    row.state, row.frozen_by, row.frozen_at = FROZEN, by.id, at
    row.save(update_fields=["content", "digest", "state", "frozen_by", "frozen_at"])
    row.entries.update(state=FROZEN)
    return row


def _content(issue: Issue, rule: GazetteRule) -> dict[str, Any]:
    return {
        "number": issue.number,
        "title": dict(rule.title),
        "law": rule.law,
        "planned_on": issue.planned_on.isoformat(),
        "seal": _seal_before(issue.planned_on),
        "entries": [_entry(entry) for entry in issue.entries.select_related("corrects__issue")],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "key": entry.key,
        "file": str(entry.file),
        "section": {"id": entry.section, "label": entry.section_label, "order": entry.section_order},
        "law": entry.law,
        "items": entry.items,
        **(entry.snapshot or {}),
        "inid": entry.inid,
        "corrects": _correction(entry),
    }


def _correction(entry: Entry) -> dict[str, Any]:
    """What the entry corrects: where it stood, what read wrong and what is right."""
    wrong = entry.corrects
    if wrong is None or wrong.issue is None:
        return {}
    old, new = (_by_code(snapshot or {}) for snapshot in (wrong.snapshot, entry.snapshot))
    codes = [code for code in dict.fromkeys([*old, *new]) if old.get(code) != new.get(code)]
    return {
        "issue": wrong.issue.number,
        "published_on": wrong.published_on.isoformat() if wrong.published_on else "",
        "section": wrong.section_label,
        "reason": entry.reason,
        "restarts_clock": entry.restarts_clock,
        "restarts_label": entry.restarts_label,
        "changes": [{"code": code, "instead_of": old.get(code, []), "read": new.get(code, [])} for code in codes],
    }


def _by_code(snapshot: dict[str, Any]) -> dict[str, list[str]]:
    return {field["code"]: field["lines"] for field in snapshot.get("fields", [])}


def _seal_before(day: date) -> dict[str, Any]:
    """The last seal of the register before the day, so that readers of the gazette can check any extract against it."""
    earlier = [seal for seal in seals() if seal.sealed_on < day]
    if not earlier:
        return {}
    text = seal_text(earlier[-1])
    return {
        "number": text.number,
        "sealed_on": text.sealed_on.isoformat(),
        "sealed_at": text.sealed_at,
        "chains": text.chains,
        "root": text.root,
        "previous": text.previous,
        "digest": text.digest(),
    }
