"""What a file offers to the rules of a law book: plain values, so that a rule needs no database.

Key by key (`case.facts["..."]`); days are `datetime.date` or None, texts are "" where nothing is stated:

| key | value |
|---|---|
| `number`, `st13`, `registration_number`, `office`, `right` | texts |
| `status`, `register_status`, `is_public` | as in `FileState` |
| `channel`, `language` | how and in which language the application came |
| `received_on` | the day the office received the application |
| `filed_on` | the filing date accorded; until then the day of receipt |
| `filing_date_is_accorded` | has a filing date been accorded? |
| `published_on`, `registered_on`, `renewed_on`, `expires_on`, `ended_on` | days or None |
| `applicants` | who applied, or holds the right: list of parties |
| `holders` | the applicants once registered, else an empty list |
| `representatives`, `opponents` | lists of parties |
| a party | `id`, `role`, `name`, `kind`, `address` (empty if none, else `lines`, `city`, `postal_code`, `region`, `country`), `country`, `nationality`, `legal_form`, `share`, `identifiers`, `email`, `phone`, `language`, `acts_for`, `service_address` |
| `powers` | list of `representative`, `grantor`, `kind`, `covers`, `document`, `valid_from`, `valid_until` |
| `mark` | `kind`, `text`, `category`, `description`, `colours`, `transliteration`, `translation`, `disclaimer`, `standard_characters`, `language`, `vienna_codes`, `representations` (list of `document`, `kind`, `order`, `colour`, `label`); empty if there is no mark |
| `goods` | list of `id`, `class`, `text`, `language`, `edition`, `status` |
| `live_goods` | those of them that are or may still be protected |
| `classes` | how many classes the live goods are in |
| `class_numbers` | these classes, in order |
| `items` | how many live goods items there are |
| `priorities` | list of `office`, `number`, `filed_on`, `items`, `document` |
| `earliest_priority_on` | the earliest day claimed, or None |
| `links` | list of `kind`, `number`, `office` |
| `designations` | list of `state`, `status`, `since`, `law`, `without` (goods items without effect there) |
| `states` | how many of the designated states have, or may still have, effect |
| `interests` | what burdens or uses the right, ended ones too: list of `id`, `kind`, `parties` (with their roles), `granted_by`, `under`, `items` (empty: all), `states`, `facts` (id -> value), `since`, `until`, `rank`, `blocks_disposal`, `ended_on`; `case.interests(...)` gives those in force |
| `documents` | list of `document`, `kind`, `received_on`, `title` |
| `document_kinds` | the kinds of documents on file, each once |
| `filed_as`, `stated` | what came in, "" for an application; what was stated with it, by the questions of the law book |
| `answers` | what officers answered to the questions of the checklists: proceeding -> question -> `holds`, `fails` or `not-applicable` (laid beside by `cases`) |
| `declarations` | what the applicant declared, by name |
| `applicant_is_small` and every other declaration | the declared value, also by its own name; `applicant_is_small` is False if not declared |
"""  # noqa: E501 - a table has long lines

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from openipo.domain.parties.api import Address, Party
from openipo.domain.procedures.api import ENDED_ITEMS
from openipo.domain.rights.content import GoodsItem, Interest
from openipo.domain.rights.file_state import FileState

Facts = dict[str, Any]


def facts_of(state: FileState, case_items: Mapping[str, str] | None = None) -> Facts:
    """The facts of a file for rules, prices and letters; `case_items`, the items' statuses in the case, win."""
    goods = [_goods(item, case_items or {}) for item in state.goods]
    live = [item for item in goods if item["status"] not in ENDED_ITEMS]
    declared = dict(state.declarations)
    return {
        "applicant_is_small": False,
        **declared,
        **_identity(state),
        **_days(state),
        **_parties(state),
        "mark": _mark(state),
        "goods": goods,
        "live_goods": live,
        "items": len(live),
        "classes": len({item["class"] for item in live}),
        "class_numbers": sorted({item["class"] for item in live}),
        "priorities": [_listed(asdict(each)) for each in state.priorities],
        "earliest_priority_on": min((each.filed_on for each in state.priorities), default=None),
        "links": [asdict(each) for each in state.links],
        "designations": [_listed(asdict(each)) for each in state.designations],
        "states": len(state.live_designations),
        "interests": [interest_facts(each) for each in state.interests],
        "documents": [asdict(each) for each in state.documents],
        "document_kinds": sorted({each.kind for each in state.documents}),
        "declarations": declared,
        "stated": dict(state.stated),
    }


def _identity(state: FileState) -> Facts:
    names = (
        "number", "st13", "registration_number", "office", "right", "status", "register_status", "is_public",
        "channel", "language", "filed_as",
    )  # fmt: skip
    return {name: getattr(state, name) for name in names}


def _days(state: FileState) -> Facts:
    names = ("received_on", "published_on", "registered_on", "renewed_on", "expires_on", "ended_on")
    return {
        **{name: getattr(state, name) for name in names},
        "filed_on": state.filed_on or state.received_on,
        "filing_date_is_accorded": state.filed_on is not None,
    }


def _parties(state: FileState) -> Facts:
    return {
        "applicants": [party_facts(party) for party in state.applicants],
        "holders": [party_facts(party) for party in state.parties_as("holder")],
        "representatives": [party_facts(party) for party in state.representatives],
        "opponents": [party_facts(party) for party in state.parties_as("opponent")],
        "powers": [asdict(power) for power in state.powers],
    }


def party_facts(party: Party) -> Facts:
    """A party as rules see it."""
    service = party.service_address
    return {
        **_listed(asdict(party)),
        "address": _address(party.address),
        "country": party.address.country,
        "service_address": _address(service) if service else {},
    }


def interest_facts(interest: Interest) -> Facts:
    """An interest in the right as rules see it."""
    return {
        **_listed({part.name: getattr(interest, part.name) for part in fields(interest)}),
        "label": dict(interest.label),
        "parties": [party_facts(party) for party in interest.parties],
        "facts": {name: kept["value"] for name, kept in interest.facts.items()},
    }


def _address(address: Address) -> Facts:
    return _listed(asdict(address)) if address != Address() else {}


def _goods(item: GoodsItem, statuses: Mapping[str, str]) -> Facts:
    return {
        "id": item.id,
        "class": item.class_number,
        "text": item.text,
        "language": item.language,
        "edition": item.edition,
        "status": statuses.get(item.id, item.status),
    }


def _mark(state: FileState) -> Facts:
    if state.mark is None:
        return {}
    return _listed(asdict(state.mark))


def _listed(values: Facts) -> Facts:
    """The same with lists for tuples: plain values as JSON has them."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}
