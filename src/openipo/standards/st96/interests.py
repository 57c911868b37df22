"""The licences, security interests and judicial actions of an ST.96 trade mark."""

from openipo.standards.records.traced import Traced
from openipo.standards.records.trademark import GoodsRecord, InterestRecord, PartyRecord
from openipo.standards.st96.goods import language_of
from openipo.standards.st96.parties import read_party
from openipo.standards.xml.branch import Branch

_SECURITY = "security interest"
_JUDICIAL = "judicial action"
_INDICATORS = (
    "SublicenceIndicator", "GoodsServicesLimitationIndicator", "TerritoryLimitationIndicator",
    "PeriodLimitationIndicator",
)  # fmt: skip


def read_interests(mark: Branch) -> list[InterestRecord]:
    """Each licence of a licence record, and each judicial action; other records are left for the particulars."""
    records = mark.every("MarkRecordBag", "MarkRecord")
    found = [_licence(record, licence) for each in records for record in each.every("RecordLicence")
             for licence in record.every("LicenceBag", "Licence")]  # fmt: skip
    actions = [record for each in records for record in each.every("BasicRecord") if _is_judicial(record)]
    return [*found, *(_judicial(record) for record in actions)]


def _is_judicial(record: Branch) -> bool:
    category = record.one("BasicRecordCategory")
    return category is not None and category.node.words.strip().lower() == _JUDICIAL


def _licence(record: Branch, licence: Branch) -> InterestRecord:
    category = licence.text("LicenceCategory")
    is_security = category is not None and category.value.lower() == _SECURITY
    own, of_record = licence.text("LicenceIdentifier"), record.text("RecordIdentifier")
    starts, effective = licence.day("PeriodLimitationStartDate"), record.day("RecordEffectiveDate")
    _pass_over(record, "RecordLicenceCategory")
    _pass_over(licence, *_INDICATORS)
    return InterestRecord(
        kind=Traced(_SECURITY if is_security else "licence", licence.source),
        identifier=own or of_record,
        number=licence.text("LicenceNumber"),
        category=None if is_security else category,
        under=licence.text("RelatedLicenceIdentifier"),
        reference=licence.text("LicenceReference"),
        since=starts or effective,
        until=licence.day("PeriodLimitationEndDate"),
        territory=licence.text("TerritoryLimitationText"),
        states=_states(record),
        goods=_goods(licence.every("GoodsServicesLimitation")),
        parties=_parties(licence.every("LicenseeBag", "Licensee"), "pledgee" if is_security else "licensee"),
        source=licence.source,
    )


def _pass_over(branch: Branch, *names: str) -> None:
    """What these say stands in other elements as well."""
    for name in names:
        branch.text(name)


def _judicial(record: Branch) -> InterestRecord:
    category = record.text("BasicRecordCategory")
    return InterestRecord(
        kind=Traced(_JUDICIAL, category.source if category else record.source),
        identifier=record.text("RecordIdentifier"),
        reference=record.text("RecordReference"),
        since=record.day("RecordEffectiveDate"),
        states=_states(record),
        goods=_goods(record.every("GoodsServicesLimitationBag", "GoodsServicesLimitation")),
        parties=_parties(record.every("ClaimantBag", "Claimant"), "claimant"),
        source=record.source,
    )


def _states(record: Branch) -> list[Traced[str]]:
    return record.texts("RecordDesignatedCountryCodeBag", "RecordDesignatedCountryCode")


def _parties(entries: list[Branch], role: str) -> list[PartyRecord]:
    """A claimant's part ("creditor", "court") stands in a comment, where it stands anywhere."""
    return [read_party(entry, part.value if (part := entry.text("CommentText")) else role) for entry in entries]


def _goods(limitations: list[Branch]) -> list[GoodsRecord]:
    """What the list is limited to, class by class; a limitation that strikes goods is left for the particulars."""
    kept = [each for each in limitations if _limits(each)]
    return [_class(each) for limit in kept for each in limit.every("LimitationClassDescriptionBag", "ClassDescription")]


def _limits(limitation: Branch) -> bool:
    category = limitation.one("GoodsServicesLimitationCategory")
    if category is None or category.node.words.strip() != "List limited to":
        return False
    category.own_words()
    return True


def _class(description: Branch) -> GoodsRecord:
    goods = GoodsRecord()
    number = description.text("ClassNumber")
    if number:
        goods.classes.append(Traced(int(number.value) if number.value.isdigit() else 0, number.source))
    texts = description.every("GoodsServicesDescriptionText")
    words = [text for each in texts if (text := each.own_text())]
    if words:
        goods.text = Traced("; ".join(text.value for text in words), words[0].source)
        goods.language = language_of(texts[0])
    return goods
