"""Parts of a law book and their values in words, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from openipo.domain.procedures.model.book import StatedEffect
from openipo.kernel.calendar.api import Period, comma, day_in_words, in_language, period_in_words, set_apart

KINDS = {
    "procedure": {"en": "procedure", "fr": "procédure", "ar": "الإجراء"},
    "phase": {"en": "phase", "fr": "phase", "ar": "المرحلة"},
    "step": {"en": "step", "fr": "étape", "ar": "الخطوة"},
    "clock": {"en": "time limit", "fr": "délai", "ar": "المهلة"},
    "fee": {"en": "fee", "fr": "taxe", "ar": "الرسم"},
    "letter": {"en": "letter", "fr": "lettre", "ar": "الرسالة"},
    "section": {"en": "gazette section", "fr": "rubrique du bulletin", "ar": "قسم الجريدة"},
    "ground": {"en": "ground", "fr": "motif", "ar": "السبب"},
    "check": {"en": "check", "fr": "contrôle", "ar": "الفحص"},
    "series": {"en": "number series", "fr": "série de numéros", "ar": "سلسلة الأرقام"},
    "provision": {"en": "provision", "fr": "disposition", "ar": "النص القانوني"},
    "rule": {"en": "rule", "fr": "règle", "ar": "القاعدة"},
    "book": {"en": "law", "fr": "loi", "ar": "القانون"},
}
PARTS = {
    "asks": {"en": "questions", "fr": "questions", "ar": "الأسئلة"},
    "answered": {"en": "questions to be answered", "fr": "questions à trancher", "ar": "أسئلة واجبة الجواب"},
    "answers": {"en": "with", "fr": "par", "ar": "بـ"},
    "asked_by": {"en": "may be asked for by", "fr": "peut être demandée par", "ar": "يجوز أن يطلبه"},
    "base": {"en": "base", "fr": "base", "ar": "الأساس"},
    "by": {"en": "taken by", "fr": "prise par", "ar": "يتخذها"},
    "came_from": {"en": "may be taken in", "fr": "peut être prise en", "ar": "يجوز اتخاذها في"},
    "condition": {"en": "condition", "fr": "condition", "ar": "الشرط"},
    "confirmed_by": {"en": "confirmed by", "fr": "confirmée par", "ar": "يؤكدها"},
    "currency": {"en": "currency", "fr": "monnaie", "ar": "العملة"},
    "declares": {"en": "what may be declared", "fr": "ce qui peut être déclaré", "ar": "ما يجوز التصريح به"},
    "designates": {"en": "states are designated", "fr": "des États sont désignés", "ar": "تُعيَّن دول"},
    "effects": {"en": "effects on the register", "fr": "effets sur le registre", "ar": "الآثار على السجل"},
    "extension": {"en": "extension", "fr": "prorogation", "ar": "التمديد"},
    "fee": {"en": "fee", "fr": "taxe", "ar": "الرسم"},
    "fees": {"en": "fees", "fr": "taxes", "ar": "الرسوم"},
    "four_eyes": {"en": "second pair of eyes", "fr": "double contrôle", "ar": "المراجعة المزدوجة"},
    "filed_as": {"en": "begins with", "fr": "s'ouvre par", "ar": "يبدأ بـ"},
    "form": {"en": "form", "fr": "formulaire", "ar": "الاستمارة"},
    "gazette": {"en": "entries in the gazette", "fr": "insertions au bulletin", "ar": "القيود في الجريدة"},
    "grace": {"en": "grace", "fr": "délai de grâce", "ar": "السماح"},
    "if_missed": {"en": "consequence", "fr": "conséquence", "ar": "النتيجة"},
    "label": {"en": "name", "fr": "nom", "ar": "الاسم"},
    "law": {"en": "citation", "fr": "référence", "ar": "الإسناد"},
    "letters": {"en": "letters", "fr": "lettres", "ar": "الرسائل"},
    "meaning": {"en": "meaning", "fr": "sens", "ar": "المعنى"},
    "met_by": {"en": "met by", "fr": "respecté par", "ar": "يُراعى بـ"},
    "obstacle": {"en": "obstacle in words", "fr": "obstacle en toutes lettres", "ar": "المانع بالكلمات"},
    "of": {"en": "of", "fr": "de", "ar": "من"},
    "only_if": {"en": "only if", "fr": "seulement si", "ar": "فقط إذا"},
    "paid": {"en": "fees to be paid", "fr": "taxes à payer", "ar": "رسوم واجبة الدفع"},
    "period": {"en": "period", "fr": "durée", "ar": "المدة"},
    "prices": {"en": "prices", "fr": "tarif", "ar": "الأسعار"},
    "refused_if": {"en": "refused if", "fr": "refusée si", "ar": "يُرفض إذا"},
    "requires": {"en": "conditions", "fr": "conditions", "ar": "الشروط"},
    "rolls_over": {"en": "moves off closed days", "fr": "reporté des jours de fermeture", "ar": "يُرحَّل عن أيام الإغلاق"},
    "served": {"en": "letters to be served", "fr": "lettres à notifier", "ar": "رسائل واجبة التبليغ"},
    "signed_by": {"en": "signed by", "fr": "signée par", "ar": "يوقعها"},
    "starts_on": {"en": "starts on", "fr": "court dès", "ar": "تبدأ من"},
    "suspension": {"en": "while suspended", "fr": "pendant la suspension", "ar": "أثناء الوقف"},
    "term": {"en": "term of protection", "fr": "durée de protection", "ar": "مدة الحماية"},
    "text": {"en": "text", "fr": "texte", "ar": "النص"},
    "texts": {"en": "text of the letter", "fr": "texte de la lettre", "ar": "نص الرسالة"},
    "times": {"en": "times", "fr": "nombre", "ar": "عدد المرات"},
    "to": {"en": "leads to", "fr": "mène à", "ar": "تؤدي إلى"},
    "usual_for": {"en": "usual for", "fr": "usuel pour", "ar": "معتاد لـ"},
    "whose": {"en": "who must act", "fr": "qui doit agir", "ar": "من عليه أن يتصرف"},
}
YES_NO = {"en": ("no", "yes"), "fr": ("non", "oui"), "ar": ("لا", "نعم")}
QUOTED = {"en": "“{}”", "fr": "“{}”", "ar": "«{}»"}
SEMICOLONS = {"ar": "؛ "}
NOTHING = {"en": "nothing", "fr": "rien", "ar": "لا شيء"}
SENTENCES = {
    "added": {"en": "{where} is new ({law}).", "fr": "{where}\u00a0: nouveau ({law}).", "ar": "{where}: جديد ({law})."},
    "repealed": {
        "en": "{where} is repealed (was {law}).",
        "fr": "{where}\u00a0: abrogé (était {law}).",
        "ar": "{where}: مُلغى (كان {law}).",
    },
    "changed": {
        "en": "{where}, {part}: was {old}; is now {new} ({law}).",
        "fr": "{where}, {part}\u00a0: était {old}\u00a0; est désormais {new} ({law}).",
        "ar": "{where}، {part}: قبلُ {old}؛ والآن {new} ({law}).",
    },
}


@dataclass(frozen=True)
class Named:
    """A provision by kind and label, inside its procedure where it has one."""

    kind: str
    label: Mapping[str, str]
    procedure: Mapping[str, str]

    def say(self, language: str) -> str:
        label = set_apart(in_language(self.label, language), language)
        named = f"{KINDS[self.kind][language]} {QUOTED[language].format(label)}"
        inside = set_apart(in_language(self.procedure, language), language)
        return f"{inside}{comma(language)}{named}" if self.procedure else named


def say_part(path: tuple[str, ...], language: str) -> str:
    """A part of a provision: "extension, period"."""
    return comma(language).join(in_language(PARTS.get(part, {}), language) or part.replace("_", " ") for part in path)


def say_value(value: Any, language: str) -> str:
    """A value in words; what is empty is "nothing"."""
    if isinstance(value, bool):
        return YES_NO[language][value]
    if isinstance(value, Period):
        return period_in_words(value)[language]
    if isinstance(value, date):
        return day_in_words(value)[language]
    if isinstance(value, Decimal | int):
        return str(value)
    if value is None or not value:
        return NOTHING[language]
    return _say_many(value, language)


def _say_many(value: Any, language: str) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        if language in value and isinstance(value[language], str):
            return str(value[language]).strip()
        return comma(language).join(f"{key}: {say_value(each, language)}" for key, each in value.items())
    if isinstance(value, StatedEffect):
        return f"{value.name} ({say_value(value.facts, language)})" if value.facts else value.name
    if is_dataclass(value):
        stated = ((part.name, getattr(value, part.name)) for part in fields(value) if part.name != "source")
        said = (f"{say_part((name,), language)} {say_value(each, language)}" for name, each in stated if each)
        return f"({SEMICOLONS.get(language, '; ').join(said)})"
    return comma(language).join(say_value(each, language) for each in value)
