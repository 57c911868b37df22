"""A letter is drafted from the law book, edited paragraph by paragraph, and approved."""

from dataclasses import replace

import pytest

from openipo.domain.accounts.api import SYSTEM
from openipo.domain.correspondence.api import (
    Clause,
    EditedMeanwhile,
    Letter,
    LetterRefused,
    LetterTextIncomplete,
    add_clause,
    add_paragraph,
    approve,
    edit_paragraph,
    edits_of,
    letter_with_key,
    letters_of,
    paragraphs_of,
    remove_paragraph,
    send_back,
    submit_for_approval,
)
from openipo.domain.correspondence.tests.office import (
    ANA,
    AT,
    CASHIER,
    CLOTHING,
    DECEPTIVE,
    DESCRIPTIVE,
    EXAMINER,
    FILE,
    OFFICE_ACTION,
    RECEIPT,
    SECOND,
    SOAP,
    VALUES,
    office_action,
    plain_letter,
)

pytestmark = pytest.mark.django_db


def texts(letter: Letter) -> list[str]:
    return [paragraph.text for paragraph in paragraphs_of(letter)]


def test_the_text_is_filled_from_the_file_and_the_grounds_become_clauses() -> None:
    letter = office_action()

    assert letter.subject == "Application TM/2026/000123: objections to the mark ALBA"
    assert texts(letter)[:2] == [
        "Dear Madam or Sir,",
        "Your application of 5 March 2026 has been examined. The office objects for these grounds:",
    ]
    clauses = [one for one in paragraphs_of(letter) if one.kind == "clause"]
    assert [(one.ground, one.law, one.items) for one in clauses] == [
        ("descriptive", "Act s.8(1)(b)", ["25-1", "25-2"]),
        ("deceptive", "Act s.8(1)(g)", ["3-1"]),
    ]
    assert texts(letter)[4].startswith("You may reply within 2 months from service")
    assert texts(letter)[5] == "Port Example, {today}, {officer}", "known only when the letter goes out"
    assert (letter.state, letter.drafted_by, letter.law) == ("draft", "eva", "Act s.15(1)")
    assert letter_with_key(FILE, "application/office-action") == letter
    assert letters_of(FILE) == [letter]


def test_the_letter_is_in_the_addressees_language() -> None:
    letter = office_action(addressee=replace(ANA, language="fr"))

    assert (letter.language, letter.title) == ("fr", "Notification de l'examinateur")
    assert "clothing; footwear (classe 25)" in texts(letter)[1]
    assert office_action("again", language="en").language == "en"


def test_a_value_that_the_file_does_not_give_is_named_and_nothing_is_drafted() -> None:
    with pytest.raises(LetterTextIncomplete) as refused:
        office_action(values={"number": "TM/1", "mark": "ALBA"})

    assert refused.value.missing == ["filed_on", "clock:reply", "because:reply"]
    assert "{filed_on}" in str(refused.value)
    assert not letters_of(FILE)


def test_grounds_that_the_text_has_no_place_for_are_not_lost() -> None:
    letter = office_action("x", letter=RECEIPT)

    assert [one.ground for one in paragraphs_of(letter)] == ["", "descriptive", "deceptive"]


def test_inside_a_sentence_grounds_are_named() -> None:
    letter = office_action("x", letter=replace(RECEIPT, texts={"en": "Refused for: {grounds}."}))

    assert texts(letter)[0] == "Refused for: Descriptive sign; Deceptive sign."


CITING = replace(RECEIPT, texts={"en": "We have looked.\n\n? The earlier rights: {earlier_rights}\n\nYours"})


def test_the_pictures_of_earlier_rights_stand_behind_the_paragraph_that_names_them() -> None:
    values = {**VALUES, "earlier_rights": "Registered mark 12"}
    shown = [("one", "Registered mark 12"), ("two", "Registered mark 13")]
    letter = office_action("x", letter=CITING, grounds=[], values=values, pictures=shown)
    assert [(each.kind, each.picture, each.text) for each in paragraphs_of(letter)] == [
        ("text", "", "We have looked."),
        ("text", "", "The earlier rights: Registered mark 12"),
        ("picture", "one", "Registered mark 12"),
        ("picture", "two", "Registered mark 13"),
        ("text", "", "Yours"),
    ]


def test_a_letter_that_names_no_earlier_right_shows_no_picture() -> None:
    shown = [("one", "Registered mark 12")]
    nothing_cited = office_action(
        "x", letter=CITING, grounds=[], values={**VALUES, "earlier_rights": ""}, pictures=shown
    )
    assert texts(nothing_cited) == ["We have looked.", "Yours"]
    assert "one" not in [each.picture for each in paragraphs_of(office_action("y", letter=RECEIPT, pictures=shown))]


def test_a_letter_of_a_file_is_drafted_once() -> None:
    office_action()
    with pytest.raises(LetterRefused, match="has been drafted already"):
        office_action()


def test_a_paragraph_is_edited_and_the_history_tells_who_and_what() -> None:
    letter = office_action()
    first = paragraphs_of(letter)[0]
    edit_paragraph(letter=letter.id, paragraph=first.pk, text="Dear Ms Costa,", by=EXAMINER, at=AT, seen=first.text)
    edit_paragraph(letter=letter.id, paragraph=first.pk, text="Dear Ms Costa,", by=EXAMINER, at=AT)

    assert texts(letter)[0] == "Dear Ms Costa,"
    assert [(one.what, one.before, one.after, one.by, one.at) for one in edits_of(letter)] == [
        ("changed", "Dear Madam or Sir,", "Dear Ms Costa,", "eva", AT)
    ]


def test_two_officers_do_not_overwrite_each_other() -> None:
    letter = office_action()
    first = paragraphs_of(letter)[0]
    edit_paragraph(letter=letter.id, paragraph=first.pk, text="Dear Ms Costa,", by=SECOND, at=AT, seen=first.text)
    with pytest.raises(EditedMeanwhile, match="look at it again"):
        edit_paragraph(letter=letter.id, paragraph=first.pk, text="Dear Sirs,", by=EXAMINER, at=AT, seen=first.text)

    assert texts(letter)[0] == "Dear Ms Costa,"


def test_an_empty_paragraph_is_neither_left_nor_added() -> None:
    letter = office_action()
    with pytest.raises(LetterRefused, match="remove it instead"):
        edit_paragraph(letter=letter.id, paragraph=paragraphs_of(letter)[0].pk, text="  ", by=EXAMINER, at=AT)
    with pytest.raises(LetterRefused, match="empty paragraph"):
        add_paragraph(letter=letter.id, text=" ", by=EXAMINER, at=AT)


def test_paragraphs_and_clauses_are_added_where_they_belong_and_removed_again() -> None:
    letter = plain_letter()
    first = paragraphs_of(letter)[0]
    add_paragraph(letter=letter.id, text="Last.", by=EXAMINER, at=AT)
    add_clause(letter=letter.id, clause=Clause(DESCRIPTIVE, (CLOTHING,)), by=EXAMINER, at=AT, after=first.pk)
    add_clause(letter=letter.id, clause=Clause(DECEPTIVE, (SOAP,)), by=EXAMINER, at=AT)
    assert [one.ground for one in paragraphs_of(letter)] == ["", "descriptive", "", "deceptive"]

    remove_paragraph(letter=letter.id, paragraph=paragraphs_of(letter)[1].pk, by=EXAMINER, at=AT)

    assert [one.ground for one in paragraphs_of(letter)] == ["", "", "deceptive"]
    assert [one.what for one in edits_of(letter)] == ["added", "added", "added", "removed"]


def test_the_last_paragraph_stays() -> None:
    letter = plain_letter()
    with pytest.raises(LetterRefused, match="at least one paragraph"):
        remove_paragraph(letter=letter.id, paragraph=paragraphs_of(letter)[0].pk, by=EXAMINER, at=AT)


def test_only_those_who_may_sign_may_write() -> None:
    letter = office_action()
    with pytest.raises(LetterRefused, match="written and signed by: Trade mark examiner"):
        add_paragraph(letter=letter.id, text="Pay more.", by=CASHIER, at=AT)


def test_a_submitted_letter_is_edited_no_more() -> None:
    letter = submit_for_approval(letter=office_action().id, by=EXAMINER, at=AT)

    assert letter.state == "awaiting-approval"
    with pytest.raises(LetterRefused, match="needs a letter that is a draft"):
        add_paragraph(letter=letter.id, text="One more thing.", by=EXAMINER, at=AT)


def test_the_drafter_and_an_editor_may_not_approve_and_another_officer_may() -> None:
    letter = office_action(by=SYSTEM)
    edit_paragraph(letter=letter.id, paragraph=paragraphs_of(letter)[0].pk, text="Dear all,", by=EXAMINER, at=AT)
    submit_for_approval(letter=letter.id, by=EXAMINER, at=AT)
    with pytest.raises(LetterRefused, match="another officer"):
        approve(letter=letter.id, by=EXAMINER, at=AT)
    with pytest.raises(LetterRefused, match="written and signed by"):
        approve(letter=letter.id, by=CASHIER, at=AT)

    approved = approve(letter=letter.id, by=SECOND, at=AT)

    assert (approved.state, approved.approved_by, approved.approved_at) == ("approved", "sam", AT)


def test_a_letter_sent_back_loses_its_approval_and_says_why() -> None:
    letter = submit_for_approval(letter=office_action().id, by=EXAMINER, at=AT)
    approve(letter=letter.id, by=SECOND, at=AT)
    with pytest.raises(LetterRefused, match="Say why"):
        send_back(letter=letter.id, because=" ", by=SECOND)

    back = send_back(letter=letter.id, because="The second ground is not made out.", by=SECOND)

    assert (back.state, back.approved_by, back.approved_at) == ("draft", "", None)
    assert back.sent_back_because == "The second ground is not made out."
    assert submit_for_approval(letter=letter.id, by=EXAMINER, at=AT).sent_back_because == ""


def test_a_letter_prints_itself_by_name_in_lists() -> None:
    letter = office_action(references=[("Your reference", "C-1")])
    add_paragraph(letter=letter.id, text="x" * 80, by=EXAMINER, at=AT)

    assert str(letter) == "Office action TM/2026/000123"
    assert str(paragraphs_of(letter)[-1]) == "x" * 60
    assert str(edits_of(letter)[0]) == "added by eva"
    assert letter.references == [["Your reference", "C-1"]]
    assert (OFFICE_ACTION.second_eyes, VALUES["number"]) == (letter.second_eyes, letter.number)
