"""Reading office.toml and calendar.toml: who the office is, and when it is open."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from openipo.domain.procedures.model.book import MemberState, Office
from openipo.domain.procedures.text.document import Document, Place, read_document
from openipo.domain.procedures.text.problems import LawBookError
from openipo.domain.procedures.text.shape import Shape, may, must
from openipo.domain.procedures.text.values import (
    citation,
    day,
    identifier,
    list_of,
    names,
    one_of,
    text_by_name,
    whole,
    word,
    words,
    words_by_name,
)
from openipo.kernel.calendar.api import (
    WEEKDAYS,
    Calendar,
    CalendarError,
    EasterHoliday,
    FixedHoliday,
    Holiday,
    SingleHoliday,
    WeekdayHoliday,
    is_known_country,
)

OFFICE = Shape(
    "[office]",
    dict,
    {
        "id": must(identifier),
        "code": must(citation),
        "name": must(words),
        "languages": must(names),
        "currency": must(citation),
        "minor_units": must(whole),
        "time_zone": must(citation),
        "address": must(names),
        "contact": may(text_by_name),
        "international_bureau": may(names),
    },
)
SEPARATION = Shape(
    "[[separation]]",
    dict,
    {"roles": must(names), "reason": must(words), "scope": must(one_of("office", "file"))},
)


def _member_state(**stated: Any) -> MemberState:
    state = MemberState(**stated)
    if state.until is not None and state.until < state.member_from:
        raise ValueError(
            f"the state leaves on {state.until}, before it joins on {state.member_from}; exchange the days"
        )
    return state


MEMBER_STATE = Shape(
    "[[member_state]]",
    _member_state,
    {
        "code": must(citation),
        "name": must(words),
        "from": must(day, "member_from"),
        "until": may(day),
        "domesticated": may(day),
        "authority": may(names),
        "law": must(citation),
    },
)
OFFICE_FILE = Shape(
    "office.toml",
    dict,
    {
        "office": must(OFFICE),
        "roles": must(words_by_name),
        "separation": may(list_of(SEPARATION), "separations"),
        "member_state": may(list_of(MEMBER_STATE), "member_states"),
    },
)


def _holiday(name: Mapping[str, str] | None = None, **rule: Any) -> Holiday:
    kinds: dict[frozenset[str], Any] = {
        frozenset({"month", "day"}): FixedHoliday,
        frozenset({"days"}): EasterHoliday,
        frozenset({"weekday", "nth", "month"}): WeekdayHoliday,
        frozenset({"on"}): SingleHoliday,
    }
    kind = kinds.get(frozenset(rule))
    if kind is None:
        raise ValueError("a holiday is said by month and day, by easter, by weekday, nth and month, or by on")
    return kind(**rule, name=name or {})


HOLIDAY = Shape(
    "[[holiday]]",
    _holiday,
    {
        "month": may(whole),
        "day": may(whole),
        "easter": may(whole, "days"),
        "weekday": may(one_of(*WEEKDAYS)),
        "nth": may(whole),
        "on": may(day),
        "name": must(words),
    },
)
CALENDAR = Shape(
    "[calendar]",
    dict,
    {"closed_weekdays": must(list_of(one_of(*WEEKDAYS))), "law": must(citation), "country": may(word)},
)
CALENDAR_FILE = Shape(
    "calendar.toml",
    dict,
    {
        "calendar": must(CALENDAR),
        "holiday": may(list_of(HOLIDAY), "holidays"),
        "not_holiday": may(
            list_of(Shape("[[not_holiday]]", dict, {"on": must(day), "name": may(words)})), "working_holidays"
        ),
    },
)


def read_office(folder: Path) -> Office:
    """The office of a folder; LawBookError with every mistake of its office.toml."""
    document = read_document(folder / "office.toml", "office.toml")
    stated = document.content.get("office", {})
    languages = stated.get("languages", ()) if isinstance(stated, dict) else ()
    document.languages = tuple(languages) if isinstance(languages, list) else ()
    content = OFFICE_FILE(document.content, document.top)
    _raise(document)
    roles, separations = content["roles"], content.get("separations", ())
    for position, separation in enumerate(separations):
        for role in separation["roles"]:
            if role not in roles:
                document.top.at("separation", position, "roles").complain(
                    f"[[separation]] names the unknown role {role!r}; add it to [roles]."
                )
    member_states = content.get("member_states", ())
    for position, state in enumerate(member_states):
        if state.code in [earlier.code for earlier in member_states[:position]]:
            document.top.at("member_state", position).complain(f"[[member_state]] {state.code!r} stands here twice.")
    _raise(document)
    return Office(**content["office"], roles=roles, separations=separations, member_states=member_states)


def read_calendar(folder: Path, languages: tuple[str, ...]) -> Calendar:
    """The calendar of the office; LawBookError with every mistake of its calendar.toml."""
    document = read_document(folder / "calendar.toml", "calendar.toml", languages)
    content = CALENDAR_FILE(document.content, document.top)
    _raise(document)
    place = document.top.at("calendar")
    country = content["calendar"].get("country", "")
    if country and not is_known_country(country):
        place.at("country").complain(f"there is no list of public holidays for {country!r}; leave it empty.")
    calendar = _make_calendar(content, place)
    _raise(document)
    assert calendar is not None  # noqa: S101  (a mistake was noted, and raised, otherwise)
    return calendar


def _make_calendar(content: Mapping[str, Any], place: Place) -> Calendar | None:
    stated = content["calendar"]
    try:
        return Calendar(
            closed_weekdays=frozenset(stated["closed_weekdays"]),
            holidays=content.get("holidays", ()),
            country=stated.get("country", ""),
            working_holidays=frozenset(each["on"] for each in content.get("working_holidays", ())),
            law=stated["law"],
        )
    except CalendarError as error:
        place.complain(f"[calendar]: {error}.")
        return None


def _raise(document: Document) -> None:
    if document.problems:
        raise LawBookError(document.problems)
