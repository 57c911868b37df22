"""Who is the same: names as papers write them, and what else they state."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openipo.similarity.names.api import PROPOSED_FROM, Stated, Weights, compare, find_duplicates, read
from openipo.similarity.names.legal_forms import LEGAL_FORMS
from openipo.similarity.names.reading import read_organisation, read_person, skeleton

NO_WEIGHTS = Weights()


def organisation(name: str, id: str = "1", **stated: Any) -> Stated:
    return Stated(id, name, "organisation", **stated)


def person(name: str, id: str = "1", **stated: Any) -> Stated:
    return Stated(id, name, "person", **stated)


def points(one: Stated, other: Stated) -> int:
    return compare(one, other, NO_WEIGHTS).score


def codes(one: Stated, other: Stated) -> list[str]:
    return [part.code for part in compare(one, other, NO_WEIGHTS).parts]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bold Brands Ltd", "Bold Brands Limited"),
        ("Bold Brands Corproation", "BOLD BRANDS INC."),
        ("S.N.E.C.M.A.", "SNECMA"),
        ("ООО Ромашка", "Romashka LLC"),
        ("トヨタ株式会社", "トヨタ"),
        ("The United States of America", "USA"),
        ("Société Générale S.A.", "Societe Generale"),
        ("Intl. Business Machines Corp.", "International Business Machines"),
    ],
)
def test_organisations_written_differently_are_the_same(one: str, other: str) -> None:
    assert points(organisation(one), organisation(other)) == 100


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("University of Aberdeen", "University of Barcelona"),
        ("Studio 54", "Studio 55"),
        ("American Geodesics, Inc.", "American Videonetics"),
    ],
)
def test_organisations_that_share_a_usual_word_are_not_proposed(one: str, other: str) -> None:
    assert points(organisation(one), organisation(other)) < PROPOSED_FROM["organisation"]


def test_letters_may_stand_for_the_words_of_a_name() -> None:
    short, long = organisation("IBM"), organisation("International Business Machines")
    assert points(short, long) == points(long, short) == 80
    assert codes(short, long) == ["name-initials"]


def test_a_name_of_nothing_but_a_legal_form_keeps_its_word() -> None:
    assert read_organisation("Limited").words == ("limited",)
    assert read_organisation("The").words == ("the",)


def test_a_name_without_letters_is_read() -> None:
    assert read_organisation("!!!").words == ()
    assert points(organisation("!!!"), organisation("Bold")) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Costa", "COSTA, Ana"),
        ("Ana M. Costa", "Ana Costa"),
        ("Ana Maria Costa", "Ana M. Costa"),
        ("Bill Long", "William Long"),
        ("Gino Van Heeke", "Gino Vanheeke"),
        ("محمد حسن", "Mohamed Hassan"),
        ("Dr. Ana Costa", "Ana Costa"),
    ],
)
def test_persons_written_differently_are_proposed(one: str, other: str) -> None:
    assert points(person(one), person(other)) >= PROPOSED_FROM["person"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Costa", "Rui Costa"),
        ("William A. Long", "William B. Long"),
        ("Jack C. Roberts", "John R. Castro"),
        ("John Long Jr.", "John Long III"),
        ("A. C.", "A. C. Costa"),
    ],
)
def test_persons_whose_given_names_contradict_are_not_proposed(one: str, other: str) -> None:
    assert points(person(one), person(other)) < PROPOSED_FROM["person"]


def test_the_generation_is_no_name_after_the_comma() -> None:
    assert read_person("John Long, Jr.").words == ("john", "long")
    assert read_person("John Long, Jr.").generation == "2"
    assert read_person("Dr.").words == ("dr",)


def test_a_person_is_never_an_organisation() -> None:
    assert codes(person("Ana Costa"), organisation("Ana Costa")) == ["other-kind"]
    assert points(person("Ana Costa"), organisation("Ana Costa")) == 0


def test_the_same_identifier_speaks_louder_than_the_name_and_another_one_against_it() -> None:
    one = organisation("Bold Brands", identifiers={"company-number": "0012-345"})
    renamed = organisation("Brave Brands Group", identifiers={"company-number": "12345"})
    namesake = organisation("Bold Brands", identifiers={"company-number": "99999"})
    assert "identifier-same" in codes(one, renamed)
    assert points(one, renamed) >= PROPOSED_FROM["organisation"]
    assert "identifier-other" in codes(one, namesake)
    assert points(one, namesake) < PROPOSED_FROM["organisation"]


def test_places_and_mail_speak_for_and_against() -> None:
    here = organisation("Bold", country="XX", city="Port", address="1 Quay Street Port", email="a@bold.example")
    assert codes(here, organisation("Bold", country="YY", city="Port"))[1:] == ["country-other"]
    assert codes(here, organisation("Bold", country="XX", city="Inland"))[1:] == ["city-other"]
    assert codes(here, organisation("Bold", city="port"))[1:] == ["city-same"]
    assert codes(here, organisation("Bold", address="1 Quay Street, Port", email="A@bold.example"))[1:] == [
        "email-same",
        "address-same",
    ]


def test_a_common_name_alone_says_less() -> None:
    crowd = Weights.of(read(person(name)) for name in ["Ana Costa"] * 60 + ["Rui Braga", "Eva Lind"])
    common = compare(person("Ana Costa"), person("Ana Costa", "2"), crowd)
    rare = compare(person("Rui Braga"), person("Rui Braga", "2"), crowd)
    assert [part.code for part in common.parts] == ["name-same", "common-name"]
    assert common.score < rare.score == 100


def test_the_parts_add_up_to_the_score() -> None:
    one = organisation("Bold Brands", country="XX", city="Port", email="a@bold.example")
    other = organisation("Bold Brands Group", country="XX", city="Inland", email="a@bold.example")
    compared = compare(one, other, NO_WEIGHTS)
    assert compared.score == sum(part.points for part in compared.parts)


def test_the_words_that_speak_against_are_named() -> None:
    part = compare(organisation("Bold Brands Works Port"), organisation("Bold Brands Works Inland"), NO_WEIGHTS).parts[
        0
    ]
    assert (part.code, part.values["only_one"], part.values["only_other"]) == ("name-alike-rest", "port", "inland")


def test_a_mistyped_usual_word_weighs_no_more_than_the_word() -> None:
    names = [read(organisation(f"{word} University")) for word in ("Aa", "Bb", "Cc", "Dd", "Ee", "Ff")]
    weights = Weights.of([*names, read(organisation("Gg Universty"))])
    assert weights.of_word("universty") == weights.of_word("university") < weights.of_word("aa")


def test_duplicates_are_found_among_many_best_first() -> None:
    many = [organisation(f"House {chr(97 + place % 26) * 4}{place} Trading", str(place)) for place in range(300)]
    found = find_duplicates(
        [*many, organisation("Bold Brands Ltd", "b1"), organisation("Bold Brand Limited", "b2"), person("Bold", "p")]
    )
    assert [(pair.one.id, pair.other.id) for pair in found.pairs if "b1" in (pair.one.id, pair.other.id)] == [
        ("b1", "b2")
    ]
    assert found.statements == 303
    assert found.passed_over > 0  # "trading"
    assert found.compared < 303 * 302 / 2


def test_the_same_mail_or_number_brings_together_what_no_name_does() -> None:
    found = find_duplicates(
        [
            organisation("Alpha Works", "1", identifiers={"vat": "7"}, email="x@y.example"),
            organisation("Omega Works", "2", identifiers={"vat": "7"}, email="x@y.example"),
        ]
    )
    assert [pair.compared.score >= PROPOSED_FROM["organisation"] for pair in found.pairs] == [True]


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(["person", "organisation"]))
def test_order_does_not_matter_and_the_score_stays_within_its_ends(one: str, other: str, kind: str) -> None:
    first, second = Stated("1", one, kind), Stated("2", other, kind)
    there, back = compare(first, second, NO_WEIGHTS).score, compare(second, first, NO_WEIGHTS).score
    assert 0 <= there <= 100
    assert abs(there - back) <= 1


@given(st.text(min_size=1, max_size=30))
def test_a_skeleton_is_stable(word: str) -> None:
    assert skeleton(skeleton(word)) == skeleton(skeleton(skeleton(word)))


def test_legal_forms_are_written_as_they_are_read() -> None:
    assert all(form == form.lower() and form.isalnum() for form in LEGAL_FORMS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Van Landingham Works", "Vanlandingham Works"),
        ("Bold Manufact", "Bold Manufacturing"),
        ("Bold Brandenburger Werke", "Bold Brandenburgers Worke"),
    ],
)
def test_words_written_together_cut_short_or_mistyped_stand_for_one_another(one: str, other: str) -> None:
    assert points(organisation(one), organisation(other)) >= PROPOSED_FROM["organisation"]


def test_letters_for_words_and_words_for_letters_are_compared() -> None:
    found = find_duplicates([organisation("IBM", "1"), organisation("International Business Machines", "2")])
    assert [pair.compared.parts[0].code for pair in found.pairs] == ["name-initials"]


def test_an_initial_makes_no_key_of_its_own() -> None:
    found = find_duplicates([person("A. Costa", "1"), person("Ana Costa", "2"), person("R. Braga", "3")])
    assert [{pair.one.id, pair.other.id} for pair in found.pairs] == [{"1", "2"}]
