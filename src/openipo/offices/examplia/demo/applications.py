"""Applications as the counter of the demonstration receives them: marks of every kind, invented applicants."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from openipo.domain.documents.api import store
from openipo.domain.parties.api import Address, Party, Power, party_as_json
from openipo.domain.rights.api import ApplicationContent, GoodsItem, Mark, Priority, Representation
from openipo.offices.examplia.demo import pictures
from openipo.offices.examplia.demo.cast import CLERK
from openipo.offices.examplia.demo.names import (
    ABROAD,
    GOODS,
    a_city,
    a_company,
    a_person,
    a_street,
    a_word,
)

# How often each kind comes over the counter, in a hundred.
_KINDS = {
    "word": 44, "combined": 28, "figurative": 13, "three-dimensional": 3, "colour": 2, "sound": 2, "position": 2,
    "pattern": 2, "motion": 1, "hologram": 1, "other": 2,
}  # fmt: skip
_WITH_WORDS = ("word", "combined")
_OF_A_FILE = ("id", "role")
_DESCRIBED = "The mark is {kind}, as the picture shows."


@dataclass
class Counter:
    """Makes applications; what it draws depends on its own chance only, so that a demonstration can be repeated."""

    chance: Random

    def an_application(  # noqa: PLR0913 - a story states what matters to it, and leaves the rest to chance
        self,
        at: datetime,
        *,
        kind: str = "",
        abroad: bool | None = None,
        classes: int = 1,
        category: str = "",
        applicant: Party | None = None,
        intends_to_use: bool = False,
    ) -> ApplicationContent:
        """An application with its scanned form, its pictures and, from abroad, a representative with a power.

        It has at least so many `classes`. An `applicant` who is named comes in person.
        """
        drawn = kind or self.chance.choices(list(_KINDS), weights=list(_KINDS.values()))[0]
        mark = self._mark(drawn, at)
        if category:
            mark = replace(mark, category=category)
        parties, powers = self._parties(at, abroad=self.chance.random() < 0.25 if abroad is None else abroad)
        if applicant:
            parties, powers = (applicant,), ()
        goods = self._goods(classes)
        form = self._scan("Application to register a mark", [party.name for party in parties], at, "application")
        return ApplicationContent(
            mark=mark,
            parties=parties,
            goods=goods,
            powers=powers,
            priorities=self._priorities(parties[0], at),
            language=parties[0].language,
            channel=self.chance.choice(["paper", "paper", "post"]),
            documents=(form, *(power.document for power in powers)),
            declarations={
                "applicant_is_small": self.chance.random() < 0.3,
                **({"intends_to_use": True} if intends_to_use else {}),
            },
            reference=f"{self.chance.choice('ABCDEFG')}-{self.chance.randint(100, 9999)}",
        )

    def a_party(self, party_id: str, role: str, *, country: str = "XX") -> Party:
        """An invented person or company with an address."""
        is_person = self.chance.random() < 0.35
        name = a_person(self.chance) if is_person else a_company(self.chance)
        city, postal_code = a_city(self.chance)
        host = "".join(letter for letter in name.lower() if letter.isalnum())
        return Party(
            id=party_id,
            role=role,
            name=name,
            kind="person" if is_person else "organisation",
            address=Address((a_street(self.chance),), city=city, postal_code=postal_code, country=country),
            nationality=country,
            email=f"post@{host}.example",
            language=self.chance.choice(["en", "en", "fr"]),
        )

    def somebody(self, role: str) -> dict[str, Any]:
        """An invented person or company as a request names it: a licensee, a court, a claimant."""
        return {name: value for name, value in party_as_json(self.a_party("", role)).items() if name not in _OF_A_FILE}

    def a_scan(self, title: str, lines: list[str], at: datetime, kind: str) -> str:
        """A scanned paper, stored; gives the document's id."""
        return self._scan(title, lines, at, kind)

    def _parties(self, at: datetime, *, abroad: bool) -> tuple[tuple[Party, ...], tuple[Power, ...]]:
        country = self.chance.choice(ABROAD) if abroad else "XX"
        applicant = self.a_party("p1", "applicant", country=country)
        if not abroad and self.chance.random() < 0.75:
            return (applicant,), ()
        drawn = self.a_party("p2", "representative")
        representative = Party(**{**vars(drawn), "acts_for": ("p1",)})
        deed = self._scan("Power of attorney", [applicant.name, representative.name], at, "power")
        return (applicant, representative), (Power("p2", "p1", document=deed),)

    def _goods(self, least: int) -> tuple[GoodsItem, ...]:
        drawn = max(least, self.chance.choices([1, 2, 3, 4], weights=[5, 3, 2, 1])[0])
        classes = sorted(self.chance.sample(sorted(GOODS), drawn))
        return tuple(
            GoodsItem(f"{number}-{place}", number, text, edition="13-2026")
            for number in classes
            for place, text in enumerate(self._some(GOODS[number]), 1)
        )

    def _some(self, texts: tuple[str, ...]) -> list[str]:
        return self.chance.sample(list(texts), self.chance.randint(1, len(texts)))

    def _priorities(self, applicant: Party, at: datetime) -> tuple[Priority, ...]:
        if applicant.nationality == "XX" or self.chance.random() < 0.5:
            return ()
        earlier = (at - timedelta(days=self.chance.randint(20, 150))).date()
        return (Priority(applicant.nationality, f"{earlier.year}/{self.chance.randint(1000, 99999)}", earlier),)

    def _mark(self, kind: str, at: datetime) -> Mark:
        text = a_word(self.chance) if kind in _WITH_WORDS else ""
        colours = pictures.some_colours(self.chance)
        shape = self.chance.choice(pictures.SHAPES)
        return Mark(
            kind=kind,
            text=text,
            standard_characters=kind == "word",
            description="" if kind in _WITH_WORDS else _DESCRIBED.format(kind=kind),
            colours=() if kind == "word" else tuple(colours),
            representations=self._representations(kind, text, shape, colours, at),
            vienna_codes=(pictures.vienna_of(shape),) if kind in ("figurative", "combined") else (),
            category=self.chance.choices(["individual", "collective", "certification"], weights=[94, 4, 2])[0],
        )

    def _representations(
        self, kind: str, text: str, shape: str, colours: list[str], at: datetime
    ) -> tuple[Representation, ...]:
        if kind == "word":
            return ()
        if kind == "sound":
            return (Representation(self._keep(pictures.a_sound(self.chance), "sound.wav", at), kind="sound"),)
        if kind == "three-dimensional":
            views = pictures.views_of_a_bottle(self.chance)
        else:
            views = [pictures.a_logo(self.chance, shape=shape, colours=colours, words=text)]
        return tuple(
            Representation(self._keep(view, f"view{order}.png", at), order=order) for order, view in enumerate(views, 1)
        )

    def _keep(self, content: bytes, name: str, at: datetime) -> str:
        return str(store(content=content, name=name, by=CLERK.actor, at=at, access="public", kind="mark").pk)

    def _scan(self, title: str, lines: list[str], at: datetime, kind: str) -> str:
        paper = pictures.a_scan(title, [f"Received {at:%d.%m.%Y}", *lines])
        return str(store(content=paper, name=f"{kind}.pdf", by=CLERK.actor, at=at, access="parties", kind=kind).pk)
