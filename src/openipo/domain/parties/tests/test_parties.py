"""What the counter is told about parties that cannot be recorded as stated."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from openipo.domain.parties.api import (
    Address,
    Party,
    Power,
    parse_share,
    party_as_json,
    party_as_stated,
    party_from_json,
    power_as_json,
    power_from_json,
    problems_of_parties,
)

ANA = Party(id="p1", role="applicant", name="Ana Costa", address=Address(lines=("Quay 1",), country="PT"))
BEN = Party(id="p2", role="applicant", name="Ben Okri", address=Address(country="NG"))
LEA = Party(id="r1", role="representative", name="Lea Marques", acts_for=("p1",))


def fields(*parties: Any, powers: Any = ()) -> Any:
    return [problem.field for problem in problems_of_parties(parties, powers)]


def test_a_well_stated_file_has_no_problems() -> None:
    assert problems_of_parties([ANA, BEN, LEA], [Power(representative="r1", grantor="p1")]) == []


def test_a_party_needs_a_name() -> None:
    problems = problems_of_parties([replace(ANA, name="  ")])
    assert [(problem.field, problem.message) for problem in problems] == [("parties.p1.name", "A party has no name.")]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"role": "owner"}, "parties.p1.role"),
        ({"kind": "ship"}, "parties.p1.kind"),
        ({"nationality": "QQ"}, "parties.p1.nationality"),
        ({"address": Address(country="Portugal")}, "parties.p1.address.country"),
        ({"service_address": Address(country="pt")}, "parties.p1.service_address.country"),
        ({"email": "ana at example"}, "parties.p1.email"),
        ({"id": "p.1"}, "parties.id"),
    ],
)
def test_each_thing_out_of_shape_is_named(change: Any, field: Any) -> None:
    assert fields(replace(ANA, **change)) == [field]


def test_a_good_service_address_and_mail_pass() -> None:
    party = replace(ANA, service_address=Address(country="SU"), email="ana@example.org")
    assert fields(party) == []


def test_the_reader_sees_the_sentence_in_their_language() -> None:
    problem = problems_of_parties([replace(ANA, nationality="QQ")])[0]
    assert problem.said(lambda sentence: f"fr: {sentence}") == "fr: “QQ” is not a country code of WIPO ST.3."


def test_two_parties_with_one_id_are_refused() -> None:
    assert fields(ANA, replace(BEN, id="p1")) == ["parties.p1.id"]


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        (("1/2", "1/2"), []),
        (("1/3", "2/3"), []),
        (("1", ""), ["parties.p2.share"]),
        (("1/2", "half"), ["parties.p2.share"]),
        (("1/2", "1/3"), ["parties.share"]),
    ],
)
def test_shares_of_joint_owners_make_up_the_whole(shares: Any, expected: Any) -> None:
    ana, ben = shares
    assert fields(replace(ANA, share=ana), replace(BEN, share=ben)) == expected


def test_the_sum_of_the_shares_is_said() -> None:
    problems = problems_of_parties([replace(ANA, share="1/2"), replace(BEN, share="1/3")])
    assert problems[0].message == "The shares of the owners add up to 5/6, not to 1."


@pytest.mark.parametrize(
    ("text", "share"),
    [("1/4", Fraction(1, 4)), ("1", Fraction(1)), ("3/2", None), ("0/2", None), ("1/0", None), ("", None)],
)
def test_a_share_is_a_part_of_the_whole(text: Any, share: Any) -> None:
    assert parse_share(text) == share


def test_representatives_act_for_parties_of_the_file() -> None:
    assert fields(ANA, replace(LEA, acts_for=("p9",))) == ["parties.r1.acts_for"]
    assert fields(ANA, replace(LEA, acts_for=("r1",))) == ["parties.r1.acts_for"]
    assert fields(replace(ANA, acts_for=("p2",)), BEN) == ["parties.p1.acts_for"]


def test_a_power_names_its_grantor_and_a_representative() -> None:
    powers = [Power(representative="p1", grantor="p9"), Power(representative="r9", grantor="p1")]
    assert fields(ANA, LEA, powers=powers) == ["powers.1.grantor", "powers.1.representative", "powers.2.representative"]


words = some.text(max_size=12)
addresses = some.builds(
    Address, lines=some.lists(words, max_size=3).map(tuple), city=words, postal_code=words, region=words, country=words
)
parties = some.builds(
    Party,
    id=words,
    role=words,
    name=words,
    kind=words,
    address=addresses,
    service_address=some.none() | addresses,
    share=words,
    identifiers=some.dictionaries(words, words, max_size=2),
    email=words,
    language=words,
    acts_for=some.lists(words, max_size=2).map(tuple),
)


@given(parties)
def test_a_party_comes_back_exactly_as_it_was_written(party: Any) -> None:
    assert party_from_json(party_as_json(party)) == party


@given(some.builds(Power, representative=words, grantor=words, kind=words, covers=words, valid_from=words))
def test_a_power_comes_back_exactly_as_it_was_written(power: Any) -> None:
    assert power_from_json(power_as_json(power)) == power


def test_what_is_not_stated_is_not_written() -> None:
    assert party_as_json(BEN) == {"id": "p2", "role": "applicant", "name": "Ben Okri", "address": {"country": "NG"}}


def test_whoever_a_request_names_by_name_and_country_has_an_address_there() -> None:
    stated = {"id": "i1-1", "role": "licensee", "name": "Lea Marques Ltd", "country": "XX", "fax": "7"}
    assert party_as_stated(stated).address == Address(country="XX")
    with_address = {**stated, "address": {"lines": ["12 Quay"], "country": "PT"}}
    assert party_as_stated(with_address).address == Address(lines=("12 Quay",), country="PT")
    assert party_as_stated({"id": "i1-1", "role": "licensee", "name": "Lea"}).address == Address()
