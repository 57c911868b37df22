"""What officers wait for: a step recorded, the steps that are open, a file's page."""

from collections.abc import Iterator
from datetime import timedelta
from statistics import mean
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.api import file_view, look_at, take_step
from openipo.domain.cases.testing import CLASSIFIER, EXAMINER, FORMALITIES
from openipo.domain.procedures.api import options
from openipo.kernel.clock.api import frozen
from tests.bench.fill import Filled
from tests.bench.measured import Measured, Times
from tests.bench.stories import WORKING_DAY

_STEPS = (("pass-formalities", FORMALITIES), ("confirm-classification", CLASSIFIER), ("accept", EXAMINER))
_HERE = WORKING_DAY + timedelta(hours=1)


def a_step(filled: Filled) -> Iterator[Measured]:
    """Three steps on each of some files; the last drafts a letter, queues a gazette entry and starts a clock."""
    files = filled.by_phase["formalities"][:60]
    kinds = {}
    for number, (step, by) in enumerate(_STEPS):
        at = _HERE + timedelta(minutes=number)

        def take(file: UUID, step=step, by=by, at=at) -> None:
            take_step(file=file, proceeding="application", step=step, on=at.date(), by=by, at=at)

        take(files[0])  # the first one reads the law book
        kinds[step] = Times().of_each(take, files[1:])
    wall, processor = (mean(times.typical[place] for times in kinds.values()) for place in (0, 1))
    note = "; ".join(f"{step} {times.typical[0]:.1f} ms" for step, times in kinds.items())
    yield Measured("step", wall, processor, note)


def the_options(filled: Filled) -> Iterator[Measured]:
    """What may be done on a file under examination."""
    at_hand = look_at(filled.by_phase["examination"][0])
    roles = frozenset({"examiner"})

    def ask(_: int) -> None:
        options(at_hand.law, at_hand.case, at_hand.facts, WORKING_DAY.date(), roles)

    times = Times().of_each(ask, range(300))
    yield Measured("options", *times.typical, times.spread())


def a_page(filled: Filled) -> Iterator[Measured]:
    """The file's page as an examiner opens it: copies, and the real files with their letters, entries and payments."""
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    real = [story.file for story in filled.templates.by_phase.values()]
    files = [*real, *(file for of_phase in filled.by_phase.values() for file in of_phase[:12])]
    with frozen(_HERE + timedelta(hours=1)):
        client = Client()
        signed_in_as(client, "examiner")
        queries = [_queries(client, file) for file in files]  # also the first look, which costs more
        times = Times().of_each(lambda file: _open(client, file), files)
        alone = Times().of_each(lambda file: file_view(file, EXAMINER, on=_HERE.date()), files)
    yield Measured("page-queries", max(queries), None, f"the most that one of {len(files)} files asks for")
    note = f"{times.spread()}; of it the question to the case room {alone.typical[0]:.1f} ms"
    yield Measured("page-time", *times.typical, note)


def _queries(client: Client, file: UUID) -> int:
    with CaptureQueriesContext(connection) as asked:
        _open(client, file)
    return sum(not query["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")) for query in asked)


def _open(client: Client, file: UUID) -> None:
    answer = client.get(reverse("office_files:overview", args=[file]))
    if answer.status_code != 200:
        raise RuntimeError(f"The page of {file} answered {answer.status_code}.")
