"""What may go wrong around the program - disk, database, settings - said in one sentence instead of a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

from openipo.project.commands.result import Failure


@contextmanager
def in_one_sentence() -> Iterator[None]:
    """Failures of what surrounds the program become a `Failure`; faults of the program itself stay tracebacks."""
    from django.core.exceptions import ImproperlyConfigured
    from django.db import DatabaseError, InterfaceError

    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Failure(_of_the_system(error)) from error
    except (DatabaseError, InterfaceError) as error:
        raise Failure(f"The database refused: {_first_line(error)}.") from error
    except ImproperlyConfigured as error:
        raise Failure(f"The settings are not right: {_first_line(error)}.") from error


def _of_the_system(error: OSError) -> str:
    place = f" ({error.filename})" if error.filename else ""
    return f"The system refused: {error.strerror or error}{place}."


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0].rstrip(".")
