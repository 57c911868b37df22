"""The second process of a large import. It imports nothing of the program before it has set itself up."""

from datetime import date
from multiprocessing.connection import Connection


def send(line: "Connection[object, object]", format_name: str, path: str, today: date) -> None:
    """Send each batch of records, then None; or the sentence that says why reading broke off."""
    import django  # noqa: PLC0415

    django.setup()
    from openipo.apps.exchange.reading import read_here  # noqa: PLC0415
    from openipo.standards.xml.errors import UnreadableFile  # noqa: PLC0415

    try:
        with open(path, "rb") as file:
            for batch in read_here(format_name, file, today):
                line.send(batch)
        line.send(None)
    except UnreadableFile as error:
        line.send(str(error))
    except BrokenPipeError:
        return  # nobody asks any more
