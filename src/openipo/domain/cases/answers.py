"""What officers answered to the questions of a file, as the law looks at it."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cached_property
from uuid import UUID

from openipo.domain.cases.models import CheckAnswer

Assumed = Mapping[str, Mapping[str, str]]


class AnswersGiven(Mapping[str, Mapping[str, str]]):
    """By proceeding and question; the last answer counts. Read when the law first asks, since most steps ask nothing.

    `known_at` keeps what had been answered by then. Without a file nothing has been answered. `assumed` are answers
    that nobody gave, by proceeding and question: a replay of acts older than the questions cannot do without.
    """

    def __init__(
        self,
        file: UUID | None = None,
        known_at: datetime | None = None,
        ever: "AnswersGiven | None" = None,
        assumed: Assumed | None = None,
    ) -> None:
        self._file = file
        self._assumed = assumed or {}
        self._known_at = known_at
        self._ever = ever  # the same file's answers at any time, so that they are read once

    @cached_property
    def rows(self) -> list[CheckAnswer]:
        """Every answer, the earliest first."""
        if self._file is None:
            return []
        return self._ever.rows if self._ever else list(CheckAnswer.objects.filter(file=self._file).order_by("pk"))

    @cached_property
    def last(self) -> dict[tuple[str, str], CheckAnswer]:
        """What was last answered: (proceeding, check) -> answer."""
        known = (row for row in self.rows if self._known_at is None or row.answered_at <= self._known_at)
        return {(row.proceeding, row.check_id): row for row in known}

    @cached_property
    def _given(self) -> dict[str, dict[str, str]]:
        given = {proceeding: dict(answers) for proceeding, answers in self._assumed.items()}
        for (proceeding, check), row in self.last.items():
            given.setdefault(proceeding, {})[check] = row.answer
        return given

    def as_known_at(self, instant: datetime) -> "AnswersGiven":
        """What had been answered by the instant."""
        return AnswersGiven(self._file, instant, self._ever or self, self._assumed)

    def assuming(self, proceeding: str, answers: Mapping[str, str]) -> "AnswersGiven":
        """The same, and these where nobody answered."""
        assumed = {**self._assumed, proceeding: {**self._assumed.get(proceeding, {}), **answers}}
        return AnswersGiven(self._file, self._known_at, self._ever or self, assumed)

    def __getitem__(self, proceeding: str) -> Mapping[str, str]:
        return self._given[proceeding]

    def __iter__(self) -> Iterator[str]:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)


def hand_on_answers(file: UUID, to: UUID) -> None:
    """A file that goes on from another has been examined as far as that one: its answers go along, as they were."""
    rows = CheckAnswer.objects.filter(file=file).order_by("pk")
    kept = ("proceeding", "check_id", "answer", "remark", "answered_by", "answered_at")
    CheckAnswer.objects.bulk_create(CheckAnswer(file=to, **{name: getattr(row, name) for name in kept}) for row in rows)
