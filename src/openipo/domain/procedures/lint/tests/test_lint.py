"""Each weakness of a law book is found, at its place; a sound book has none."""

# ruff: noqa: E501  (a table reads better in one line a row)

from collections.abc import Mapping
from pathlib import Path

import pytest

from openipo.domain.procedures.api import Finding, LawBook, citations, lint
from openipo.domain.procedures.text.tests.small_book import BOOK, changed, write_book

APPLICATION = "trademark/2020/procedures/application.toml"
LETTERS = "trademark/2020/letters.toml"
FEES = "trademark/2020/fees.toml"
PHASE = """
[[phase]]
id = "parked"
label = { en = "Parked", fr = "En attente" }
law = "Act s.99"
"""
STEP = """
[[step]]
id = "park"
label = { en = "Park", fr = "Mettre en attente" }
law = "Act s.99"
from = ["received"]
to = "parked"
by = ["examiner"]
"""
CLOCK = """
[[clock]]
id = "target"
label = { en = "Target", fr = "Objectif" }
law = "Rule 99"
starts_on = "filed"
period = { days = 10 }
whose = "office"
no_consequence = { en = "A target.", fr = "Un objectif." }
"""


def findings(tmp_path: Path, changes: Mapping[str, str | None], **options: list[str]) -> list[Finding]:
    return lint(LawBook.load(write_book(tmp_path, changes)), **options)


def with_more(text: str) -> dict[str, str | None]:
    return {APPLICATION: BOOK[APPLICATION] + text}


def test_a_sound_book_has_no_findings(tmp_path: Path) -> None:
    assert findings(tmp_path, {}) == []


STATES = """
[[step]]
id = "notify-states"
label = { en = "Notify", fr = "Notifier" }
law = "Act s.99"
from = ["received"]
by = ["examiner"]
"""
ANSWER = """
[procedure]
id = "answer"
label = { en = "Answer", fr = "Réponse" }
law = "Act s.99"
opens = "by-step"
scope = "states"
first_phase = "awaited"
[[phase]]
id = "awaited"
label = { en = "Awaited", fr = "Attendue" }
law = "Act s.99"
"""
PROVISIONS = "trademark/2020/provisions.toml"
ALL_OF_IT = """
[[provision]]
law = "Act"
standing = "unverified"
[[provision]]
law = "Rule"
standing = "unverified"
[[provision]]
law = "Schedule"
standing = "unverified"
"""
ERRORS = [
    (with_more(STATES + 'states = { from = ["designated"], to = "notified" }'), "[[step]]", "office.toml has no [[member_state]]"),
    ({**with_more(STATES + 'opens = ["answer"]'), "trademark/2020/procedures/answer.toml": ANSWER}, "[[step]]", "opens 'answer' for each state it touches, but it touches none"),
    ({"trademark/2020/letters.toml": BOOK["trademark/2020/letters.toml"].replace('to = "applicant"', 'to = "state"')}, "[[letter]]", "goes to member states, but a step of 'application' touches none"),
    ({PROVISIONS: ALL_OF_IT.replace('law = "Rule"', 'law = "Rules"')}, "[book]", "does not say whether 'Rule"),
    # changes, words on the line that is named, words of the finding
    (with_more(PHASE), "[[phase]]", "no step leads to the phase 'parked'"),
    (with_more(PHASE + STEP), "[[phase]]", "no step leads out of the phase 'parked', and it is not final"),
    (with_more(STEP.replace('"parked"', '""').replace('"received"', '"lapsed"')), "[[step]]", "leads out of the final phase 'lapsed'; say reopens = true"),
    (with_more(PHASE + STEP + STEP.replace('"park"', '"unpark"').replace('"parked"', '"received"').replace('from = ["received"]', 'from = ["parked"]') + 'answered = { of = ["applicant-named"], with = ["holds"] }\n'), "[[phase]]", "once a question is answered no, no step leads out of the phase 'parked': files stick; add one"),
    (changed(APPLICATION, "four_eyes = true\n", "four_eyes = true\npanel = true\n"), "[[step]]", "is decided by a panel, whose members confirm it; drop four_eyes"),
    (changed(APPLICATION, "four_eyes = true\n", "panel = true\n"), "[[step]]", "by a panel that no step of 'application' appoints"),
    (changed(LETTERS, 'to = "applicant"', 'to = "opponent"'), "[[letter]]", "goes to 'opponent', whom 'application' does not name; ask for it"),
    (changed(APPLICATION, 'outcome = "lapsed"\n', ""), "[[phase]]", "the final phase 'lapsed' has no outcome"),
    (with_more(PHASE + 'final = true\noutcome = "closed"\ntask = { role = "examiner", label = { en = "x", fr = "x" } }\n' + STEP), "[[phase]]", "opens a task that nothing would ever close"),
    (changed(APPLICATION, 'paid = ["filing"]', 'when = "filed"'), "[[step]]", "is automatic (`when`) but not by the system"),
    (changed(APPLICATION, 'requires = [', 'only_if = ['), "[[step]]", "has only_if but is not automatic"),
    (changed(APPLICATION, 'by = ["applicant"]', "by = []"), "[[step]]", "nobody may take the step 'extend'"),
    (with_more(STEP.replace('"parked"', '""').replace('"examiner"', '"system"')), "[[step]]", "nothing sets off 'park'"),
    (with_more(STEP.replace('"parked"', '""').replace('"examiner"', '"system"') + 'when = "entered:received"\n' + PHASE.replace("parked", "nowhere")), "[[phase]]", "no step leads to the phase 'nowhere'"),
    (with_more(CLOCK.replace('no_consequence = { en = "A target.", fr = "Un objectif." }\n', "")), "[[clock]]", "nothing follows if 'target' is missed"),
    (with_more(CLOCK + 'if_missed = "application.lapse"\n'), "[[clock]]", "has a consequence and says it has none"),
    (with_more(CLOCK.replace("no_consequence", "#") + 'if_missed = "application.extend"\nmet_by = ["application.notify"]\n'), "[[step]]", "so it must be by the system too"),
    (with_more(CLOCK.replace("no_consequence", "#") + 'if_missed = "application.lapse"\n'), "[[clock]]", "nothing can meet or stop 'target'"),
    (changed(APPLICATION, "times = 2", "times = 0"), "[[clock]]", "'reply' can be extended 0 times"),
    (changed(APPLICATION, 'by = ["applicant"]', 'by = ["system"]\nwhen = "filed"'), "[[clock]]", "the extension of 'reply' is a step that nobody but the system takes"),
    (changed(APPLICATION, 'from = ["received", "noticed"]\nto = "registered"\nby = ["examiner"]', 'from = ["received", "noticed"]\nto = "registered"\nby = ["examiner", "system"]'), "[[step]]", "is taken by the system, which has no second pair of eyes"),
    (with_more(PHASE + STEP.replace('"received"', '"parked"')), "[[step]]", "the step 'park' starts from no phase that a file can reach"),
    (changed(APPLICATION, 'confirmed_by = ["registrar"]\n', ""), "[[step]]", "needs a second pair of eyes; say whose"),
    (changed(APPLICATION, "four_eyes = true\n", ""), "[[step]]", "has confirmed_by without four_eyes = true"),
    (changed(APPLICATION, 'effects = ["register"]', 'effects = ["enrol"]'), "[[step]]", "unknown effect 'enrol'; known are accord-filing-date"),
    (changed(APPLICATION, 'letters = ["notice"]\n', ""), "[[letter]]", "nothing sends the letter 'notice'"),
    (changed(APPLICATION, 'letters = ["notice"]\n', ""), "[[clock]]", "starts on 'served:notice', which nothing brings about"),
    (changed(APPLICATION, 'gazette = ["registered"]\n', ""), "[[section]]", "no step queues an entry for the section 'registered'"),
    (changed(FEES, "charged_by_filing = true\n", ""), "[[fee]]", "nothing charges the fee 'filing'"),
    (changed("trademark/2020/letters.toml", '["examiner"]', "[]"), "[[letter]]", "nobody signs the letter 'notice'"),
    ({"trademark/2020/letters/notice.fr.txt": None}, "[[letter]]", "has no text letters/notice.fr.txt; write it"),
    ({"trademark/2020/letters/notice.fr.txt": "Notification\n\nTexte"}, "[[letter]]", "must begin with its subject"),
    ({"trademark/2020/letters/notice.fr.txt": "# Notification\n"}, "[[letter]]", "has a subject but no text"),
    ({"trademark/2020/letters/notice.fr.txt": "# N\n\n{nummer}"}, "[[letter]]", "unknown placeholder {nummer}"),
    ({"trademark/2020/letters/notice.fr.txt": "# N\n\n{clock:answer}"}, "[[letter]]", "unknown placeholder {clock:answer}"),
    ({"trademark/2020/letters/notice.fr.txt": "# N\n\n{fee:gift}"}, "[[letter]]", "unknown placeholder {fee:gift}"),
    ({"trademark/2020/letters/notice.fr.txt": "# N\n\n{fact:mood}"}, "[[letter]]", "unknown placeholder {fact:mood}"),
    (changed(APPLICATION, ', fr = "Émettre une notification"', ""), "[[step]]", "label of 'notify' has no words in 'fr'"),
    (changed(APPLICATION, ', fr = "Motifs"', ""), "[[step]]", "label of 'grounds' has no words in 'fr'"),
    (changed(FEES, ', fr = "classe suppl."', ""), "[[fee]]", "label of 'a part' has no words in 'fr'"),
    (changed("trademark/2020/book.toml", ', fr = "Loi sur les marques"', ""), "[book]", "title of 'the book' has no words in 'fr'"),
    ({"trademark/rules/tests/test_applicant_is_named.py": None}, '"""Is the', "has no test; write rules/tests/test_applicant_is_named.py"),
    (changed("trademark/rules/applicant_is_named.py", ', "fr": "Aucun déposant n\'est nommé."', ""), '"""Is the', "has no words in 'fr'"),
    ({"trademark/rules/unused.py": BOOK["trademark/rules/applicant_is_named.py"].replace("applicant_is_named", "unused"), "trademark/rules/tests/test_unused.py": ""}, '"""Is the', "no provision uses the rule 'unused'"),
    ({"trademark/scenarios/broken.toml": "[scenario"}, "[scenario", "the scenario cannot be read"),
]  # fmt: skip


@pytest.mark.parametrize("weakness", ERRORS, ids=lambda weakness: weakness[2])
def test_an_error_is_found_at_its_place(tmp_path: Path, weakness: tuple[dict[str, str | None], str, str]) -> None:
    changes, on_line, words = weakness
    found = [each for each in findings(tmp_path, changes) if words in each.message]
    assert found, f"nothing says {words!r}"
    assert {each.severity for each in found} == {"error"}
    text = (tmp_path / "trademark" / found[0].file).read_text(encoding="utf-8")
    assert on_line in text.splitlines()[found[0].line - 1]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (changed(APPLICATION, '["registrar"]', '["examiner"]'), "confirmed by the roles that propose it"),
        (
            changed(APPLICATION, 'law = "Act s.12"', 'law = "Act s.12"\noutcome = "closed"'),
            "has an outcome but is not final",
        ),
        (changed(FEES, "when = {}", "when = { classes = 1 }"), "has no last row without conditions"),
        (
            with_more(
                CLOCK + 'relief = { kind = "x", period = { months = 1 }, step = "application.extend", law = "R" }\n'
            ),
            "gives relief from a consequence it does not have",
        ),
    ],
)
def test_what_should_be_looked_at_is_a_warning(tmp_path: Path, changes: Mapping[str, str | None], words: str) -> None:
    found = [each for each in findings(tmp_path, changes) if words in each.message]
    assert [each.severity for each in found] == ["warning"]
    assert str(found[0]).startswith(f"{found[0].file}:{found[0].line}: warning: ")


@pytest.mark.parametrize(
    ("starts_on", "effect", "is_found"),
    [
        ("expiry", "withdraw", True),
        ("expiry", "renew", False),
        ("registered", "renew", True),
        ("priority", "renew", False),
    ],
)
def test_a_register_date_is_set_by_an_effect(tmp_path: Path, starts_on: str, effect: str, is_found: bool) -> None:
    text = (BOOK[APPLICATION] + CLOCK.replace('"filed"', f'"{starts_on}"')).replace(
        'effects = ["register"]', f'effects = ["{effect}"]'
    )
    found = [each for each in findings(tmp_path, {APPLICATION: text}) if "brings about" in each.message]
    assert bool(found) is is_found


OTHER = """\
[procedure]
id = "appeal"
label = { en = "Appeal", fr = "Recours" }
law = "Act s.50"
opens = "by-step"
first_phase = "open"
[[phase]]
id = "open"
label = { en = "Open", fr = "Ouvert" }
law = "Act s.50"
[[phase]]
id = "closed"
label = { en = "Closed", fr = "Clos" }
law = "Act s.50"
final = true
outcome = "closed"
[[step]]
id = "close"
label = { en = "Close", fr = "Clore" }
law = "Act s.50"
from = ["*"]
to = "closed"
by = ["system"]
when = "opened:appeal"
"""


def test_a_procedure_that_a_step_opens_needs_that_step(tmp_path: Path) -> None:
    appeal = {"trademark/2020/procedures/appeal.toml": OTHER}
    messages = [each.message for each in findings(tmp_path / "never", appeal) if each.severity == "error"]
    assert messages == [
        "the procedure 'appeal' is opened by a step, but no step opens it.",
        "the step 'close' waits for 'opened:appeal', which nothing brings about.",
    ]
    opened = changed(APPLICATION, 'letters = ["notice"]', 'letters = ["notice"]\nopens = ["appeal"]')
    assert [each for each in findings(tmp_path / "opened", appeal | opened) if each.severity == "error"] == []


@pytest.mark.parametrize(
    "when", ["set:heard", "paid:filing", "published:registered", "entered:noticed", "missed:reply"]
)
def test_an_automatic_step_may_wait_for_what_can_happen(tmp_path: Path, when: str) -> None:
    step = STEP.replace('"parked"', '""').replace('"examiner"', '"system"') + f'when = "{when}"\n'
    text = BOOK[APPLICATION].replace('letters = ["notice"]', 'letters = ["notice"]\nsets = ["heard"]') + step
    assert [each for each in findings(tmp_path, {APPLICATION: text}) if each.severity == "error"] == []


def test_an_effect_of_another_right_is_known_when_it_is_named(tmp_path: Path) -> None:
    grant = changed(APPLICATION, 'effects = ["register"]', 'effects = ["grant"]')
    assert any("unknown effect 'grant'" in each.message for each in findings(tmp_path / "one", grant))
    assert findings(tmp_path / "two", grant, known_effects=["grant"]) == []


def test_what_an_effect_enters_is_named_in_every_language(tmp_path: Path) -> None:
    entering = '[{ do = "enter-interest", kind = "lien", label = { en = "Lien" } }]'
    text = changed(APPLICATION, 'effects = ["register"]', f"effects = {entering}")
    assert any("no words in 'fr'" in each.message for each in findings(tmp_path, text))


def test_what_no_scenario_tells_of_is_listed(tmp_path: Path) -> None:
    messages = [each.message for each in findings(tmp_path, {"trademark/scenarios/lapsed.toml": None})]
    assert messages == [
        "no scenario ends in the phase application.registered.",
        "no scenario ends in the phase application.lapsed.",
        "no scenario tells of the step application.notify.",
        "no scenario tells of the step application.extend.",
        "no scenario tells of the step application.register.",
        "no scenario tells of the step application.lapse.",
        "no scenario tells of the clock reply.",
        "no scenario tells of the clock reply.",
    ]


def test_a_scenario_speaks_of_a_second_proceeding_by_its_own_name(tmp_path: Path) -> None:
    story = """\
[scenario]
id = "appeals"
[[then]]
opens = "appeal"
as = "the-late-one"
[[then]]
step = "appeal-2.close"
[[then]]
passes = true
[then.expect]
phases = { the-late-one = "closed" }
"""
    changes = {
        "trademark/2020/procedures/appeal.toml": OTHER.replace("by-step", "on-request"),
        "trademark/scenarios/appeals.toml": story,
    }
    assert findings(tmp_path, changes) == []


def test_a_book_whose_provisions_are_all_listed_is_sound_and_tells_how_each_stands(tmp_path: Path) -> None:
    folder = write_book(
        tmp_path, {PROVISIONS: ALL_OF_IT + '[[provision]]\nlaw = "Act s.20"\nstanding = "verified"\nsource = "x"\n'}
    )
    assert lint(LawBook.load(folder)) == []
    standing = {
        each.law: each.provision.standing
        for each in citations(LawBook.load(folder).revision("2020"), {})
        if each.provision
    }
    assert standing["Act s.20"] == "verified"
    assert standing["Act s.10"] == "unverified"


def test_a_provision_that_nobody_cites_is_a_weakness_not_a_mistake(tmp_path: Path) -> None:
    more = '[[provision]]\nlaw = "Decree 7"\nstanding = "invented"\n'
    (finding,) = findings(tmp_path, {PROVISIONS: ALL_OF_IT + more})
    assert (finding.severity, "nothing in the book cites 'Decree 7'" in finding.message) == ("warning", True)


TAKING_UP = """
[[law]]
law = "Old Act"
book = "{book}"

[[status]]
status = "1"
register = "pending"
stands = [{{ procedure = "application", phase = "{phase}" }}]
"""


def test_the_table_for_files_of_an_older_system_is_held_against_the_book(tmp_path: Path) -> None:
    book = LawBook.load(write_book(tmp_path, {}))
    table = book.folder.parent / "taking_up.toml"
    table.write_text(TAKING_UP.format(book=book.id, phase="received"))
    assert lint(book) == []
    table.write_text(TAKING_UP.format(book=book.id, phase="dreaming"))
    (finding,) = lint(book)
    assert (finding.file, finding.line, finding.severity) == ("taking_up.toml", 9, "error")
    table.write_text(TAKING_UP.format(book="elsewhere/wine", phase="dreaming"))
    assert lint(book) == []
