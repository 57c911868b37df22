"""What a story expects after an act, compared with what came: one function for each kind of expectation."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.charges import price_today
from openipo.domain.procedures.engine.options import options
from openipo.domain.procedures.engine.requests import requests
from openipo.domain.procedures.model.outcome import Obstacle
from openipo.domain.procedures.model.state import ClockState, Text
from openipo.domain.procedures.scenarios.result import Checked
from openipo.domain.procedures.scenarios.stage import Stage
from openipo.domain.procedures.scenarios.story import Expectation
from openipo.kernel.money.api import Money

NOTHING = "-"
AS_TYPED = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u200e": "", "\u200f": "", "\u2068": "", "\u2069": ""})


def compare(stage: Stage, expect: Expectation) -> list[Checked]:
    """Everything that the story expects at this point; what it does not mention is not compared."""
    return [
        checked
        for name, check in CHECKS.items()
        if getattr(expect, name) is not None
        for checked in check(stage, getattr(expect, name))
    ]


def one(about: Text, expected: str, actual: str, is_ok: bool | None = None) -> Checked:
    return Checked(about, expected, actual, expected == actual if is_ok is None else is_ok)


def phases(stage: Stage, expected: Mapping[str, str]) -> Iterator[Checked]:
    for name, phase in expected.items():
        found = stage.case.proceedings.get(stage.proceeding(name))
        yield one(
            {"en": f"phase of {name}", "fr": f"phase de {name}", "ar": f"مرحلة {name}"},
            phase,
            found.phase if found else NOTHING,
        )


def clocks(stage: Stage, expected: Mapping[str, Any]) -> Iterator[Checked]:
    for name, last_day in expected.items():
        state = clock_named(stage, name)
        actual: Any = NOTHING
        if state:
            actual = state.expires_on if state.status == "running" else state.status
        yield one(
            {"en": f"time limit {name}", "fr": f"délai {name}", "ar": f"المهلة {name}"}, str(last_day), str(actual)
        )


def clock_named(stage: Stage, name: str) -> ClockState | None:
    """The last clock of that name: of any proceeding, or of the one named before it ("opposition-2.answer")."""
    place, _, clock = name.rpartition(".")
    found = [state for state in stage.case.clocks.values() if state.clock == clock or state.key == name]
    if place:
        found = [state for state in found if state.proceeding == stage.proceeding(place)]
    return found[-1] if found else None


def because(stage: Stage, expected: Mapping[str, str]) -> Iterator[Checked]:
    for name, words in expected.items():
        state = clock_named(stage, name)
        fees = [fee for fee in stage.case.fees.values() if fee.fee == name]
        said = state.because if state else fees[-1].because if fees else {}
        about = {"en": f"explanation of {name}", "fr": f"explication de {name}", "ar": f"تعليل {name}"}
        yield one(about, words, said.get("en", NOTHING), contains(said, words))


def contains(said: Text, words: str) -> bool:
    """Do the words occur, in any language? Spaces that do not break are spaces; marks that nobody sees are none."""
    return any(as_typed(words) in as_typed(each) for each in said.values())


def as_typed(words: str) -> str:
    return words.translate(AS_TYPED).casefold()


def items(stage: Stage, expected: Mapping[str, str]) -> Iterator[Checked]:
    for item, status in expected.items():
        yield one(
            {"en": f"item {item}", "fr": f"produit {item}", "ar": f"البند {item}"},
            status,
            stage.case.items.get(item, NOTHING),
        )


def states(stage: Stage, expected: Mapping[str, str]) -> Iterator[Checked]:
    for state, status in expected.items():
        yield one(
            {"en": f"state {state}", "fr": f"État {state}", "ar": f"الدولة {state}"},
            status,
            stage.case.states.get(state, NOTHING),
        )


def fees(stage: Stage, expected: Mapping[str, str]) -> Iterator[Checked]:
    """Fees that are open: what is left of them at the price of the day."""
    due = [fee for fee in stage.case.fees.values() if fee.status == "due"]
    units = stage.law.office.minor_units
    left = {fee.fee: price_today(stage.law, fee, stage.today)[0] - fee.paid_amount for fee in due}
    currency = stage.law.office.currency
    actual = {name: Money(amount, currency).decimal(minor_units=units) for name, amount in left.items()}
    yield one({"en": "open fees", "fr": "taxes dues", "ar": "رسوم مستحقة"}, in_words(expected), in_words(actual))


def in_words(amounts: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {amount}" for name, amount in sorted(amounts.items())) or NOTHING


def paid(stage: Stage, expected: Iterable[str]) -> Iterator[Checked]:
    actual = {fee.fee for fee in stage.case.fees.values() if fee.status == "paid"}
    yield same({"en": "fees paid", "fr": "taxes payées", "ar": "رسوم مدفوعة"}, expected, actual)


def same(about: Text, expected: Iterable[str], actual: Iterable[str]) -> Checked:
    return one(about, ", ".join(sorted(expected)) or NOTHING, ", ".join(sorted(actual)) or NOTHING)


def letters(stage: Stage, expected: Iterable[str]) -> Iterator[Checked]:
    yield same({"en": "letters", "fr": "lettres", "ar": "رسائل"}, expected, said_by(stage, "letter_drafted", "letter"))


def gazette(stage: Stage, expected: Iterable[str]) -> Iterator[Checked]:
    about = {"en": "gazette entries", "fr": "annonces au bulletin", "ar": "قيود الجريدة"}
    yield same(about, expected, said_by(stage, "entry_queued", "section"))


def effects(stage: Stage, expected: Iterable[str]) -> Iterator[Checked]:
    about = {"en": "changes of the register", "fr": "modifications du registre", "ar": "تغييرات السجل"}
    yield same(about, expected, [call.effect for call in stage.effects_of_act])


def effective(stage: Stage, expected: Mapping[str, date]) -> Iterator[Checked]:
    """From which day a change of the register counts, where the law dates it back."""
    for name, on in expected.items():
        actual = [str(call.on) for call in stage.effects if call.effect == name]
        yield one(
            {"en": f"{name} counts from", "fr": f"{name} prend effet le", "ar": f"{name} يسري من"},
            str(on),
            ", ".join(actual) or NOTHING,
        )


def said_by(stage: Stage, kind: str, name: str) -> list[str]:
    return [event.payload[name] for event in stage.events_of_act if event.kind == kind]


def tasks(stage: Stage, expected: Iterable[str]) -> Iterator[Checked]:
    actual = {task.role for task in stage.case.tasks.values()}
    yield same({"en": "tasks for", "fr": "tâches pour", "ar": "مهام على"}, expected, actual)


def opened(stage: Stage, expected: Iterable[str]) -> Iterator[Checked]:
    for name in expected:
        found = obstacles_to(stage, name)
        about = {"en": f"{name} is open", "fr": f"{name} est ouvert", "ar": f"{name} متاح"}
        yield one(about, "open", reasons(found) if found else "open" if found is not None else NOTHING)


def closed(stage: Stage, expected: Mapping[str, str]) -> Iterator[Checked]:
    for name, words in expected.items():
        found = obstacles_to(stage, name)
        about = {"en": f"{name} is closed", "fr": f"{name} est fermé", "ar": f"{name} مغلق"}
        actual = reasons(found) if found else "open" if found is not None else NOTHING
        yield one(about, words, actual, any(speaks_of(obstacle, words) for obstacle in found or ()))


def obstacles_to(stage: Stage, name: str) -> tuple[Obstacle, ...] | None:
    """The obstacles to a step ("application.accept") or to a request ("opposition"); None where there is no such."""
    on = stage.today
    proceeding, _, step = name.rpartition(".")
    if proceeding:
        for option in options(stage.law, stage.case, stage.facts, on):
            if (option.proceeding, option.step) == (stage.proceeding(proceeding), step):
                return option.obstacles
        return None
    for request in requests(stage.law, stage.case, stage.facts, on):
        if request.procedure == name:
            return request.obstacles
    return None


def speaks_of(obstacle: Obstacle, words: str) -> bool:
    """Is the obstacle the one meant: by the name of its rule, or by words of its reason?"""
    return words in ("", obstacle.code) or contains(obstacle.reason, words)


def reasons(obstacles: Iterable[Obstacle]) -> str:
    return " ".join(obstacle.reason.get("en", obstacle.code) for obstacle in obstacles)


def register_status(stage: Stage, expected: str) -> Iterator[Checked]:
    yield one(
        {"en": "status of the file", "fr": "statut du dossier", "ar": "حالة الملف"},
        expected,
        stage.case.register_status,
    )


def suspended(stage: Stage, expected: Iterable[str]) -> Iterator[Checked]:
    known = {key: name for name, key in stage.names.items()}
    actual = [known.get(key, key) for key, each in stage.case.proceedings.items() if each.suspended_by]
    yield same({"en": "suspended", "fr": "suspendues", "ar": "موقوفة"}, expected, actual)


def revision(stage: Stage, expected: str) -> Iterator[Checked]:
    yield one(
        {"en": "revision of the law", "fr": "révision de la loi", "ar": "نسخة القانون"}, expected, stage.case.revision
    )


def holders(stage: Stage, expected: Iterable[str]) -> Iterator[Checked]:
    """Who applies or holds, by name."""
    about = {"en": "applicants or holders", "fr": "déposants ou titulaires", "ar": "مودعو الطلب أو أصحاب الحق"}
    yield same(about, expected, [each["name"] for each in stage.facts["applicants"]])


def files(stage: Stage, expected: Iterable[str]) -> Iterator[Checked]:
    """The files that the act opened, as the story calls them."""
    yield same({"en": "files opened", "fr": "dossiers ouverts", "ar": "ملفات فُتحت"}, expected, stage.opened)


CHECKS: Mapping[str, Callable[[Stage, Any], Iterator[Checked]]] = {
    "phases": phases,
    "clocks": clocks,
    "because": because,
    "items": items,
    "states": states,
    "fees": fees,
    "paid": paid,
    "letters": letters,
    "gazette": gazette,
    "effects": effects,
    "effective": effective,
    "tasks": tasks,
    "open": opened,
    "closed": closed,
    "register_status": register_status,
    "suspended": suspended,
    "revision": revision,
    "holders": holders,
    "files": files,
}
