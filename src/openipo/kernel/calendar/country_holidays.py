"""The public holidays of a real country, from the `holidays` package, with their names in our languages."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from openipo.kernel.calendar.errors import CalendarError


def is_known_country(code: str) -> bool:
    """Does the list of public holidays know the country of this ISO 3166 code?"""
    import holidays  # noqa: PLC0415  (slow to load; offices without a country's list never need it)

    return code in holidays.list_supported_countries(include_aliases=True)


@lru_cache(maxsize=512)
def country_holidays(code: str, year: int) -> Mapping[date, Mapping[str, str]]:
    """The country's public holidays of a year, each with its name by language; the local name where there is no other."""
    import holidays  # noqa: PLC0415

    if not is_known_country(code):
        raise CalendarError(f"there is no list of public holidays for the country code {code!r}")
    local = holidays.country_holidays(code, years=year)
    spoken = {tag.split("_")[0]: tag for tag in reversed(local.supported_languages)}
    lists = {
        language: holidays.country_holidays(code, years=year, language=spoken[language]) if language in spoken else local
        for language in ("en", "fr")
    }
    return {day: {language: names[day] for language, names in lists.items()} for day in sorted(local)}
