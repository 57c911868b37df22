"""The program's log: warnings and errors to the terminal, everything of note to a file that logrotate may move."""

from pathlib import Path
from typing import Any


def logging_under(folder: Path) -> dict[str, Any]:
    """Django's LOGGING, writing to `folder`/openipo.log."""
    folder.mkdir(parents=True, exist_ok=True)
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
        "handlers": {
            "file": {
                "class": "logging.handlers.WatchedFileHandler",
                "filename": folder / "openipo.log",
                "encoding": "utf-8",
                "delay": True,
                "formatter": "line",
                "level": "INFO",
            },
            "terminal": {"class": "logging.StreamHandler", "formatter": "line", "level": "WARNING"},
        },
        "root": {"handlers": ["file", "terminal"], "level": "INFO"},
        "loggers": {"django.server": {"handlers": ["file"], "level": "INFO", "propagate": False}},
    }
