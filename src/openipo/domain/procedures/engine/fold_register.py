"""The few register events that the procedures look at: dates and the goods with their status."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.workbench import Workbench, day

Payload = Mapping[str, Any]


def receive(bench: Workbench, payload: Payload, on: date) -> None:
    content = payload.get("content", payload)
    bench.filed_on = day(payload.get("received_on", on))
    take_goods(bench, content.get("goods", ()))
    designate(bench, content, on)


def designate(bench: Workbench, payload: Payload, on: date) -> None:
    """States named by the application, or later; a state that was there before is named anew."""
    for each in payload.get("designations", ()):
        bench.states[each["state"]] = each.get("status", "designated")


def accord(bench: Workbench, payload: Payload, on: date) -> None:
    bench.filed_on = day(payload["filed_on"])


def take_goods(bench: Workbench, goods: Any) -> None:
    """The goods as they now stand; an item that was there before keeps its status."""
    known = dict(bench.items)
    bench.items = {item["id"]: known.get(item["id"], item.get("status", "pending")) for item in goods}


def classify(bench: Workbench, payload: Payload, on: date) -> None:
    take_goods(bench, payload["goods"])


def limit(bench: Workbench, payload: Payload, on: date) -> None:
    """The goods with what became of the items touched: struck, live in narrower words, or come from another file."""
    stated = {item["id"]: item.get("status", "pending") for item in payload["goods"]}
    take_goods(bench, payload["goods"])
    for item in payload.get("items", ()):
        bench.items[item] = stated[item]


def register(bench: Workbench, payload: Payload, on: date) -> None:
    bench.anchors["registered"] = day(payload.get("registered_on", on))
    renew(bench, payload, on)


def renew(bench: Workbench, payload: Payload, on: date) -> None:
    if payload.get("expires_on"):
        bench.anchors["expiry"] = day(payload["expires_on"])


def import_(bench: Workbench, payload: Payload, on: date) -> None:
    content = payload.get("content", {})
    dates = payload.get("dates", {})
    take_goods(bench, content.get("goods", ()))
    designate(bench, content, on)
    if dates.get("filed_on"):
        bench.filed_on = day(dates["filed_on"])
    if dates.get("registered_on"):
        bench.anchors["registered"] = day(dates["registered_on"])
    renew(bench, dates, on)


def import_record(bench: Workbench, payload: Payload, on: date) -> None:
    """A record of a back file also says how the right stands in the register, and whether the public sees it."""
    import_(bench, payload, on)
    bench.register_status = payload.get("register_status") or bench.register_status
    bench.is_public = bool(payload.get("is_public"))


HANDLERS = {
    "application_received": receive,
    "filing_date_accorded": accord,
    "goods_classified": classify,
    "goods_limited": limit,
    "states_designated": designate,
    "goods_joined": limit,
    "mark_registered": register,
    "renewed": renew,
    "record_imported": import_record,
    "file_opened": import_,
}
