"""From a name as it is written to the words that say who it is."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

from openipo.similarity.names.legal_forms import (
    COURTESIES,
    FILLERS,
    FORMS_IN_OWN_SCRIPT,
    GENERATIONS,
    LEGAL_FORMS,
    SHORTENINGS,
)

_OWN_SCRIPT = re.compile("|".join(re.escape(form) for form in FORMS_IN_OWN_SCRIPT), re.IGNORECASE)
_INITIALS = re.compile(r"\b(?:[a-z0-9]\s?\.\s?){2,}(?:[a-z0-9]\b)?")
_SPACED_FORMS = re.compile(r"\b(?:s p a|s a r l|s r l|s a s|g m b h|m b h|s a|b v|n v|a g|k k|a s|l l c|sp z o o)\b")
_COUNTRY = re.compile(r"\bunited states(?: of america)?\b|\bu s a?\b|\bus of america\b")
_POSSESSIVE = re.compile(r"(?<=\w)[’'`´](?=s?\b)")
_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True)
class Name:
    """A name as read: `words` in their order without what says little, `forms` the legal forms left out.

    `joined` is the words without spaces. `skeletons` are the words as they sound: consonants only.
    """

    text: str
    words: tuple[str, ...]
    forms: frozenset[str] = frozenset()
    generation: str = ""

    @property
    def joined(self) -> str:
        return "".join(self.words)


@lru_cache(maxsize=200_000)
def read_organisation(text: str) -> Name:
    """The name of an organisation: legal forms and fillers apart, shortenings written out."""
    written = [_written_out(word) for word in _words(text)]
    words = [word for word in written if word not in LEGAL_FORMS and word not in FILLERS]
    forms = frozenset(word for word in written if word in LEGAL_FORMS)
    kept = words or [word for word in written if word not in FILLERS] or written
    return Name(text, tuple(kept), forms)


@lru_cache(maxsize=200_000)
def read_person(text: str) -> Name:
    """The name of a person, given names first: "Costa, Ana M." and "Ana M. Costa" read alike."""
    family, comma, given = text.partition(",")
    heads = {word.strip(". ").lower() for word in given.split()}
    if comma and heads and not heads <= set(GENERATIONS) | COURTESIES:
        text = f"{given} {family}"
    words = _words(text, initials=False)
    generation = next((GENERATIONS[word] for word in words[1:] if word in GENERATIONS), "")
    kept = [word for word in words if word not in COURTESIES and word not in GENERATIONS]
    return Name(text, tuple(kept or words), generation=generation)


def _words(text: str, *, initials: bool = True) -> list[str]:
    plain = _OWN_SCRIPT.sub(" ", unicodedata.normalize("NFKC", text))
    plain = anyascii(plain).lower().replace("&", " and ")
    plain = _POSSESSIVE.sub("", plain)
    if initials:
        plain = _INITIALS.sub(lambda found: re.sub(r"[\s.]", "", found[0]) + " ", plain)
    words = " ".join(_WORD.findall(plain))
    if initials:
        words = _COUNTRY.sub("usa", words)
        words = _SPACED_FORMS.sub(lambda found: found[0].replace(" ", ""), words)
    return words.split()


def _written_out(word: str) -> str:
    return SHORTENINGS.get(word) or _mistyped_form(word) or word


@lru_cache(maxsize=200_000)
def _mistyped_form(word: str) -> str:
    """The long legal form that a word is meant to be ("Corproation"), "" if it is none."""
    if len(word) < 6 or word in LEGAL_FORMS:
        return ""
    return next(
        (form for form in _LONG_FORMS if OSA.distance(word, form, score_cutoff=2) <= (1 if len(form) < 9 else 2)), ""
    )


_LONG_FORMS = tuple(sorted(form for form in LEGAL_FORMS if len(form) >= 6))


_SOUNDS = (
    ("sch", "s"), ("tch", "c"), ("ch", "c"), ("sh", "s"), ("ph", "f"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh",
    "d"),
    ("ck", "k"), ("x", "ks"), ("q", "k"), ("c", "k"), ("z", "s"), ("w", "v"), ("j", "y"),
)  # fmt: skip


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """How a word sounds, roughly and across alphabets: consonants, each once in a row; the first letter stays."""
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    bones = word[:1] + re.sub(r"[aeiouyh]", "", word[1:])
    return re.sub(r"(.)\1+", r"\1", bones)
