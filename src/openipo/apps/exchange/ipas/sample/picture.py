"""A small picture for the sample: stripes in three colours, as PNG."""

import struct
import zlib
from random import Random

_SIDE = 24


def picture(random: Random) -> bytes:
    """The same for the same state of `random`; about a hundred bytes."""
    colours = [bytes(random.randint(0, 255) for _channel in range(3)) for _stripe in range(3)]
    width = random.randint(2, 8)
    row = b"\0" + b"".join(colours[place // width % 3] for place in range(_SIDE))
    header = struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 2, 0, 0, 0)
    parts = (_part(b"IHDR", header), _part(b"IDAT", zlib.compress(row * _SIDE, 9)), _part(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _part(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
