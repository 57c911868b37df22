"""Reading a scenario: every key is known, every mistake is told with file and line."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from openipo.domain.procedures.model.book import CHECK_ANSWERS, Source
from openipo.domain.procedures.model.state import Text
from openipo.domain.procedures.scenarios.story import KINDS_OF_ACT, Act, Expectation, Filing, Scenario
from openipo.domain.procedures.text.document import Document, Place, read_document
from openipo.domain.procedures.text.problems import LawBookError
from openipo.domain.procedures.text.shape import Shape, Unreadable, may, must
from openipo.domain.procedures.text.values import (
    citation,
    day,
    flag,
    identifier,
    list_of,
    names,
    one_of,
    text_by_name,
    word,
    words,
)
from openipo.kernel.calendar.api import Closure


def load_scenario(path: str | Path) -> Scenario:
    """The scenario of a file. LawBookError lists every mistake with file and line."""
    place = Path(path)
    return scenario_in(read_document(place, f"scenarios/{place.name}"))


def read_story(text: str, name: str) -> Scenario:
    """The scenario of a text that lies in no file yet ("scenarios/<name>.toml"); mistakes as with `load_scenario`."""
    document = Document(f"scenarios/{name}.toml", text)
    scenario = scenario_in(document)
    if scenario.id != name:
        document.top.at("scenario", "id").complain(f"the story is called {name!r}, as its file; its id must be so too.")
        raise LawBookError(document.problems)
    return scenario


def scenario_in(document: Document) -> Scenario:
    scenario = read_scenario(document)
    if document.problems or scenario is None:
        raise LawBookError(document.problems)
    return scenario


def read_scenario(document: Document) -> Scenario | None:
    try:
        found: Scenario | None = SCENARIO(document.content, document.top)
    except Unreadable as unreadable:
        document.top.complain(str(unreadable))
        return None
    return found


def table(value: Any, place: Place) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Unreadable("must be a table.")
    return value


def days_or_words(value: Any, place: Place) -> dict[str, Any]:
    """Last days of clocks, or how a clock ended."""
    found = table(value, place)
    for name, expected in found.items():
        if not isinstance(expected, date) and expected not in ("met", "missed", "stopped", "suspended"):
            raise Unreadable(f"{name!r} must be a day, or 'met', 'missed', 'stopped' or 'suspended'.")
    return found


def answers_by_name(value: Any, place: Place) -> dict[str, str]:
    read = one_of(*CHECK_ANSWERS)
    return {name: read(answer, place.at(name)) for name, answer in table(value, place).items()}


def days_by_name(value: Any, place: Place) -> dict[str, date]:
    return {name: day(stated, place.at(name)) for name, stated in table(value, place).items()}


CLOSURE = Shape("a closure", Closure, {"on": must(day), "recorded_on": may(day), "reason": may(word)})
GOODS = Shape(
    "goods", dict, {"id": may(word), "class": must(lambda value, place: whole_class(value)), "text": must(word)}
)


def whole_class(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 45:
        raise Unreadable(f"must be a class of the Nice classification, 1 to 45, not {value!r}.")
    return value


def with_ids(goods: tuple[Mapping[str, Any], ...]) -> tuple[Mapping[str, Any], ...]:
    """Items get the ids "25-1", "25-2": class and place."""
    counts: dict[int, int] = {}
    numbered = []
    for item in goods:
        counts[item["class"]] = counts.get(item["class"], 0) + 1
        numbered.append({"id": f"{item['class']}-{counts[item['class']]}", "status": "pending", **item})
    return tuple(numbered)


def make_filing(
    applicant: Mapping[str, Any] | None = None,
    applicants: tuple[Mapping[str, Any], ...] = (),
    representative: Mapping[str, Any] | None = None,
    goods: tuple[Mapping[str, Any], ...] = (),
    **stated: Any,
) -> Filing:
    return Filing(
        applicants=(applicant, *applicants) if applicant else applicants,
        representatives=(representative,) if representative else (),
        goods=with_ids(goods),
        **stated,
    )


FILING = Shape(
    "[filing]",
    make_filing,
    {
        "on": must(day),
        "channel": may(word),
        "applicant": may(table),
        "applicants": may(list_of(table)),
        "representative": may(table),
        "mark": may(table),  # a right without a mark has none
        "goods": may(list_of(GOODS)),
        "priorities": may(list_of(table)),
        "powers": may(list_of(table)),
        "documents": may(list_of(table)),
        "declarations": may(table),
        "states": may(names),
        "filed_as": may(identifier),
        "stated": may(table),
        "revision": may(word),
    },
    keeps_source=True,
)
EXPECT = Shape(
    "[then.expect]",
    Expectation,
    {
        "phases": may(text_by_name),
        "clocks": may(days_or_words),
        "because": may(text_by_name),
        "items": may(text_by_name),
        "states": may(text_by_name),
        "fees": may(text_by_name),
        "paid": may(names),
        "letters": may(names),
        "gazette": may(names),
        "effects": may(names),
        "effective": may(days_by_name),
        "tasks": may(names),
        "open": may(names),
        "closed": may(text_by_name),
        "register_status": may(word),
        "suspended": may(names),
        "revision": may(word),
        "holders": may(list_of(word)),
        "files": may(names),
    },
)


def make_act(source: Source | None = None, **stated: Any) -> Act:
    kinds = [kind for kind in KINDS_OF_ACT if stated.get(kind)]
    if len(kinds) != 1:
        raise ValueError(f"an act does exactly one of {', '.join(KINDS_OF_ACT)}; this one does {len(kinds)}")
    if (stated.get("step") or stated.get("answers")) and not stated.get("by"):
        what = "step is taken" if stated.get("step") else "questions are answered"
        raise ValueError(f'say in which role the {what}; add by = "..."')
    return Act(source=source, **stated)


ACT = Shape(
    "[[then]]",
    make_act,
    {
        "on": must(day),
        "step": may(word),
        "opens": may(identifier),
        "pays": may(names),
        "pays_part": may(text_by_name),
        "serves": may(word),
        "publishes": may(word),
        "passes": may(flag),
        "moves_to": may(word),
        "confirms": may(flag),
        "answers": may(answers_by_name),
        "by": may(word),
        "who": may(word),
        "with": may(table, "facts"),
        "facts": may(table),
        "items": may(names),
        "states": may(names),
        "as": may(word, "name"),
        "file": may(word),
        "served_on": may(day),
        "fails": may(flag),
        "obstacle": may(word),
        "expect": may(EXPECT),
    },
    keeps_source=True,
)


def make_scenario(scenario: Mapping[str, Any] | None, filing: Filing | None, acts: tuple[Act, ...]) -> Scenario:
    """Mistakes have been noted already where a part could not be read."""
    if scenario is None or filing is None:
        raise ValueError("the story cannot be read before the mistakes above are corrected")
    late = [act for act, before in zip(acts[1:], acts, strict=False) if act.on < before.on]
    if late:
        raise ValueError(f"the acts are told in order of date; {late[0].on} comes too late in the story")
    return Scenario(**scenario, filing=filing, acts=acts)


def make_heading(id: str, law: str, title: Text, story: Text, closures: tuple[Closure, ...] = ()) -> dict[str, Any]:
    return {"id": id, "law": law, "title": title, "story": story, "closures": closures}


HEADING = Shape(
    "[scenario]",
    make_heading,
    {
        "id": must(identifier),
        "law": must(citation),
        "title": must(words),
        "story": must(words),
        "closures": may(list_of(CLOSURE)),
    },
)
SCENARIO = Shape(
    "the scenario",
    make_scenario,
    {"scenario": must(HEADING), "filing": must(FILING), "then": must(list_of(ACT), "acts")},
)
