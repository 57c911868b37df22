"""When the gazette appears, what an entry says, and what is late."""

from datetime import date
from typing import Any

import pytest

from openipo.domain.parties.api import Address, Party
from openipo.domain.publication.api import (
    BadGazetteRule,
    GazetteRule,
    PublicationRefused,
    closing_day,
    gazette_rule,
    inid_fields,
    inid_label,
    next_planned_day,
    planned_days,
    shown_lines,
)
from openipo.domain.publication.rules.canonical import canonical, digest_of
from openipo.domain.publication.rules.compare import compare
from openipo.domain.publication.rules.inid_fields import KNOWN_CODES, WORD_CODES
from openipo.domain.publication.rules.overdue import Overdue, overdue
from openipo.domain.publication.rules.states import NEEDS, check_state
from openipo.domain.publication.tests.gazette_office import CALENDAR, RULE
from openipo.domain.rights.api import MARK_KINDS, FileState, GoodsItem, Interest, Mark, Priority
from openipo.kernel.calendar.api import Period

WEEKLY = {"every": "week", "on": "wednesday", "begins_on": date(2026, 1, 1)}
MONTHLY = {"every": "month", "on": 15, "begins_on": date(2026, 1, 20)}


def test_a_weekly_gazette_appears_on_its_weekday_and_moves_off_closed_days() -> None:
    days = planned_days(RULE, until=date(2026, 4, 8), calendar=CALENDAR)

    assert days == [
        date(2026, 3, 4),
        date(2026, 3, 11),
        date(2026, 3, 18),
        date(2026, 3, 25),
        date(2026, 4, 2),  # 1 April is the office's holiday
        date(2026, 4, 8),
    ]
    assert planned_days(RULE, until=date(2026, 2, 28), calendar=CALENDAR) == []


def test_a_day_moved_beyond_the_last_asked_for_is_not_planned_yet() -> None:
    assert planned_days(RULE, until=date(2026, 4, 1), calendar=CALENDAR)[-1] == date(2026, 3, 25)


def test_a_monthly_gazette_appears_on_its_day_or_on_the_last_of_the_month() -> None:
    monthly = GazetteRule.from_table(MONTHLY)
    last = GazetteRule.from_table({**MONTHLY, "on": -1, "begins_on": date(2027, 11, 1)})

    assert planned_days(monthly, until=date(2026, 4, 20), calendar=CALENDAR) == [
        date(2026, 2, 16),  # the 15th is a Sunday
        date(2026, 3, 16),
        date(2026, 4, 15),
    ]
    assert planned_days(last, until=date(2028, 3, 1), calendar=CALENDAR) == [
        date(2027, 11, 30),
        date(2027, 12, 31),
        date(2028, 1, 31),
        date(2028, 2, 29),
    ]


def test_the_next_issue_and_its_closing_day() -> None:
    assert next_planned_day(RULE, after=date(2026, 3, 18), calendar=CALENDAR) == date(2026, 3, 25)
    assert next_planned_day(RULE, after=date(2020, 1, 1), calendar=CALENDAR) == date(2026, 3, 4)
    assert closing_day(RULE, date(2026, 3, 18), CALENDAR) == date(2026, 3, 17)
    assert closing_day(RULE, date(2026, 4, 2), CALENDAR) == date(2026, 3, 31), "the holiday is no working day"


def test_the_table_of_the_office_is_read() -> None:
    rule = GazetteRule.from_table({**WEEKLY, "closes": {"days": 3}, "number": "G{number}", "restarts": "never"})

    assert (rule.every, rule.on, rule.closes) == ("week", 2, Period(3, "days"))
    assert (rule.pattern, rule.restarts, rule.title) == ("G{number}", "never", {"en": "Gazette"})


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"every": "year"}, "neither “week” nor “month”"),
        ({"on": "someday"}, "no weekday"),
        ({"every": "month", "on": 31}, "no day that every month has"),
        ({"every": "month", "on": True}, "no day that every month has"),
        ({"begins_on": None}, "begins_on is missing"),
        ({"closes": {"months": 1}}, "closes is one of"),
        ({"closes": {}}, "closes is one of"),
    ],
)
def test_a_table_that_makes_no_sense_says_what_to_write(change: dict[str, Any], words: str) -> None:
    with pytest.raises(BadGazetteRule, match=words):
        GazetteRule.from_table({**WEEKLY, **change})


def test_an_installed_office_has_its_gazette_and_an_unknown_one_is_named() -> None:
    assert gazette_rule("examplia").every == "month"
    with pytest.raises(BadGazetteRule, match="'nowhere' has no"):
        gazette_rule("nowhere")


def test_a_missed_issue_stays_until_it_appears() -> None:
    planned = [date(2026, 3, 4), date(2026, 3, 11), date(2026, 3, 18)]
    states = {date(2026, 3, 11): "frozen"}

    assert overdue(planned, [planned[0]], states, on=date(2026, 3, 18)) == [Overdue(date(2026, 3, 11), 7, "frozen")]
    assert overdue(planned, [planned[0]], {}, on=date(2026, 3, 19)) == [
        Overdue(date(2026, 3, 11), 8, ""),
        Overdue(date(2026, 3, 18), 1, ""),
    ]


@pytest.mark.parametrize("step", NEEDS)
def test_each_step_needs_its_state(step: str) -> None:
    check_state(step, NEEDS[step], "2026/11")
    with pytest.raises(PublicationRefused, match="issue 2026/11 is published"):
        check_state(step, "published", "2026/11")


def a_state(**more: Any) -> FileState:
    mark = Mark("combined", "ALBA", colours=("red", "blue"), vienna_codes=("26.1.1",), disclaimer="ALBA")
    ana = Party("p1", "applicant", "Ana Costa", address=Address(("Quay 1",), "Porto", "4000", country="PT"))
    goods = (
        GoodsItem("25-1", 25, "clothing"),
        GoodsItem("3-1", 3, "soaps"),
        GoodsItem("25-2", 25, "footwear"),
        GoodsItem("25-3", 25, "hats", status="refused"),
    )
    given: dict[str, Any] = {
        "number": "TM/2026/000001",
        "filed_on": date(2026, 3, 5),
        "mark": mark,
        "parties": (ana,),
        "goods": goods,
        "priorities": (Priority("PT", "55", date(2025, 10, 1)),),
    }
    return FileState(**{**given, **more})


def test_an_entry_says_what_there_is_in_the_order_of_its_codes() -> None:
    codes = ["300", "210", "111", "220", "526", "511", "591", "531", "550", "731", "740", "999"]

    assert inid_fields(a_state(), codes) == [
        ("300", ["PT 2025-10-01 55"]),
        ("210", ["TM/2026/000001"]),
        ("220", ["2026-03-05"]),
        ("526", ["ALBA"]),
        ("511", ["3 soaps", "25 clothing; footwear"]),
        ("591", ["red, blue"]),
        ("531", ["26.1.1"]),
        ("550", ["combined"]),
        ("731", ["Ana Costa, Quay 1, 4000 Porto, PT"]),
    ]


def test_an_entry_on_some_goods_names_those_only_even_refused_ones() -> None:
    assert inid_fields(a_state(), ["511"], items=["25-3"]) == [("511", ["25 hats"])]


def test_the_day_of_publication_is_said_where_the_section_asks_for_it() -> None:
    assert inid_fields(a_state(), ["442"], published_on=date(2026, 3, 18)) == [("442", ["2026-03-18"])]
    assert inid_fields(a_state(), ["442"]) == []


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("position", "552"),
        ("motion", "553"),
        ("three-dimensional", "554"),
        ("hologram", "555"),
        ("sound", "556"),
        ("colour", "558"),
    ],
)
def test_each_special_kind_of_mark_has_its_own_code(kind: str, code: str) -> None:
    codes = sorted(WORD_CODES - {"550", "551"})

    assert inid_fields(a_state(mark=Mark(kind)), codes) == [(code, [kind])]


def test_categories_and_standard_characters_are_said_only_where_they_apply() -> None:
    plain = a_state(mark=Mark("word", "ALBA"))
    special = a_state(mark=Mark("word", "ALBA", category="collective", standard_characters=True))

    assert inid_fields(plain, ["541", "551"]) == []
    assert inid_fields(special, ["541", "551"]) == [("541", ["ALBA"]), ("551", ["collective"])]


def test_a_file_without_mark_or_days_is_silent_under_every_code() -> None:
    assert inid_fields(FileState(), sorted(KNOWN_CODES - {"270"})) == []


def test_every_code_has_a_name_in_english_and_french_and_every_kind_a_word() -> None:
    assert all(inid_label(code, language) for code in KNOWN_CODES for language in ("en", "fr"))
    assert shown_lines("550", MARK_KINDS, "fr")[0] == "Verbale"
    assert shown_lines("210", ["word"], "fr") == ["word"]


def test_a_proof_names_each_field_that_reads_otherwise_and_the_picture() -> None:
    was = {"fields": [{"code": "210", "lines": ["1"]}, {"code": "511", "lines": ["25 hats"]}], "picture": "doc-1"}
    now = {"fields": [{"code": "210", "lines": ["1"]}, {"code": "540", "lines": ["ALBA"]}], "picture": ""}
    found = compare(was, now, number="TM/1", section="accepted")

    assert [one.in_words() for one in found] == [
        "TM/1 (511) says “25 hats”, the register says “nothing”",
        "TM/1 (540) says “nothing”, the register says “ALBA”",
        "TM/1 (540 picture) says “doc-1”, the register says “nothing”",
    ]
    assert compare(now, now, number="TM/1", section="accepted") == []


def test_the_digest_does_not_depend_on_the_order_in_which_things_were_written() -> None:
    assert canonical({"b": 1, "a": "é"}) == '{"a":"é","b":1}'
    assert digest_of(canonical({"b": 1, "a": 2})) == digest_of(canonical({"a": 2, "b": 1}))


LICENCE = Interest(
    "i1", "licence", {"en": "Licence", "fr": "Licence"}, (Party("i1-1", "licensee", "Lea"),), rank=0,
    facts={"area": {"label": {"en": "Area", "fr": "Zone"}, "value": "N", "words": {}, "place": 1},
           "way": {"label": {}, "value": "sole", "words": {"en": "Sole", "fr": "Unique"}, "place": 0}},
    since=date(2026, 3, 1), until=date(2030, 3, 1), proceeding="licence",
)  # fmt: skip
PLEDGE = Interest(
    "i2", "pledge", parties=(Party("i2-1", "pledgee", "Bank"),), rank=2,
    since=date(2026, 4, 1), ended_on=date(2026, 5, 1), proceeding="pledge", changed_by="release",
)  # fmt: skip


@pytest.mark.parametrize(
    ("proceeding", "code", "lines"),
    [
        ("licence", "791", ["Lea"]),
        ("licence", "793", ["way: Sole / Unique", "Area / Zone: N", "2026-03-01 – 2030-03-01"]),
        ("", "791", ["Lea"]),
        ("pledge", "interest", ["pledge (2)", "Bank", "2026-04-01 – 2026-05-01"]),
        ("release", "interest", ["pledge (2)", "Bank", "2026-04-01 – 2026-05-01"]),
    ],
)
def test_an_entry_names_the_interest_that_its_proceeding_entered_or_ended(
    proceeding: str, code: str, lines: list[str]
) -> None:
    state = a_state(interests=(LICENCE, PLEDGE))

    assert inid_fields(state, [code], proceeding=proceeding) == [(code, lines)]


def test_a_pledge_has_no_licensee() -> None:
    assert inid_fields(a_state(interests=(LICENCE, PLEDGE)), ["791", "793"], proceeding="pledge") == []


def test_a_designation_prints_its_international_registration_and_a_later_extension_its_day() -> None:
    stated = {"registration_number": "1712345", "international_on": "2025-12-01", "filed_on": "2025-12-01"}
    codes = ["111", "151", "891", "822"]
    assert inid_fields(FileState(stated=stated), codes) == [("111", ["1712345"]), ("151", ["2025-12-01"])]
    later = {**stated, "filed_on": "2026-02-02", "basis": "AA 000123"}
    assert inid_fields(FileState(stated=later), ["891", "822"]) == [("891", ["2026-02-02"]), ("822", ["AA 000123"])]
