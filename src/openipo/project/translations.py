"""Make the translations ready for use: each `.po` text becomes the `.mo` table that the program reads.

`make setup` and the tests call it; it needs no gettext on the machine. `python -m openipo.project.translations`
"""

from pathlib import Path

import polib

PACKAGE = Path(__file__).resolve().parents[1]


def compile_translations(package: Path = PACKAGE) -> list[Path]:
    """Compile every text that is newer than its table; returns the tables written."""
    written = []
    for text in sorted(package.rglob("locale/*/LC_MESSAGES/*.po")):
        table = text.with_suffix(".mo")
        if not table.exists() or table.stat().st_mtime < text.stat().st_mtime:
            polib.pofile(str(text)).save_as_mofile(str(table))
            written.append(table)
    return written


if __name__ == "__main__":
    compile_translations()
