"""Where the records of a file come from: read here, or read ahead by a process of its own where the file is large."""

import gc
import multiprocessing
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from multiprocessing.connection import Connection
from typing import BinaryIO, cast

from openipo.apps.exchange.formats import READERS
from openipo.apps.exchange.mapping.prepared import Prepared, in_batches
from openipo.apps.exchange.reading_process import send
from openipo.standards.xml.errors import UnreadableFile

BATCH = 500  # records in one transaction: enough to be quick, few enough to be held in memory
LARGE = 20_000_000  # bytes from which a second process pays for its start of one or two seconds


def batches(format_name: str, file: BinaryIO, today: date, *, large: int = LARGE) -> Iterator[list[Prepared]]:
    """The file's records made ready for the register. Raises UnreadableFile where reading breaks off.

    While one batch is written, the next is read: by a second process, where the file lies on disk and has `large` bytes
    or more. That process opens no database.
    """
    path = _path(file)
    if path and os.path.getsize(path) >= large:
        yield from _read_ahead(format_name, path, today)
    else:
        yield from read_here(format_name, file, today)


def _path(file: BinaryIO) -> str:
    name = getattr(file, "name", "")
    return name if isinstance(name, str) and os.path.isfile(name) else ""


def read_here(format_name: str, file: BinaryIO, today: date) -> Iterator[list[Prepared]]:
    """Each batch, read by this process when it is asked for."""
    made = in_batches(READERS[format_name](file), today, BATCH)
    while True:
        with _undisturbed():
            batch = next(made, None)
        if batch is None:
            return
        yield batch


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without the search for cyclic garbage: records hold no cycles, and the search takes as long as the reading."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _read_ahead(format_name: str, path: str, today: date) -> Iterator[list[Prepared]]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=send, args=(theirs, format_name, path, today), daemon=True)
    process.start()
    theirs.close()
    try:
        yield from _received(ours)
    finally:
        ours.close()
        process.join(timeout=5)
        if process.is_alive():
            process.terminate()


def _received(line: "Connection[object, object]") -> Iterator[list[Prepared]]:
    while True:
        try:
            message = line.recv()
        except EOFError as error:
            raise UnreadableFile("The process that reads the file ended before it was through.") from error
        if isinstance(message, str):
            raise UnreadableFile(message)
        if message is None:
            return
        yield cast(list[Prepared], message)
