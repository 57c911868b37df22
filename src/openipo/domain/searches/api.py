"""The door of the searches room: the register's index of marks, searches kept with files, and what was made of hits."""

from openipo.domain.searches.actions.catch_up import catch_up
from openipo.domain.searches.actions.judge_hit import judge_hit
from openipo.domain.searches.actions.load_list import load_list
from openipo.domain.searches.actions.rebuild_index import IndexReport, rebuild_index
from openipo.domain.searches.actions.search_file import search_again, search_for_file
from openipo.domain.searches.advice import classify_goods, keep_meaning_of_terms
from openipo.domain.searches.drawing import cropped, fault_in_picture, vienna_proposals
from openipo.domain.searches.earlier_right import right_of
from openipo.domain.searches.errors import IndexNotReady, SearchRefused
from openipo.domain.searches.goods import written as goods_written
from openipo.domain.searches.making import strategy_for
from openipo.domain.searches.models import LIST_KINDS, Judgement, ListedSign, Search
from openipo.domain.searches.named import entries_named
from openipo.domain.searches.narrowing import Narrowed, narrowed_as_data
from openipo.domain.searches.permissions import SEARCH_DUTIES, may
from openipo.domain.searches.queries import cited_of, entries_by_id, judgements_of, loaded_signs, searches_of
from openipo.domain.searches.rules.readable import fault_in_words, readable_words
from openipo.domain.searches.rules.strategy import READ
from openipo.domain.searches.saving import comparison_of, hit_as_data, listed_hit
from openipo.domain.searches.seeking import Found, compare_entries, entry_asked, seek
from openipo.domain.searches.sentences import PART_NAMES, explained, said
from openipo.similarity.goods.api import NothingToClassify

__all__ = [
    "LIST_KINDS",
    "PART_NAMES",
    "READ",
    "SEARCH_DUTIES",
    "Found",
    "IndexNotReady",
    "IndexReport",
    "Judgement",
    "ListedSign",
    "Narrowed",
    "NothingToClassify",
    "Search",
    "SearchRefused",
    "catch_up",
    "cited_of",
    "classify_goods",
    "compare_entries",
    "comparison_of",
    "cropped",
    "entries_by_id",
    "entries_named",
    "entry_asked",
    "explained",
    "fault_in_picture",
    "fault_in_words",
    "goods_written",
    "hit_as_data",
    "judge_hit",
    "judgements_of",
    "keep_meaning_of_terms",
    "listed_hit",
    "load_list",
    "loaded_signs",
    "may",
    "narrowed_as_data",
    "readable_words",
    "rebuild_index",
    "right_of",
    "said",
    "search_again",
    "search_for_file",
    "searches_of",
    "seek",
    "strategy_for",
    "vienna_proposals",
]
