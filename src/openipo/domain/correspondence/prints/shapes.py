"""The parts that the office's papers are made of, as plain values, ready to be printed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

Text = Mapping[str, str]  # language -> words


@dataclass(frozen=True)
class Field:
    """A particular of the register: its INID code ("" for none), its name by language, and its value, line by line."""

    code: str
    label: Text
    lines: tuple[str, ...]


@dataclass(frozen=True)
class GoodsClass:
    """A class with its list; `status` in words where items of one class fare differently."""

    number: int
    text: str
    status: str = ""


@dataclass(frozen=True)
class Picture:
    """A reproduction of the mark (INID 540) and what a screen reader says for it."""

    content: bytes
    about: str


@dataclass(frozen=True)
class SealPrint:
    """The seal of the register under which the file's history stands, so that the paper can be checked later.

    `head` is the digest of the file's chain after `length` events; `root` the root of the tree sealed on the day.
    `rests_on` is the place of the latest entry that the paper shows; where it lies behind `length`, the seal is older
    than what the paper says, and the paper says so.
    """

    number: int
    sealed_on: date
    root: str
    head: str
    length: int
    rests_on: int = 0


@dataclass(frozen=True)
class SignatureLine:
    """Who signs the paper, and in what capacity."""

    name: str
    role: str = ""
