"""Where pending files would go on: by the office's table, which the import only counts by."""

from openipo.domain.procedures.api import TakingUpTable


def place_in(table: TakingUpTable, law: str, status: str) -> tuple[str, str]:
    """Law book, and proceeding with phase, for the older system's law and status; empty where the table says none."""
    meant, stands = table.laws.get(law), table.statuses.get(status)
    phases = ", ".join(f"{each.procedure}: {each.phase}" for each in stands.stands) if stands else ""
    return meant.book if meant else "", phases
