from openipo.domain.lawdrafts.models.draft_text import DraftText
from openipo.domain.lawdrafts.models.law_draft import LawDraft

__all__ = ["DraftText", "LawDraft"]
