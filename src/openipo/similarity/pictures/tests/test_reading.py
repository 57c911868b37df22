"""An upload is read with care: a good picture in any of its kinds, and one clear sentence for a bad one."""

import struct
import zlib
from contextlib import suppress
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from openipo.similarity.pictures.api import UnreadablePicture, compare_pictures, describe, read_picture
from openipo.similarity.pictures.reading import KEPT_SIDE, LARGEST_FILE
from openipo.similarity.pictures.tests.stories import uploaded
from openipo.similarity.pictures.trials.devices import draw_device

STAR = draw_device(777)
FORM = len(describe(read_picture(uploaded(STAR))).form)
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:PIL")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP"])
def test_each_kind_is_read(kind: str) -> None:
    picture = read_picture(uploaded(STAR, kind))
    assert (picture.width, picture.height) == (256, 256)
    assert compare_pictures(describe(picture), describe(read_picture(uploaded(STAR)))).score > 0.9


@pytest.mark.parametrize("mode", ["L", "1", "P", "CMYK", "I;16", "LA"])
def test_each_mode_of_colour_is_read(mode: str) -> None:
    image = Image.fromarray(STAR)
    deep = Image.fromarray(np.asarray(image.convert("L")).astype(np.uint16) * 257) if mode == "I;16" else None
    content = uploaded(deep or image.convert(mode), "TIFF" if mode == "CMYK" else "PNG")
    assert compare_pictures(describe(read_picture(content)), describe(read_picture(uploaded(STAR)))).score > 0.65


def _on_nothing(ink: tuple[int, int, int]) -> bytes:
    image = Image.fromarray(STAR).convert("L").point(lambda grey: 255 if grey < 200 else 0)
    sign = Image.new("RGBA", image.size, (*ink, 0))
    sign.paste((*ink, 255), mask=image)
    return uploaded(sign)


@pytest.mark.parametrize("ink", [(200, 0, 0), (0, 0, 0), (255, 255, 255)])
def test_a_sign_on_a_transparent_ground_is_seen_even_in_white(ink: tuple[int, int, int]) -> None:
    found = describe(read_picture(_on_nothing(ink)))
    assert compare_pictures(found, describe(read_picture(uploaded(STAR)))).score > 0.65


def test_of_a_picture_that_moves_the_first_frame_is_read() -> None:
    frames = [Image.fromarray(draw_device(number)) for number in (777, 40)]
    moving = uploaded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert compare_pictures(describe(read_picture(moving)), describe(read_picture(uploaded(STAR)))).score > 0.9


def test_a_large_picture_is_made_small() -> None:
    picture = read_picture(uploaded(Image.fromarray(STAR).resize((3000, 2000)), "JPEG"))
    assert (picture.width, picture.height) == (3000, 2000)
    assert max(picture.pixels.shape) <= KEPT_SIDE


def _png_of_size(width: int, height: int) -> bytes:
    """A file of a hundred bytes that says it is so large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
    told = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(told)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 no picture", "not a picture of a known kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture of a known kind"),
        (uploaded(STAR)[:900], "broken"),
        (uploaded(STAR, "JPEG")[:700], "broken"),
        (_png_of_size(256, 256), "broken"),
        (_png_of_size(1, 1), "1 x 1"),
        (_png_of_size(8_000, 8_000), "8000 x 8000"),
        (_png_of_size(20_000, 20_000), "too many pixels"),
        (_png_of_size(200_000, 200_000), "too many pixels"),
        (_png_of_size(5_000, 10), "too narrow"),
        (uploaded(np.full((64, 64, 3), 90, np.uint8)), "one colour"),
        (b"\x89PNG" + b"0" * LARGEST_FILE, "larger than 32 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_bad_file_is_answered_in_one_sentence(content: bytes, says: str) -> None:
    with pytest.raises(UnreadablePicture) as refused:
        read_picture(content)
    sentence = str(refused.value)
    assert says in sentence
    assert sentence.endswith(".")


def test_no_garbled_file_does_more_than_be_refused() -> None:
    chance = np.random.default_rng(3)
    for kind in ("PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP"):
        whole = np.frombuffer(uploaded(STAR, kind), np.uint8)
        for _time in range(25):
            garbled = whole.copy()
            garbled[chance.integers(0, min(len(whole), 400), 6)] = chance.integers(0, 256, 6)
            with suppress(UnreadablePicture):
                assert describe(read_picture(garbled.tobytes())).form.shape == (FORM,)


def test_a_photograph_turned_by_the_camera_is_turned_back() -> None:
    image = Image.fromarray(STAR[:200])
    exif = Image.Exif()
    exif[0x0112] = 6
    file = BytesIO()
    image.save(file, "JPEG", exif=exif)
    assert read_picture(file.getvalue()).pixels.shape[:2] == (256, 200)
