"""Each mistake in a law book is told with the file, the line, and what to do."""

# ruff: noqa: E501  (a table reads better in one line a row)

from collections.abc import Mapping
from pathlib import Path

import pytest

from openipo.domain.procedures.api import LawBook, LawBookError
from openipo.domain.procedures.text.tests.small_book import BOOK, changed, write_book

APPLICATION = "trademark/2020/procedures/application.toml"
FEES = "trademark/2020/fees.toml"
AMENDING = "trademark/2026/book.toml"

# file, passage, what stands there instead, words on the line that is named, words of the message
MISTAKES = [
    (APPLICATION, "requires = [", "requries = [", "requries", "unknown key 'requries'; did you mean 'requires'?"),
    (APPLICATION, 'paid = ["filing"]', "colour = 1", "colour = 1", "unknown key 'colour'; known keys are id, label"),
    (APPLICATION, 'law = "Rule 12(1)"\n', "", "[[step]]", "[[step]] 'notify': the citation is missing"),
    (APPLICATION, 'law = "Rule 12(1)"', 'law = " "', 'law = " "', "the citation is missing; write the provision"),
    (APPLICATION, 'from = ["received"]\n', "", "[[step]]", "'from' is missing; add it."),
    (APPLICATION, 'from = ["received"]', 'from = "received"', 'from = "received"', "must be a list of names in quotes"),
    (APPLICATION, 'from = ["received"]', 'from = ["recieved"]', "[[step]]", "unknown phase 'recieved'; did you mean 'received'?"),
    (APPLICATION, "four_eyes = true", 'four_eyes = "yes"', "four_eyes", "must be true or false, not 'yes'"),
    (APPLICATION, "{ months = 2 }", "{ month = 2 }", "month = 2", "must be one period like { months = 2 }"),
    (APPLICATION, "{ months = 2 }", "{ months = -2 }", "months = -2", "the number of months must be a whole number"),
    (APPLICATION, "{ months = 2 }", "{ months = 2.5 }", "months = 2.5", "the number of months must be a whole number"),
    (APPLICATION, "times = 2", "times = true", "times = true", "'times': must be a whole number, not True"),
    (APPLICATION, 'type = "grounds"', 'type = "reasons"', 'type = "reasons"', "must be one of 'text'"),
    (APPLICATION, 'type = "grounds"', 'type = "choice"', "asks = [", "a choice needs its options"),
    (APPLICATION, 'en = "Register"', 'de = "Eintragen"', "Eintragen", "'de' is not a language of the office (en, fr)"),
    (APPLICATION, 'en = "Register"', 'en = ""', 'en = ""', "the words in 'en' must be text in quotes and not empty"),
    (APPLICATION, 'id = "extend"', 'id = "Extend!"', "Extend!", "must be a name of small letters"),
    (APPLICATION, 'id = "extend"', 'id = "notify"', "[[step]]", "'notify' stands here a second time"),
    (APPLICATION, "[[clock]]", "[[timer]]", "[[timer]]", "unknown table 'timer'"),
    (APPLICATION, "[[clock]]", "[clock]", "[clock]", "write [[clock]] with two brackets"),
    (APPLICATION, 'id = "application"', 'id = "filing"', 'id = "filing"', "id must be 'application', as the file is called"),
    (APPLICATION, "outcome = \"lapsed\"", "outcome = \"gone\"", "gone", "must be one of"),
    (APPLICATION, '"applicant_is_named"', '"applicant_is_here"', "[[step]]", "unknown rule 'applicant_is_here'"),
    (APPLICATION, 'paid = ["filing"]', 'paid = ["fling"]', "[[step]]", "unknown fee 'fling'; did you mean 'filing'?"),
    (APPLICATION, 'letters = ["notice"]', 'letters = ["note"]', "[[step]]", "unknown letter 'note'"),
    (APPLICATION, 'gazette = ["registered"]', 'gazette = ["news"]', "[[step]]", "unknown section 'news'"),
    (APPLICATION, 'by = ["examiner"]', 'by = ["clerk"]', "[[step]]", "unknown role 'clerk'"),
    (APPLICATION, '"registrar"]', '"applicant"]', "[[step]]", "unknown role of the office 'applicant'"),
    (APPLICATION, 'role = "examiner"', 'role = "clerk"', "[[phase]]", "unknown role of the office 'clerk'"),
    (APPLICATION, '"served:notice"', '"read:notice"', "[[clock]]", "unknown occurrence 'read:notice'; known are filed"),
    (APPLICATION, '"served:notice"', '"served:note"', "[[clock]]", "unknown letter 'note'"),
    (APPLICATION, 'starts_on = "served:notice"', 'starts_on = "served:notice"\nreminders = [{ before = { days = 1 } }]', "reminders", "a reminder sends a letter or opens a task"),
    (APPLICATION, 'starts_on = "served:notice"', 'starts_on = "served:notice"\nreminders = [{ letter = "notice" }]', "reminders", "either before the last day or after the start"),
    (APPLICATION, '"served:notice"', '"stated:asked_on"', "[[clock]]", "unknown question for a day 'asked_on'"),
    (APPLICATION, '"served:notice"', '"entered:gone"', "[[clock]]", "unknown phase 'gone'"),
    (APPLICATION, '"served:notice"', '"step:opposition.end"', "[[clock]]", "unknown step 'opposition.end'"),
    (APPLICATION, '"served:notice"', '"set:priority"', "[[clock]]", "unknown anchor 'priority'"),
    (APPLICATION, '"application.lapse"', '"lapse"', "[[clock]]", "unknown step 'lapse'; did you mean 'application.lapse'?"),
    (APPLICATION, '["application.register"]', '["paid:fling"]', "[[clock]]", "unknown fee 'fling'"),
    (APPLICATION, 'fee = "extension"', 'fee = "longer"', "[[clock]]", "unknown fee 'longer'"),
    (APPLICATION, 'first_phase = "received"', 'first_phase = "start"', "[procedure]", "unknown phase 'start'"),
    (APPLICATION, 'first_phase = "received"', 'first_phase = "received"\nseries = "number"', "[procedure]", "unknown number series"),
    (APPLICATION, 'starts_on = "served:notice"', 'starts_on = "served:notice"\nonly_in = ["gone"]', "[[clock]]", "only_in names the unknown phase 'gone'"),
    (APPLICATION, 'paid = ["filing"]', 'items = { from = ["refused"], to = "before" }', "items =", 'only goods named by decided_in go back to how they stood "before"'),
    (APPLICATION, 'paid = ["filing"]', 'items = { from = ["refused"], to = "before", rest = "before", decided_in = "itself" }', "items =", 'only goods named by decided_in'),
    (APPLICATION, 'paid = ["filing"]', 'items = { from = ["refused"], to = "before", decided_in = "against" }', "[[step]]", "items names the unknown question for a proceeding 'against'"),
    (APPLICATION, 'id = "extend"', "id = extend", "id = extend", "not well-formed TOML"),
    (APPLICATION, 'to = "noticed"', "to = 5", "to = 5", "must be text in quotes, not 5"),
    (APPLICATION, 'label = { en = "Extend", fr = "Proroger" }', 'label = "Extend"', 'label = "Extend"', "must be words by language"),
    (APPLICATION, 'first_phase = "received"', 'first_phase = "received"\nfrom_phases = ["received"]', "from_phases", "must be a table of lists"),
    (APPLICATION, 'first_phase = "received"', 'first_phase = "received"\nfrom_phases = { application = ["gone"] }', "[procedure]", "unknown phase 'application.gone'"),
    (APPLICATION, 'first_phase = "received"', 'first_phase = "received"\nform = 5', "form = 5", "'form': must be a list."),
    (APPLICATION, 'law = "Act s.13"\nfrom', 'law = "Act s.13"\nwhen = "paid:fling"\nfrom', "[[step]]", "[[step]] 'lapse': when names the unknown fee 'fling'"),
    (APPLICATION, '["register"]', '[{ kind = "licence" }]', "effects", "must be names of effects, or tables like { do ="),
    (APPLICATION, '["register"]', '[5]', "effects", "must be names of effects, or tables like { do ="),
    (APPLICATION, '["register"]', '[{ do = "Register" }]', "effects", "must be a name of small letters"),
    (APPLICATION, '["register"]', '[{ do = "register", rank = 1.5 }]', "effects", "'rank' must be text, a whole number"),
    (APPLICATION, 'paid = ["filing"]', 'answered = { of = ["application.recieved"] }', "[[step]]", "answered names the unknown question or phase with questions 'application.recieved'; did you mean 'application.received'?"),
    (APPLICATION, 'paid = ["filing"]', 'answered = { of = ["application.noticed"] }', "[[step]]", "unknown question or phase with questions 'application.noticed'"),
    (APPLICATION, 'paid = ["filing"]', 'answered = { of = ["applicant-name"] }', "[[step]]", "did you mean 'applicant-named'?"),
    (APPLICATION, 'paid = ["filing"]', 'answered = { of = ["applicant-named"], with = ["yes"] }', "answered =", "'with': must be one of 'holds', 'fails', 'not-applicable', not 'yes'"),
    (APPLICATION, 'paid = ["filing"]', 'answered = { with = ["holds"] }', "answered =", "answered: 'of' is missing; add it."),
    (APPLICATION, 'law = "Act s.13"\nfrom', 'law = "Act s.13"\nanswered = { of = ["applicant-named"] }\nfrom', "[[step]]", "a step that the system takes waits for no answers"),
    (FEES, '[[fee.price]]\nfrom = 2020-01-01\n[[fee.price.row]]\nbase = "20.00"', "price = []", "[[fee]]", "the fee has no price"),
    (FEES, '[[fee.price.row]]\nbase = "20.00"', "row = []", "[[fee.price]]", "the price has no row"),
    (FEES, 'base = "100.00"', "base = 100.00", "base = 100.00", "must be a sum in quotes"),
    (FEES, 'base = "100.00"', 'base = "100.005"', "100.005", "more decimals than the office's currency (2)"),
    (FEES, 'amount = "40.00"', 'amount = "-40"', "amount", "must be a sum in quotes"),
    (FEES, "until = 2025-12-31", "until = 2026-03-31", "[[fee]]", "two prices overlap on 2026-01-01"),
    (FEES, "until = 2025-12-31\n", "", "[[fee]]", "two prices overlap on 2026-01-01"),
    (FEES, "until = 2025-12-31", "until = 2019-12-31", "[[fee.price]]", "before it begins"),
    (FEES, "from = 2026-01-01", "from = 2019-01-01", "[[fee]]", "the prices are not in order of date"),
    (FEES, "from = 2026-01-01", 'from = "2026-01-01"', 'from = "2026', "must be a day without quotes"),
    (FEES, "from = 2026-01-01", "from = 2026-01-01T10:00:00", "T10", "must be a day without quotes"),
    (FEES, "applicant_is_small = true", "classes = { more_than = 3 }", "more_than", "unknown comparison 'more_than'"),
    (FEES, "applicant_is_small = true", 'channel = { one_of = "paper" }', "one_of", "'one_of' must be a list"),
    (FEES, 'when = {}', 'when = "always"', "always", "must be a table of conditions"),
    (FEES, 'price_on = "due"', 'price_on = "filing"', "price_on", "must be one of 'payment', 'due'"),
    (FEES, 'payer = "applicant"', 'payer = "payer"', "[[fee]]", "unknown role 'payer'"),
    ("trademark/2020/letters.toml", '["examiner"]', '["scribe"]', "[[letter]]", "unknown role of the office 'scribe'"),
    ("trademark/2020/letters.toml", '"applicant"', '"court"', "[[letter]]", "unknown party 'court'"),
    ("trademark/2020/letters.toml", 'id = "notice"', 'id = "noticed"', "# Notice", "there is no [[letter]] 'notice'"),
    ("trademark/2020/gazette.toml", 'inid = ["111", "151"]', "inid = [111]", "inid", "must be a list of names"),
    ("trademark/2020/gazette.toml", "order = 10", 'order = "first"', "order", "must be a whole number"),
    ("trademark/2020/grounds.toml", 'kind = "formal"', 'kind = "minor"', "kind", "must be one of 'formal'"),
    ("trademark/2020/grounds.toml", 'kind = "formal"', 'kind = "relative"\nusual_for = ["earlier-marks"]', "[[ground]]", "unknown kind of earlier right 'earlier-marks'; did you mean 'earlier-mark'?"),
    ("trademark/2020/grounds.toml", '[[ground]]\n', '[[ground]]\nid = "other"\nkind = "relative"\nlaw = "Act s.9"\nlabel = { en = "O", fr = "O" }\ntext = { en = "O", fr = "O" }\nusual_for = ["earlier-mark"]\n[[ground]]\nusual_for = ["earlier-mark"]\n', "[[ground]]", "is usual for 'earlier-mark', and so is 'other'; leave it with one of them"),
    ("trademark/2020/checklists.toml", "application.received", "application.gone", "[[check]]", "unknown phase"),
    ("trademark/2020/checklists.toml", '"applicant-missing"', '"nobody"', "[[check]]", "unknown ground 'nobody'"),
    ("trademark/2020/checklists.toml", '"applicant_is_named"', '"nobody"', "[[check]]", "unknown rule 'nobody'"),
    ("trademark/2020/book.toml", 'restarts = "yearly"', 'restarts = "monthly"', "restarts", "must be one of 'yearly', 'never'"),
    ("trademark/2020/book.toml", "testland/trademark", "elsewhere/trademark", "elsewhere", "id must be 'testland/trademark' here"),
    ("trademark/2020/book.toml", "[book]", "[title]", "[title]", "unknown table 'title'"),
    (AMENDING, 'revision = "2026"', 'revision = "2027"', "2027", "revision must be '2026' here, not '2027'"),
    (AMENDING, 'right = "trademark"', 'right = "patent"', "patent", "right must be 'trademark' here"),
    (AMENDING, "in_force_from = 2026-07-01", "in_force_from = 2020-01-01", "in_force_from", "overlap: both are in force from 2020-01-01"),
    (AMENDING, "in_force_from = 2026-07-01", "in_force_from = 2019-01-01", "amends", "the oldest revision cannot amend '2020'"),
    (AMENDING, 'amends = "2020"', 'amends = "2021"', "amends", "amends must name the revision before it, '2020'"),
    ("office.toml", '"registrar"]', '"auditor"]', "roles = [", "unknown role 'auditor'; add it to [roles]"),
    ("office.toml", 'minor_units = 2', 'minor_units = "2"', "minor_units", "must be a whole number, not '2'"),
    ("office.toml", 'scope = "file"', 'scope = "room"', "scope", "must be one of 'office', 'file'"),
    ("office.toml", 'address = ["1 Test Street"]', 'address = ["1 Test Street"]\ncontact = "by post"', "contact", "must be a table of texts"),
    ("office.toml", 'address = ["1 Test Street"]', 'address = ["1 Test Street"]\ncontact = { phone = 5 }', "contact", "must be text in quotes"),
    ("office.toml", 'registrar = { en = "Registrar", fr = "Conservateur" }', 'registrar = "Registrar"', "registrar", "must be words by language"),
    ("calendar.toml", '"sunday"]', '"sunday", "monday", "tuesday", "wednesday", "thursday", "friday"]', "[calendar]", "the office would never be open"),
    ("calendar.toml", '"sunday"', '"sonntag"', "closed_weekdays", "must be one of 'monday'"),
    ("calendar.toml", 'country = ""', 'country = "QQ"', "country", "no list of public holidays for 'QQ'"),
    ("calendar.toml", "easter = 1", "easter = 1\nmonth = 4", "[[holiday]]", "a holiday is said by month and day"),
    ("calendar.toml", "day = 1\n", "day = 32\n", "[[holiday]]", "month 1 has no day 32"),
    ("calendar.toml", "\nnth = 1", "\nnth = 7", "[[holiday]]", "use 1 to 5, or -1 for the last"),
]  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: f"{mistake[0]}: {mistake[2]}")
def test_a_mistake_is_told_with_its_place(tmp_path: Path, mistake: tuple[str, str, str, str, str]) -> None:
    name, old, new, on_line, words = mistake
    folder = write_book(tmp_path, changed(name, old, new))
    with pytest.raises(LawBookError) as caught:
        LawBook.load(folder)
    fitting = [problem for problem in caught.value.problems if words in problem.message]
    assert fitting, f"no problem says {words!r}:\n{caught.value}"
    root = folder.parent if (folder.parent / fitting[0].file).exists() else folder
    line = (root / fitting[0].file).read_text(encoding="utf-8").splitlines()[fitting[0].line - 1]
    assert on_line in line
    assert str(fitting[0]).startswith(f"{fitting[0].file}:{fitting[0].line}: ")
    assert fitting[0].message.endswith((".", "?"))


def test_the_unchanged_book_has_no_mistake(tmp_path: Path) -> None:
    assert LawBook.load(write_book(tmp_path)).id == "testland/trademark"


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    broken = BOOK[APPLICATION].replace("requires = [", "requries = [").replace("four_eyes = true", "four_eyes = 1")
    folder = write_book(tmp_path, {APPLICATION: broken, **changed(FEES, '"100.00"', '"much"')})
    with pytest.raises(LawBookError) as caught:
        LawBook.load(folder)
    assert len(caught.value.problems) == 3
    assert [problem.file for problem in caught.value.problems] == [
        "2020/fees.toml",
        "2020/procedures/application.toml",
        "2020/procedures/application.toml",
    ]


@pytest.mark.parametrize(
    ("changes", "file", "words"),
    [
        ({"office.toml": None}, "office.toml", "this file is missing"),
        ({"calendar.toml": None}, "calendar.toml", "this file is missing"),
        ({"trademark/2020/book.toml": None, "trademark/2026/book.toml": None}, "trademark/", "there is no law here"),
        ({"trademark/2020/fee.toml": ""}, "2020/fee.toml", "a revision has no part called 'fee.toml'"),
        (
            {"trademark/2020/letters/notice.de.txt": "# x"},
            "2020/letters/notice.de.txt",
            "with a language of the office",
        ),
        ({"trademark/2020/letters/notice.txt": "# x"}, "2020/letters/notice.txt", "<letter>.<language>.txt"),
        ({"trademark/2026/procedures/opposition.toml": ""}, "2026/procedures/opposition.toml", "must be complete here"),
    ],
)
def test_a_missing_or_misnamed_file_is_told(
    tmp_path: Path, changes: Mapping[str, str | None], file: str, words: str
) -> None:
    with pytest.raises(LawBookError) as caught:
        LawBook.load(write_book(tmp_path, changes))
    assert [(problem.file, words in problem.message) for problem in caught.value.problems] == [(file, True)]


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    folder = write_book(tmp_path)
    (folder / "2020" / "grounds.toml").write_bytes(BOOK["trademark/2020/grounds.toml"].encode("latin-1"))
    with pytest.raises(LawBookError, match=r"2020/grounds\.toml:5: the file is not UTF-8"):
        LawBook.load(folder)


def test_a_key_of_a_wrong_kind_of_table_is_told(tmp_path: Path) -> None:
    folder = write_book(
        tmp_path, {"trademark/2020/grounds.toml": "ground = 5\n", "trademark/2020/gazette.toml": "section = [7]\n"}
    )
    with pytest.raises(LawBookError) as caught:
        LawBook.load(folder)
    assert [str(problem) for problem in caught.value.problems] == [
        "2020/gazette.toml:1: [[section]] must be a table.",
        "2020/grounds.toml:1: write [[ground]] with two brackets: there may be several.",
    ]
