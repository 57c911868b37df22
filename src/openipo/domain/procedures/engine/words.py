"""What the engine itself has to say, by language. Law books bring their own words; these are for what is built in."""

from collections.abc import Iterable, Mapping
from datetime import date

from openipo.domain.procedures.engine import refusal_words, taking_up_words
from openipo.domain.procedures.model.state import Text
from openipo.kernel.calendar.api import LANGUAGES, comma, in_language, set_apart

SENTENCES: Mapping[str, Text] = {
    **taking_up_words.SENTENCES,
    **refusal_words.SENTENCES,
    # why a step is closed
    "phase": {
        "en": "The step belongs to another phase: {phases}. The proceeding stands in {phase}.",
        "fr": "L'acte relève d'une autre phase : {phases}. La procédure se trouve en phase {phase}.",
        "ar": "الخطوة من مرحلة أخرى: {phases}. والإجراء في المرحلة: {phase}.",
    },
    "final": {
        "en": "The proceeding has ended: {phase}.",
        "fr": "La procédure est close : {phase}.",
        "ar": "انتهى الإجراء: {phase}.",
    },
    "suspended": {
        "en": "The proceeding stands still while {proceeding} is open.",
        "fr": "La procédure est suspendue tant que {proceeding} est en cours.",
        "ar": "الإجراء موقوف ما دام هذا مفتوحًا: {proceeding}.",
    },
    "stands_still_itself": {
        "en": "{procedure}: the proceeding stands still. It goes on with: {step}.",
        "fr": "{procedure} : la procédure est suspendue. Elle reprend par : {step}.",
        "ar": "{procedure}: الإجراء موقوف. ويُستأنف بالخطوة: {step}.",
    },
    "not_suspended": {
        "en": "{procedure}: the proceeding does not stand still.",
        "fr": "{procedure} : la procédure n'est pas suspendue.",
        "ar": "{procedure}: الإجراء غير موقوف.",
    },
    "suspended_already": {
        "en": "{procedure}: the proceeding stands still already.",
        "fr": "{procedure} : la procédure est déjà suspendue.",
        "ar": "{procedure}: الإجراء موقوف من قبل.",
    },
    "role": {
        "en": "The step is reserved to {roles}.",
        "fr": "L'acte est réservé à : {roles}.",
        "ar": "الخطوة مقصورة على: {roles}.",
    },
    "paid": {
        "en": "{fee} has not been paid in full: {left} is open.",
        "fr": "{fee} : le paiement n'est pas complet, {left} reste à payer.",
        "ar": "{fee}: لم يُدفع كاملًا، والباقي {left}.",
    },
    "served": {
        "en": "Service of the letter {letter} has not been recorded.",
        "fr": "La notification de la lettre {letter} n'est pas enregistrée.",
        "ar": "لم يُسجَّل تبليغ الرسالة: {letter}.",
    },
    "clock_running": {
        "en": "The time limit {clock} is not running.",
        "fr": "Le délai {clock} ne court pas.",
        "ar": "المهلة غير جارية: {clock}.",
    },
    "clock_over": {
        "en": "The time limit {clock} is not over.",
        "fr": "Le délai {clock} n'est pas échu.",
        "ar": "لم تنقضِ المهلة: {clock}.",
    },
    "clock_over_on": {
        "en": "The time limit {clock} is not over; its last day is {day}.",
        "fr": "Le délai {clock} n'est pas échu ; il expire le {day}.",
        "ar": "لم تنقضِ المهلة: {clock}؛ وآخر يوم فيها {day}.",
    },
    "none_open": {
        "en": "{procedure} is open.",
        "fr": "{procedure} : procédure en cours.",
        "ar": "{procedure}: الإجراء مفتوح.",
    },
    "unanswered": {
        "en": "Questions of the phase {phase} are still to be answered ({count})",
        "fr": "Questions de la phase {phase} encore sans réponse ({count})",
        "ar": "أسئلة في المرحلة {phase} ما زالت تنتظر جوابًا ({count})",
    },
    "answered_against": {
        "en": "Answers to questions of the phase {phase} stand against the step ({count})",
        "fr": "Des réponses aux questions de la phase {phase} s'opposent à l'acte ({count})",
        "ar": "أجوبة عن أسئلة في المرحلة {phase} تحول دون الخطوة ({count})",
    },
    "none_of_items": {
        "en": "No item of the goods and services has a status that the step may touch: {statuses}.",
        "fr": "Aucun produit ou service n'a un statut que l'acte peut toucher : {statuses}.",
        "ar": "ليس لأي بند من السلع والخدمات حالة يجوز أن تمسها الخطوة: {statuses}.",
    },
    "goods_without_ground": {
        "en": "Give a ground for each of the goods, or leave them out of the step. No ground is given for these goods",
        "fr": "Donnez un motif pour chaque produit ou retirez-le de l'acte. Aucun motif n'est donné pour ces produits",
        "ar": "اذكر سببًا لكل سلعة أو استبعدها من الخطوة. لم يُذكر سبب لهذه السلع",
    },
    "wrong_items": {
        "en": "The step may not touch these items of the goods and services",
        "fr": "L'acte ne peut pas toucher ces produits ou services",
        "ar": "لا يجوز أن تمس الخطوة هذه البنود من السلع والخدمات",
    },
    "items_missing": {
        "en": "Name the items of the goods and services concerned.",
        "fr": "Indiquez les produits ou services concernés.",
        "ar": "اذكر بنود السلع والخدمات المعنية.",
    },
    "none_of_states": {
        "en": "No designated state has a status that the step may touch: {statuses}.",
        "fr": "Aucun État désigné n'a un statut que l'acte peut toucher : {statuses}.",
        "ar": "ليس لأي دولة معيّنة حالة يجوز أن تمسها الخطوة: {statuses}.",
    },
    "wrong_states": {
        "en": "The step may not touch these states",
        "fr": "L'acte ne peut pas toucher ces États",
        "ar": "لا يجوز أن تمس الخطوة هذه الدول",
    },
    "states_missing": {
        "en": "Name the designated states concerned.",
        "fr": "Indiquez les États désignés concernés.",
        "ar": "اذكر الدول المعيّنة المعنية.",
    },
    "extension_not_running": {
        "en": "An extension of {clock} must be asked for before the time limit ends, and it is not running.",
        "fr": "La prorogation de {clock} doit être demandée avant l'échéance, or le délai ne court pas.",
        "ar": "يجب طلب تمديد المهلة قبل انقضائها، وهي غير جارية: {clock}.",
    },
    "extension_used": {
        "en": "{clock} has been extended as often as the law allows ({times}).",
        "fr": "{clock} a été prorogé autant de fois que la loi le permet ({times}).",
        "ar": "{clock}: مُدِّدت المهلة بقدر ما يسمح به القانون من المرات ({times}).",
    },
    "relief_not_missed": {
        "en": "There is nothing to relieve: {clock} has not been missed.",
        "fr": "Aucune restauration possible : {clock} n'a pas été manqué.",
        "ar": "لا محل للاستدراك، فالمهلة لم تفت: {clock}.",
    },
    "relief_over": {
        "en": "Relief had to be asked for by {day}.",
        "fr": "La restauration devait être demandée au plus tard le {day}.",
        "ar": "كان يجب طلب الاستدراك في موعد أقصاه {day}.",
    },
    "proposed": {
        "en": "The step has been proposed and waits for a second pair of eyes.",
        "fr": "L'acte est proposé et attend l'accord d'une seconde personne.",
        "ar": "الخطوة مقترحة وتنتظر مراجعًا ثانيًا.",
    },
    "rights_unreadable": {
        "en": "{fact}: state each right with its kind, number or sign, grounds and goods.",
        "fr": "{fact} : indiquez chaque droit avec sa nature, son numéro ou le signe, les motifs et les produits.",
        "ar": "{fact}: اذكر كل حق بنوعه ورقمه أو إشارته وأسبابه وسلعه.",
    },
    "right_kind": {
        "en": "Earlier right {place}: “{kind}” is no kind of earlier right.",
        "fr": "Droit antérieur {place} : « {kind} » n'est pas une nature de droit antérieur.",
        "ar": "الحق السابق {place}: «{kind}» ليس من أنواع الحقوق السابقة.",
    },
    "right_number": {
        "en": "Earlier right {place}: a right of this kind is named by its number.",
        "fr": "Droit antérieur {place} : un droit de cette nature est désigné par son numéro.",
        "ar": "الحق السابق {place}: حق من هذا النوع يُعيَّن برقمه.",
    },
    "right_sign": {
        "en": "Earlier right {place}: state the number or the sign.",
        "fr": "Droit antérieur {place} : indiquez le numéro ou le signe.",
        "ar": "الحق السابق {place}: اذكر الرقم أو الإشارة.",
    },
    "right_ground": {
        "en": "Earlier right {place}: state the ground that it gives.",
        "fr": "Droit antérieur {place} : indiquez le motif qu'il fonde.",
        "ar": "الحق السابق {place}: اذكر السبب الذي يقوم عليه.",
    },
    "right_unknown_ground": {
        "en": "Earlier right {place}: the law book has no ground {ground}.",
        "fr": "Droit antérieur {place} : le recueil de lois ne connaît pas le motif {ground}.",
        "ar": "الحق السابق {place}: لا يعرف كتاب القانون السبب {ground}.",
    },
    "right_items": {
        "en": "Earlier right {place}: these goods are not among those concerned",
        "fr": "Droit antérieur {place} : ces produits ne figurent pas parmi les produits concernés",
        "ar": "الحق السابق {place}: هذه السلع ليست من السلع المعنية",
    },
    "no_panel": {
        "en": "No panel has been appointed for the proceeding.",
        "fr": "Aucune formation n'a été désignée pour la procédure.",
        "ar": "لم تُعيَّن هيئة للإجراء.",
    },
    "not_of_panel": {
        "en": "The step is reserved to the members of the panel.",
        "fr": "L'acte est réservé aux membres de la formation.",
        "ar": "الخطوة مقصورة على أعضاء الهيئة.",
    },
    "has_voted": {
        "en": "You have given your vote already.",
        "fr": "Vous vous êtes déjà prononcé.",
        "ar": "سبق أن أدليت بصوتك.",
    },
    "four_eyes": {
        "en": "Whoever proposed the step may not confirm it.",
        "fr": "La personne qui a proposé l'acte ne peut pas le confirmer.",
        "ar": "لا يجوز لمن اقترح الخطوة أن يؤكدها.",
    },
    "asked": {
        "en": "{fact} is missing.",
        "fr": "{fact} : indication manquante.",
        "ar": "{fact}: بيان ناقص.",
    },
    "asked_wrongly": {
        "en": "{fact}: {value} is not {kind}.",
        "fr": "{fact} : {value} n'est pas {kind}.",
        "ar": "{fact}: القيمة {value} ليست {kind}.",
    },
    # why a proceeding cannot be opened
    "nothing_to_name": {
        "en": "{fact}: the register has no such entry in force.",
        "fr": "{fact} : le registre ne contient aucune inscription de cette nature en vigueur.",
        "ar": "{fact}: ليس في السجل قيد سارٍ من هذا النوع.",
    },
    "not_on_request": {
        "en": "{procedure} is not opened on request.",
        "fr": "{procedure} ne s'ouvre pas sur demande.",
        "ar": "{procedure}: إجراء لا يُفتح بطلب.",
    },
    "from_phases": {
        "en": "The file is not in a phase in which {procedure} can be opened.",
        "fr": "Le dossier n'est pas dans une phase où {procedure} peut être ouverte.",
        "ar": "ليس الملف في مرحلة يمكن أن يُفتح فيها هذا الإجراء: {procedure}.",
    },
    "at_once": {
        "en": "{procedure} is already open; no more than {times} at a time.",
        "fr": "{procedure} est déjà ouverte ; pas plus de {times} à la fois.",
        "ar": "{procedure}: الإجراء مفتوح من قبل؛ والحد الأقصى في آن واحد: {times}.",
    },
    # why a file cannot move to another revision
    "unknown_revision": {
        "en": "The law book has no revision {revision}.",
        "fr": "Le recueil de lois n'a pas de révision {revision}.",
        "ar": "ليس في كتاب القانون النسخة {revision}.",
    },
    "same_revision": {
        "en": "The file is already under revision {revision}.",
        "fr": "Le dossier relève déjà de la révision {revision}.",
        "ar": "الملف خاضع من قبل للنسخة {revision}.",
    },
    "not_in_force": {
        "en": "Revision {revision} is in force from {day} only.",
        "fr": "La révision {revision} n'entre en vigueur que le {day}.",
        "ar": "لا تسري النسخة {revision} إلا من {day}.",
    },
    "phase_vanishes": {
        "en": "{procedure} has no phase {phase} under the revision {revision}.",
        "fr": "{procedure} n'a pas de phase {phase} dans la révision {revision}.",
        "ar": "{procedure}: ليس في الإجراء المرحلة {phase} وفق النسخة {revision}.",
    },
    "proposal_vanishes": {
        "en": "The step {step}, proposed and not yet confirmed, does not exist under the revision {revision}.",
        "fr": "L'acte {step}, proposé et non encore confirmé, n'existe pas dans la révision {revision}.",
        "ar": "الخطوة {step}، المقترحة وغير المؤكدة بعد، لا وجود لها في النسخة {revision}.",
    },
    # what a move to another revision changes
    "phase_renamed": {
        "en": "The phase {old} becomes {new}.",
        "fr": "La phase {old} devient {new}.",
        "ar": "تصير المرحلة {old} المرحلة {new}.",
    },
    "clock_vanishes": {
        "en": "The time limit {clock} ends; the new law does not know it.",
        "fr": "Le délai {clock} prend fin ; la nouvelle loi ne le connaît pas.",
        "ar": "تنتهي المهلة {clock}؛ فالقانون الجديد لا يعرفها.",
    },
    "clock_later": {
        "en": "The time limit {clock} ends on {new} instead of {old}.",
        "fr": "Le délai {clock} expire le {new} au lieu du {old}.",
        "ar": "تنتهي المهلة {clock} في {new} بدلًا من {old}.",
    },
    "clock_kept": {
        "en": "The time limit {clock} would end on {new}; it keeps its last day, {old}.",
        "fr": "Le délai {clock} expirerait le {new} ; il garde son échéance, le {old}.",
        "ar": "كانت المهلة {clock} لتنتهي في {new}؛ لكنها تحتفظ بآخر يوم فيها، {old}.",
    },
    "step_vanishes": {
        "en": "The step {step} is no longer open.",
        "fr": "L'acte {step} n'est plus ouvert.",
        "ar": "لم تعد الخطوة {step} متاحة.",
    },
    "step_appears": {"en": "The step {step} opens.", "fr": "L'acte {step} s'ouvre.", "ar": "تصير الخطوة {step} متاحة."},
    # explanations of clocks and of work for a person
    "stands_still": {
        "en": "The time limit stands still since {day}, because {proceeding} was opened.",
        "fr": "Le délai est suspendu depuis le {day}, en raison de l'ouverture de {proceeding}.",
        "ar": "المهلة موقوفة منذ {day}، لفتح هذا الإجراء: {proceeding}.",
    },
    "stands_still_here": {
        "en": "The time limit stands still since {day}, because the proceeding was suspended.",
        "fr": "Le délai est suspendu depuis le {day}, en raison de la suspension de la procédure.",
        "ar": "المهلة موقوفة منذ {day}، لوقف الإجراء.",
    },
    "anew": {
        "en": "The time limit began anew on {day}. ",
        "fr": "Le délai a recommencé à courir le {day}. ",
        "ar": "بدأت المهلة من جديد في {day}. ",
    },
    "closure_after_miss": {
        "en": "{clock} was counted as missed on {old}. With the closures recorded since, its last day is {new}: "
        "decide whether its consequence stands.",
        "fr": "{clock} a été considéré comme manqué le {old}. Avec les fermetures enregistrées depuis, il expire le "
        "{new} : décidez si la conséquence est maintenue.",
        "ar": "{clock}: عُدَّت المهلة فائتة في {old}. وبأيام الإغلاق المسجلة منذئذ يكون آخر يوم فيها "
        "{new}: قرّر هل تبقى نتيجتها.",
    },
    "no_consequence_taken": {
        "en": "{clock} was missed, but the step {step} that follows could not be taken: {reasons}",
        "fr": "{clock} a été manqué, mais l'acte {step} qui doit suivre n'a pas pu être accompli : {reasons}",
        "ar": "{clock}: فاتت المهلة، لكن الخطوة التالية {step} تعذّر اتخاذها: {reasons}",
    },
    # what is next
    "next_clock": {
        "en": "{clock}: last day {day}.",
        "fr": "{clock} : dernier jour le {day}.",
        "ar": "{clock}: آخر يوم {day}.",
    },
    "next_grace": {
        "en": "{clock}: last day {day}, with surcharge until {grace}.",
        "fr": "{clock} : dernier jour le {day}, avec surtaxe jusqu'au {grace}.",
        "ar": "{clock}: آخر يوم {day}، وبرسم إضافي حتى {grace}.",
    },
    "next_missed": {"en": " Then: {step}.", "fr": " Ensuite : {step}.", "ar": " ثم: {step}."},
    "next_fee": {
        "en": "{fee} is to be paid: {left}.",
        "fr": "{fee} est à payer : {left}.",
        "ar": "{fee}: واجب الدفع، {left}.",
    },
    "next_issue": {
        "en": "The letter {letter} is to be issued.",
        "fr": "La lettre {letter} est à expédier.",
        "ar": "الرسالة المطلوب إصدارها: {letter}.",
    },
    "next_serve": {
        "en": "Service of the letter {letter}, issued on {day}, is to be recorded.",
        "fr": "La notification de la lettre {letter}, expédiée le {day}, est à enregistrer.",
        "ar": "المطلوب تسجيل تبليغ الرسالة {letter}، الصادرة في {day}.",
    },
    "next_publish": {
        "en": "The gazette is to publish: {section}.",
        "fr": "À publier au bulletin : {section}.",
        "ar": "للنشر في الجريدة: {section}.",
    },
    "next_confirm": {
        "en": "{step}, proposed by {person}, waits for a second pair of eyes.",
        "fr": "{step}, acte proposé par {person}, attend l'accord d'une seconde personne.",
        "ar": "الخطوة {step}، التي اقترحها {person}، تنتظر مراجعًا ثانيًا.",
    },
    "next_stands_still": {
        "en": "{procedure} stands still until it is resumed.",
        "fr": "{procedure} : procédure suspendue jusqu'à sa reprise.",
        "ar": "{procedure}: الإجراء موقوف إلى أن يُستأنف.",
    },
    "next_suspended": {
        "en": "{procedure} stands still while {proceeding} is open.",
        "fr": "{procedure} : procédure suspendue tant que {proceeding} est en cours.",
        "ar": "{procedure}: الإجراء موقوف ما دام هذا مفتوحًا: {proceeding}.",
    },
}

KINDS: Mapping[str, Text] = {
    "panel": {
        "en": "a panel: an odd number of different officers, three at least, of whom one presides",
        "fr": "une formation : un nombre impair d'agents différents, trois au moins, dont un préside",
        "ar": "هيئة: عددًا فرديًا من موظفين مختلفين، ثلاثة على الأقل، يرأسهم أحدهم",
    },
    "party": {"en": "a person with a name", "fr": "une personne nommée", "ar": "شخصًا له اسم"},
    "date": {"en": "a date", "fr": "une date", "ar": "تاريخًا"},
    "number": {"en": "a number", "fr": "un nombre", "ar": "عددًا"},
    "money": {"en": "an amount of money", "fr": "un montant", "ar": "مبلغًا من المال"},
    "yes-no": {"en": "yes or no", "fr": "oui ou non", "ar": "«نعم» أو «لا»"},
    "choice": {"en": "one of the choices", "fr": "l'un des choix", "ar": "أحد الخيارات"},
    "grounds": {
        "en": "a ground of the law book",
        "fr": "un motif du recueil de lois",
        "ar": "سببًا من أسباب كتاب القانون",
    },
    "states": {"en": "a list of member states", "fr": "une liste d'États membres", "ar": "قائمة دول أعضاء"},
    "parties": {
        "en": "persons, each with a name",
        "fr": "des personnes, chacune avec un nom",
        "ar": "أشخاصًا لكل منهم اسم",
    },
    "items": {"en": "an item of the file", "fr": "un produit ou service du dossier", "ar": "بندًا من بنود الملف"},
    "interest": {
        "en": "an entry in force of that kind",
        "fr": "une inscription en vigueur de cette nature",
        "ar": "قيدًا ساريًا من هذا النوع",
    },
    "interests": {
        "en": "entries in force of that kind",
        "fr": "des inscriptions en vigueur de cette nature",
        "ar": "قيودًا سارية من هذا النوع",
    },
}

YES_NO: Mapping[bool, Text] = {
    True: {"en": "Yes", "fr": "Oui", "ar": "نعم"},
    False: {"en": "No", "fr": "Non", "ar": "لا"},
}

Word = Text | str | int | date


def say(sentence: str, **words: Word) -> Text:
    """A sentence by language. Words may be plain, by language, or days."""
    return {
        language: template.format(**{name: word_in(word, language) for name, word in words.items()})
        for language, template in SENTENCES[sentence].items()
    }


def word_in(word: Word, language: str) -> str:
    if isinstance(word, date):
        return LANGUAGES[language].day(word)
    return set_apart(in_language(word, language) if isinstance(word, Mapping) else str(word), language)


def listed(words: Iterable[Word]) -> Text:
    """Words in a row, by language, with commas between them."""
    found = list(words)
    return {language: comma(language).join(word_in(word, language) for word in found) for language in LANGUAGES}


def joined(*texts: Word) -> Text:
    """Texts one after the other, by language."""
    return {language: "".join(word_in(text, language) for text in texts) for language in LANGUAGES}
