"""The tables of a procedure file: what each may say."""

from dataclasses import dataclass
from typing import Any

from openipo.domain.procedures.model.book import (
    BEFORE,
    CHECK_ANSWERS,
    AnswersNeeded,
    Ask,
    Clock,
    Extension,
    Grace,
    ItemChange,
    Phase,
    PhaseTask,
    Relief,
    Reminder,
    StateChange,
    Step,
)
from openipo.domain.procedures.text.effects import effect
from openipo.domain.procedures.text.shape import Shape, may, must
from openipo.domain.procedures.text.values import (
    citation,
    flag,
    identifier,
    list_of,
    names,
    names_by_name,
    one_of,
    period,
    whole,
    word,
    words,
)

ASK_TYPES = (
    "text",
    "long-text",
    "date",
    "number",
    "money",
    "yes-no",
    "choice",
    "grounds",
    "items",
    "states",
    "party",
    "parties",
    "address",
    "document",
    "interest",
    "interests",
    "value",
    "earlier-rights",
    "panel",
    "proceeding",
    "vienna-codes",
)
OUTCOMES = ("", "registered", "refused", "withdrawn", "lapsed", "granted", "rejected", "closed")

OPTION = Shape("an option", dict, {"id": must(identifier), "label": must(words)})


def _ask(**values: Any) -> Ask:
    if values["type"] == "choice" and not values.get("options"):
        raise ValueError("a choice needs its options")
    if values.get("role") and values["type"] != "party":
        raise ValueError("only a party has a role")
    # "party", and a question about parties on the file, ask which of them is meant: nobody becomes party by it
    if values["type"] == "party" and values["id"] != "party" and not values.get("on_file"):
        values.setdefault("role", values["id"].replace("_", "-"))
    return Ask(**values)


ASK = Shape(
    "a question",
    _ask,
    {
        "id": must(identifier),
        "type": must(one_of(*ASK_TYPES)),
        "label": must(words),
        "required": may(flag),
        "role": may(identifier),
        "options": may(list_of(OPTION)),
        "help": may(words),
        "kinds": may(names),
        "roles": may(names),
        "on_file": may(flag),
    },
)

TASK = Shape("task", PhaseTask, {"role": must(identifier), "label": must(words), "within": may(period)})


def _phase(**values: Any) -> Phase:
    return Phase(**{"public": values["label"], **values})


PHASE = Shape(
    "[[phase]]",
    _phase,
    {
        "id": must(identifier),
        "label": must(words),
        "public": may(words),
        "law": must(citation),
        "final": may(flag),
        "outcome": may(one_of(*OUTCOMES)),
        "register_status": may(one_of("", "pending", "registered", "ended")),
        "is_public": may(flag),
        "task": may(TASK),
    },
    keeps_source=True,
)


def _items(**values: Any) -> ItemChange:
    change = ItemChange(**values)
    if BEFORE in (change.to, change.rest) and (not change.decided_in or change.rest == BEFORE):
        raise ValueError('only goods named by decided_in go back to how they stood "before"; say which decision')
    return change


ITEMS = Shape(
    "items",
    _items,
    {"from": must(names, "came_from"), "to": must(word), "rest": may(word), "decided_in": may(identifier)},
)

FLAGS = ("panel", "suspends_itself", "resumes_itself", "while_suspended", "reopens")
STATES = Shape("states", StateChange, {"from": must(names, "came_from"), "to": must(word), "rest": may(word)})

ANSWERED = Shape(
    "answered", AnswersNeeded, {"of": must(names), "with": may(list_of(one_of(*CHECK_ANSWERS)), "answers")}
)


def _step(**values: Any) -> Step:
    step = Step(**values)
    if step.answered and (step.is_automatic or step.by == ("system",)):
        raise ValueError(
            "a step that the system takes waits for no answers; drop answered, or ask for rules in only_if"
        )
    return step


STEP = Shape(
    "[[step]]",
    _step,
    {
        "id": must(identifier),
        "label": must(words),
        "law": must(citation),
        "from": must(names, "came_from"),
        "to": may(word),
        "by": must(names),
        "when": may(word),
        **{
            key: may(names)
            for key in [
                "only_if",
                "requires",
                "refused_if",
                "paid",
                "served",
                "clock_running",
                "clock_over",
                "none_open",
                "confirmed_by",
                "sets",
                "letters",
                "fees",
                "gazette",
                "opens",
            ]
        },
        "answered": may(ANSWERED),
        "effects": may(list_of(effect)),
        "takes_effect_on": may(word),
        **{key: may(flag) for key in FLAGS},
        "four_eyes": may(flag),
        "together": may(flag),
        "asks": may(list_of(ASK)),
        "items": may(ITEMS),
        "states": may(STATES),
    },
    keeps_source=True,
)

EXTENSION = Shape(
    "extension",
    Extension,
    {
        "period": must(period),
        "times": must(whole),
        "step": must(identifier),
        "law": must(citation),
        "fee": may(word),
    },
)
GRACE = Shape("grace", Grace, {"period": must(period), "law": must(citation), "surcharge": may(word)})
RELIEF = Shape(
    "relief",
    Relief,
    {
        "kind": must(identifier),
        "period": must(period),
        "step": must(identifier),
        "law": must(citation),
        "fee": may(word),
    },
)


def _reminder(**stated: Any) -> Reminder:
    if ("before" in stated) == ("after" in stated):
        raise ValueError("a reminder lies either before the last day or after the start; say which, and only one")
    if not stated.get("letter") and not stated.get("task"):
        raise ValueError("a reminder sends a letter or opens a task; say which")
    return Reminder(**stated)


REMINDER = Shape(
    "a reminder",
    _reminder,
    {"before": may(period), "after": may(period), "letter": may(identifier), "task": may(TASK)},
)

CLOCK = Shape(
    "[[clock]]",
    Clock,
    {
        "id": must(identifier),
        "label": must(words),
        "law": must(citation),
        "starts_on": must(word),
        "period": must(period),
        "only_in": may(names),
        "rolls_over": may(flag),
        "whose": may(identifier),
        "met_by": may(names),
        "stopped_by": may(names),
        "if_missed": may(word),
        "no_consequence": may(words),
        "extension": may(EXTENSION),
        "suspension": may(one_of("stop", "restart", "run")),
        "grace": may(GRACE),
        "relief": may(RELIEF),
        "reminders": may(list_of(REMINDER)),
    },
    keeps_source=True,
)


@dataclass(frozen=True)
class Heading:
    """The `[procedure]` table: everything of a procedure but its phases, steps and clocks."""

    values: dict[str, Any]


def _heading(**values: Any) -> Heading:
    return Heading(values)


PROCEDURE = Shape(
    "[procedure]",
    _heading,
    {
        "id": must(identifier),
        "label": must(words),
        "law": must(citation),
        "opens": must(one_of("with-file", "on-request", "by-step")),
        "for": may(names, "filed_as"),
        "from_phases": may(names_by_name),
        "first_phase": must(identifier),
        "asked_by": may(names),
        "at_once": may(whole),
        "suspends": may(names),
        "series": may(word),
        "form": may(list_of(ASK)),
        "scope": may(one_of("file", "items", "states")),
        "items_from": may(names),
        "holds_goods": may(flag),
        "fees": may(names),
        "letters": may(names),
        "gazette": may(names),
        "requires": may(names),
        "together": may(flag),
    },
    keeps_source=True,
)

REPEAL = Shape(
    "[[repeal]]",
    dict,
    {
        "what": must(
            one_of(
                "procedure",
                "phase",
                "step",
                "clock",
                "fee",
                "letter",
                "section",
                "ground",
                "check",
                "series",
                "provision",
            )
        ),
        "procedure": may(identifier),
        "id": must(identifier),
        "law": may(citation),
    },
    keeps_source=True,
)
