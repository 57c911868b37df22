"""What one revision changes against another, provision by provision, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from openipo.domain.procedures.comparison.words import SENTENCES, Named, say_part, say_value
from openipo.domain.procedures.model.book import Revision, Source
from openipo.domain.procedures.model.state import Text
from openipo.kernel.calendar.api import LANGUAGES, Period

LISTS = {
    "fee": "fees",
    "letter": "letters",
    "section": "sections",
    "ground": "grounds",
    "check": "checks",
    "series": "series",
}
IN_PROCEDURE = {"phase": "phases", "step": "steps", "clock": "clocks"}
PASSED_OVER = {"source", "id", "phases", "steps", "clocks"}  # places in the text, and what is compared by itself


@dataclass(frozen=True)
class Difference:
    """One change: `change` is added, repealed or changed; `sentence` says it by language; `source` where it stands."""

    kind: str
    id: str
    procedure: str
    change: str
    sentence: Text
    source: Source | None


@dataclass(frozen=True)
class Where:
    """The kind of provision that is compared, and the procedure it belongs to."""

    kind: str
    procedure: str = ""
    label: Text = field(default_factory=dict)


def differences(old: Revision, new: Revision) -> list[Difference]:
    """Everything that the newer revision adds, repeals or changes, in the order of the book."""
    found = list(_compare(Where("procedure"), old.procedures, new.procedures))
    for name, after in new.procedures.items():
        before = old.procedures.get(name)
        for kind, attribute in IN_PROCEDURE.items() if before else ():
            where = Where(kind, name, after.label)
            found += _compare(where, getattr(before, attribute), getattr(after, attribute))
    for kind, attribute in LISTS.items():
        found += _compare(Where(kind), getattr(old, attribute), getattr(new, attribute))
    return found


def _compare(where: Where, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    for id, before in old.items():
        if id not in new:
            yield _difference("repealed", where, before)
            continue
        for path, was, is_now in _changed_parts(before, new[id]):
            yield _difference("changed", where, new[id], _words(path, was, is_now))
    for id, after in new.items():
        if id not in old:
            yield _difference("added", where, after)


def _words(path: tuple[str, ...], was: Any, is_now: Any) -> dict[str, dict[str, str]]:
    return {
        language: {
            "part": say_part(path, language),
            "old": say_value(was, language),
            "new": say_value(is_now, language),
        }
        for language in LANGUAGES
    }


def _changed_parts(old: Any, new: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    """The parts in which two records of a kind differ; inside an extension or grace, the part of the part."""
    for part in fields(new):
        if part.name in PASSED_OVER:
            continue
        was, is_now = getattr(old, part.name), getattr(new, part.name)
        if was == is_now:
            continue
        nested = is_dataclass(was) and is_dataclass(is_now) and not isinstance(is_now, Period)
        if nested:
            yield from _changed_parts(was, is_now, (*path, part.name))
        else:
            yield (*path, part.name), was, is_now


def _difference(
    change: str, where: Where, provision: Any, words: Mapping[str, Mapping[str, str]] | None = None
) -> Difference:
    label = getattr(provision, "label", None) or getattr(provision, "question", None) or {"en": provision.id}
    named = Named(where.kind, label, where.label)
    sentence = {
        language: SENTENCES[change][language].format(
            where=named.say(language), law=provision.law, **(words[language] if words else {})
        )
        for language in LANGUAGES
    }
    return Difference(where.kind, provision.id, where.procedure, change, sentence, getattr(provision, "source", None))
