"""Days and periods in words. A language is a class here; the languages of the explanations are `LANGUAGES`."""

from datetime import date
from typing import Protocol

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


LANGUAGES: dict[str, Words] = {"en": English(), "fr": French()}


def day_in_words(day: date) -> dict[str, str]:
    """The day by language: "2 March 2026", "2 mars 2026"."""
    return {language: words.day(day) for language, words in LANGUAGES.items()}


def period_in_words(period: Period) -> dict[str, str]:
    """The period by language: "2 months", "2 mois"."""
    return {language: words.period(period) for language, words in LANGUAGES.items()}
