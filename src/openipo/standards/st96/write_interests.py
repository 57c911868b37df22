"""Licences, security interests and judicial actions as records of an ST.96 mark; designated states; the international number.

A licence and a security interest are a `RecordLicence`: V6.0 counts the latter among the categories of licences. What a
court ordered is a `BasicRecord` with the category "Judicial action".
"""  # noqa: E501 - one line says what the module is

from typing import Any

from openipo.standards import st3
from openipo.standards.st96.document import DocumentInterest, TrademarkDocument
from openipo.standards.st96.tree import add, add_if
from openipo.standards.st96.write_goods import add_descriptions
from openipo.standards.st96.write_parties import add_party

JUDICIAL_ACTION = "Judicial action"


def add_designations(element: Any, mark: TrademarkDocument) -> None:
    """The states with a code of ST.3; the schema knows no other."""
    states = [state for state in mark.designated_states if st3.is_code(state)]
    if not states:
        return
    bag = add(element, "tmk:DesignatedCountryBag")
    for state in states:
        add(add(bag, "tmk:DesignatedCountry"), "com:DesignatedCountryCode", state)


def add_international_number(element: Any, mark: TrademarkDocument) -> None:
    """The number at the International Bureau of a mark that is protected here by an international registration."""
    if mark.international_number:
        add(add(element, "tmk:InternationalMarkIdentifierBag"), "tmk:InternationalMarkIdentifier",
            mark.international_number, officeCode="WO")  # fmt: skip


def add_interests(element: Any, interests: tuple[DocumentInterest, ...]) -> None:
    """One record for each, in the order of the register."""
    if not interests:
        return
    bag = add(element, "tmk:MarkRecordBag")
    for interest in interests:
        record = add(bag, "tmk:MarkRecord")
        if interest.kind == "judicial":
            _judicial_action(add(record, "tmk:BasicRecord"), interest)
        else:
            _licence_record(add(record, "tmk:RecordLicence"), interest)


def _judicial_action(record: Any, interest: DocumentInterest) -> None:
    add(record, "com:RecordIdentifier", interest.id)
    add_if(record, "com:RecordEffectiveDate", interest.since)
    add(record, "tmk:BasicRecordCategory", JUDICIAL_ACTION)
    add_if(record, "com:RecordReference", interest.reference)
    if interest.parties:
        bag = add(record, "tmk:ClaimantBag")
        for order, party in enumerate(interest.parties, start=1):
            add_party(add(bag, "tmk:Claimant", sequenceNumber=str(order)), party)
    _states(record, interest)
    if interest.goods:
        _limitation(add(record, "tmk:GoodsServicesLimitationBag"), interest)


def _licence_record(record: Any, interest: DocumentInterest) -> None:
    add(record, "com:RecordIdentifier", interest.id)
    add(record, "com:RecordEffectiveDate", interest.since)
    add(record, "com:RecordLicenceCategory", _record_category(interest))
    _states(record, interest)
    licence = add(add(record, "tmk:LicenceBag"), "tmk:Licence")
    add(licence, "com:LicenceIdentifier", interest.id)
    add_if(licence, "com:LicenceNumber", interest.number)
    add_if(licence, "com:LicenceCategory", interest.category)
    add(licence, "com:SublicenceIndicator", bool(interest.under))
    add_if(licence, "com:RelatedLicenceIdentifier", interest.under)
    _limits(licence, interest)
    bag = add(licence, "tmk:LicenseeBag")
    for order, party in enumerate(interest.parties, start=1):
        add_party(add(bag, "tmk:Licensee", sequenceNumber=str(order)), party)


def _record_category(interest: DocumentInterest) -> str:
    if interest.kind == "security":
        return "Other"
    return "Sublicence" if interest.under else "Licence"


def _limits(licence: Any, interest: DocumentInterest) -> None:
    """In which goods, where and how long."""
    add(licence, "tmk:GoodsServicesLimitationIndicator", bool(interest.goods))
    if interest.goods:
        _limitation(licence, interest)
    if interest.territory:
        add(licence, "com:TerritoryLimitationIndicator", True)
        add(licence, "com:TerritoryLimitationText", interest.territory, languageCode=interest.language)
    add(licence, "com:PeriodLimitationIndicator", interest.until is not None)
    if interest.until:
        add_if(licence, "com:PeriodLimitationStartDate", interest.since)
        add(licence, "com:PeriodLimitationEndDate", interest.until)


def _limitation(element: Any, interest: DocumentInterest) -> None:
    limitation = add(element, "tmk:GoodsServicesLimitation")
    add(limitation, "tmk:GoodsServicesLimitationCategory", "List limited to")
    bag = add(limitation, "tmk:LimitationClassDescriptionBag")
    for goods in interest.goods:
        add_descriptions(bag, goods)


def _states(record: Any, interest: DocumentInterest) -> None:
    states = [state for state in interest.states if st3.is_code(state)]
    if states:
        bag = add(record, "com:RecordDesignatedCountryCodeBag")
        for state in states:
            add(bag, "com:RecordDesignatedCountryCode", state)
