"""What a lawyer may expect of the comparison of two marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openipo.similarity.api import Mark, Part, compare
from openipo.similarity.reading.readings import readings_of


def total(first: str, second: str) -> float:
    return compare(Mark(first), Mark(second)).total


def why(first: str, second: str) -> str:
    return compare(Mark(first), Mark(second)).why


@pytest.mark.parametrize(
    ("first", "second", "at_least"),
    [
        ("VIENNA", "Vienna", 100),
        ("KWIK", "QUICK", 85),
        ("RED BULL", "REDBULL", 95),
        ("4 U", "FOR YOU", 95),
        ("K9", "CANINE", 95),
        ("B2B", "BTOB", 95),
        ("GO0GLE", "GOOGLE", 94),
        ("BARN", "BAM", 90),
        ("STRIKE MONSTER", "MONSTER STRIKE", 95),
        ("INTERNATIONAL BUSINESS MACHINES", "IBM", 70),
        ("MÜLLER", "MUELLER", 95),
        ("МОСКВА", "MOSKVA", 99),
        ("ΝΙΚΗ", "NIKE", 95),
        ("كوكا كولا", "COCA COLA", 80),
        ("北京", "BEIJING", 99),
        ("ኢትዮጵያ", "ITYOPYA", 95),
        ("कमल", "KAMAL", 80),
        ("서울", "SEOUL", 95),
        ("さくら", "SAKURA", 95),
        ("שלום", "SHALOM", 75),
        ("СНАНЕЛ", "CHAHEL", 60),
        ("ΖΕΥΣ", "ZEUS", 95),
        ("삼성", "SAMSUNG", 95),
        ("현대", "HYUNDAI", 95),
        ("기아", "KIA", 95),
        ("신라", "SINLA", 75),
        ("엘지", "LG", 90),
        ("좋아", "JOA", 95),
        ("ไทย", "THAI", 90),
        ("กรุงเทพ", "KRUNGTHEP", 90),
        ("สิงห์", "SINGHA", 80),
        ("पतंजलि", "PATANJALI", 99),
        ("मुंबई", "MUMBAI", 90),
        ("زمزم", "ZAMZAM", 95),
        ("قطر", "QATAR", 95),
        ("محمد", "MUHAMMAD", 70),
        ("קוקה קולה", "COCA COLA", 90),
        ("FRANÇAISE", "FRANSAISE", 95),
        ("BEŞİKTAŞ", "BESHIKTASH", 95),
        ("U2", "YOU TOO", 85),
        ("4U", "FOR YOU", 95),
        ("B2B", "BE TO BE", 95),
        ("2MORROW", "TOMORROW", 95),
        ("XS", "EXCESS", 90),
        ("IC", "I SEE", 90),
        ("24/7", "TWENTY FOUR SEVEN", 90),
        ("1ST", "FIRST", 95),
        ("CHANEL N°5", "CHANEL NO 5", 100),
        ("NO. 5", "NUMBER FIVE", 95),
        ("GUNS N' ROSES", "GUNS AND ROSES", 95),
        ("APP1E", "APPLE", 94),
        ("H&M", "HM", 90),
        ("D&G", "DOLCE & GABBANA", 65),
        ("USA", "UNITED STATES OF AMERICA", 70),
        ("PROCAT", "CAT", 80),
        ("LASERTECH", "LASER", 80),
        ("MERCEDES-BENZ", "BENZ", 80),
        ("BOOKING.COM", "BOOKING", 90),
        ("X-SEED", "XSEED", 100),
    ],
)
def test_what_people_take_for_one_another_is_alike(first: str, second: str, at_least: float) -> None:
    assert total(first, second) >= at_least


@pytest.mark.parametrize(
    ("first", "second"), [("VIENNA", "OXFORD"), ("MARK5", "OTHER5"), ("COFFEE", "TRACTOR"), ("😀", "VIENNA"), ("", "X")]
)
def test_what_has_nothing_in_common_has_a_total_of_nothing(first: str, second: str) -> None:
    assert total(first, second) == 0


def test_a_describing_word_more_changes_little_and_a_telling_one_more() -> None:
    assert total("QUANTUM", "QUANTUM GROUP") > total("QUANTUM", "QUANTUM ZEBRA") > total("GROUP", "QUANTUM GROUP")


def test_the_name_of_a_place_adds_little_and_is_no_common_ground() -> None:
    assert total("QUICK", "QUICK VIENNA") > total("QUICK", "QUICK ZEBRA")
    assert total("KWIK", "QUICK VIENNA") > 75
    assert "VIENNA adds what describes or is common" in why("KWIK", "QUICK VIENNA")
    assert total("ALBA KENYA", "TRACTOR KENYA") < total("ALBA KENYA", "ALBA TRACTOR")


def test_letters_that_look_like_another_are_read_so_where_they_stand_and_not_everywhere() -> None:
    assert "the letters of RNODERN may be taken for MODERN" in why("MODERN", "RNODERN")
    assert total("MODERN", "RNODERN") > 90


def test_a_shared_beginning_counts_more_than_a_shared_ending() -> None:
    assert total("NOVARTEX", "NOVARTIN") > total("NOVARTEX", "MEVARTEX")


def test_letters_that_look_alike_are_nearer_than_others() -> None:
    assert total("lBMX", "IBMX") > total("TBMX", "IBMX")


def test_the_sentence_says_what_is_alike_and_what_is_left() -> None:
    said = why("KWIK VIENNA", "QUICK VIENNA COFFEE")
    assert "sounds alike: KWIK / QUICK in English" in said
    assert "VIENNA in both" in said
    assert "COFFEE adds what describes or is common" in said


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        ("LIMBOSS", "BOSS", "LIMBOSS ends with BOSS"),
        ("BOSSANOVA", "BOSS", "BOSSANOVA begins with BOSS"),
        ("PROCAT", "CAT", "PROCAT may be read PRO CAT; CAT in both; PRO adds what describes or is common"),
        ("PROTEIN", "TEIN", "PROTEIN ends with TEIN"),
        ("BERRY", "BERRIES", "one and several: BERRY / BERRIES"),
        ("CHEVAL", "CHEVAUX", "one and several: CHEVAL / CHEVAUX"),
        ("BOS", "BOSS", "sounds alike: BOS / BOSS in English"),
        ("PAYPAL", "PAYPAI", "letters that may be taken for one another: PAYPAL / PAYPAI"),
        ("JAGUAR", "YAGUAR", "sounds alike: JAGUAR in German / YAGUAR in English"),
        ("MONSTER STRIKE", "STRIKE MONSTER", "in another order"),
        ("RED BULL", "REDBULL", "the same letters, joined or apart: RED BULL / REDBULL"),
        ("IBM", "INTERNATIONAL BUSINESS MACHINES", "IBM are the initials of INTERNATIONAL BUSINESS MACHINES"),
        ("4U", "FOR YOU", "4U is said FOR YOU"),
        ("МОСКВА", "MOSKVA", "МОСКВА is read MOSKVA"),
        ("MONSTER STRIKE", "MONSTER", "STRIKE stands in one of them only"),
        ("VIENNA", "TRACTOR", "no word in common"),
    ],
)
def test_each_kind_of_likeness_has_its_words(first: str, second: str, sentence: str) -> None:
    assert sentence in why(first, second)


@pytest.mark.parametrize(
    ("first", "second"), [("ΝΙΚΕ", "NIKE"), ("4U", "FOR YOU"), ("IBM", "INTERNATIONAL BUSINESS MACHINES"), ("A1", "A1")]
)
def test_only_what_is_written_the_same_is_called_the_same_words(first: str, second: str) -> None:
    assert ("the same words" in why(first, second)) == (first == second)


@pytest.mark.parametrize(
    ("first", "second", "sight", "sound"),
    [
        ("4 U", "FOR YOU", 0, 97),
        ("RNODERN", "MODERN", 93, 0),
        ("PAYPA1", "PAYPAL", 96, 82),
        ("IBM", "INTERNATIONAL BUSINESS MACHINES", 0, 0),
        ("ΝΙΚΕ", "NIKE", 100, 100),
        ("РАУРАL", "PAYPAL", 96, 0),
        ("ЖИГУЛИ", "ZHIGULI", 0, 100),
        ("北京", "BEIJING", 0, 100),
    ],
)
def test_the_eye_and_the_ear_judge_for_themselves(first: str, second: str, sight: float, sound: float) -> None:
    """What is only said alike does not look so, and what looks alike need not sound so."""
    comparison = compare(Mark(first), Mark(second))
    told = [part.score for part in comparison.parts if part.name in ("sight", "sound")]
    assert told == pytest.approx([sight, sound], abs=1.5)


def test_where_small_words_stand_is_no_other_order() -> None:
    said = why("THE LORD OF THE RINGS", "LORD OF THE WINGS")
    assert "nearly the same letters or sounds: RINGS / WINGS" in said
    assert "in another order" not in said
    assert "in another order" in why("HOUSE OF COFFEE", "COFFEE HOUSE")


@pytest.mark.parametrize(
    ("word", "rest"),
    [("PROUST", "UST"), ("ANTIGUA", "GUA"), ("HYPERION", "ION"), ("MINIONS", "ONS"), ("SMARTIES", "IES")],
)
def test_a_word_that_only_happens_to_begin_like_a_describing_part_stays_whole(word: str, rest: str) -> None:
    assert [reading.tokens for reading in readings_of(word)] == [(word.lower(),)]
    assert total(word, rest) < 70


def test_an_earlier_mark_is_known_again_behind_a_describing_part() -> None:
    """Nearer than behind a syllable that says nothing, and less near than where the part is a word of its own."""
    assert total("PRO CAT", "CAT") > total("PROCAT", "CAT") > total("LIMCAT", "CAT")
    assert total("PROCAT", "SUPERCAT") < 65
    assert total("PROTEIN", "TEIN") < 80


def test_goods_lower_the_total_and_are_named() -> None:
    here, near, far = Mark("VIENNA", classes=(25,)), Mark("VIENNA", classes=(25, 30)), Mark("VIENNA", classes=(7,))
    assert compare(here, near).total == 100
    assert "both claim class 25" in compare(here, near).why
    assert compare(here, far).total < 80
    assert "no class in common" in compare(here, far).why
    assert compare(here, Mark("VIENNA")).total == 100


def test_identical_goods_are_told_from_goods_of_one_class() -> None:
    first, second = Mark("A1", classes=(25,), goods=("shoes",)), Mark("A1", classes=(25,), goods=("shoes", "hats"))
    assert "goods in class 25 are identical" in compare(first, second).why


def test_a_picture_or_a_meaning_may_make_two_signs_alike() -> None:
    first, second = Mark("APPLE", picture="a"), Mark("POMME", picture="b")
    seen = compare(first, second, pictures=lambda a, b: Part("pictures", 90.0))
    meant = compare(first, second, meanings=lambda a, b: Part("meaning", 85.0))
    assert (compare(first, second).total, seen.total, meant.total) == (0, 90, 85)
    assert compare(first, Mark("POMME"), pictures=lambda a, b: Part("pictures", 90.0)).total == 0


def test_reasons_can_be_said_in_another_language() -> None:
    comparison = compare(Mark("LIMCAT"), Mark("CAT"))
    words = [
        reason.said({"{long} ends with {short}": "{long} finit par {short}"}.__getitem__)
        for reason in comparison.reasons
    ]
    assert words == ["LIMCAT finit par CAT"]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_are_compared_either_way_round(first: str, second: str) -> None:
    there, back = compare(Mark(first), Mark(second)), compare(Mark(second), Mark(first))
    assert 0 <= there.total <= 100
    assert there.total == pytest.approx(back.total, abs=5.1)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ABCDEFGHIKLMNOPRSTUVYZ ", min_size=3, max_size=40).filter(str.strip))
def test_a_mark_is_entirely_like_itself(words: str) -> None:
    assert total(words, words) == 100


@pytest.mark.parametrize(
    "words",
    [
        "A" * 4000,
        "AB " * 2000,
        "24 " * 30,
        "U2" * 30,
        "24/7 " * 30,
        "A&B " * 20,
        "\u202eABC\u0000",
        "👍🏽" * 50,
        "АВC ab 北",
        "\ud800X",
    ],
)
def test_no_text_is_too_strange(words: str) -> None:
    assert compare(Mark(words), Mark(words)).total in (0, 100)
