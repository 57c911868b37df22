from openipo.domain.searches.models.judgement import Judgement
from openipo.domain.searches.models.listed_sign import LIST_KINDS, ListedSign
from openipo.domain.searches.models.search import Search
from openipo.domain.searches.models.taken import Taken

__all__ = ["LIST_KINDS", "Judgement", "ListedSign", "Search", "Taken"]
