"""What the office was promised, and how a measured value is held against it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    """A limit: at most so much, or at least so much where `at_least`."""

    name: str
    words: str
    limit: float
    unit: str
    at_least: bool = False

    def is_met(self, value: float) -> bool:
        return value >= self.limit if self.at_least else value <= self.limit

    def __str__(self) -> str:
        return f"{'at least' if self.at_least else 'at most'} {self.limit:,.6g} {self.unit}"


TARGETS = (
    Target("page-queries", "Queries of a file's page", 15, "queries"),
    Target("page-time", "Server time of a file's page", 60, "ms"),
    Target("step", "One step recorded", 15, "ms"),
    Target("clerks", "Numbers lost, doubled or skipped by 8 clerks at once", 0, "numbers"),
    Target("tick", "Time passes: 1 % of the open clocks are due", 30, "s"),
    Target("verify", "Verification of the ledger", 100_000, "events/s", at_least=True),
    Target("import", "Import of another office's records", 1_000, "records/s", at_least=True),
    Target("replay", "Files of a year done once more under a draft", 7, "files/s", at_least=True),
    Target("portfolio", "1,500 marks renewed by one request with one payment", 20, "s"),
    Target("options", "Which steps are open, and why the others are not", 1, "ms"),
)
