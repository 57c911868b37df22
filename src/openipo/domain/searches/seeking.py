"""A search: each query of a strategy is run, and what they find is brought together, mark by mark."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from openipo.domain.classification.api import parse_vienna
from openipo.domain.searches import shelf
from openipo.domain.searches.drawing import features_for, features_of
from openipo.domain.searches.goods import goods
from openipo.domain.searches.reading import as_read, is_on
from openipo.domain.searches.rules.readable import readable_words
from openipo.domain.searches.rules.strategy import READ
from openipo.similarity.api import Comparison, Entry, Filters, Hit, Mark, MarkIndex, Part, Reason, Snapshot
from openipo.similarity.api import compare as compare_marks
from openipo.similarity.pictures.api import READING_VERSION, PictureFeatures

# A code in common alone is a reason to look, never one to cite.
VIENNA_MOST = 60.0
# From here on, of 100, words or pictures are why a mark was found where both were looked for.
_FOUND_BY_WORDS, _FOUND_BY_PICTURE = 65.0, 20.0
_MOST_LISTED = 300
WORDS_ALONE = ("words", "transliteration", "translation", READ)


@dataclass(frozen=True)
class Narrowed:
    """What hits are kept to; decided before anything is compared."""

    classes: tuple[int, ...] = ()
    statuses: tuple[str, ...] = ()
    vienna_codes: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    filed_from: date | None = None
    filed_until: date | None = None
    without: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """A mark that was found, by which queries, and the comparison that speaks loudest."""

    entry: Entry
    comparison: Comparison
    by: tuple[str, ...]

    @property
    def total(self) -> float:
        return self.comparison.total


@dataclass
class _Seeker:
    index: MarkIndex
    asked: Mark
    narrowed: Narrowed
    limit: int
    confidential: bool
    found: dict[str, Found] = field(default_factory=dict)

    def add(self, entry: Entry, comparison: Comparison, *by: str) -> None:
        before = self.found.get(entry.id)
        names = tuple(dict.fromkeys([*(before.by if before else ()), *by]))
        best = before.comparison if before and before.total >= comparison.total else comparison
        self.found[entry.id] = Found(entry, _joined(best, before, comparison), names)


def _joined(best: Comparison, before: Found | None, now: Comparison) -> Comparison:
    """The louder comparison, with the parts that only the other one has."""
    others = [part for each in (before.comparison if before else None, now) if each for part in each.parts]
    parts = {part.name: part for part in [*others, *best.parts]}
    return Comparison(best.total, tuple(parts.values()))


def seek(
    strategy: Mapping[str, Any],
    *,
    confidential: bool,
    narrowed: Narrowed | None = None,
    picture: PictureFeatures | None = None,
) -> tuple[list[Found], Snapshot]:
    """What a strategy finds, best first, and what was searched. `picture` stands in for a document of the store.

    Without `confidential` nothing is looked at that the public may not know.
    """
    index = shelf.marks()
    asked = Mark(classes=tuple(strategy.get("classes", ())), goods=tuple(strategy.get("goods", ())))
    limit = int(strategy.get("limit", 40))
    seeker = _Seeker(index, asked, narrowed or Narrowed(), limit, confidential)
    snapshot = _as_made(index.snapshot(confidential=confidential))
    queries = strategy.get("queries", ())
    for by, words, features in _signs(queries, picture):
        _by_sign(seeker, by, words, features)
    for query in queries:
        if query["by"] == "vienna":
            _by_vienna(seeker, tuple(query["codes"]))
    hits = sorted(seeker.found.values(), key=lambda found: (-found.total, found.entry.id))
    return hits[:limit], snapshot


def _as_made(snapshot: Snapshot) -> Snapshot:
    """Whether pictures are read belongs to what a search is made with: it finds other marks then."""
    return replace(snapshot, comparison=f"{snapshot.comparison}+{READING_VERSION}") if is_on() else snapshot


def _signs(
    queries: Sequence[Mapping[str, Any]], picture: PictureFeatures | None
) -> Iterator[tuple[str, str, PictureFeatures | None]]:
    """The signs that are looked for: each form of the words, the picture with the first of them."""
    by_picture = next((query for query in queries if query["by"] == "picture"), None)
    features = picture
    if by_picture and features is None:
        features = _features(by_picture)
    for query in queries:
        if query["by"] in WORDS_ALONE:
            yield query["by"], readable_words(query["words"]), features
            features = None
    if features is not None:
        yield "words", "", features


def _features(query: Mapping[str, Any]) -> PictureFeatures | None:
    """Of the whole picture of a mark of the index (`mark`), or of a document or a part of it."""
    crop = query.get("crop", ())
    return features_of(query["document"], crop) if crop else features_for(query.get("mark", ""), query["document"])


def _filters(seeker: _Seeker, **more: Any) -> Filters:
    return Filters(**{**vars(seeker.narrowed), **more})


def _by_sign(seeker: _Seeker, by: str, words: str, features: PictureFeatures | None) -> None:
    mark = replace(seeker.asked, words=words, picture=features)
    hits = seeker.index.search(mark, seeker.limit, filters=_filters(seeker), confidential=seeker.confidential)
    for hit in hits:
        seeker.add(hit.entry, hit.comparison, *_reasons_for(hit, by))
    if words and is_on():
        _by_words_read(seeker, mark)


def _by_words_read(seeker: _Seeker, mark: Mark) -> None:
    """Marks without words in whose pictures something like the words is read."""
    asked, filters = replace(mark, picture=None), _filters(seeker)
    for hit in shelf.read_words().search(asked, seeker.limit, filters=filters, confidential=seeker.confidential):
        entry = seeker.index.find(hit.id, confidential=seeker.confidential)
        if entry:
            seeker.add(entry, as_read(hit), READ)


def _reasons_for(hit: Hit, by: str) -> Iterator[str]:
    """Whether the mark was found by its words, its picture or both."""
    words = next((part.score for part in hit.parts if part.name == "words"), 0.0)
    pictures = hit.picture.score if hit.picture else 0.0
    meaning = hit.meaning.score if hit.meaning else 0.0
    if words >= min(_FOUND_BY_WORDS, max(pictures, meaning)) and words:
        yield by
    if meaning > words:
        yield "meaning"
    if pictures >= min(_FOUND_BY_PICTURE, words) and pictures:
        yield "picture"


def _by_vienna(seeker: _Seeker, codes: Sequence[str]) -> None:
    filters = _filters(seeker, vienna_codes=tuple(codes))
    wanted = seeker.narrowed.vienna_codes
    for entry in seeker.index.listed(filters, _MOST_LISTED, confidential=seeker.confidential):
        if wanted and not any(_in_common(wanted, entry.mark.vienna_codes)):
            continue
        seeker.add(entry, _compared_by_vienna(seeker.asked, codes, entry.mark), "vienna")


def _compared_by_vienna(asked: Mark, codes: Sequence[str], other: Mark) -> Comparison:
    """The share of figurative elements in common, lowered where the goods are apart."""
    common = sorted(_in_common(codes, other.vienna_codes))
    share = len(common) / max(len(set(codes) | set(other.vienna_codes)), 1)
    reason = Reason("figurative elements in common: {codes}", {"codes": ", ".join(common)})
    part = Part("vienna", round(VIENNA_MOST * min(share * 2, 1.0), 1), (reason,))
    first = Mark(classes=asked.classes, goods=asked.goods, picture=True)
    second = Mark(classes=other.classes, goods=other.goods, picture=True)
    said = compare_marks(first, second, goods=goods(), pictures=lambda one, two: Part("pictures", part.score))
    return Comparison(said.total, (part, *(each for each in said.parts if each.name == "goods")))


def _in_common(codes: Sequence[str], others: Sequence[str]) -> Iterator[str]:
    """A code stands for what it contains: 26.4 for 26.4.2."""
    wanted = [parse_vienna(code) or () for code in codes]
    for other in dict.fromkeys(others):
        stated = parse_vienna(other) or ()
        if any(code and stated[: len(code)] == code for code in wanted):
            yield other


def entry_asked(words: str, classes: Sequence[int], picture: str) -> Entry | None:
    """What an examiner typed, as if it stood in the index; None where there is nothing to compare."""
    if not words and not picture:
        return None
    more = {"picture": picture} if picture else {}
    return Entry("", Mark(readable_words(words), classes=tuple(classes)), more=more)


def compare_entries(first: Entry, second: Entry) -> Comparison:
    """Two marks of the index side by side, words, pictures and goods."""
    return shelf.marks().compare(_with_picture(first), _with_picture(second))


def _with_picture(entry: Entry) -> Mark:
    document = entry.more.get("picture")
    return replace(entry.mark, picture=features_for(entry.id, document) if document else None)
