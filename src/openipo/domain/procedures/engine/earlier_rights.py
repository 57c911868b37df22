"""Earlier rights that a dispute rests on: each right, the grounds it gives, the goods it is held against."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from openipo.domain.procedures.engine.law import Law
from openipo.domain.procedures.engine.particulars import goods_named
from openipo.domain.procedures.engine.words import say
from openipo.domain.procedures.model.outcome import Obstacle
from openipo.domain.procedures.model.state import Text

EARLIER_RIGHT_KINDS: Mapping[str, Text] = {
    "earlier-mark": {"en": "Registered mark", "fr": "Marque enregistrée", "ar": "علامة مسجلة"},
    "earlier-application": {"en": "Application for a mark", "fr": "Demande de marque", "ar": "طلب علامة"},
    "well-known-mark": {"en": "Well-known mark", "fr": "Marque notoirement connue", "ar": "علامة مشهورة"},
    "mark-with-reputation": {"en": "Mark with a reputation", "fr": "Marque renommée", "ar": "علامة ذات سمعة"},
    "unregistered-mark": {
        "en": "Unregistered mark used in trade",
        "fr": "Marque non enregistrée utilisée dans le commerce",
        "ar": "علامة غير مسجلة مستعملة في التجارة",
    },
    "agents-mark": {
        "en": "Mark applied for by an agent",
        "fr": "Marque demandée par un agent",
        "ar": "علامة أودعها وكيل تجاري",
    },
    "trade-name": {"en": "Trade or company name", "fr": "Nom commercial ou dénomination", "ar": "اسم تجاري"},
    "geographical-indication": {
        "en": "Geographical indication",
        "fr": "Indication géographique",
        "ar": "مؤشر جغرافي",
    },
    "copyright": {"en": "Copyright", "fr": "Droit d'auteur", "ar": "حق المؤلف"},
    "name-or-portrait": {"en": "Name or portrait", "fr": "Nom ou image", "ar": "الاسم أو الصورة"},
    "plant-variety": {"en": "Plant variety", "fr": "Obtention végétale", "ar": "صنف نباتي"},
    "industrial-property-right": {
        "en": "Other industrial property right",
        "fr": "Autre droit de propriété industrielle",
        "ar": "حق آخر من حقوق الملكية الصناعية",
    },
}
NUMBERED = frozenset({"earlier-mark", "earlier-application", "plant-variety", "geographical-indication"})


def obstacles_in_rights(
    value: Any, label: Text, law: Law, provision: str, items: Sequence[str] = ()
) -> Iterator[Obstacle]:
    """What is wrong with earlier rights as stated; `items` are the goods that the request concerns (none: all)."""
    code = "asked:earlier-rights"
    if not isinstance(value, list) or not all(isinstance(each, Mapping) for each in value):
        yield Obstacle(code, say("rights_unreadable", fact=label), provision)
        return
    for place, right in enumerate(value, start=1):
        for sentence, words in mistakes(right, law):
            yield Obstacle(code, say(sentence, place=place, **words), provision)
        outside = [item for item in right.get("items") or () if items and item not in items]
        if outside:
            yield Obstacle(code, say("right_items", place=place), provision, goods_named({}, outside))


def mistakes(right: Mapping[str, Any], law: Law) -> Iterator[tuple[str, dict[str, str]]]:
    """The sentences that say what is wrong with one earlier right."""
    kind, grounds = right.get("kind", ""), right.get("grounds") or []
    if kind not in EARLIER_RIGHT_KINDS:
        yield "right_kind", {"kind": str(kind)}
    if kind in NUMBERED and not right.get("number"):
        yield "right_number", {}
    if not (right.get("number") or right.get("sign")):
        yield "right_sign", {}
    if not grounds:
        yield "right_ground", {}
    unknown = [str(ground) for ground in grounds if ground not in law.revision.grounds]
    if unknown:
        yield "right_unknown_ground", {"ground": ", ".join(unknown)}
