"""The door of the persons room: who is the same across files, and whom the office looks out for."""

from openipo.domain.persons.actions.decide_likeness import decide_likeness
from openipo.domain.persons.actions.end_watch import end_watch
from openipo.domain.persons.actions.find_likenesses import LikenessReport, find_likenesses
from openipo.domain.persons.actions.join_parties import join_parties
from openipo.domain.persons.actions.undo_joining import undo_joining
from openipo.domain.persons.actions.watch_name import watch_name
from openipo.domain.persons.errors import PersonsRefusal
from openipo.domain.persons.models import Belonging, Joining, Likeness, Person, WatchedName
from openipo.domain.persons.permissions import PERSON_DUTIES, may
from openipo.domain.persons.queries.persons import belongings_of, joinings_of, likenesses, persons, persons_on
from openipo.domain.persons.queries.watched import Sighting, sightings, watched_names
from openipo.domain.persons.sentences import Reason, reasons
from openipo.domain.persons.statements import Place, places, places_of

__all__ = [
    "PERSON_DUTIES",
    "Belonging",
    "Joining",
    "Likeness",
    "LikenessReport",
    "Person",
    "PersonsRefusal",
    "Place",
    "Reason",
    "Sighting",
    "WatchedName",
    "belongings_of",
    "decide_likeness",
    "end_watch",
    "find_likenesses",
    "join_parties",
    "joinings_of",
    "likenesses",
    "may",
    "persons",
    "persons_on",
    "places",
    "places_of",
    "reasons",
    "sightings",
    "undo_joining",
    "watch_name",
    "watched_names",
]
