"""Pictures for the stories that tests tell."""

from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image

from openipo.similarity.pictures.api import PictureFeatures, describe, read_picture
from openipo.similarity.pictures.trials.changes import CHANGES
from openipo.similarity.pictures.trials.devices import draw_device


def uploaded(pixels: Any, kind: str = "PNG", **options: Any) -> bytes:
    """The picture as a file of this kind."""
    image = pixels if isinstance(pixels, Image.Image) else Image.fromarray(pixels)
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def device(number: int, change: str = "") -> PictureFeatures:
    """The features of a drawn device, maybe changed, read as an upload is."""
    pixels = draw_device(number)
    if change:
        pixels = CHANGES[change](pixels, np.random.default_rng(number))
    return describe(read_picture(uploaded(pixels)))
