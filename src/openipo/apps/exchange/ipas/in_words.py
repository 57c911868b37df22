"""The reconciliation report as text, for whoever typed the command."""

from collections.abc import Iterator
from typing import Any


def lines_of_report(report: dict[str, Any]) -> list[str]:
    """Counts, tables, columns of which something is missing, defects, and files that wait: in this order."""
    return [
        *_counts(report),
        *_tables(report["reconciliation"]["tables"]),
        *_columns(report["reconciliation"]["columns"]),
        *_waiting(report["reconciliation"]["waiting"]),
        *_defects(report["defects"]),
    ]


def _counts(report: dict[str, Any]) -> Iterator[str]:
    word = "would be imported" if report["is_trial"] else "imported"
    yield (
        f"Files read {report['read']}, {word} {report['imported']}, already there {report['already_there']}, "
        f"left out {report['left_out']} (run {report['run']})."
    )
    if report["went_on_after"]:
        yield f"A run that had broken off went on after row {report['went_on_after']} of IP_FILE."


def _tables(tables: list[dict[str, Any]]) -> Iterator[str]:
    yield ""
    yield f"{'Table':24}{'rows':>9}{'taken':>9}{'left out':>10}{'unused':>8}"
    for each in tables:
        yield f"{each['table']:24}{each['rows']:9}{each['taken']:9}{each['left_out']:10}{each['unused']:8}"


def _columns(columns: list[dict[str, Any]]) -> Iterator[str]:
    filled, taken, rows = (sum(each[name] for each in columns) for name in ("filled", "taken", "with_their_row"))
    yield ""
    yield f"Values: {filled} stated, {taken} taken, {rows} stayed out with their rows. Left out singly, by column:"
    for each in columns:
        if each["lost_singly"]:
            yield f"  {each['table']}.{each['column']}: {each['lost_singly']} of {each['filled']}"


def _waiting(waiting: list[dict[str, Any]]) -> Iterator[str]:
    if not waiting:
        return
    yield ""
    yield "Pending files, to be taken up under a law book. By the office's table they would go on in:"
    for each in waiting:
        where = f"{each['book'] or 'no law book is mapped'}, {each['phase'] or 'no phase is mapped'}"
        yield f"  {each['files']:6}  {where}"


def _defects(defects: list[dict[str, Any]]) -> Iterator[str]:
    yield ""
    yield f"Defects: {len(defects)}"
    for each in defects:
        place = f"{each['table']}{'.' if each['column'] else ''}{each['column']}, row {each['row']}"
        number = f" [{each['number']}]" if each["number"] else ""
        yield f"  {each['code']}: {place}{number}: {each['message']} ({each['done']})"
