"""What `openipo back-files lapse` tells: which registrations lapse, by reason, law and year, and what is left."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openipo.domain.cases.api import Lapsing

COLUMNS = ("number", "registration", "mark", "protected until", "could be renewed until", "law", "left because")
MOST = 20  # of those that need a person are told in the terminal; all of them stand in the CSV file
Reason = tuple[str, str, str, int]


@dataclass
class Lapses:
    """The files looked at, those that lapse grouped by provision, revision, words and year."""

    looked_at: int = 0
    recorded: int = 0
    still_protected: int = 0
    by_reason: Counter[Reason] = field(default_factory=Counter)
    days: dict[Reason, list[date]] = field(default_factory=dict)
    examples: dict[Reason, str] = field(default_factory=dict)
    rows: list[tuple[str, ...]] = field(default_factory=list)
    left: list[dict[str, Any]] = field(default_factory=list)

    def count(self, each: "Lapsing") -> None:
        self.looked_at += 1
        self.recorded += each.is_done
        said = list(dict.fromkeys(question.in_words("en") for question in each.questions))
        term, law = each.term, each.law
        if each.is_plain and term and law:
            reason = (term.provision, law.revision.id, term.consequence.get("en", ""), term.last_day.year)
            self.by_reason[reason] += 1
            self.days.setdefault(reason, []).append(term.last_day)
            self.examples.setdefault(reason, each.number)
        elif said:
            self.left.append({"number": each.number, "questions": said})
        else:
            said = ["Its protection, with its grace, is not over."]
            self.still_protected += 1
        days = (term.expired_on.isoformat(), term.last_day.isoformat()) if term else ("", "")
        provision = term.provision if term else ""
        left = "" if each.is_plain else " ".join(said)
        self.rows.append((each.number, each.registration_number, each.mark, *days, provision, left))

    def as_json(self, *, on: date, dry_run: bool) -> dict[str, Any]:
        return {
            "on": on,
            "dry_run": dry_run,
            "looked_at": self.looked_at,
            "recorded": self.recorded,
            "still_protected": self.still_protected,
            "lapses": [
                {
                    "provision": reason[0],
                    "revision": reason[1],
                    "consequence": reason[2],
                    "year": reason[3],
                    "files": self.by_reason[reason],
                    "first": min(self.days[reason]),
                    "last": max(self.days[reason]),
                    "example": self.examples[reason],
                }
                for reason in sorted(self.by_reason)
            ],
            "left": self.left,
        }

    def lines(self, *, dry_run: bool) -> list[str]:
        found = sum(self.by_reason.values())
        verb = "lapses would be recorded" if dry_run else "lapses recorded"
        done = found if dry_run else self.recorded
        alive, left = f"{self.still_protected} still in their grace", f"{len(self.left)} need a person"
        told = [f"{self.looked_at} registered marks past their day: {done} {verb}, {alive}, {left}."]
        for reason in sorted(self.by_reason):
            provision, revision, words, year = reason
            such = f"last day {min(self.days[reason])} to {max(self.days[reason])}, such as {self.examples[reason]}"
            told.append(f"  {self.by_reason[reason]:7}  {year}  {provision} ({revision}) {words}: {such}")
        return told + [f"  {each['number']}: {' '.join(each['questions'])}" for each in self.left[:MOST]]
