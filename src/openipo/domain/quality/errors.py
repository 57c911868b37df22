"""Why an act at the desk is refused."""

from django.utils.translation import gettext


class QualityRefusal(Exception):
    """A refusal in one sentence, marked for translation."""

    def __str__(self) -> str:
        return gettext(str(self.args[0]))
