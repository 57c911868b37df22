"""The rules of the data-quality report: one a file, each a statement that a sound record fulfils."""

from openipo.apps.exchange.rules.class_unknown import class_unknown
from openipo.apps.exchange.rules.class_without_goods import class_without_goods
from openipo.apps.exchange.rules.country_unknown import country_unknown
from openipo.apps.exchange.rules.dates_out_of_order import dates_out_of_order
from openipo.apps.exchange.rules.filing_date_missing import filing_date_missing
from openipo.apps.exchange.rules.finding import Finding, Rule
from openipo.apps.exchange.rules.goods_missing import goods_missing
from openipo.apps.exchange.rules.goods_without_class import goods_without_class
from openipo.apps.exchange.rules.image_missing import image_missing
from openipo.apps.exchange.rules.interest_goods_unknown import interest_goods_unknown
from openipo.apps.exchange.rules.kind_unknown import kind_unknown
from openipo.apps.exchange.rules.name_missing import name_missing
from openipo.apps.exchange.rules.not_understood import not_understood
from openipo.apps.exchange.rules.number_missing import number_missing
from openipo.apps.exchange.rules.office_missing import office_missing
from openipo.apps.exchange.rules.owner_missing import owner_missing
from openipo.apps.exchange.rules.registration_number_missing import registration_number_missing
from openipo.apps.exchange.rules.remarked_by_reader import remarked_by_reader
from openipo.apps.exchange.rules.st13_differs import st13_differs
from openipo.apps.exchange.rules.status_unknown import status_unknown
from openipo.apps.exchange.rules.text_missing import text_missing
from openipo.standards.records.trademark import TrademarkRecord

RULES: tuple[Rule, ...] = (
    number_missing,
    office_missing,
    filing_date_missing,
    owner_missing,
    name_missing,
    status_unknown,
    kind_unknown,
    image_missing,
    text_missing,
    country_unknown,
    class_unknown,
    class_without_goods,
    goods_without_class,
    goods_missing,
    interest_goods_unknown,
    dates_out_of_order,
    registration_number_missing,
    st13_differs,
    remarked_by_reader,
    not_understood,
)


def findings_of(record: TrademarkRecord) -> list[Finding]:
    """All that the rules say of a record, in the order of the rules."""
    return [finding for rule in RULES for finding in rule(record)]
