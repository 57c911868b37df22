"""The public holidays of a real country, from the `holidays` package, with their names in our languages."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from openipo.kernel.calendar.errors import CalendarError
from openipo.kernel.calendar.words import LANGUAGES


def is_known_country(code: str) -> bool:
    """Does the list of public holidays know the country of this ISO 3166 code?"""
    import holidays  # noqa: PLC0415  (slow to load; offices without a country's list never need it)

    return code in holidays.list_supported_countries(include_aliases=True)


@lru_cache(maxsize=512)
def country_holidays(code: str, year: int) -> Mapping[date, Mapping[str, str]]:
    """The country's public holidays of a year, each with its name by language, else its local name."""
    import holidays  # noqa: PLC0415

    if not is_known_country(code):
        raise CalendarError(f"there is no list of public holidays for the country code {code!r}")
    local = holidays.country_holidays(code, years=year)
    spoken = {tag.split("_")[0]: tag for tag in reversed(local.supported_languages)}
    names = {}
    for language in LANGUAGES:
        tag = spoken.get(language)
        names[language] = holidays.country_holidays(code, years=year, language=tag) if tag else local
    return {day: {language: named[day] for language, named in names.items()} for day in sorted(local)}
