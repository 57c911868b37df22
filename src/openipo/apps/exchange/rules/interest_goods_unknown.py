"""An interest is limited to goods that the mark has."""

from collections.abc import Iterator

from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord

CODE = "interest-goods-unknown"


def interest_goods_unknown(record: TrademarkRecord) -> Iterator[Finding]:
    """An interest is limited to goods that the mark has."""
    known = {number.value for goods in record.goods for number in goods.classes}
    for interest in record.interests:
        for goods in interest.goods:
            unknown = [number for number in goods.classes if number.value not in known]
            if unknown:
                sentence = gettext_noop("An interest is limited to class {classes}, which the mark does not have.")
                classes = ", ".join(str(number.value) for number in unknown)
                yield Finding(CODE, sentence, unknown[0].source, "error", {"classes": classes})
            elif not goods.classes:
                sentence = gettext_noop("An interest is limited to goods whose class is not stated.")
                yield Finding(CODE, sentence, goods.text.source if goods.text else interest.source, "error")
