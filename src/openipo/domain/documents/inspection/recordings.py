"""Sound and video: does the content have the build of its kind? They are kept and played, never opened here."""

import wave
from io import BytesIO

from django.utils.translation import gettext_noop

from openipo.domain.documents.errors import DocumentRefused
from openipo.domain.documents.inspection.finding import Finding

_TAG_HEADER = 10  # bytes of an ID3v2 header
_SEARCHED = 65_536


def inspect_wav(content: bytes) -> Finding:
    """Raises DocumentRefused for a recording without sound."""
    try:
        with wave.open(BytesIO(content)) as recording:
            has_sound = recording.getnframes() > 0
    except (wave.Error, EOFError) as damage:
        raise DocumentRefused(
            gettext_noop("The sound recording is damaged or not in PCM; send it as MP3 or plain WAV.")
        ) from damage
    if not has_sound:
        raise DocumentRefused(gettext_noop("The sound recording is empty."))
    return Finding()


def inspect_mp3(content: bytes) -> Finding:
    """Raises DocumentRefused if no frame of sound follows the tags."""
    start = 0
    if content.startswith(b"ID3"):
        # The size of the tag is written in four bytes of seven bits each.
        start = _TAG_HEADER + sum((byte & 0x7F) << (7 * (3 - place)) for place, byte in enumerate(content[6:10]))
    searched = content[start : start + _SEARCHED]
    for place in range(len(searched) - 1):
        if searched[place] == 0xFF and searched[place + 1] & 0xE6 == 0xE2:
            return Finding()
    raise DocumentRefused(gettext_noop("The sound recording is damaged: there is no sound in it."))


def inspect_mp4(content: bytes) -> Finding:
    """Raises DocumentRefused if the boxes of the film do not follow one another, or there is no list of its tracks."""
    place, boxes = 0, set()
    while place + 8 <= len(content):
        size, name = int.from_bytes(content[place : place + 4], "big"), content[place + 4 : place + 8]
        boxes.add(name)
        if size == 1:
            size = int.from_bytes(content[place + 8 : place + 16], "big")
        if size == 0:
            break
        if size < 8 or place + size > len(content):
            raise DocumentRefused(gettext_noop("The video is damaged or was not sent to the end."))
        place += size
    if b"moov" not in boxes:
        raise DocumentRefused(gettext_noop("The video is damaged: the list of its tracks is missing."))
    return Finding()
