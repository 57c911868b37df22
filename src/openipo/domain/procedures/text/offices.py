"""Finding the offices that are installed, and their law books. Nothing here knows a country."""

from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

from openipo.domain.procedures.text.law_book import LawBook
from openipo.domain.procedures.text.published import published_beside

GROUP = "openipo.offices"


class UnknownBook(LookupError):
    """No installed office has a law book of that name; the message lists those there are."""


@cache
def office_folders() -> dict[str, Path]:
    """The folder of each installed office by its name: a package named in the entry point group `openipo.offices`.

    Looked up once: what is installed does not change while the program runs.
    """
    found = {}
    for entry in entry_points(group=GROUP):
        spec = find_spec(entry.value)
        folders = [Path(place) for place in (spec.submodule_search_locations or [])] if spec else []
        for folder in folders:
            if (folder / "office.toml").exists():
                found[entry.name] = folder
    return dict(sorted(found.items()))


def book_folders() -> dict[str, Path]:
    """The folder of each law book by its id ("<office>/trademark")."""
    return {
        f"{office}/{folder.name}": folder
        for office, place in office_folders().items()
        for folder in sorted(path for path in place.iterdir() if any(path.glob("*/book.toml")))
    }


def books() -> dict[str, LawBook]:
    """Every law book of the installed offices, by id. LawBookError if one cannot be read."""
    return {id: LawBook.load(folder, published_beside(id)) for id, folder in book_folders().items()}


def book(id: str) -> LawBook:
    """The law book of that id ("<office>/trademark")."""
    folders = book_folders()
    if id not in folders:
        known = ", ".join(folders) or "none"
        raise UnknownBook(f"there is no law book {id!r}; installed are: {known}.")
    return LawBook.load(folders[id], published_beside(id))
