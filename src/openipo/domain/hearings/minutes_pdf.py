"""Minutes on the office's paper."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from openipo.domain.hearings.models import Hearing
from openipo.kernel.calendar.api import day_in_words, in_language
from openipo.kernel.printing.api import Sender, letterhead_of, read_words, typeset

HERE = Path(__file__).parent
WORDS = read_words(HERE / "words.toml")


class MinutesOffice(Sender, Protocol):
    """The office as its law book states it."""

    @property
    def code(self) -> str: ...
    @property
    def time_zone(self) -> str: ...


@dataclass(frozen=True)
class Writing:
    """On whose paper, by whom, when, in which language; `names` are the officers' names by sign-in name."""

    office: MinutesOffice
    by: str
    at: datetime
    language: str
    names: Mapping[str, str]


def minutes_pdf(hearing: Hearing, text: str, writing: Writing) -> bytes:
    """Who sat and who came, where and when, and what was said."""
    head, language = letterhead_of(writing.office, writing.language), writing.language
    content = {
        "author": head.name,
        "office": head.as_data(),
        "title": WORDS.say("minutes", language),
        "foot": f"{head.name} · {hearing.number}",
        "facts": [[WORDS.say(word, language), said] for word, said in _facts(hearing, writing)],
        "paragraphs": [part.strip() for part in text.split("\n\n") if part.strip()],
        "signed": f"{WORDS.say('written_by', language)} {writing.by}",
    }
    return typeset(
        HERE / "templates" / "minutes.typ", content, language=language, at=writing.at, images=head.pictures()
    )


def _facts(hearing: Hearing, writing: Writing) -> Iterator[tuple[str, str]]:
    zone = ZoneInfo(writing.office.time_zone)
    begins, ends = hearing.starts_at.astimezone(zone), hearing.ends_at.astimezone(zone)
    needed = list(hearing.attendances.all())
    yield "proceeding", f"{hearing.what} ({hearing.number})"
    yield "day", in_language(day_in_words(begins.date()), writing.language)
    yield "hours", f"{begins:%H:%M} - {ends:%H:%M}"
    yield "room", hearing.room.name
    yield "officers", ", ".join(writing.names.get(each.who, each.who) for each in needed if each.kind == "officer")
    yield "parties", ", ".join(each.name or each.who for each in needed if each.kind == "party")
