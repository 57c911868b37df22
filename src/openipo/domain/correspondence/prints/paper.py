"""What all papers share: words in one or two languages, head, foot, QR code."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from openipo.domain.correspondence.letter_pdf import WORDS, check_box
from openipo.domain.correspondence.office import day
from openipo.domain.correspondence.prints.shapes import Field, GoodsClass, SealPrint, SignatureLine, Text
from openipo.kernel.calendar.api import comma, set_apart
from openipo.kernel.printing.api import Sender, letterhead_of, typeset

TEMPLATES = Path(__file__).parent.parent / "templates"


@dataclass(frozen=True)
class Paper:
    """On whose paper, in which language or two, at what instant; `check_url` is where the paper can be checked."""

    office: Sender
    languages: tuple[str, ...]
    at: datetime
    check_url: str = ""

    def say(self, key: str) -> str:
        return WORDS.say(key, *self.languages)

    def text(self, text: Text) -> str:
        """The words in the paper's languages, each once; the first known where it has none of them."""
        said = [text[language] for language in self.languages if language in text] or list(text.values())[:1]
        return " / ".join(dict.fromkeys(said))

    def filled(self, key: str, **values: str | date) -> list[str]:
        """A sentence in each language, on a line of its own; days and instants are said in the words of each."""
        return list(dict.fromkeys(_filled(key, language, values) for language in self.languages))

    def printed(
        self, template: str, title: str, foot: str, data: Mapping[str, Any], images: Mapping[str, bytes] | None = None
    ) -> bytes:
        head = letterhead_of(self.office, self.languages[0])
        content = {
            "author": head.name,
            "office": head.as_data(),
            "title": title,
            "foot": f"{head.name} · {foot}",
            **data,
        }
        if self.check_url:
            content["check"] = check_box(self.check_url, *self.languages)
        pictures = {**head.pictures(), **(images or {})}
        return typeset(TEMPLATES / template, content, language=self.languages[0], at=self.at, images=pictures)


def _filled(key: str, language: str, values: Mapping[str, str | date]) -> str:
    return WORDS.say(key, language).format(**{name: _said(value, language) for name, value in values.items()})


def _said(value: str | date, language: str) -> str:
    """A day in words; an instant by its day and minute in universal time, which no line tears apart."""
    if isinstance(value, datetime):
        known = value.astimezone(UTC)
        minute = set_apart(f"{known:%H:%M}\N{NO-BREAK SPACE}UTC", language)
        return f"{day(known.date(), language)}{comma(language)}{minute}"
    return day(value, language) if isinstance(value, date) else value


def fields_data(paper: Paper, fields: Sequence[Field]) -> list[dict[str, Any]]:
    """The fields in the order given, without those that say nothing."""
    stated = [field for field in fields if any(line.strip() for line in field.lines)]
    return [{"code": one.code, "label": paper.text(one.label), "lines": list(one.lines)} for one in stated]


def heads_of_fields(paper: Paper) -> list[str]:
    return [paper.say("inid"), paper.say("field"), paper.say("value")]


def goods_data(paper: Paper, goods: Sequence[GoodsClass]) -> dict[str, Any]:
    """The list of goods class by class, with a column for the status where one class states it."""
    with_status = any(one.status for one in goods)
    head = [paper.say("class"), paper.say("list"), *([paper.say("status")] if with_status else [])]
    rows = [[str(one.number), one.text, *([one.status] if with_status else [])] for one in goods]
    return {"title": paper.say("goods"), "head": head, "rows": rows}


def seal_data(paper: Paper, seal: SealPrint | None) -> dict[str, Any]:
    """The seal in words; empty where the file's history is not sealed yet."""
    if seal is None:
        return {}
    is_older = seal.rests_on > seal.length
    words = "earlier_seal_words" if is_older else "seal_words"
    return {
        "title": paper.say("earlier_seal_title" if is_older else "seal_title"),
        "words": paper.filled(words, day=seal.sealed_on, number=str(seal.number)),
        "root": seal.root,
        "head_words": paper.filled("head_words", length=str(seal.length)),
        "head": seal.head,
        "later": paper.filled("later_words", entry=str(seal.rests_on)) if is_older else [],
    }


def signature_data(paper: Paper, signature: SignatureLine | None) -> dict[str, str]:
    if signature is None:
        return {"name": "", "role": "", "words": ""}
    return {"name": signature.name, "role": signature.role, "words": paper.say("signed_electronically")}
