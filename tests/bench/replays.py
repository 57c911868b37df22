"""A year's acts are done once more under a draft of the law: how many files a second."""

from collections.abc import Iterator

from openipo.domain.cases.api import files_to_replay, replay
from openipo.domain.cases.testing import BOOK
from openipo.domain.procedures.api import books
from tests.bench.fill import Filled
from tests.bench.measured import Measured, span
from tests.bench.stories import EARLY, NEXT_DAY

MOST = 1000  # files


def acts_are_done_once_more(filled: Filled) -> Iterator[Measured]:
    """Under the latest revision of the book itself, as the command does it."""
    book = books()[BOOK]
    revision = list(book.revisions.values())[-1]
    files = files_to_replay(BOOK, NEXT_DAY.date())[:MOST]
    with span() as taken:
        report = replay(book, revision, since=EARLY, until=NEXT_DAY.date(), files=files)
    note = f"{report.looked_at} files, {report.acts} acts in {taken.wall:.1f} s; {len(report.unlike)} cannot be judged"
    yield Measured("replay", report.looked_at / taken.wall, report.looked_at / taken.processor, note)
