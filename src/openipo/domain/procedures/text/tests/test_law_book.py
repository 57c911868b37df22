"""A law book read from its text: revisions, amendments, rules, letters."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from openipo.domain.procedures.api import LawBook, LawBookError, NotInForce
from openipo.domain.procedures.model.book import Source, StatedEffect
from openipo.domain.procedures.text.tests.small_book import BOOK, changed, write_book
from openipo.kernel.calendar.api import Period

AMENDED = "trademark/2026/procedures/application.toml"
APPLICATION = "trademark/2020/procedures/application.toml"
AMENDING = "trademark/2026/book.toml"


def load(tmp_path: Path, **changes: str | None) -> LawBook:
    return LawBook.load(write_book(tmp_path, dict(changes)))


def test_the_book_says_what_its_text_says(tmp_path: Path) -> None:
    book = load(tmp_path)
    assert (book.id, book.right, book.office.name["fr"]) == ("testland/trademark", "trademark", "Office du Testland")
    assert list(book.revisions) == ["2020", "2026"]
    procedure = book.revision("2020").procedures["application"]
    step = procedure.steps["register"]
    assert step.came_from == ("received", "noticed")
    assert (step.four_eyes, step.confirmed_by, step.effects) == (True, ("registrar",), (StatedEffect("register"),))
    assert procedure.steps["notify"].asks[0].type == "grounds"
    assert procedure.phases["received"].task is not None
    assert procedure.phases["received"].task.within == Period(10, "days")
    assert procedure.phases["received"].public == {"en": "Received", "fr": "Reçue"}  # no other name for the public
    assert procedure.phases["noticed"].public["en"] == "Under examination"
    assert procedure.clocks["reply"].extension is not None
    assert procedure.clocks["reply"].extension.times == 2


def test_an_effect_is_a_name_or_a_table_with_what_the_law_fixes_for_it(tmp_path: Path) -> None:
    written = '["register", { do = "enter-interest", kind = "licence", since = 2020-01-01, roles = ["licensee"] }]'
    change = {APPLICATION: BOOK[APPLICATION].replace('["register"]', written)}
    steps = LawBook.load(write_book(tmp_path, change)).revision("2020").procedures["application"].steps
    fixed = {"kind": "licence", "since": date(2020, 1, 1), "roles": ("licensee",)}
    assert steps["register"].effects == (StatedEffect("register"), StatedEffect("enter-interest", fixed))


def test_fees_keep_exact_sums_and_days(tmp_path: Path) -> None:
    prices = load(tmp_path).revision("2020").fees["filing"].prices
    assert [(price.valid_from, price.valid_until) for price in prices] == [
        (date(2020, 1, 1), date(2025, 12, 31)),
        (date(2026, 1, 1), None),
    ]
    assert prices[0].rows[0].each[0].amount == Decimal("40.00")
    assert prices[0].rows[0].when == {"applicant_is_small": True}


def test_each_provision_knows_its_place_in_the_text(tmp_path: Path) -> None:
    book = load(tmp_path)
    source = book.revision("2020").procedures["application"].steps["register"].source
    assert source is not None
    assert source.file == "2020/procedures/application.toml"
    text = BOOK["trademark/2020/procedures/application.toml"].splitlines()
    assert text[source.line - 1 : source.line + 1] == ["[[step]]", 'id = "register"']


@pytest.mark.parametrize(
    ("on", "revision"),
    [
        (date(2020, 1, 1), "2020"),
        (date(2026, 6, 30), "2020"),
        (date(2026, 7, 1), "2026"),
        (date(2040, 1, 1), "2026"),
    ],
)
def test_the_revision_in_force_is_the_latest_begun(tmp_path: Path, on: date, revision: str) -> None:
    assert load(tmp_path).in_force(on).id == revision


def test_before_the_first_revision_there_is_no_law(tmp_path: Path) -> None:
    with pytest.raises(NotInForce, match="no law in force on 2019-12-31: its first revision begins on 2020-01-01"):
        load(tmp_path).in_force(date(2019, 12, 31))


def test_an_unknown_revision_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotInForce, match="no revision '2030'; it has 2020, 2026"):
        load(tmp_path).revision("2030")


def test_an_amending_act_replaces_whole_entries_and_leaves_the_rest(tmp_path: Path) -> None:
    book = load(tmp_path)
    old, new = (book.revision(id).procedures["application"] for id in ("2020", "2026"))
    assert (old.clocks["reply"].period, new.clocks["reply"].period) == (Period(2, "months"), Period(3, "months"))
    assert new.clocks["reply"].source == Source("2026/procedures/application.toml", 1)
    assert new.steps == old.steps
    assert list(new.phases) == ["received", "noticed", "registered", "lapsed"]


def test_an_amending_act_adds_and_takes_away(tmp_path: Path) -> None:
    added = BOOK[AMENDED] + (
        '\n[procedure]\nid = "application"\n\n[[step]]\nid = "hasten"\nlabel = { en = "Hasten", fr = "Accélérer" }\n'
        'law = "Act s.21"\nfrom = ["received"]\nby = ["applicant"]\n\n[[repeal]]\nwhat = "step"\nid = "extend"\n'
    )
    without = "\n".join(line for line in added.split("\n") if not line.startswith("extension ="))
    repeal = BOOK[AMENDING] + '\n[[repeal]]\nwhat = "fee"\nid = "extension"\nlaw = "Amendment s.3"\n'
    book = load(tmp_path, **{AMENDED: without, AMENDING: repeal})
    old, new = book.revision("2020"), book.revision("2026")
    assert list(new.procedures["application"].steps) == ["notify", "register", "lapse", "hasten"]
    assert "extend" in old.procedures["application"].steps
    assert list(new.fees) == ["filing"]
    assert list(old.fees) == ["filing", "extension"]


def test_taking_away_what_is_still_needed_is_told(tmp_path: Path) -> None:
    repeal = BOOK[AMENDING] + '\n[[repeal]]\nwhat = "fee"\nid = "extension"\n'
    with pytest.raises(LawBookError, match="names the unknown fee 'extension'"):
        load(tmp_path, **{AMENDING: repeal})


@pytest.mark.parametrize(
    ("repeal", "words"),
    [
        ('what = "fee"\nid = "gone"', r"2026/book\.toml:\d+: \[\[repeal\]\] takes away the fee 'gone', which"),
        ('what = "step"\nid = "notify"', r"\[\[repeal\]\] of a step must name its procedure"),
        ('what = "step"\nprocedure = "application"\nid = "gone"', "takes away the step 'gone'"),
    ],
)
def test_a_repeal_must_name_what_there_is(tmp_path: Path, repeal: str, words: str) -> None:
    with pytest.raises(LawBookError, match=words):
        load(tmp_path, **{AMENDING: f"{BOOK[AMENDING]}\n[[repeal]]\n{repeal}\n"})


def test_a_procedure_may_be_repealed_or_replaced(tmp_path: Path) -> None:
    other = BOOK["trademark/2020/procedures/application.toml"].replace('"Act s.10"', '"Act s.10A"')
    book = load(tmp_path, **{AMENDED: other})
    assert book.revision("2026").procedures["application"].law == "Act s.10A"
    assert book.revision("2020").procedures["application"].law == "Act s.10"


def test_a_letter_text_of_an_amending_act_replaces_one_language_only(tmp_path: Path) -> None:
    book = load(tmp_path, **{"trademark/2026/letters/notice.en.txt": "# Amended notice\n\nReply.\n"})
    old, new = (book.revision(id).letters["notice"].texts for id in ("2020", "2026"))
    assert old["en"].startswith("# Notice on")
    assert new["en"].startswith("# Amended notice")
    assert new["fr"] == old["fr"]


def test_a_later_act_may_stand_on_its_own(tmp_path: Path) -> None:
    anew = {name.replace("/2020/", "/2026/"): text for name, text in BOOK.items() if "/2020/" in name} | {
        AMENDING: BOOK[AMENDING].replace('amends = "2020"', 'amends = ""')
    }
    book = load(tmp_path, **anew)
    assert book.revision("2026").procedures["application"].source == Source("2026/procedures/application.toml", 1)
    assert book.revision("2026").amends == ""


def test_the_digest_tells_a_changed_law_from_an_unchanged_one(tmp_path: Path) -> None:
    first = load(tmp_path / "first")
    same = load(tmp_path / "same")
    other = load(
        tmp_path / "other", **changed("trademark/2020/grounds.toml", "No applicant is named", "Nobody is named")
    )
    rule = "trademark/rules/applicant_is_named.py"
    other_rule = load(tmp_path / "rule", **changed(rule, "any(", "all("))
    for revision in ("2020", "2026"):
        digest = first.revision(revision).digest
        assert same.revision(revision).digest == digest
        assert other.revision(revision).digest != digest  # the amending act rests on what it amends
        assert other_rule.revision(revision).digest != digest  # a rule in use is law too
    assert first.revision("2020").digest != first.revision("2026").digest


def test_a_book_is_read_again_only_when_a_file_changed(tmp_path: Path) -> None:
    folder = write_book(tmp_path)
    book = LawBook.load(folder)
    assert LawBook.load(folder) is book
    (folder / "2020" / "grounds.toml").write_text(
        BOOK["trademark/2020/grounds.toml"].replace("No applicant is named", "Nobody at all is named"), encoding="utf-8"
    )
    again = LawBook.load(folder)
    assert again is not book
    assert again.revision("2020").grounds["applicant-missing"].text["en"] == "Nobody at all is named."


def test_the_calendar_of_the_office_comes_with_the_book(tmp_path: Path) -> None:
    calendar = load(tmp_path).calendar
    assert calendar.law == "Act s.5"
    for day in (date(2026, 1, 1), date(2026, 4, 6), date(2026, 9, 7), date(2026, 6, 15)):
        assert calendar.why_closed(day)["fr"].startswith("un jour férié (")


def test_a_country_calendar_may_be_worked_through(tmp_path: Path) -> None:
    text = BOOK["calendar.toml"].replace('country = ""', 'country = "FR"') + "\n[[not_holiday]]\non = 2026-07-14\n"
    calendar = load(tmp_path, **{"calendar.toml": text}).calendar
    assert calendar.is_open(date(2026, 7, 14))
    assert not calendar.is_open(date(2026, 11, 11))


def test_carriage_returns_do_not_change_the_law(tmp_path: Path) -> None:
    first = load(tmp_path / "first")
    name = "trademark/2020/letters/notice.en.txt"
    folder = write_book(tmp_path / "second")
    (folder.parent / name).write_bytes(BOOK[name].replace("\n", "\r\n").encode())
    assert LawBook.load(folder).revision("2020").digest == first.revision("2020").digest


MEMBERS = """
[[member_state]]
code = "AA"
name = { en = "Alphaland", fr = "Alphalande" }
from = 2020-01-01
law = "Protocol Art. 2"
"""


def test_the_member_states_of_an_office_come_with_it(tmp_path: Path) -> None:
    folder = write_book(tmp_path, {"office.toml": BOOK["office.toml"] + MEMBERS})
    (state,) = LawBook.load(folder).office.member_states
    assert (state.code, state.member_from.year, state.until, state.domesticated) == ("AA", 2020, None, None)


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (MEMBERS + MEMBERS, "[[member_state]] 'AA' stands here twice"),
        (MEMBERS + "until = 2019-12-31", "the state leaves on 2019-12-31, before it joins"),
    ],
)
def test_a_mistake_about_a_member_state_is_told(tmp_path: Path, more: str, message: str) -> None:
    folder = write_book(tmp_path, {"office.toml": BOOK["office.toml"] + more})
    with pytest.raises(LawBookError, match=re.escape(message)):
        LawBook.load(folder)


def test_a_verified_provision_names_its_source(tmp_path: Path) -> None:
    text = '[[provision]]\nlaw = "Act s.10"\nstanding = "verified"\n'
    with pytest.raises(LawBookError, match="needs the source"):
        LawBook.load(write_book(tmp_path, {"trademark/2020/provisions.toml": text}))
