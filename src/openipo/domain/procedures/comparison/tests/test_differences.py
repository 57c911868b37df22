"""What an amending act changes is told in words."""

from collections.abc import Mapping
from pathlib import Path

from openipo.domain.procedures.api import Difference, LawBook, differences
from openipo.domain.procedures.text.tests.small_book import BOOK, write_book

AMENDED = "trademark/2026/procedures/application.toml"
AMENDING = "trademark/2026/book.toml"


def compared(tmp_path: Path, changes: Mapping[str, str | None] | None = None) -> list[Difference]:
    book = LawBook.load(write_book(tmp_path, changes))
    return differences(book.revision("2020"), book.revision("2026"))


def test_a_longer_period_is_told_in_each_language(tmp_path: Path) -> None:
    citation, period = compared(tmp_path)
    assert citation.sentence["en"] == (
        "Application, time limit “Reply to the notice”, citation: was Rule 12(2); "
        "is now Rule 12(2) as amended (Rule 12(2) as amended)."
    )
    assert (period.kind, period.id, period.procedure, period.change) == ("clock", "reply", "application", "changed")
    assert period.sentence == {
        "en": "Application, time limit “Reply to the notice”, period: was 2 months; is now 3 months "
        "(Rule 12(2) as amended).",
        "fr": "Demande, délai “Réponse à la notification”, durée\u00a0: était 2 mois\u00a0; est désormais 3 mois "
        "(Rule 12(2) as amended).",
        "ar": "\u200f\u2068Application\u2069، المهلة «\u200f\u2068Reply to the notice\u2069»، المدة: "
        "قبلُ شهرين؛ والآن 3 أشهر (\u200f\u2068Rule 12(2) as amended\u2069).",
    }
    assert period.source is not None
    assert (period.source.file, period.source.line) == ("2026/procedures/application.toml", 1)


def test_a_part_of_a_part_is_named(tmp_path: Path) -> None:
    text = BOOK[AMENDED].replace("times = 2", "times = 1").replace("Rule 12(2) as amended", "Rule 12(2)")
    sentences = [each.sentence["en"] for each in compared(tmp_path, {AMENDED: text})]
    assert (
        sentences[1] == "Application, time limit “Reply to the notice”, extension, times: was 2; is now 1 (Rule 12(2))."
    )


def test_what_is_new_and_what_is_repealed(tmp_path: Path) -> None:
    text = (
        '[procedure]\nid = "application"\n[[step]]\nid = "hasten"\nlabel = { en = "Hasten", fr = "Accélérer" }\n'
        'law = "Act s.21"\nfrom = ["received"]\nby = ["applicant"]\n'
    )
    repeal = BOOK[AMENDING] + '[[repeal]]\nwhat = "check"\nid = "applicant-named"\n'
    added, repealed = compared(tmp_path, {AMENDED: text, AMENDING: repeal})
    assert added.sentence["en"] == "Application, step “Hasten” is new (Act s.21)."
    assert repealed.sentence["fr"] == "contrôle “Le déposant est-il nommé ?”\u00a0: abrogé (était Act s.11)."


def test_a_new_price_is_told_with_its_day_and_its_rows(tmp_path: Path) -> None:
    dearer = BOOK["trademark/2020/fees.toml"].replace('base = "20.00"', 'base = "35.00"')
    fees = compared(tmp_path, {AMENDED: None, "trademark/2026/fees.toml": dearer})
    assert [each.id for each in fees] == ["extension"]
    assert "prices: was (valid from 1 January 2020; rows (base 20.00))" in fees[0].sentence["en"]
    assert "is now (valid from 1 January 2020; rows (base 35.00))" in fees[0].sentence["en"]


def test_a_switch_a_list_and_a_text_are_told(tmp_path: Path) -> None:
    application = BOOK["trademark/2020/procedures/application.toml"]
    changes = {
        AMENDED: application.replace("four_eyes = true\n", "")
        .replace('requires = ["applicant_is_named"]\n', "")
        .replace('id = "application"\n', 'id = "application"\nat_once = 2\n', 1),
        "trademark/2026/letters/notice.en.txt": "# New\n\nText.",
    }
    sentences = "\n".join(each.sentence["en"] for each in compared(tmp_path, changes))
    assert "procedure “Application”, at once: was 1; is now 2" in sentences
    assert "second pair of eyes: was yes; is now no" in sentences
    assert "conditions: was applicant_is_named; is now nothing" in sentences
    assert "letter “Notice”, text of the letter: was # Notice on" in sentences


def test_the_questions_that_a_step_asks_for_are_told_in_words(tmp_path: Path) -> None:
    application = BOOK["trademark/2020/procedures/application.toml"]
    asked = 'answered = { of = ["application.received"], with = ["holds"] }\npaid = ["filing"]'
    changes = {AMENDED: application.replace('paid = ["filing"]', asked)}
    (told,) = [each.sentence for each in compared(tmp_path, changes) if each.id == "register"]
    assert told["en"] == (
        "Application, step “Register”, questions to be answered: was nothing; "
        "is now (of application.received; with holds) (Act s.20)."
    )
    assert "questions à trancher\u00a0: était rien" in told["fr"]


def test_an_effect_is_told_with_what_the_law_fixes_for_it(tmp_path: Path) -> None:
    application = BOOK["trademark/2020/procedures/application.toml"]
    fixed = application.replace('effects = ["register"]', 'effects = [{ do = "register", kind = "collective" }]')
    sentences = [each.sentence["en"] for each in compared(tmp_path, {AMENDED: fixed})]
    assert any(
        "effects on the register: was register; is now register (kind: collective)" in each for each in sentences
    )


def test_equal_revisions_do_not_differ(tmp_path: Path) -> None:
    book = LawBook.load(write_book(tmp_path))
    assert differences(book.revision("2026"), book.revision("2026")) == []


def test_a_whole_procedure_is_new_or_repealed_in_one_sentence(tmp_path: Path) -> None:
    book = LawBook.load(write_book(tmp_path / "one"))
    other = BOOK["trademark/2020/procedures/application.toml"]
    opposition = (
        other.replace('id = "application"', 'id = "opposition"', 1)
        .replace("application.", "opposition.")
        .replace('en = "Application"', 'en = "Opposition"')
    )
    larger = LawBook.load(
        write_book(tmp_path / "two", {AMENDED: None, "trademark/2026/procedures/opposition.toml": opposition})
    )
    both = larger.revision("2026")
    assert [each.sentence["en"] for each in differences(book.revision("2020"), both)] == [
        "procedure “Opposition” is new (Act s.10)."
    ]
    assert [each.change for each in differences(both, book.revision("2020"))] == ["repealed"]
