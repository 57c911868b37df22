"""The parts of a score, said: why two statements are taken for the same, or not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext, gettext_noop

SENTENCES = {
    "other-kind": gettext_noop("One is a person, the other an organisation."),
    "name-same": gettext_noop("The names are the same, but for legal form, signs and capitals."),
    "name-initials": gettext_noop("The one name is made of the first letters of the other ({shared})."),
    "name-alike": gettext_noop("The words of the names stand for one another: {shared}."),
    "name-alike-cut": gettext_noop(
        "One name has all the words of the other ({shared}), and more: {only_one}{only_other}."
    ),
    "name-alike-rest": gettext_noop("The names share {shared}; one has {only_one}, the other {only_other}."),
    "name-different": gettext_noop("The names have little in common."),
    "identifier-same": gettext_noop("The same {scheme}: {one}."),
    "identifier-other": gettext_noop("Another {scheme}: {one} and {other}."),
    "email-same": gettext_noop("The same e-mail address: {email}."),
    "country-other": gettext_noop("In different countries: {one} and {other}."),
    "address-same": gettext_noop("The same address: {address}."),
    "city-same": gettext_noop("In the same town: {one}."),
    "city-other": gettext_noop("In different towns: {one} and {other}."),
    "common-name": gettext_noop("Many have this name, and nothing else speaks for it: {name}."),
}


@dataclass(frozen=True)
class Reason:
    """One part of a score in the reader's words."""

    points: int
    sentence: str


def reasons(parts: Sequence[Mapping[str, Any]]) -> list[Reason]:
    """Each part with its points and its sentence."""
    return [Reason(part["points"], gettext(SENTENCES[part["code"]]).format(**part["values"])) for part in parts]
