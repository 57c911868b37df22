"""Is this the same person or organisation? Points for and against, each with its reason."""

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from openipo.similarity.names.compared import NamesCompared
from openipo.similarity.names.organisations import compare_organisations
from openipo.similarity.names.persons import compare_persons
from openipo.similarity.names.reading import Name, read_organisation, read_person
from openipo.similarity.names.statement import Compared, Part, Stated
from openipo.similarity.names.weights import Weights

# From how many points on two statements are shown as possibly the same: the thresholds found on one half of the
# labelled names (docs/administrator/measures.md).
PROPOSED_FROM = {"organisation": 65, "person": 80}

SAME_IDENTIFIER = 40
OTHER_IDENTIFIER = -40
SAME_EMAIL = 10
SAME_ADDRESS = 10
SAME_CITY = 4
OTHER_CITY = -6
OTHER_COUNTRY = -15
COMMON_NAME = -12
COMMON = 20  # a name is common if so many others have each of its words


def read(stated: Stated) -> Name:
    """The name of a statement as its kind is read."""
    return read_person(stated.name) if stated.kind == "person" else read_organisation(stated.name)


def compare(one: Stated, other: Stated, weights: Weights) -> Compared:
    """All that speaks for and against the two being the same; a person and an organisation never are."""
    if one.kind != other.kind:
        return Compared(0, (Part("other-kind", 0),))
    names = compare_names(one, other, weights)
    parts = [_of_names(names), *_identifiers(one, other), *_contact(one, other), *_places(one, other)]
    if names.score >= 0.9 and len(parts) == 1 and _is_common(read(one), weights):
        parts.append(Part("common-name", COMMON_NAME, {"name": one.name}))
    return Compared(max(0, min(100, sum(part.points for part in parts))), tuple(parts))


def compare_names(one: Stated, other: Stated, weights: Weights) -> NamesCompared:
    """The names alone."""
    comparing = compare_persons if one.kind == "person" else compare_organisations
    return comparing(read(one), read(other), weights)


def _of_names(names: NamesCompared) -> Part:
    shared = ", ".join(one if one == other else f"{one}/{other}" for one, other in names.shared)
    values = {"shared": shared, "only_one": " ".join(names.only_one), "only_other": " ".join(names.only_other)}
    left = "-cut" if bool(names.only_one) != bool(names.only_other) else "-rest" if names.only_one else ""
    code = f"name-{names.how}" + (left if names.how == "alike" else "")
    return Part(code, round(100 * names.score), values)


def _identifiers(one: Stated, other: Stated) -> Iterator[Part]:
    for scheme in sorted(set(one.identifiers) & set(other.identifiers)):
        first, second = one.identifiers[scheme], other.identifiers[scheme]
        same = _bare(first) == _bare(second)
        values = {"scheme": scheme, "one": first, "other": second}
        yield Part(
            "identifier-same" if same else "identifier-other", SAME_IDENTIFIER if same else OTHER_IDENTIFIER, values
        )


def _bare(identifier: str) -> str:
    return "".join(sign for sign in identifier if sign.isalnum()).upper().lstrip("0")


def _contact(one: Stated, other: Stated) -> Iterator[Part]:
    if one.email and one.email.lower() == other.email.lower():
        yield Part("email-same", SAME_EMAIL, {"email": one.email})


def _places(one: Stated, other: Stated) -> Iterator[Part]:
    if one.country and other.country and one.country != other.country:
        yield Part("country-other", OTHER_COUNTRY, {"one": one.country, "other": other.country})
        return
    if one.address and other.address and _alike(one.address, other.address):
        yield Part("address-same", SAME_ADDRESS, {"address": one.address})
        return
    if one.city and other.city:
        same = _alike(one.city, other.city)
        code, points = ("city-same", SAME_CITY) if same else ("city-other", OTHER_CITY)
        yield Part(code, points, {"one": one.city, "other": other.city})


def _alike(one: str, other: str) -> bool:
    first, second = read_organisation(one).joined, read_organisation(other).joined
    longest = max(len(first), len(second))
    return bool(longest) and OSA.distance(first, second) <= longest // 5


def _is_common(name: Name, weights: Weights) -> bool:
    return bool(name.words) and all(weights.counts.get(word, 1) >= COMMON for word in name.words)
