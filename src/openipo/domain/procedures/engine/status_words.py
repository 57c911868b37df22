"""The statuses of goods and of designated states, by language; one that is not here is shown as it is written."""

from collections.abc import Iterable, Mapping

from openipo.domain.procedures.engine.words import listed
from openipo.domain.procedures.model.state import Text

STATUSES: Mapping[str, Text] = {
    "pending": {"en": "pending", "fr": "en cours", "ar": "قيد النظر"},
    "objected": {"en": "objected to", "fr": "visé par une objection", "ar": "محل اعتراض الفاحص"},
    "opposed": {"en": "opposed", "fr": "frappé d'opposition", "ar": "معترض عليه"},
    "refused": {"en": "refused", "fr": "refusé", "ar": "مرفوض"},
    "withdrawn": {"en": "withdrawn", "fr": "retiré", "ar": "مسحوب"},
    "limited": {"en": "struck by limitation", "fr": "radié par limitation", "ar": "محذوف بالتقييد"},
    "surrendered": {"en": "surrendered", "fr": "objet d'une renonciation", "ar": "متنازل عنه"},
    "lapsed": {"en": "lapsed", "fr": "déchu", "ar": "ساقط"},
    "registered": {"en": "registered", "fr": "enregistré", "ar": "مسجل"},
    "cancelled": {"en": "cancelled", "fr": "annulé", "ar": "ملغى"},
    "designated": {"en": "designated", "fr": "désigné", "ar": "معيّنة"},
    "notified": {"en": "notified", "fr": "notifié", "ar": "بُلّغت"},
    "accepted": {"en": "accepted", "fr": "accepté", "ar": "مقبولة"},
    "in-force": {"en": "in force", "fr": "en vigueur", "ar": "سارٍ"},
}


def statuses_listed(statuses: Iterable[str]) -> Text:
    return listed(STATUSES.get(each, each) for each in statuses)
