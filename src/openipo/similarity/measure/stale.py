"""Forget what was compiled from an older source.

The compiler keeps its work beside the sources and looks only at the file of the function itself; a function that calls
one in another file would go on with the old one after a change there. The room calls this once, when it is entered.
"""

from contextlib import suppress
from pathlib import Path


def forget_what_is_stale(folder: Path, kept_in: Path | None = None) -> None:
    """Remove compiled functions that are older than any source under `folder`; nothing where it is read-only.

    They lie beside the sources, or, where whoever runs the program may not write there, in a folder of that user
    (`kept_in`).
    """
    kept = [path for path in (kept_in or folder).rglob("*.nbi")]
    if not kept:
        return
    newest = max(path.stat().st_mtime for path in folder.rglob("*.py"))
    for path in kept:
        with suppress(OSError):
            if path.stat().st_mtime < newest:
                path.unlink()
