"""The small rules that a letter is made by."""

import pytest

from openipo.domain.correspondence.clause import Clause
from openipo.domain.correspondence.errors import LetterRefused
from openipo.domain.correspondence.rules.address_lines import address_lines
from openipo.domain.correspondence.rules.choose_language import choose_language
from openipo.domain.correspondence.rules.clause_text import clause_text
from openipo.domain.correspondence.rules.fill_placeholders import fill_placeholders, placeholders_in
from openipo.domain.correspondence.rules.goods_in_words import goods_in_words
from openipo.domain.correspondence.rules.letter_text import read_letter_text
from openipo.domain.correspondence.rules.moves import MOVES, STATES, state_after
from openipo.domain.correspondence.rules.says_something import says_something
from openipo.domain.correspondence.rules.second_eyes import is_second_pair
from openipo.domain.correspondence.tests.office import CLOTHING, DECEPTIVE, DESCRIPTIVE, FOOTWEAR, SOAP
from openipo.domain.parties.api import Address, Party


def test_placeholders_are_filled_once_and_values_are_never_filled_again() -> None:
    text = "File {number} of {applicant}: {clock:formalities-reply}, {unknown}"
    values = {"number": "TM/1", "applicant": "{number} Ltd", "clock:formalities-reply": "2 months"}

    assert fill_placeholders(text, values) == "File TM/1 of {number} Ltd: 2 months, {unknown}"
    assert placeholders_in(text + "{number}") == ["number", "applicant", "clock:formalities-reply", "unknown"]
    assert placeholders_in("a set {1, 2} and { number } and {Number}") == []


@pytest.mark.parametrize(
    ("paragraph", "is_said"),
    [
        ("? Costs: {fact:costs} {fact:borne_by}", False),
        ("? Reasons: {fact:reasons} {fact:costs}", True),
        ("? Nobody told the Office: {fact:never_asked}", False),
        ("Costs: {fact:costs}", True),
    ],
)
def test_only_a_paragraph_for_what_may_be_unstated_is_left_out_where_nothing_is(paragraph: str, is_said: bool) -> None:
    values = {"fact:costs": "", "fact:borne_by": " ", "fact:reasons": "The signs are alike."}
    assert says_something(paragraph, values) == is_said


def test_a_text_is_a_subject_and_paragraphs_whose_line_breaks_are_layout() -> None:
    read = read_letter_text("# The subject\r\n\r\nOne\r\nline.\r\n\r\n\r\nA list:\n- first\n- second\n", "Otherwise")

    assert read.subject == "The subject"
    assert read.paragraphs == ("One line.", "A list:\n- first\n- second")


def test_a_paragraph_right_under_the_subject_is_not_lost_and_a_text_without_subject_takes_the_title() -> None:
    assert read_letter_text("# Subject\nText at once.", "").paragraphs == ("Text at once.",)
    assert read_letter_text("# Subject", "").paragraphs == ()
    assert read_letter_text("Only text.", "Title").subject == "Title"


def test_each_step_names_the_state_it_needs() -> None:
    with pytest.raises(LetterRefused) as refused:
        state_after("edit", "served", letter="Office action", law="Act s.15")

    assert str(refused.value) == (
        "“Edit” needs a letter that is a draft; the letter “Office action” is served. (Act s.15)"
    )
    assert (refused.value.step, refused.value.state) == ("edit", "served")


def test_a_closed_step_is_told_in_the_readers_language() -> None:
    words = {"is a draft": "est un projet", "is served": "est notifiée", "Edit": "Modifier", "or": "ou"}
    with pytest.raises(LetterRefused, match=r"“Modifier” needs a letter that est un projet; .* est notifiée"):
        state_after("edit", "served", letter="Refus", law="", translate=lambda text: words.get(text, text))


@pytest.mark.parametrize("step", MOVES)
def test_a_step_is_open_in_its_states_and_closed_in_all_others(step: str) -> None:
    allowed, after = MOVES[step]
    for state in STATES:
        if state in allowed:
            assert state_after(step, state, letter="L", law="") == (after or state)
        else:
            with pytest.raises(LetterRefused):
                state_after(step, state, letter="L", law="")


def test_nobody_is_the_second_pair_of_eyes_for_a_letter_of_their_own() -> None:
    assert is_second_pair("sam", {"eva", "system"})
    assert not is_second_pair("eva", {"eva", "sam"})
    assert not is_second_pair("system", {"eva"})


def test_a_letter_speaks_the_addressees_language_where_it_is_written_in_it() -> None:
    assert choose_language("fr", {"en", "fr"}, ("en",)) == "fr"
    assert choose_language("fr-CA", {"en", "fr"}, ("en",)) == "fr"
    assert choose_language("pt", {"en", "fr"}, ("fr", "en")) == "fr"
    with pytest.raises(LookupError, match="written in en, fr only"):
        choose_language("pt", {"en", "fr"}, ("de",))
    with pytest.raises(LookupError, match="no language"):
        choose_language("pt", set(), ())


def test_the_address_for_service_comes_before_the_partys_own() -> None:
    home = Address(lines=("1 Home",), city="Town", postal_code="10", region="North", country="XX")
    service = Address(lines=("PO Box 5",), city="Port")

    assert address_lines(Party("p1", "applicant", "Ana", address=home)) == ["Ana", "1 Home", "10 Town", "North", "XX"]
    assert address_lines(Party("p1", "applicant", "Ana", address=home, service_address=service)) == [
        "Ana",
        "PO Box 5",
        "Port",
    ]


def test_goods_are_named_class_by_class() -> None:
    assert goods_in_words([CLOTHING, SOAP, FOOTWEAR], "en") == "soaps (class 3), clothing; footwear (class 25)"
    assert goods_in_words([SOAP], "fr") == "soaps (classe 3)"
    assert goods_in_words([SOAP], "pt") == "soaps (class 3)"


def test_a_clause_names_the_goods_it_concerns_in_its_text_or_beside_it() -> None:
    inside = clause_text(Clause(DESCRIPTIVE, (CLOTHING,)), "en")
    beside = clause_text(Clause(DECEPTIVE, (SOAP,)), "en")
    everything = clause_text(Clause(DESCRIPTIVE), "fr")

    assert (inside.text, inside.goods) == ("The mark consists only of signs that describe clothing (class 25).", "")
    assert (beside.heading, beside.goods) == ("Deceptive sign", "soaps (class 3)")
    assert "tous les produits et services" in everything.text
    assert clause_text(Clause(DECEPTIVE), "fr").text.startswith("The mark may mislead")
