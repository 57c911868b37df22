"""A register with an earlier mark and a later one that is searched for."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from openipo.domain.accounts.api import SYSTEM
from openipo.domain.cases.testing import Story, a_case, at
from openipo.domain.documents.api import store
from openipo.domain.rights.api import File, FileVienna, Mark
from openipo.domain.searches.api import catch_up
from openipo.kernel.clock.api import frozen
from openipo.similarity.pictures.tests.stories import uploaded
from openipo.similarity.pictures.trials.devices import draw_device


@pytest.fixture
def register(settings: Any, tmp_path: Path, django_capture_on_commit_callbacks: Any) -> Iterator[dict[str, Story]]:
    """KWIKSTEP is registered for class 25; QUICKSTEP was filed for the same and is in examination."""
    settings.HOME = tmp_path
    with django_capture_on_commit_callbacks(execute=True):
        earlier = a_case("registered", mark=Mark("word", "KWIKSTEP"))
    with django_capture_on_commit_callbacks(execute=True):
        later = a_case("examination", filed_on=earlier.on, mark=Mark("word", "QUICKSTEP"))
    with frozen(at(later.on + timedelta(days=1), 15)):
        yield {"earlier": earlier, "later": later}


@pytest.fixture
def pictured(register: dict[str, Story]) -> Story:
    """The earlier mark and the later one have the same device; the earlier one bears codes."""
    content = uploaded(draw_device(3))
    for name in ("earlier", "later"):
        story = register[name]
        picture = store(content=content, name="sign.png", by=SYSTEM, at=at(story.on), access="office", kind="mark")
        File.objects.filter(pk=story.file).update(picture=str(picture.pk), head="moved")
    for code in ("26.04.02", "01.01.02"):
        FileVienna.objects.create(file_id=register["earlier"].file, key=code, code=code)
    catch_up()
    return register["later"]
