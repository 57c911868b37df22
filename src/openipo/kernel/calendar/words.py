"""Days and periods in words. A language is a class here; the languages of the explanations are `LANGUAGES`."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol
from unicodedata import bidirectional

from openipo.kernel.calendar.period import Period


class Words(Protocol):
    """What a language must be able to say to explain a date."""

    def day(self, day: date) -> str: ...
    def weekday(self, day: date) -> str: ...
    def period(self, period: Period) -> str: ...
    def from_day(self, day: date) -> str: ...
    def holiday(self, name: str) -> str: ...
    def closure(self, reason: str) -> str: ...
    def ends(self, period: Period, start: str, day: str) -> str: ...
    def rolled(self, why: str, day: str) -> str: ...
    def not_rolled(self, why: str) -> str: ...


class English:
    MONTHS = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    def day(self, day: date) -> str:
        return f"{day.day} {self.MONTHS[day.month - 1]} {day.year}"

    def weekday(self, day: date) -> str:
        return f"a {self.WEEKDAYS[day.weekday()]}"

    def period(self, period: Period) -> str:
        unit = period.unit.replace("_", " ")
        return f"{period.count} {unit[:-1] if period.count == 1 else unit}"

    def from_day(self, day: date) -> str:
        return f"from {self.day(day)}"

    def holiday(self, name: str) -> str:
        return f"a holiday ({name})" if name else "a holiday"

    def closure(self, reason: str) -> str:
        return f"a day on which the office was closed ({reason})" if reason else "a day on which the office was closed"

    def ends(self, period: Period, start: str, day: str) -> str:
        return f"{self.period(period)} {start} {'ends' if period.count == 1 else 'end'} on {day}"

    def rolled(self, why: str, day: str) -> str:
        return f", {why}; the office is next open on {day}"

    def not_rolled(self, why: str) -> str:
        return f", {why}; the law does not prolong this period"


class French:
    MONTHS = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ]
    WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    UNITS = {
        "days": ("jour", "jours"),
        "working_days": ("jour ouvrable", "jours ouvrables"),
        "weeks": ("semaine", "semaines"),
        "months": ("mois", "mois"),
        "years": ("an", "ans"),
    }

    def day(self, day: date) -> str:
        return f"{'1er' if day.day == 1 else day.day} {self.MONTHS[day.month - 1]} {day.year}"

    def weekday(self, day: date) -> str:
        return f"un {self.WEEKDAYS[day.weekday()]}"

    def period(self, period: Period) -> str:
        return f"{period.count} {self.UNITS[period.unit][period.count > 1]}"

    def from_day(self, day: date) -> str:
        return f"à compter du {self.day(day)}"

    def holiday(self, name: str) -> str:
        return f"un jour férié ({name})" if name else "un jour férié"

    def closure(self, reason: str) -> str:
        return f"un jour de fermeture de l'office ({reason})" if reason else "un jour de fermeture de l'office"

    def ends(self, period: Period, start: str, day: str) -> str:
        return f"{self.period(period)} {start} {'expirent' if period.count > 1 else 'expire'} le {day}"

    def rolled(self, why: str, day: str) -> str:
        return f", {why}\u00a0; l'office est de nouveau ouvert le {day}"

    def not_rolled(self, why: str) -> str:
        return f", {why}\u00a0; la loi ne proroge pas ce délai"


class Arabic:
    """Periods stand in the genitive, as after the word for "period": two have a form of their own (the dual), three to
    ten a plural, eleven to ninety-nine an accusative singular."""

    MONTHS = [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ]
    WEEKDAYS = ["اثنين", "ثلاثاء", "أربعاء", "خميس", "جمعة", "سبت", "أحد"]
    UNITS = {
        "days": ("يوم واحد", "يومين", "أيام", "يومًا", "يوم"),
        "working_days": ("يوم عمل واحد", "يومي عمل", "أيام عمل", "يوم عمل", "يوم عمل"),
        "weeks": ("أسبوع واحد", "أسبوعين", "أسابيع", "أسبوعًا", "أسبوع"),
        "months": ("شهر واحد", "شهرين", "أشهر", "شهرًا", "شهر"),
        "years": ("سنة واحدة", "سنتين", "سنوات", "سنة", "سنة"),
    }

    def day(self, day: date) -> str:
        return f"{day.day} {self.MONTHS[day.month - 1]} {day.year}"

    def weekday(self, day: date) -> str:
        return f"وهو يوم {self.WEEKDAYS[day.weekday()]}"

    def period(self, period: Period) -> str:
        one, two, few, many, hundreds = self.UNITS[period.unit]
        if period.count in (1, 2):
            return (one, two)[period.count - 1]
        rest = period.count % 100
        return f"{period.count} {few if 3 <= rest <= 10 else many if rest > 10 else hundreds}"

    def from_day(self, day: date) -> str:
        return f"اعتبارًا من {self.day(day)}"

    def holiday(self, name: str) -> str:
        return f"وهو يوم عطلة ({set_apart(name, 'ar')})" if name else "وهو يوم عطلة"

    def closure(self, reason: str) -> str:
        closed = "وهو يوم أُغلق فيه المكتب"
        return f"{closed} ({set_apart(reason, 'ar')})" if reason else closed

    def ends(self, period: Period, start: str, day: str) -> str:
        return f"مدة {self.period(period)} {start} تنتهي في {day}"

    def rolled(self, why: str, day: str) -> str:
        return f"، {why}؛ ويفتح المكتب من جديد في {day}"

    def not_rolled(self, why: str) -> str:
        return f"، {why}؛ ولا يمدّد القانون هذه المدة"


LANGUAGES: dict[str, Words] = {"en": English(), "fr": French(), "ar": Arabic()}
COMMAS = {"ar": "، "}
SEMICOLONS = {"fr": "\u00a0; ", "ar": "؛ "}
COLONS = {"fr": "\u00a0: "}
RIGHT_TO_LEFT = frozenset({"ar"})
ISOLATE, ISOLATE_ENDS = "\u2068", "\u2069"  # U+2068 FIRST STRONG ISOLATE, U+2069 POP DIRECTIONAL ISOLATE
RIGHT_TO_LEFT_MARK, LEFT_TO_RIGHT_MARK = "\u200f", "\u200e"


def set_apart(words: str, language: str) -> str:
    """Words put into a sentence of the language, between marks that the eye does not see if they run the other way.

    Without them the figures and brackets of "Act s.10(2)" are scattered over an Arabic line (Unicode Standard Annex 9).
    The first mark is for browsers: they take the direction of a `<bdi>` from its first letter, isolated or not.
    """
    other_way = ("L",) if language in RIGHT_TO_LEFT else ("R", "AL")
    if not any(bidirectional(letter) in other_way for letter in words):
        return words
    own_way = RIGHT_TO_LEFT_MARK if language in RIGHT_TO_LEFT else LEFT_TO_RIGHT_MARK
    return f"{own_way}{ISOLATE}{words}{ISOLATE_ENDS}"


def comma(language: str) -> str:
    """What stands between the members of a list."""
    return COMMAS.get(language, ", ")


def semicolon(language: str) -> str:
    """What stands between members that have commas of their own."""
    return SEMICOLONS.get(language, "; ")


def with_list(sentence: str, members: Iterable[str], language: str) -> str:
    """A sentence with the list that follows it, in one line: "These are missing: a; b; c". Without members as it is."""
    listed = semicolon(language).join(set_apart(member, language) for member in members)
    return f"{sentence}{COLONS.get(language, ': ')}{listed}" if listed else sentence


def day_in_words(day: date) -> dict[str, str]:
    """The day by language: "2 March 2026", "2 mars 2026"."""
    return {language: words.day(day) for language, words in LANGUAGES.items()}


def period_in_words(period: Period) -> dict[str, str]:
    """The period by language: "2 months", "2 mois"."""
    return {language: words.period(period) for language, words in LANGUAGES.items()}
