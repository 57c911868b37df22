"""The contract that a room is entered by its `api` only: no list of rooms to keep, a new room is guarded at once."""

from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class RoomsContract(Contract):
    """Modules outside a room (a child of one of `floors`) import nothing of it but its `api` and plain values."""

    type_name = "rooms"

    floors = fields.ListField(subfield=fields.StringField())
    value_doors = fields.ListField(subfield=fields.StringField(), required=False, default=[])

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        broken = sorted(
            (importer, imported)
            for floor in self.floors
            for room in graph.find_children(str(floor))
            for importer, imported in _entries(graph, room)
            if imported not in self.value_doors  # type: ignore[operator]
        )
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, imported in check.metadata["broken"]:
            output.print_error(f"{importer} imports {imported}, past the door of its room.")


def _entries(graph: Any, room: str) -> list[tuple[str, str]]:
    """The imports from outside into a room past its door; tests may borrow from the tests of another room."""
    inside = {room, *graph.find_descendants(room)}
    return [
        (importer, imported)
        for imported in inside - {f"{room}.api"}
        for importer in graph.find_modules_that_directly_import(imported) - inside
        if not (".tests" in importer and imported.startswith(f"{room}.tests"))
    ]
