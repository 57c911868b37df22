"""The door of the room of law drafts: a change of the law is written, looked through, published by a second person."""

from openipo.domain.lawdrafts.actions.begin_draft import begin_draft
from openipo.domain.lawdrafts.actions.drop_draft import drop_draft
from openipo.domain.lawdrafts.actions.publish_draft import publish_draft, writers
from openipo.domain.lawdrafts.actions.write_text import write_text
from openipo.domain.lawdrafts.errors import DraftRefused, StoriesOtherwise, TextMoved
from openipo.domain.lawdrafts.laying_down import lay_down_missing, lies_as_published
from openipo.domain.lawdrafts.looked_through import LookedThrough, compared, findings, look_through, texts_of
from openipo.domain.lawdrafts.models import LawDraft
from openipo.domain.lawdrafts.outcome import Outcome
from openipo.domain.lawdrafts.permissions import LAW_DUTIES, may
from openipo.domain.lawdrafts.played_stories import PlayedStory, kept_story, stories, story_played
from openipo.domain.lawdrafts.queries import book_of, draft_numbered, drafts, known_ids, names_to_write, text_before
from openipo.domain.lawdrafts.remembered_stories import Outcomes, story_outcomes
from openipo.domain.lawdrafts.rules.names import story_in, text_of_story
from openipo.domain.lawdrafts.rules.seen import mark_of

__all__ = [
    "LAW_DUTIES",
    "DraftRefused",
    "LawDraft",
    "LookedThrough",
    "Outcome",
    "Outcomes",
    "PlayedStory",
    "StoriesOtherwise",
    "TextMoved",
    "begin_draft",
    "book_of",
    "compared",
    "draft_numbered",
    "drafts",
    "drop_draft",
    "findings",
    "kept_story",
    "known_ids",
    "lay_down_missing",
    "lies_as_published",
    "look_through",
    "mark_of",
    "may",
    "names_to_write",
    "publish_draft",
    "stories",
    "story_in",
    "story_outcomes",
    "story_played",
    "text_before",
    "text_of_story",
    "texts_of",
    "write_text",
    "writers",
]
