"""The numbers of a list of rights, as somebody typed or pasted them."""

import re

MOST = 1500  # rights in one request; what the largest portfolios hold, and what one officer can still look through


class ListRefused(ValueError):
    """The list names no number, or too many; `count` is how many."""

    def __init__(self, count: int) -> None:
        super().__init__(f"{count} numbers")
        self.count = count


def numbers_in_list(text: str) -> list[str]:
    """Each number once, in the order given, parted by lines, commas or semicolons. Raises `ListRefused`."""
    numbers = list(dict.fromkeys(part.strip() for part in re.split(r"[\n\r,;\t]+", text) if part.strip()))
    if not 0 < len(numbers) <= MOST:
        raise ListRefused(len(numbers))
    return numbers
