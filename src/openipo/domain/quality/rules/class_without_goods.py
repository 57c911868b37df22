"""Does each item say for which goods or services it is?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openipo.domain.quality.finding import Found, gettext_noop

if TYPE_CHECKING:
    from openipo.domain.rights.api import FileState


def class_without_goods(state: "FileState") -> Iterator[Found]:
    """Does each item say for which goods or services it is?"""
    for item in state.goods:
        if not item.text.strip():
            sentence = gettext_noop("The item {item} in class {class_number} has no words.")
            values = {"item": item.id, "class_number": str(item.class_number)}
            yield Found(f"goods.{item.id}.text", sentence, values, "error")
