"""How the stories come out on a draft, each played once for as long as nothing changes by which it comes out.

A few hundred stories take seconds. What was played is kept with the digest of all that decides its outcome: the texts
of the draft, those of its book, the story, the program. Whatever changes, changes the digest, and what it concerns is
played again, some stories at a time, so that whoever looks sees how far it is. Publishing does not ask here.
"""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from openipo.domain.lawdrafts.looked_through import LookedThrough, look_through, texts_of
from openipo.domain.lawdrafts.models import LawDraft, StoryOutcome
from openipo.domain.lawdrafts.outcome import Outcome, kept_outcome, outcome_of, outcome_to_keep
from openipo.domain.lawdrafts.played_stories import kept_stories, own_stories, play_story
from openipo.domain.lawdrafts.rules.names import story_in
from openipo.domain.procedures.api import book, digest_of_program, digest_of_text, program_is_as_loaded

AT_ONCE = 80  # stories played at one look: about as long as a page may take
_KEPT_BOOKS = 2


@dataclass(frozen=True)
class Outcomes:
    """`left` are still to be played; `looked` is the draft where it had to be read for that."""

    outcomes: tuple[Outcome, ...]
    left: int
    looked: LookedThrough | None = None

    @property
    def can_be_read(self) -> bool:
        return self.looked is None or self.looked.book is not None


@dataclass(frozen=True)
class _Told:
    text: str
    is_own: bool
    played_by: str  # the digest of all by which it comes out


def story_outcomes(draft: LawDraft, *, at_once: int = AT_ONCE) -> Outcomes:
    """What is known of every story of the book and the draft; of those not known yet `at_once` are played."""
    texts = texts_of(draft)
    law = _digest_of_law(draft, texts)
    told = _told(draft, texts, law)
    as_loaded = program_is_as_loaded()
    known = _known(draft, told) if as_loaded else {}
    left = [name for name in told if name not in known]
    if not left:
        return Outcomes(_in_order(known), 0)
    looked = _read(draft, texts, law)
    if looked.book is None:
        return Outcomes((), len(left), looked)
    # Where another program lies on the disk nothing can be kept, and what is not kept cannot be played bit by bit.
    now = left[:at_once] if as_loaded else left
    played = {
        name: outcome_of(play_story(looked.book, name, told[name].text, is_own=told[name].is_own)) for name in now
    }
    if as_loaded and program_is_as_loaded() and _digest_of_law(draft, texts) == law:
        _keep(draft, told, played)
    return Outcomes(_in_order({**known, **played}), len(left) - len(played), looked)


def _digest_of_law(draft: LawDraft, texts: Mapping[str, str]) -> str:
    """Of all that a story of the draft is played by, but for the story.

    Another program on the disk is not looked at: its files may be gone, and what is played now is not kept.
    """
    program = digest_of_program() if program_is_as_loaded() else ""
    law = {name: text for name, text in texts.items() if not story_in(name)}
    written = [draft.book, draft.revision, *(part for name in sorted(law) for part in (name, law[name]))]
    return _digest(program, digest_of_text(book(draft.book)), *written)


def _digest(*parts: str) -> str:
    """Each part with its length, so that what is moved from one to the next is seen."""
    return sha256("".join(f"{len(part)}:{part}" for part in parts).encode()).hexdigest()


def _told(draft: LawDraft, texts: Mapping[str, str], law: str) -> dict[str, _Told]:
    """Every story by name, those of the draft first."""
    own = own_stories(texts)
    kept = {path.stem: path.read_text(encoding="utf-8") for path in kept_stories(draft) if path.stem not in own}
    return {name: _Told(text, name in own, _digest(law, name, text)) for name, text in (*own.items(), *kept.items())}


def _known(draft: LawDraft, told: Mapping[str, _Told]) -> dict[str, Outcome]:
    """The outcomes kept that were played by exactly this."""
    kept = StoryOutcome.objects.filter(draft=draft).values_list("story", "played_by", "outcome")
    return {
        name: kept_outcome(name, outcome, is_own=told[name].is_own)
        for name, played_by, outcome in kept
        if name in told and told[name].played_by == played_by
    }


def _keep(draft: LawDraft, told: Mapping[str, _Told], played: Mapping[str, Outcome]) -> None:
    StoryOutcome.objects.bulk_create(
        [
            StoryOutcome(draft=draft, story=name, played_by=told[name].played_by, outcome=outcome_to_keep(outcome))
            for name, outcome in played.items()
        ],
        update_conflicts=True,
        unique_fields=["draft", "story"],
        update_fields=["played_by", "outcome"],
    )


_READ: OrderedDict[str, LookedThrough] = OrderedDict()


def _read(draft: LawDraft, texts: Mapping[str, str], law: str) -> LookedThrough:
    """The draft as a book; the last ones stay in memory while their stories are played, bit by bit."""
    known = _READ.get(law)  # another thread may let go of it meanwhile
    if known is not None:
        return replace(known, draft=draft, texts=texts)
    looked = look_through(draft, texts)
    if looked.book is not None and _digest_of_law(draft, texts) == law:
        _READ[law] = looked
        while len(_READ) > _KEPT_BOOKS:
            _READ.popitem(last=False)
    return looked


def _in_order(outcomes: Mapping[str, Outcome]) -> tuple[Outcome, ...]:
    """Those not as expected first, then those of the draft."""
    return tuple(sorted(outcomes.values(), key=lambda each: (each.is_ok, not each.is_own, each.name)))
