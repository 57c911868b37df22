"""Forget what was compiled from an older source.

The compiler keeps its work beside the sources and looks only at the file of the function itself; a function that calls
one in another file would go on with the old one after a change there. The room calls this once, when it is entered.
"""

from contextlib import suppress
from pathlib import Path


def forget_what_is_stale(folder: Path) -> None:
    """Remove compiled functions under `folder` that are older than any source there; nothing where it is read-only."""
    kept = [path for path in folder.rglob("*.nbi")]
    if not kept:
        return
    newest = max(path.stat().st_mtime for path in folder.rglob("*.py"))
    for path in kept:
        with suppress(OSError):
            if path.stat().st_mtime < newest:
                path.unlink()
