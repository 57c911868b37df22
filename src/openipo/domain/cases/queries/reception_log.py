"""What reception received on a day."""

from dataclasses import dataclass
from datetime import date

from openipo.domain.cases.models import IncomingDocument, ReceptionDay
from openipo.domain.rights.api import File


@dataclass(frozen=True)
class LogLine:
    """One thing received: its number, what it is, from whom, how it came and who took it."""

    number: str
    what: str
    sender: str
    channel: str


@dataclass(frozen=True)
class ReceptionLog:
    """A day at reception. `day` is None where nobody opened the log."""

    on: date
    day: ReceptionDay | None
    applications: tuple[LogLine, ...]
    documents: tuple[LogLine, ...]

    @property
    def first_number(self) -> str:
        return self.applications[0].number if self.applications else ""

    @property
    def last_number(self) -> str:
        return self.applications[-1].number if self.applications else ""


def log_of(on: date) -> ReceptionLog:
    """Everything received on the day, in order of its numbers."""
    files = File.objects.filter(received_on=on).filter(is_back_file=False).order_by("number")
    incoming = IncomingDocument.objects.filter(received_on=on).order_by("number")
    return ReceptionLog(
        on=on,
        day=ReceptionDay.objects.filter(on=on).first(),
        applications=tuple(LogLine(file.number, file.mark_text, file.applicant, file.channel) for file in files),
        documents=tuple(LogLine(each.number, each.title, each.sender, each.channel) for each in incoming),
    )
