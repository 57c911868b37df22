from openipo.domain.persons.models.belonging import Belonging
from openipo.domain.persons.models.joining import Joining
from openipo.domain.persons.models.likeness import Likeness
from openipo.domain.persons.models.person import Person
from openipo.domain.persons.models.watched_name import WatchedName

__all__ = ["Belonging", "Joining", "Likeness", "Person", "WatchedName"]
