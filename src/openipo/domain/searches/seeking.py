"""A search: each query of a strategy is run, and what they find is brought together, mark by mark."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from openipo.domain.searches import shelf
from openipo.domain.searches.drawing import features_for, features_of
from openipo.domain.searches.figures import in_common
from openipo.domain.searches.goods import goods
from openipo.domain.searches.named import entries_named
from openipo.domain.searches.narrowing import Narrowed
from openipo.domain.searches.reading import as_read, is_on
from openipo.domain.searches.rules.readable import readable_words
from openipo.domain.searches.rules.strategy import READ
from openipo.similarity.api import Comparison, Entry, Filters, Mark, MarkIndex, Part, Reason, Snapshot
from openipo.similarity.api import compare as compare_marks
from openipo.similarity.pictures.api import READING_VERSION, PictureFeatures

# A code in common alone is a reason to look, never one to cite.
VIENNA_MOST = 60.0
# From here on, of 100, words or pictures are why a mark was found where both were looked for.
_FOUND_BY_WORDS, _FOUND_BY_PICTURE = 65.0, 20.0
WORDS_ALONE = ("words", "transliteration", "translation", READ)


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
    named: list[Entry] | None = None  # where a name or a number is asked for: these alone are compared
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
    narrowed = narrowed or Narrowed()
    named = entries_named(narrowed, confidential=confidential)
    seeker = _Seeker(index, asked, narrowed, limit, confidential, named)
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


def _filters(seeker: _Seeker) -> Filters:
    """As the index knows them; names and numbers are the register's."""
    return Filters(**{name: value for name, value in vars(seeker.narrowed).items() if name not in ("owner", "number")})


def _by_sign(seeker: _Seeker, by: str, words: str, features: PictureFeatures | None) -> None:
    mark = replace(seeker.asked, words=words, picture=features)
    if seeker.named is not None:
        _among_named(seeker, by, mark, seeker.named)
        return
    hits = seeker.index.search(mark, seeker.limit, filters=_filters(seeker), confidential=seeker.confidential)
    for hit in hits:
        seeker.add(hit.entry, hit.comparison, *_reasons_for(hit.parts, by))
    if words and is_on():
        _by_words_read(seeker, mark)


def _among_named(seeker: _Seeker, by: str, mark: Mark, named: Sequence[Entry]) -> None:
    """Every mark of the name or the number, however little it is alike: they were asked for."""
    for entry in named:
        comparison = seeker.index.compare(mark, _with_picture(entry) if mark.picture else entry.mark)
        seeker.add(entry, comparison, *_reasons_for(comparison.parts, by))
        read = shelf.read_words().find(entry.id) if mark.words and is_on() else None
        if read:
            said = shelf.read_words().compare(replace(mark, picture=None), read.mark)
            seeker.add(entry, as_read(read.mark.words, said), READ)


def _by_words_read(seeker: _Seeker, mark: Mark) -> None:
    """Marks without words in whose pictures something like the words is read."""
    asked, filters = replace(mark, picture=None), _filters(seeker)
    for hit in shelf.read_words().search(asked, seeker.limit, filters=filters, confidential=seeker.confidential):
        entry = seeker.index.find(hit.id, confidential=seeker.confidential)
        if entry:
            seeker.add(entry, as_read(hit.mark.words, hit.comparison), READ)


def _reasons_for(parts: Sequence[Part], by: str) -> Iterator[str]:
    """Whether the mark was found by its words, its picture or both."""
    scores = {part.name: part.score for part in parts}
    words, pictures, meaning = (scores.get(name, 0.0) for name in ("words", "pictures", "meaning"))
    if words >= min(_FOUND_BY_WORDS, max(pictures, meaning)) and words:
        yield by
    if meaning > words:
        yield "meaning"
    if pictures >= min(_FOUND_BY_PICTURE, words) and pictures:
        yield "picture"


def _by_vienna(seeker: _Seeker, codes: Sequence[str]) -> None:
    for entry in _with_codes(seeker, codes):
        seeker.add(entry, _compared_by_vienna(seeker.asked, codes, entry.mark), "vienna")


def _with_codes(seeker: _Seeker, codes: Sequence[str]) -> list[Entry]:
    if seeker.named is not None:
        return [entry for entry in seeker.named if in_common(codes, entry.mark.vienna_codes)]
    claimed, filters = seeker.asked.classes, _filters(seeker)
    return seeker.index.in_common(
        codes, seeker.limit, claimed=claimed, filters=filters, confidential=seeker.confidential
    )


def _compared_by_vienna(asked: Mark, codes: Sequence[str], other: Mark) -> Comparison:
    """The share of figurative elements in common, lowered where the goods are apart."""
    common = sorted(in_common(codes, other.vienna_codes))
    share = len(common) / max(len(set(codes) | set(other.vienna_codes)), 1)
    reason = Reason("figurative elements in common: {codes}", {"codes": ", ".join(common)})
    part = Part("vienna", round(VIENNA_MOST * min(share * 2, 1.0), 1), (reason,))
    first = Mark(classes=asked.classes, goods=asked.goods, picture=True)
    second = Mark(classes=other.classes, goods=other.goods, picture=True)
    said = compare_marks(first, second, goods=goods(), pictures=lambda one, two: Part("pictures", part.score))
    return Comparison(said.total, (part, *(each for each in said.parts if each.name == "goods")))


def entry_asked(strategy: Mapping[str, Any]) -> Entry | None:
    """The mark that a strategy looks for, as if it stood in the index; None where there is nothing to compare."""
    queries = {query["by"]: query for query in strategy["queries"]}
    words, picture = queries.get("words", {}).get("words", ""), queries.get("picture", {})
    if not words and not picture:
        return None
    codes = tuple(queries.get("vienna", {}).get("codes", ()))
    mark = Mark(readable_words(words), tuple(strategy["classes"]), tuple(strategy["goods"]), codes)
    more = {"picture": picture.get("document"), "crop": picture.get("crop")}
    return Entry("", mark, more={name: value for name, value in more.items() if value})


def compare_entries(first: Entry, second: Entry) -> Comparison:
    """Two marks of the index side by side, words, pictures and goods."""
    return shelf.marks().compare(_with_picture(first), _with_picture(second))


def _with_picture(entry: Entry) -> Mark:
    document = entry.more.get("picture")
    if not document:
        return replace(entry.mark, picture=None)
    query = {"mark": entry.id, "document": document, "crop": entry.more.get("crop", ())}
    return replace(entry.mark, picture=_features(query))
