"""Each class has goods or services stated in it."""

from collections.abc import Iterator

from openipo.apps.exchange.rules.finding import Finding, gettext_noop
from openipo.standards.records.trademark import TrademarkRecord


def class_without_goods(record: TrademarkRecord) -> Iterator[Finding]:
    """Each class has goods or services stated in it."""
    for goods in record.goods:
        if goods.classes and goods.text is None:
            numbers = ", ".join(str(number.value) for number in goods.classes)
            sentence = gettext_noop("Class {classes} has no goods or services stated.")
            yield Finding("class-without-goods", sentence, goods.classes[0].source, values={"classes": numbers})
