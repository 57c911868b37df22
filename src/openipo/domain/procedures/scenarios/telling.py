"""Events and acts in words by language, as the page of a story tells them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.words import Word, listed, word_in
from openipo.domain.procedures.model.outcome import LawEvent
from openipo.domain.procedures.model.state import CaseState, Text
from openipo.domain.procedures.scenarios.result import Told
from openipo.domain.procedures.scenarios.stage import Stage
from openipo.domain.procedures.scenarios.story import Act, Filing
from openipo.kernel.calendar.api import LANGUAGES
from openipo.kernel.money.api import Money, show

Payload = Mapping[str, Any]

SENTENCES: Mapping[str, Text] = {
    "filed": {
        "en": "{applicants} files an application.",
        "fr": "{applicants} dépose une demande.",
        "ar": "إيداع طلب من: {applicants}.",
    },
    "step": {"en": "{by}: {step}.", "fr": "{by} : {step}.", "ar": "{by}: {step}."},
    "opens": {
        "en": "A request arrives: {procedure}.",
        "fr": "Une requête arrive : {procedure}.",
        "ar": "يرد طلب: {procedure}.",
    },
    "pays": {"en": "Paid: {fees}.", "fr": "Payé : {fees}.", "ar": "مدفوع: {fees}."},
    "pays_part": {"en": "Paid in part: {fees}.", "fr": "Payé en partie : {fees}.", "ar": "مدفوع جزئيًا: {fees}."},
    "serves": {
        "en": "Service is recorded: {letter}.",
        "fr": "Notification enregistrée : {letter}.",
        "ar": "يُسجَّل التبليغ: {letter}.",
    },
    "publishes": {
        "en": "The gazette appears: {section}.",
        "fr": "Le bulletin paraît : {section}.",
        "ar": "تصدر الجريدة: {section}.",
    },
    "passes": {"en": "Time passes.", "fr": "Le temps passe.", "ar": "يمضي الوقت."},
    "moves_to": {
        "en": "The file moves to the revision {revision}.",
        "fr": "Le dossier passe à la révision {revision}.",
        "ar": "ينتقل الملف إلى النسخة {revision}.",
    },
    "confirms": {
        "en": "{by} confirms the proposal.",
        "fr": "{by} confirme la proposition.",
        "ar": "{by}: تأكيد الاقتراح.",
    },
    "answers": {"en": "{by} answers: {answers}.", "fr": "{by} répond : {answers}.", "ar": "{by} يجيب: {answers}."},
    "answer": {
        "en": "{question} — {answer}",
        "fr": "{question} — {answer}",
        "ar": "{question} — {answer}",
    },
    "step_taken": {"en": "{step}.", "fr": "{step}.", "ar": "{step}."},
    "step_moved": {
        "en": "{step}: {came_from} → {to}.",
        "fr": "{step} : {came_from} → {to}.",
        "ar": "{step}: {came_from} ← {to}.",
    },
    "step_proposed": {"en": "Proposed: {step}.", "fr": "Proposé : {step}.", "ar": "مقترح: {step}."},
    "proceeding_opened": {"en": "Opened: {procedure}.", "fr": "Ouverture : {procedure}.", "ar": "فُتح: {procedure}."},
    "clock_started": {
        "en": "{clock} runs until {day}.",
        "fr": "{clock} court jusqu'au {day}.",
        "ar": "{clock}: تجري حتى {day}.",
    },
    "clock_extended": {
        "en": "{clock} is extended until {day}.",
        "fr": "{clock} est prorogé jusqu'au {day}.",
        "ar": "{clock}: تُمدَّد حتى {day}.",
    },
    "clock_moved": {
        "en": "{clock} now ends on {day}.",
        "fr": "{clock} expire désormais le {day}.",
        "ar": "{clock}: صارت تنتهي في {day}.",
    },
    "clock_resumed": {
        "en": "{clock} runs again, until {day}.",
        "fr": "{clock} court de nouveau, jusqu'au {day}.",
        "ar": "{clock}: تجري من جديد حتى {day}.",
    },
    "clock_suspended": {"en": "{clock} stands still.", "fr": "{clock} est suspendu.", "ar": "{clock}: موقوفة."},
    "clock_met": {"en": "{clock} is met.", "fr": "{clock} est respecté.", "ar": "{clock}: روعيت."},
    "clock_missed": {"en": "{clock} is over.", "fr": "{clock} est échu.", "ar": "{clock}: انقضت."},
    "clock_stopped": {
        "en": "{clock} no longer matters.",
        "fr": "{clock} est sans objet.",
        "ar": "{clock}: لم تعد معتبرة.",
    },
    "clock_questioned": {
        "en": "{clock}: a person is to decide.",
        "fr": "{clock} : à décider par une personne.",
        "ar": "{clock}: القرار لشخص.",
    },
    "fee_charged": {
        "en": "Charged: {fee}, {amount}.",
        "fr": "Taxe due : {fee}, {amount}.",
        "ar": "رسم مفروض: {fee}، {amount}.",
    },
    "fee_repriced": {
        "en": "The price is now {amount}: {fee}.",
        "fr": "Le prix est désormais de {amount} : {fee}.",
        "ar": "صار السعر {amount}: {fee}.",
    },
    "fee_paid": {"en": "Paid in full: {fee}.", "fr": "Payé en totalité : {fee}.", "ar": "مدفوع كاملًا: {fee}."},
    "fee_part_paid": {"en": "Paid in part: {fee}.", "fr": "Payé en partie : {fee}.", "ar": "مدفوع جزئيًا: {fee}."},
    "letter_drafted": {"en": "Letter: {letter}.", "fr": "Lettre : {letter}.", "ar": "رسالة: {letter}."},
    "letter_served": {"en": "Served: {letter}.", "fr": "Notifiée : {letter}.", "ar": "بُلِّغت: {letter}."},
    "entry_queued": {
        "en": "For the gazette: {section}.",
        "fr": "Pour le bulletin : {section}.",
        "ar": "للجريدة: {section}.",
    },
    "entry_published": {"en": "Published: {section}.", "fr": "Publié : {section}.", "ar": "نُشر: {section}."},
    "task_opened": {
        "en": "Task for {role}: {task}",
        "fr": "Tâche pour {role} : {task}",
        "ar": "مهمة على {role}: {task}",
    },
    "states_marked": {"en": "{states}: {status}.", "fr": "{states} : {status}.", "ar": "{states}: {status}."},
    "items_marked": {"en": "{items}: {status}.", "fr": "{items} : {status}.", "ar": "{items}: {status}."},
    "proceeding_suspended": {
        "en": "{procedure} stands still.",
        "fr": "{procedure} : procédure suspendue.",
        "ar": "{procedure}: الإجراء موقوف.",
    },
    "proceeding_resumed": {
        "en": "{procedure} goes on.",
        "fr": "{procedure} : la procédure reprend.",
        "ar": "{procedure}: يُستأنف الإجراء.",
    },
    "revision_moved": {
        "en": "Now under revision {to}.",
        "fr": "Relève désormais de la révision {to}.",
        "ar": "صار خاضعًا للنسخة {to}.",
    },
    "file_linked": {
        "en": "Tied to the file {number}.",
        "fr": "Lié au dossier {number}.",
        "ar": "مرتبط بالملف {number}.",
    },
    "made_public": {"en": "The file is public.", "fr": "Le dossier est public.", "ar": "الملف علني."},
}


ANSWERED: Mapping[str, Text] = {
    "holds": {"en": "yes", "fr": "oui", "ar": "نعم"},
    "fails": {"en": "no", "fr": "non", "ar": "لا"},
    "not-applicable": {"en": "does not apply", "fr": "sans objet", "ar": "لا ينطبق"},
}


def sentence(name: str, **words: Word) -> Text:
    return {
        language: template.format(**{key: word_in(word, language) for key, word in words.items()})
        for language, template in SENTENCES[name].items()
    }


def tell_filing(filing: Filing) -> Text:
    return sentence("filed", applicants=listed(each.get("name", "") for each in filing.applicants))


def tell_act(stage: Stage, act: Act) -> Text:
    """What the story lets happen, in words of the law book."""
    revision = stage.law.revision
    words_of: dict[str, Callable[[], dict[str, Word]]] = {
        "step": lambda: {"by": role(stage.law, act.by), "step": step_label(stage, act.step)},
        "confirms": lambda: {"by": role(stage.law, act.by)},
        "opens": lambda: {"procedure": label(revision.procedures, act.opens)},
        "pays": lambda: {"fees": listed(label(revision.fees, fee) for fee in act.pays)},
        "pays_part": lambda: {"fees": ", ".join(f"{fee} {amount}" for fee, amount in act.pays_part.items())},
        "serves": lambda: {"letter": label(revision.letters, act.serves)},
        "publishes": lambda: {"section": label(revision.sections, act.publishes)},
        "moves_to": lambda: {"revision": act.moves_to},
        "answers": lambda: {"by": role(stage.law, act.by), "answers": told_answers(stage, act.answers)},
    }
    for kind, words in words_of.items():
        if getattr(act, kind):
            return sentence(kind, **words())
    return sentence("passes")


def label(entries: Mapping[str, Any], name: str) -> Text | str:
    return entries[name].label if name in entries else name


def role(law: Law, name: str) -> Text | str:
    return law.office.roles.get(name, name)


def told_answers(stage: Stage, answers: Mapping[str, str]) -> Text:
    """The questions answered, or the phase whose questions were, each with the answer."""
    checks = {name: check.question for name, check in stage.law.revision.checks.items()}
    phases = {
        f"{key}.{phase.id}": phase.label
        for key, proceeding in stage.case.proceedings.items()
        for phase in stage.law.procedure_of(proceeding).phases.values()
    }
    known = {**phases, **checks}
    return listed(
        sentence("answer", question=known.get(name, name), answer=ANSWERED[answer]) for name, answer in answers.items()
    )


def step_label(stage: Stage, name: str) -> Text | str:
    place, _, step = name.rpartition(".")
    proceeding = stage.case.proceedings.get(stage.proceeding(place))
    return label(stage.law.procedure_of(proceeding).steps, step) if proceeding else step


def tell(law: Law, case: CaseState, events: list[LawEvent]) -> Iterator[Told]:
    """What happened; events that only serve the machine are passed over."""
    for event in events:
        words = WORDS.get(event.kind)
        if words:
            name, said = words(law, case, event.payload)
            yield Told(event.effective_on, sentence(name, **said), event.provision, event.payload.get("because", {}))


def state_names(law: Law, codes: Iterable[str]) -> Text:
    """Member states by name."""
    known = ((code, law.office.member_state(code)) for code in codes)
    return listed(state.name if state else code for code, state in known)


Words = Callable[[Law, CaseState, Payload], tuple[str, dict[str, Word]]]


def step_taken(law: Law, case: CaseState, payload: Payload) -> tuple[str, dict[str, Word]]:
    procedure = law.procedure_of(case.proceedings[payload["proceeding"]])
    step = label(procedure.steps, payload["step"])
    if payload["from"] == payload["to"]:
        return "step_taken", {"step": step}
    phases = procedure.phases
    return "step_moved", {"step": step, "came_from": label(phases, payload["from"]), "to": label(phases, payload["to"])}


def step_proposed(law: Law, case: CaseState, payload: Payload) -> tuple[str, dict[str, Word]]:
    procedure = law.procedure_of(case.proceedings[payload["proceeding"]])
    return "step_proposed", {"step": label(procedure.steps, payload["step"])}


def about_clock(kind: str) -> Words:
    def words(law: Law, case: CaseState, payload: Payload) -> tuple[str, dict[str, Word]]:
        clocks = law.procedure_of(case.proceedings[payload["proceeding"]]).clocks
        said: dict[str, Word] = {"clock": label(clocks, payload["clock"])}
        if "expires_on" in payload:
            said["day"] = day_in_words(payload["expires_on"])
        return kind, said

    return words


def day_in_words(day: str) -> Text:
    return {language: words.day(date.fromisoformat(day)) for language, words in LANGUAGES.items()}


def about_fee(kind: str) -> Words:
    def words(law: Law, case: CaseState, payload: Payload) -> tuple[str, dict[str, Word]]:
        said: dict[str, Word] = {"fee": label(law.revision.fees, payload["fee"])}
        if "amount" in payload:
            money = Money(payload["amount"], law.office.currency)
            said["amount"] = {each: show(money, each, minor_units=law.office.minor_units) for each in LANGUAGES}
        return kind, said

    return words


def about_letter(kind: str) -> Words:
    return lambda law, case, payload: (kind, {"letter": label(law.revision.letters, payload["letter"])})


def about_entry(kind: str) -> Words:
    return lambda law, case, payload: (kind, {"section": label(law.revision.sections, payload["section"])})


def about_proceeding(kind: str) -> Words:
    def words(law: Law, case: CaseState, payload: Payload) -> tuple[str, dict[str, Word]]:
        return kind, {"procedure": law.procedure_of(case.proceedings[payload["proceeding"]]).label}

    return words


WORDS: Mapping[str, Words] = {
    "step_taken": step_taken,
    "step_proposed": step_proposed,
    **{kind: about_clock(kind) for kind in SENTENCES if kind.startswith("clock_")},
    **{kind: about_fee(kind) for kind in SENTENCES if kind.startswith("fee_")},
    **{kind: about_letter(kind) for kind in SENTENCES if kind.startswith("letter_")},
    **{kind: about_entry(kind) for kind in SENTENCES if kind.startswith("entry_")},
    **{kind: about_proceeding(kind) for kind in SENTENCES if kind.startswith("proceeding_")},
    "task_opened": lambda law, case, payload: (
        "task_opened",
        {"role": role(law, payload["role"]), "task": payload["label"]},
    ),
    "items_marked": lambda law, case, payload: (
        "items_marked",
        {"items": ", ".join(payload["items"]), "status": payload["status"]},
    ),
    "states_marked": lambda law, case, payload: (
        "states_marked",
        {"states": state_names(law, payload["states"]), "status": payload["status"]},
    ),
    "revision_moved": lambda law, case, payload: ("revision_moved", {"to": payload["to"]}),
    "made_public": lambda law, case, payload: ("made_public", {}),
    "file_linked": lambda law, case, payload: ("file_linked", {"number": payload["number"]}),
}
