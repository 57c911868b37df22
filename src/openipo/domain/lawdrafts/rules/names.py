"""What the texts of a revision may be called."""

import re

LISTS = ("book", "fees", "letters", "gazette", "grounds", "checklists", "provisions")
STORY = re.compile(r"scenarios/([a-z0-9][a-z0-9-]*)\.toml")
NAME = re.compile(
    rf"{STORY.pattern}|(?:{'|'.join(LISTS)})\.toml|procedures/[a-z0-9][a-z0-9-]*\.toml|letters/[a-z0-9][a-z0-9-]*\.[a-z]{{2,3}}\.txt"
)
REVISION = re.compile(r"[0-9]{4}[a-z0-9-]*")
LONGEST_NAME = 150
LONGEST = 500_000  # characters, far above any text of a law


def is_text_name(name: str) -> bool:
    """A law's text, no path that leads elsewhere, and no name that cannot be kept as that of a file."""
    return len(name) <= LONGEST_NAME and NAME.fullmatch(name) is not None


def story_in(name: str) -> str:
    """The name of the story that the text tells; "" where it is another text: "scenarios/late-reply.toml"."""
    found = STORY.fullmatch(name)
    return found.group(1) if found else ""


def text_of_story(story: str) -> str:
    """What the text of a story is called."""
    return f"scenarios/{story}.toml"


def is_revision_name(name: str) -> bool:
    """A year, and what tells two of a year apart: "2027", "2027-b"."""
    return REVISION.fullmatch(name) is not None and len(name) <= 40
