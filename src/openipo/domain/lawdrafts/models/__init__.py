from openipo.domain.lawdrafts.models.draft_text import TAKEN_OUT, DraftText
from openipo.domain.lawdrafts.models.law_draft import LawDraft
from openipo.domain.lawdrafts.models.story_outcome import StoryOutcome

__all__ = ["TAKEN_OUT", "DraftText", "LawDraft", "StoryOutcome"]
