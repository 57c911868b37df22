"""What one revision changes against another, provision by provision, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from openipo.domain.procedures.comparison.texts import narrowed
from openipo.domain.procedures.comparison.words import SENTENCES, Named, say_part, say_value
from openipo.domain.procedures.model.book import Revision, Source
from openipo.domain.procedures.model.state import Text
from openipo.domain.procedures.model.usage import usage_of
from openipo.domain.procedures.text.law_book import LawBook
from openipo.domain.procedures.text.sister_books import rule_file
from openipo.kernel.calendar.api import LANGUAGES, Period, set_apart

LISTS = {
    "fee": "fees",
    "letter": "letters",
    "section": "sections",
    "ground": "grounds",
    "check": "checks",
    "series": "series",
    "provision": "provisions",
}
OF_THE_WHOLE = ("term", "declares", "designates")
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
    law: str = ""


@dataclass(frozen=True)
class Where:
    """The kind of provision that is compared, and the procedure it belongs to."""

    kind: str
    procedure: str = ""
    label: Text = field(default_factory=dict)


def differences(old: Revision, new: Revision) -> list[Difference]:
    """Everything that the newer revision adds, repeals or changes, in the order of the book."""
    found = [*_of_the_whole(old, new), *_compare(Where("procedure"), old.procedures, new.procedures)]
    for name, after in new.procedures.items():
        before = old.procedures.get(name)
        for kind, attribute in IN_PROCEDURE.items() if before else ():
            where = Where(kind, name, after.label)
            found += _compare(where, getattr(before, attribute), getattr(after, attribute))
    for kind, attribute in LISTS.items():
        found += _compare(Where(kind), getattr(old, attribute), getattr(new, attribute))
    return found


def differences_of_books(old: LawBook, before: Revision, new: LawBook, after: Revision) -> list[Difference]:
    """The same for revisions of two books, or of one: with the rules in use, which are not part of a revision."""
    used = usage_of(before).rules, usage_of(after).rules
    found = [*differences(before, after), *_compare(Where("rule"), _rules(old, used[0]), _rules(new, used[1]))]
    return found if old.office == new.office else [*_of_the_office(old, new), *found]


@dataclass(frozen=True)
class _StatedRule:
    """A rule as far as two books may differ in it."""

    id: str
    law: str
    meaning: str
    obstacle: Text
    condition: str

    @property
    def label(self) -> Text:
        return {"en": self.id}


def _rules(book: LawBook, used: frozenset[str]) -> dict[str, _StatedRule]:
    """The rules in use by name. Their words are told by themselves, so that the text stands for the condition."""
    rules = {name: book.rules[name] for name in sorted(used)}
    return {
        name: _StatedRule(name, rule.law, rule.meaning, rule.obstacle, rule_file(book.folder, name).read_text("utf-8"))
        for name, rule in rules.items()
    }


def _of_the_whole(old: Revision, new: Revision) -> Iterator[Difference]:
    """What the revision says for all of its procedures: how long protection lasts, whether states are designated."""
    where = Where("book")
    for part in OF_THE_WHOLE:
        was, is_now = getattr(old, part), getattr(new, part)
        if was != is_now:
            yield _difference("changed", where, _Whole(new), _words((part,), was, is_now))


def _of_the_office(old: LawBook, new: LawBook) -> Iterator[Difference]:
    for part in ("currency", "minor_units", "languages", "time_zone"):
        was, is_now = getattr(old.office, part), getattr(new.office, part)
        if was != is_now:
            revision = list(new.revisions.values())[-1]
            yield _difference("changed", Where("book"), _Whole(revision), _words((part,), was, is_now))


@dataclass(frozen=True)
class _Whole:
    """A revision as the thing that a difference is about."""

    revision: Revision

    @property
    def id(self) -> str:
        return self.revision.id

    @property
    def law(self) -> str:
        return self.revision.law

    @property
    def label(self) -> Text:
        return self.revision.title


def _compare(where: Where, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    for id, before in old.items():
        if id not in new:
            yield _difference("repealed", where, before)
            continue
        for path, was, is_now in _changed_parts(before, new[id]):
            yield _difference("changed", where, new[id], _words(path, *narrowed(was, is_now)))
    for id, after in new.items():
        if id not in old:
            yield _difference("added", where, after)


def _words(path: tuple[str, ...], was: Any, is_now: Any) -> dict[str, dict[str, str]]:
    return {
        language: {
            "part": say_part(path, language),
            "old": set_apart(say_value(was, language), language),
            "new": set_apart(say_value(is_now, language), language),
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
    law = getattr(provision, "law", provision.id)
    sentence = {
        language: SENTENCES[change][language].format(
            where=named.say(language), law=set_apart(law, language), **(words[language] if words else {})
        )
        for language in LANGUAGES
    }
    return Difference(
        where.kind, provision.id, where.procedure, change, sentence, getattr(provision, "source", None), law
    )
