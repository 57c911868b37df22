"""The explanation of a time limit, sentence by sentence, in each language."""

from typing import Protocol

from openipo.domain.procedures.model.book import Clock, Extension
from openipo.kernel.calendar.api import LANGUAGES, Period, set_apart


class ClockWords(Protocol):
    """What a language must be able to say of a time limit."""

    events: dict[str, str]

    def extended(self, clock: Clock, extension: Extension, times: int) -> str: ...
    def stood_still(self, days: int, landing: str) -> str: ...
    def grace(self, period: Period, landing: str, law: str) -> str: ...
    def cite(self, law: str, sentence: str) -> str: ...


class English:
    events = {
        "filed": "the filing date",
        "served": "service of the letter",
        "published": "publication",
        "paid": "payment",
        "missed": "the end of the time limit before",
        "registered": "registration",
        "priority": "the priority date",
        "expiry": "expiry",
        "opened": "the opening of the proceedings",
        "ended": "the end of the proceedings",
    }

    def extended(self, clock: Clock, extension: Extension, times: int) -> str:
        words = LANGUAGES["en"]
        often = "once" if times == 1 else f"{times} times"
        return f"{words.period(clock.period)}, extended {often} by {words.period(extension.period)} ({extension.law}): "

    def stood_still(self, days: int, landing: str) -> str:
        return f"; the time limit stood still for {days} {'day' if days == 1 else 'days'} and ends on {landing}"

    def grace(self, period: Period, landing: str, law: str) -> str:
        return f"; then, with surcharge, {LANGUAGES['en'].period(period)} of grace ({law}) until {landing}"

    def cite(self, law: str, sentence: str) -> str:
        return f"{law}: {sentence}"


class French:
    events = {
        "filed": "la date de dépôt",
        "served": "notification de la lettre",
        "published": "publication",
        "paid": "paiement",
        "missed": "l'expiration du délai précédent",
        "registered": "enregistrement",
        "priority": "la date de priorité",
        "expiry": "expiration",
        "opened": "l'ouverture de la procédure",
        "ended": "la clôture de la procédure",
    }

    def extended(self, clock: Clock, extension: Extension, times: int) -> str:
        first, further = LANGUAGES["fr"].period(clock.period), LANGUAGES["fr"].period(extension.period)
        return f"{first}, prorogé {times} fois de {further} ({extension.law})\u00a0: "

    def stood_still(self, days: int, landing: str) -> str:
        return f"\u00a0; le délai a été suspendu {days} {'jours' if days > 1 else 'jour'} et expire le {landing}"

    def grace(self, period: Period, landing: str, law: str) -> str:
        return (
            f"\u00a0; puis, avec surtaxe, délai de grâce de {LANGUAGES['fr'].period(period)} ({law}) jusqu'au {landing}"
        )

    def cite(self, law: str, sentence: str) -> str:
        return f"{law}\u00a0: {sentence}"


class Arabic:
    events = {
        "filed": "تاريخ الإيداع",
        "served": "تبليغ الرسالة",
        "published": "النشر",
        "paid": "الدفع",
        "missed": "انقضاء المهلة السابقة",
        "registered": "التسجيل",
        "priority": "تاريخ الأولوية",
        "expiry": "انتهاء مدة الحماية",
        "opened": "فتح الإجراء",
        "ended": "انتهاء الإجراء",
    }
    TIMES = {1: "مرة واحدة", 2: "مرتين"}

    def extended(self, clock: Clock, extension: Extension, times: int) -> str:
        words = LANGUAGES["ar"]
        often = self.TIMES.get(times) or f"{times} مرات"
        law = set_apart(extension.law, "ar")
        return f"مدة {words.period(clock.period)} مُدِّدت {often} لمدة {words.period(extension.period)} ({law}): "

    def stood_still(self, days: int, landing: str) -> str:
        return f"؛ وأُوقفت المهلة مدة {LANGUAGES['ar'].period(Period(days, 'days'))} وتنتهي في {landing}"

    def grace(self, period: Period, landing: str, law: str) -> str:
        allowed = f"مدة سماح {LANGUAGES['ar'].period(period)}"
        return f"؛ ثم، برسم إضافي، {allowed} ({set_apart(law, 'ar')}) حتى {landing}"

    def cite(self, law: str, sentence: str) -> str:
        return f"{set_apart(law, 'ar')}: {sentence}"


CLOCK_WORDS: dict[str, ClockWords] = {"en": English(), "fr": French(), "ar": Arabic()}


def event_in_words(starts_on: str) -> dict[str, str]:
    """What starts the clock, by language; empty where the occurrence has no everyday name."""
    kind = starts_on.partition(":")[0]
    return {language: words.events[kind] for language, words in CLOCK_WORDS.items() if kind in words.events}
