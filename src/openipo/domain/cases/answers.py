"""What officers answered to the questions of a file, as the law looks at it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from uuid import UUID

from openipo.domain.cases.models import CheckAnswer

Assumed = Mapping[str, Mapping[str, str]]


class AnswersGiven(Mapping[str, Mapping[str, str]]):
    """By proceeding and question; the last answer counts. Read when the law first asks, since most steps ask nothing.

    `known_at` keeps what had been answered by then. Without a file nothing has been answered. `assumed` are answers
    that nobody gave, by proceeding and question: a replay of acts older than the questions cannot do without. Those
    that are `outdated`, because the goods have changed since, stay on file and count no more.
    """

    def __init__(
        self,
        file: UUID | None = None,
        known_at: datetime | None = None,
        ever: "AnswersGiven | None" = None,
        assumed: Assumed | None = None,
        outdated: Callable[[CheckAnswer], bool] | None = None,
    ) -> None:
        self._file = file
        self._outdated = outdated
        self._assumed = assumed or {}
        self._known_at = known_at
        self._ever = ever  # the same file's answers at any time, so that they are read once

    @property
    def _source(self) -> "AnswersGiven":
        """Where the rows are read, once for all that is made of them; answers that are empty are a source, too."""
        return self if self._ever is None else self._ever

    @cached_property
    def rows(self) -> list[CheckAnswer]:
        """Every answer, the earliest first."""
        if self._ever is not None:
            return self._ever.rows
        return [] if self._file is None else list(CheckAnswer.objects.filter(file=self._file).order_by("pk"))

    @cached_property
    def last(self) -> dict[tuple[str, str], CheckAnswer]:
        """What was last answered: (proceeding, check) -> answer."""
        known = (row for row in self.rows if self._known_at is None or row.answered_at <= self._known_at)
        return {(row.proceeding, row.check_id): row for row in known}

    @cached_property
    def _given(self) -> dict[str, dict[str, str]]:
        given = {proceeding: dict(answers) for proceeding, answers in self._assumed.items()}
        for (proceeding, check), row in self.last.items():
            if not self.is_outdated(row):
                given.setdefault(proceeding, {})[check] = row.answer
        return given

    def is_outdated(self, answer: CheckAnswer) -> bool:
        """Was it given for goods that have been put into other words since?"""
        return self._outdated is not None and self._outdated(answer)

    def but_for(self, outdated: Callable[[CheckAnswer], bool]) -> "AnswersGiven":
        """The same, of which those that are outdated count no more."""
        return AnswersGiven(self._file, self._known_at, self._source, self._assumed, outdated)

    def as_known_at(self, instant: datetime) -> "AnswersGiven":
        """What had been answered by the instant."""
        return AnswersGiven(self._file, instant, self._source, self._assumed)

    def assuming(self, proceeding: str, answers: Mapping[str, str]) -> "AnswersGiven":
        """The same, and these where nobody answered."""
        assumed = {**self._assumed, proceeding: {**self._assumed.get(proceeding, {}), **answers}}
        return AnswersGiven(self._file, self._known_at, self._source, assumed)

    def __getitem__(self, proceeding: str) -> Mapping[str, str]:
        return self._given[proceeding]

    def __iter__(self) -> Iterator[str]:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)


def hand_on_answers(file: UUID, to: UUID, *, but_for: Callable[[CheckAnswer], bool]) -> None:
    """A file that goes on from another has been examined as far as that one: its answers go along, as they were.

    Those that count no more there stay behind.
    """
    rows = [row for row in CheckAnswer.objects.filter(file=file).order_by("pk") if not but_for(row)]
    kept = ("proceeding", "check_id", "answer", "remark", "answered_by", "answered_at")
    CheckAnswer.objects.bulk_create(CheckAnswer(file=to, **{name: getattr(row, name) for name in kept}) for row in rows)
