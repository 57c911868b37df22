"""What a mark is called: by its words, or, where it has none, by its kind. Letters, lists and pages all ask here."""

from collections.abc import Mapping

from openipo.kernel.calendar.api import in_language

# Kinds in small letters, as they stand in a sentence; a kind that is not here is a mark without words.
KINDS: Mapping[str, Mapping[str, str]] = {
    "figurative": {"en": "figurative mark", "fr": "marque figurative", "ar": "علامة تصويرية"},
    "combined": {"en": "combined mark", "fr": "marque combinée", "ar": "علامة مركبة"},
    "three-dimensional": {
        "en": "three-dimensional mark",
        "fr": "marque tridimensionnelle",
        "ar": "علامة ثلاثية الأبعاد",
    },
    "colour": {"en": "colour mark", "fr": "marque de couleur", "ar": "علامة لونية"},
    "sound": {"en": "sound mark", "fr": "marque sonore", "ar": "علامة صوتية"},
    "motion": {"en": "motion mark", "fr": "marque de mouvement", "ar": "علامة حركية"},
    "hologram": {"en": "hologram mark", "fr": "marque hologramme", "ar": "علامة هولوغرامية"},
    "position": {"en": "position mark", "fr": "marque de position", "ar": "علامة موضعية"},
    "pattern": {"en": "pattern mark", "fr": "marque de motif", "ar": "علامة نقشية"},
    "multimedia": {"en": "multimedia mark", "fr": "marque multimédia", "ar": "علامة متعددة الوسائط"},
}
OTHER: Mapping[str, str] = {"en": "mark without words", "fr": "marque sans mots", "ar": "علامة بلا كلمات"}
NUMBERED: Mapping[str, Mapping[str, str]] = {
    "application": {"en": "application {number}", "fr": "demande {number}", "ar": "الطلب {number}"},
    "registration": {"en": "registration {number}", "fr": "enregistrement {number}", "ar": "التسجيل {number}"},
}


def kind_named(kind: str, language: str) -> str:
    """A mark without words as it is called in a sentence: "figurative mark"."""
    return in_language(KINDS.get(kind, OTHER), language)


def mark_named(words: str, kind: str, language: str) -> str:
    """The mark's words, or what it is called at the head of a line: "Figurative mark". Empty where there is no mark."""
    if words or not kind:
        return words
    called = kind_named(kind, language)
    return called[:1].upper() + called[1:]


def number_told(number: str, registration_number: str, language: str) -> str:
    """ "application TM/2025/000005": by which number a mark without words is told from others."""
    known = "registration" if registration_number else "application"
    return in_language(NUMBERED[known], language).format(number=registration_number or number)
