"""The content of a file as plain JSON values and back, exactly; what is not stated is not written."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from openipo.domain.parties.api import (
    party_as_json,
    party_from_json,
    power_as_json,
    power_from_json,
    stated,
)
from openipo.domain.rights.content import (
    NO_MARK,
    ApplicationContent,
    Designation,
    GoodsItem,
    Interest,
    Link,
    Mark,
    Priority,
    Representation,
)

Json = dict[str, Any]


def mark_as_json(mark: Mark) -> Json:
    """A mark as plain values."""
    values = stated(mark)
    for name in ("colours", "vienna_codes"):
        if name in values:
            values[name] = list(values[name])
    if "representations" in values:
        values["representations"] = [stated(each) for each in mark.representations]
    return values


def mark_from_json(values: Mapping[str, Any]) -> Mark:
    """A mark from plain values."""
    return Mark(
        **{
            **values,
            "colours": tuple(values.get("colours") or ()),
            "vienna_codes": tuple(values.get("vienna_codes") or ()),
            "representations": tuple(Representation(**each) for each in values.get("representations") or ()),
        }
    )


def goods_as_json(item: GoodsItem) -> Json:
    """A goods item as plain values."""
    return stated(item)


def goods_from_json(values: Mapping[str, Any]) -> GoodsItem:
    """A goods item from plain values."""
    return GoodsItem(**values)


def priority_as_json(priority: Priority) -> Json:
    """A priority claim as plain values; its day as "2026-03-05"."""
    values = stated(priority)
    values["filed_on"] = priority.filed_on.isoformat()
    if "items" in values:
        values["items"] = list(priority.items)
    return values


def priority_from_json(values: Mapping[str, Any]) -> Priority:
    """A priority claim from plain values."""
    return Priority(
        **{
            **values,
            "filed_on": date.fromisoformat(values["filed_on"]),
            "items": tuple(values.get("items") or ()),
        }
    )


def interest_as_json(interest: Interest) -> Json:
    """An interest in a right as plain values; days as "2026-03-05"."""
    values = stated(interest)
    for name in ("granted_by", "items", "states"):
        if name in values:
            values[name] = list(values[name])
    for name in ("since", "until", "ended_on"):
        if name in values:
            values[name] = values[name].isoformat()
    if "parties" in values:
        values["parties"] = {party.id: party_as_json(party) for party in interest.parties}
    for name in ("label", "facts"):
        if name in values:
            values[name] = dict(values[name])
    return values


def interest_from_json(values: Mapping[str, Any]) -> Interest:
    """An interest in a right from plain values."""
    days = {name: date.fromisoformat(values[name]) for name in ("since", "until", "ended_on") if values.get(name)}
    lists = {name: tuple(values.get(name) or ()) for name in ("granted_by", "items", "states")}
    parties = tuple(party_from_json(each) for each in (values.get("parties") or {}).values())
    plain = {name: value for name, value in values.items() if name not in ("since", "until", "ended_on")}
    return Interest(**{**plain, **days, **lists, "parties": parties})


def link_as_json(link: Link) -> Json:
    """A tie to another file as plain values."""
    return stated(link)


def link_from_json(values: Mapping[str, Any]) -> Link:
    """A tie to another file from plain values."""
    return Link(**values)


def designation_as_json(designation: Designation) -> Json:
    """A designated state as plain values; its day as "2026-03-05"."""
    values = stated(designation)
    if designation.since:
        values["since"] = designation.since.isoformat()
    if "without" in values:
        values["without"] = list(designation.without)
    return values


def designation_from_json(values: Mapping[str, Any]) -> Designation:
    """A designated state from plain values."""
    since = values.get("since")
    return Designation(
        **{
            **values,
            "since": date.fromisoformat(since) if since else None,
            "without": tuple(values.get("without") or ()),
        }
    )


def content_as_json(content: ApplicationContent) -> Json:
    """What an application states, as the payload of `application_received` carries it."""
    values = stated(content)
    if content.mark == NO_MARK:
        del values["mark"]
    else:
        values["mark"] = mark_as_json(content.mark)
    values["parties"] = [party_as_json(party) for party in content.parties]
    values["goods"] = [goods_as_json(item) for item in content.goods]
    for name, convert in (
        ("priorities", priority_as_json),
        ("powers", power_as_json),
        ("links", link_as_json),
        ("designations", designation_as_json),
        ("interests", interest_as_json),
    ):
        if name in values:
            values[name] = [convert(each) for each in values[name]]
    for name, kind in (("documents", list), ("declarations", dict), ("stated", dict)):
        if name in values:
            values[name] = kind(values[name])
    return values


def content_from_json(values: Mapping[str, Any]) -> ApplicationContent:
    """What an application states, from the payload of `application_received`."""
    return ApplicationContent(
        **{
            **values,
            "mark": mark_from_json(values["mark"]) if values.get("mark") else NO_MARK,
            "parties": tuple(party_from_json(each) for each in values["parties"]),
            "goods": tuple(goods_from_json(each) for each in values["goods"]),
            "priorities": tuple(priority_from_json(each) for each in values.get("priorities") or ()),
            "powers": tuple(power_from_json(each) for each in values.get("powers") or ()),
            "links": tuple(link_from_json(each) for each in values.get("links") or ()),
            "designations": tuple(designation_from_json(each) for each in values.get("designations") or ()),
            "interests": tuple(interest_from_json(each) for each in values.get("interests") or ()),
            "documents": tuple(values.get("documents") or ()),
            "declarations": dict(values.get("declarations") or {}),
            "stated": dict(values.get("stated") or {}),
        }
    )
