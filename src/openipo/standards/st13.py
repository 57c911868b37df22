"""Application numbers in the form of WIPO ST.13: seventeen characters that are the same in every office.

Office code (ST.3, two letters), kind of right (two digits: 50 a trade mark), year (four digits, 0000 where the office's
numbers carry none), serial number (nine digits, zeros in front). How an office writes its own numbers differs, so
the place of the year is said, not guessed.
"""

import re
from dataclasses import dataclass
from typing import Literal

from openipo.standards.st3 import is_code

YearPlace = Literal["first", "last", "none"]

TRADEMARK = "50"
LENGTH = 17
_SERIAL_LENGTH = 9
_SHAPE = re.compile(r"([A-Z]{2})(\d{2})(\d{4})(\d{9})")


class NotAnSt13Number(ValueError):
    """The text or its parts do not make a number of ST.13; the message says why."""


@dataclass(frozen=True)
class St13Number:
    """An application number by its parts; `year` is 0 where the office's numbers carry none."""

    office: str
    kind: str
    year: int
    serial: str

    def __post_init__(self) -> None:
        if not is_code(self.office):
            raise NotAnSt13Number(f"{self.office!r} is not an office code of ST.3.")
        if not re.fullmatch(r"\d{2}", self.kind):
            raise NotAnSt13Number(f"The kind of right is two digits, not {self.kind!r}.")
        if not 0 <= self.year <= 9999:
            raise NotAnSt13Number(f"{self.year} is not a year of four digits.")
        if not re.fullmatch(r"\d{1,9}", self.serial):
            raise NotAnSt13Number(f"The serial number has one to nine digits, not {self.serial!r}.")

    def __str__(self) -> str:
        return f"{self.office}{self.kind}{self.year:04d}{self.serial.zfill(_SERIAL_LENGTH)}"


def parse(text: str) -> St13Number:
    """The parts of a number in the form of ST.13; spaces and small letters are forgiven."""
    match = _SHAPE.fullmatch(re.sub(r"\s", "", text).upper())
    if match is None:
        raise NotAnSt13Number(f"{text!r} is not in the form of ST.13: an office code and fifteen digits.")
    office, kind, year, serial = match.groups()
    return St13Number(office, kind, int(year), serial)


def from_national(number: str, *, office: str, kind: str = TRADEMARK, year_place: YearPlace) -> St13Number:
    """The ST.13 form of a number as the office writes it.

    Signs and letters fall away; `year_place` says whether the four digits of the year stand first ("TM/2026/000123"),
    last ("17249/2024") or not at all ("98791267").
    """
    digits = re.sub(r"\D", "", number)
    if year_place == "none":
        return St13Number(office, kind, 0, _serial(digits, number))
    if len(digits) < 5:
        raise NotAnSt13Number(f"{number!r} is too short to hold a year and a serial number.")
    if year_place == "first":
        return St13Number(office, kind, int(digits[:4]), _serial(digits[4:], number))
    return St13Number(office, kind, int(digits[-4:]), _serial(digits[:-4], number))


def _serial(digits: str, number: str) -> str:
    """The serial number without zeros beyond nine digits."""
    serial = digits.lstrip("0") or digits[-1:]
    if not serial:
        raise NotAnSt13Number(f"{number!r} holds no digits.")
    if len(serial) > _SERIAL_LENGTH:
        raise NotAnSt13Number(f"{number!r} has a serial number of more than nine digits.")
    return serial
