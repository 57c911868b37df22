"""Parties as plain JSON values and back; what is not stated is not written, so payloads stay short and readable."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from functools import cache
from typing import Any

from openipo.domain.parties.party import Address, Party, Power


@cache
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((each.name, _default(each)) for each in fields(kind))


def _default(each: Field[Any]) -> Any:
    if each.default_factory is not MISSING:
        return each.default_factory()
    return each.default  # MISSING for what must be stated: always written


def stated(record: Any) -> dict[str, Any]:
    """The fields of a record that differ from their defaults, by name."""
    return {
        name: value
        for name, default in _defaults(type(record))  # type: ignore[arg-type]
        if (value := getattr(record, name)) != default
    }


def address_as_json(address: Address) -> dict[str, Any]:
    """An address as plain values."""
    values = stated(address)
    if "lines" in values:
        values["lines"] = list(values["lines"])
    return values


def address_from_json(values: Mapping[str, Any]) -> Address:
    """An address from plain values."""
    return Address(**{**values, "lines": tuple(values.get("lines", ()))})


def party_as_json(party: Party) -> dict[str, Any]:
    """A party as plain values."""
    values = stated(party)
    if "address" in values:
        values["address"] = address_as_json(party.address)
    if party.service_address is not None:
        values["service_address"] = address_as_json(party.service_address)
    if "identifiers" in values:
        values["identifiers"] = dict(party.identifiers)
    if "acts_for" in values:
        values["acts_for"] = list(party.acts_for)
    return values


def party_from_json(values: Mapping[str, Any]) -> Party:
    """A party from plain values."""
    service = values.get("service_address")
    return Party(
        **{
            **values,
            "address": address_from_json(values.get("address") or {}),
            "service_address": None if service is None else address_from_json(service),
            "identifiers": dict(values.get("identifiers") or {}),
            "acts_for": tuple(values.get("acts_for") or ()),
        }
    )


def party_as_stated(values: Mapping[str, Any]) -> Party:
    """A party as a request states it: a country alone means an address there; what a party has no place for is left."""
    known = {each.name for each in fields(Party)}
    address = values.get("address") or ({"country": values["country"]} if values.get("country") else {})
    return party_from_json({**{name: value for name, value in values.items() if name in known}, "address": address})


def power_as_json(power: Power) -> dict[str, Any]:
    """A power of attorney as plain values."""
    return stated(power)


def power_from_json(values: Mapping[str, Any]) -> Power:
    """A power of attorney from plain values."""
    return Power(**values)
