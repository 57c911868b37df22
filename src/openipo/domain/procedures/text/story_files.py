"""Where the stories of a law book lie: those of the book, and those that came with a revision of it."""

from collections.abc import Sequence
from pathlib import Path

FOLDER = "scenarios"


def story_files(folder: Path, beside: Sequence[Path] = (), *, without: str = "") -> list[Path]:
    """One file a story, by name; `without` those of a revision.

    A revision that tells a story anew puts its own in the place of the one before.
    """
    of_revisions = [path for place in (folder, *beside) for path in sorted(place.glob(f"*/{FOLDER}"))]
    places = [folder / FOLDER, *(path for path in of_revisions if path.parent.name != without)]
    by_name = {path.name: path for place in places for path in place.glob("*.toml")}
    return [by_name[name] for name in sorted(by_name)]
