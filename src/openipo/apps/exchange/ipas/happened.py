"""What happened on a file: actions, documents that came in, letters that went out, in the order of their days."""

from collections.abc import Iterator, Mapping
from datetime import date

from openipo.apps.exchange.ipas.assembly import Assembly
from openipo.apps.exchange.ipas.joining import named_key
from openipo.apps.exchange.ipas.row import Row
from openipo.apps.exchange.ipas.standing import Standing
from openipo.standards.records.traced import Traced
from openipo.standards.records.trademark import Day, HistoryRecord

# Days that an action gives where IP_FILE states none.
_DAYS = {
    "published": "published",
    "renewed": "renewed",
    "refused": "cancelled",
    "withdrawn": "abandoned",
    "lapsed": "terminated",
    "cancelled": "cancelled",
}


def history_of(assembly: Assembly, standing: Standing) -> list[HistoryRecord]:
    """Every line with its row; nothing is dropped, a cancelled action is kept as cancelled."""
    lines = [*_actions(assembly, standing), *_received(assembly), *_sent(assembly)]
    return sorted(lines, key=lambda line: line.on)


def days_of_actions(assembly: Assembly) -> dict[str, Day]:
    """The last day of each kind of action that gives a day, cancelled ones apart."""
    found: dict[str, Day] = {}
    for action in _action_rows(assembly):
        name = _DAYS.get(assembly.mapping.actions.get(action["ACTION_TYP"], {}).get("event", ""))
        if name and action["ACTION_DATE"] and action["IS_CANCELLED"] not in ("1", "S", "Y"):
            day = _published_on(assembly, action) if name == "published" else action["ACTION_DATE"]
            if day:
                found[name] = _day(day, action)
    return found


def _day(iso: str, row: Row) -> Day:
    return Traced(date.fromisoformat(iso), row.source("ACTION_DATE"), "day of the action")


def _published_on(assembly: Assembly, action: Row) -> str:
    """The journal's day; the action's where no journal is named. A journal without a day gives none."""
    if not action["JOURNAL_CODE"]:
        return action["ACTION_DATE"]
    journal = assembly.joined.by_key("IP_JOURNAL", named_key(action))
    return journal["PUBLICATION_DATE"] if journal else action["ACTION_DATE"]


def _action_rows(assembly: Assembly) -> list[Row]:
    return [row for process in assembly.rows("IP_PROC") for row in assembly.joined.of("IP_ACTION", process.key)]


def _actions(assembly: Assembly, standing: Standing) -> Iterator[HistoryRecord]:
    for action in _action_rows(assembly):
        code = action["ACTION_TYP"]
        means = assembly.mapping.actions.get(code)
        if means is None:
            assembly.defect("action-unknown", action, value=code)
        _after_the_end(assembly, standing, action)
        yield HistoryRecord(
            on=action["ACTION_DATE"],
            number=action["ACTION_NBR"],
            code=code,
            kind=means["event"] if means else "",
            text=_words(assembly, action, means.get("words", "") if means else ""),
            source=action.place,
        )


def _words(assembly: Assembly, action: Row, words: str) -> str:
    journal = assembly.joined.by_key("IP_JOURNAL", named_key(action))
    parts = [
        words,
        action["NOTES1"],
        f"({action['PRIOR_STATUS']} → {action['NEW_STATUS']})" if action["NEW_STATUS"] else "",
        (journal["JOURNAL_NAME"] or journal.key) if journal else "",
        f"by {action['CAPTURE_USER']}" if action["CAPTURE_USER"] else "",
        "cancelled" if action["IS_CANCELLED"] in ("1", "S", "Y") else "",
    ]
    return ", ".join(part for part in parts if part)


def _after_the_end(assembly: Assembly, standing: Standing, action: Row) -> None:
    ended = standing.row["STATUS_DATE"]
    if standing.register == "ended" and ended and action["ACTION_DATE"] > ended:
        assembly.defect("action-after-end", action, on=action["ACTION_DATE"], ended=ended)


def _received(assembly: Assembly) -> Iterator[HistoryRecord]:
    for tie in assembly.rows("IP_DOC_FILES"):
        received = assembly.joined.by_key("IP_DOC", named_key(tie))
        if received is None:
            continue
        documents = assembly.joined.of("IP_USERDOC", received.key)
        for document in documents or [received]:
            code = document["USERDOC_TYP"]
            text = [_document_words(assembly, document, code, assembly.mapping.user_documents), document["NOTES"]]
            yield HistoryRecord(
                on=received["RECEPTION_DATE"],
                number=received.key,
                code=code,
                kind="received",
                text=", ".join(part for part in text if part),
                source=document.place,
            )


def _sent(assembly: Assembly) -> Iterator[HistoryRecord]:
    for process in assembly.rows("IP_PROC"):
        for letter in assembly.joined.of("IP_OFFIDOC", process.key):
            code = letter["OFFIDOC_TYP"]
            words = _document_words(assembly, letter, code, assembly.mapping.office_documents)
            yield HistoryRecord(
                on=letter["PRINT_DATE"], number=letter.key, code=code, kind="letter", text=words, source=letter.place
            )


def _document_words(assembly: Assembly, row: Row, code: str, words: Mapping[str, str]) -> str:
    known = words.get(code)
    if code and known is None:
        assembly.defect("document-unknown", row, value=code)
    return known or ""
