"""The index follows the register: a mark is found when it was filed, and by the public only when it is public."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PIL import Image

from openipo.domain.documents.api import store
from openipo.domain.rights.api import File
from openipo.domain.rights.testing import CLERK, Story, a_mark, a_registered_mark
from openipo.domain.searches import drawing, shelf
from openipo.domain.searches.actions import rebuild_index as rebuilding
from openipo.domain.searches.actions.catch_up import catch_up
from openipo.domain.searches.actions.rebuild_index import rebuild_index
from openipo.domain.searches.actions.take_over import take_over
from openipo.domain.searches.drawing import cropped, features_of
from openipo.domain.searches.errors import IndexNotMade, IndexNotReady
from openipo.domain.searches.models import Taken
from openipo.domain.searches.rules.touches_marks import touches_marks
from openipo.domain.searches.seeking import Narrowed, seek
from openipo.domain.searches.tests.conftest import found_ids, id_of
from openipo.similarity.api import MarkIndex
from openipo.similarity.index import merging
from openipo.similarity.pictures.tests.stories import uploaded
from openipo.similarity.pictures.trials.devices import draw_device

pytestmark = pytest.mark.django_db
AT = datetime(2026, 9, 2, 10, tzinfo=UTC)


def for_words(text: str, **more: Any) -> dict[str, Any]:
    return {"queries": [{"by": "words", "words": text}], "limit": 20, **more}


def ids(text: str, *, confidential: bool = True, narrowed: Narrowed | None = None) -> list[str]:
    return found_ids(seek(for_words(text), confidential=confidential, narrowed=narrowed)[0])


def test_a_mark_is_found_as_soon_as_its_filing_is_committed(committed: Any) -> None:
    with committed():
        story = a_mark(mark="KWIKSTEP")
    assert ids("QUICKSTEP") == [id_of(story)]


def test_what_is_not_public_is_not_found_by_the_public_and_is_once_it_was_made_public(committed: Any) -> None:
    with committed():
        story = a_mark(mark="KWIKSTEP")
    assert ids("KWIKSTEP", confidential=False) == []
    assert seek(for_words("KWIKSTEP"), confidential=False)[1].marks == 0
    with committed():
        story.effect("make-public", on=date(2026, 3, 9))
    assert ids("KWIKSTEP", confidential=False) == [id_of(story)]


def test_a_right_that_ended_stays_to_be_found_with_its_status(committed: Any) -> None:
    with committed():
        story = a_registered_mark(mark="KWIKSTEP")
    with committed():
        story.effect("withdraw", on=date(2026, 10, 1))
    assert ids("KWIKSTEP") == [id_of(story)]
    assert ids("KWIKSTEP", narrowed=Narrowed(statuses=("pending", "registered"))) == []


def test_what_a_crash_kept_from_the_index_is_caught_up() -> None:
    catch_up()
    story = a_mark(mark="KWIKSTEP")  # the outbox was never worked off
    assert ids("KWIKSTEP") == []
    assert catch_up().taken == 1
    assert ids("KWIKSTEP") == [id_of(story)]
    assert catch_up().taken == 0


def test_a_lost_index_is_made_again_from_the_register() -> None:
    story = a_mark(mark="KWIKSTEP")
    catch_up()
    shelf.clear()
    with pytest.raises(IndexNotMade, match="openipo marks index"):
        ids("KWIKSTEP")
    assert (catch_up().taken, ids("KWIKSTEP")) == (1, [id_of(story)])
    assert (rebuild_index().marks, ids("KWIKSTEP")) == (1, [id_of(story)])


def test_an_empty_register_needs_no_index() -> None:
    assert ids("KWIKSTEP") == []


def test_a_filing_after_the_index_was_lost_does_not_pass_for_the_whole_register(committed: Any) -> None:
    older = a_mark(mark="ARBOR")
    with committed():
        newer = a_mark(mark="KWIKSTEP")
    assert (ids("ARBOR"), ids("KWIKSTEP")) == ([id_of(older)], [id_of(newer)])


def test_until_a_new_index_is_whole_the_old_one_is_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    first = a_mark(mark="KWIKSTEP")
    catch_up()
    keep = rebuilding.keep_what_moved
    seen: list[list[str]] = []
    late: list[str] = []

    def interrupted() -> int:
        """Somebody searches while the draft is filled, and a mark is filed when it is."""
        if late:
            return keep()
        count = keep()
        shelf._OPEN.drafting = False
        seen.append(ids("KWIKSTEP"))
        late.append(id_of(a_mark(mark="ARBOR")))
        shelf._OPEN.drafting = True
        return count

    monkeypatch.setattr(rebuilding, "keep_what_moved", interrupted)
    assert rebuild_index().marks == 2
    assert seen == [[id_of(first)]]
    assert (ids("KWIKSTEP"), ids("ARBOR")) == ([id_of(first)], late)


def test_while_volumes_are_joined_no_other_index_is_put_in_place(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page of the old index would be written over that of the new one, whose volumes it does not name."""
    a_mark(mark="KWIKSTEP")
    catch_up()
    held: list[bool] = []

    def joined(index: Any) -> int:
        with (home / "marks" / "making.lock").open("a") as lock, pytest.raises(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        held.append(True)
        return 0

    monkeypatch.setattr(MarkIndex, "merge", joined)
    catch_up()
    assert held == [True]


def test_while_volumes_are_joined_a_filing_does_not_wait(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = a_mark(mark="KWIKSTEP")
    catch_up()
    File.objects.filter(pk=first.chain).update(head="later")  # its volume holds nothing more: it is laid out anew
    lay_out, late = merging.lay_out, []

    def slowly(*given: Any) -> str:
        draft = lay_out(*given)
        with (home / "marks" / "register" / "writer.lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # who files would wait for it
        late.append(id_of(a_mark(mark="ARBOR")))
        take_over([UUID(late[0])], at=AT)
        assert ids("ARBOR") == late
        return draft

    monkeypatch.setattr(merging, "lay_out", slowly)
    assert catch_up().marks == 2
    assert (ids("ARBOR"), ids("KWIKSTEP")) == (late, [id_of(first)])


def test_a_new_index_that_could_not_be_finished_changes_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = a_mark(mark="KWIKSTEP")
    catch_up()
    with monkeypatch.context() as broken:
        broken.setattr(shelf, "put_in_place", lambda: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            rebuild_index()
    assert ids("KWIKSTEP") == [id_of(story)]
    assert (catch_up().taken, ids("KWIKSTEP")) == (1, [id_of(story)])
    assert not (home / "marks" / "register.new").exists()


def test_after_a_crash_as_the_new_index_was_put_in_place_the_old_one_is_searched_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = a_mark(mark="KWIKSTEP")
    catch_up()
    (home / "marks" / "register").rename(home / "marks" / "register.old")
    keep, seen = rebuilding.keep_what_moved, []

    def looked() -> int:
        shelf._OPEN.drafting, before = False, shelf._OPEN.drafting
        seen.append(ids("KWIKSTEP"))
        shelf._OPEN.drafting = before
        return keep()

    monkeypatch.setattr(rebuilding, "keep_what_moved", looked)
    catch_up()
    assert seen == [[id_of(story)]] * 2


def test_of_two_workers_that_find_no_index_one_makes_it_and_the_other_looks_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file's work in the outbox found none and made the whole index anew, as often as there were workers."""
    story = a_mark(mark="KWIKSTEP")
    made: list[bool] = []
    waited: list[bool] = []
    alone, put_in_place = shelf.undisturbed, shelf.put_in_place

    @contextmanager
    def behind_another() -> Iterator[None]:
        if not waited:
            waited.append(True)
            rebuild_index()
        with alone():
            yield

    monkeypatch.setattr(shelf, "undisturbed", behind_another)

    def counted() -> None:
        made.append(True)
        put_in_place()

    monkeypatch.setattr(shelf, "put_in_place", counted)
    take_over([story.chain], at=AT)
    assert (len(made), ids("KWIKSTEP")) == (1, [id_of(story)])


def test_a_file_that_is_gone_is_taken_out() -> None:
    story = a_mark(mark="KWIKSTEP")
    catch_up()
    story.file.delete()
    take_over([story.chain], at=AT)
    assert (ids("KWIKSTEP"), Taken.objects.count()) == ([], 0)


def test_taking_over_twice_does_no_harm() -> None:
    story = a_mark(mark="KWIKSTEP")
    for _ in range(2):
        take_over([story.chain], at=AT)
    assert (ids("KWIKSTEP"), len(shelf.marks())) == ([id_of(story)], 1)


def test_the_same_device_is_found_by_its_picture_and_only_by_who_may_know_of_it() -> None:
    content = uploaded(draw_device(3))
    document = store(content=content, name="sign.png", by=CLERK, at=AT, access="public", kind="mark")
    story = a_mark(mark="")
    File.objects.filter(pk=story.chain).update(picture=str(document.pk), mark_kind="figurative")
    catch_up()
    strategy = {"queries": [{"by": "picture", "document": str(document.pk)}]}
    found, _ = seek(strategy, confidential=True)
    assert found_ids(found) == [id_of(story)]
    assert found[0].total > 90
    assert found[0].comparison.parts[0].name == "pictures"
    assert seek(strategy, confidential=False)[0] == []
    assert seek(strategy, confidential=True, narrowed=Narrowed(classes=(9,)))[0] == []
    assert seek(strategy, confidential=True, narrowed=Narrowed(statuses=("ended",)))[0] == []


def test_a_part_of_less_than_a_pixel_and_a_document_that_is_no_picture_are_not_compared() -> None:
    small = draw_device(3)[:40, :40]
    shown = uploaded(small)
    assert Image.open(BytesIO(cropped(shown, (0, 0, 1, 1)))).size == (1, 1)
    picture = store(content=shown, name="sign.png", by=CLERK, at=AT, access="office", kind="search")
    paper = uploaded(draw_device(3), "PDF")
    letter = store(content=paper, name="letter.pdf", by=CLERK, at=AT, access="office", kind="letter")
    for document, crop in ((picture, (0, 0, 1, 1)), (letter, (0, 0, 50, 50)), (letter, ())):
        assert features_of(str(document.pk), crop) is None


@pytest.fixture
def described(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that were looked at, in order."""
    looked_at: list[str] = []

    def noted(document: str, crop: Any = ()) -> Any:
        looked_at.append(document)
        return features_of(document, crop)

    monkeypatch.setattr(drawing, "features_of", noted)
    return looked_at


def with_picture(story: Story, number: int) -> str:
    """The file has this device from now on; its chain has moved."""
    document = store(
        content=uploaded(draw_device(number)), name="sign.png", by=CLERK, at=AT, access="public", kind="mark"
    )
    File.objects.filter(pk=story.chain).update(picture=str(document.pk), head=f"head-{number}")
    return str(document.pk)


def test_a_picture_is_looked_at_once_whatever_happens_to_its_file(described: list[str]) -> None:
    story = a_mark(mark="KWIKSTEP")
    document = with_picture(story, 3)
    catch_up()
    File.objects.filter(pk=story.chain).update(register_status="registered", is_public=True, head="later")
    catch_up()
    assert described == [document]
    strategy = {"queries": [{"by": "picture", "document": document}]}
    assert [each.entry.status for each in seek(strategy, confidential=False)[0]] == ["registered"]


def test_the_picture_of_a_mark_is_searched_with_as_the_index_keeps_it(described: list[str]) -> None:
    one, other = a_mark(mark="KWIKSTEP"), a_mark(mark="ARBOR")
    document, same = with_picture(one, 3), with_picture(other, 3)
    catch_up()
    looked_at = list(described)
    query = {"by": "picture", "document": document, "mark": id_of(one)}
    found, _ = seek({"queries": [query]}, confidential=True, narrowed=Narrowed(without=(id_of(one),)))
    assert found_ids(found) == [id_of(other)]
    assert found[0].total > 90
    assert described == looked_at
    seek({"queries": [{**query, "document": same}]}, confidential=True)  # not the picture that the index has of it
    assert described == [*looked_at, same]


def test_another_picture_takes_the_place_of_the_old(described: list[str]) -> None:
    story = a_mark(mark="KWIKSTEP")
    old = with_picture(story, 3)
    catch_up()
    new = with_picture(story, 8)
    catch_up()
    assert described == [old, new]
    found, _ = seek({"queries": [{"by": "picture", "document": new}]}, confidential=True)
    assert found[0].total > 95
    assert all(
        each.total < 90 for each in seek({"queries": [{"by": "picture", "document": old}]}, confidential=True)[0]
    )


def test_a_picture_that_cannot_be_compared_is_not_tried_again_before_a_rebuild(described: list[str]) -> None:
    story = a_mark(mark="KWIKSTEP")
    File.objects.filter(pk=story.chain).update(picture="gone", head="moved")
    catch_up()
    File.objects.filter(pk=story.chain).update(head="later")
    catch_up()
    assert described == ["gone"]
    rebuild_index()
    assert described == ["gone", "gone"]
    assert ids("KWIKSTEP") == [id_of(story)]


def test_words_and_picture_together_say_by_which_each_mark_was_found() -> None:
    words, device = a_mark(mark="KWIKSTEP"), a_mark(mark="ARBOR")
    document = with_picture(device, 3)
    catch_up()
    queries = [{"by": "words", "words": "QUICKSTEP"}, {"by": "picture", "document": document}]
    found, _ = seek({"queries": queries}, confidential=True)
    assert {each.entry.id: each.by for each in found} == {id_of(device): ("picture",), id_of(words): ("words",)}


def test_an_index_with_pictures_beside_it_is_of_a_former_version_and_made_anew(home: Path) -> None:
    story = a_mark(mark="KWIKSTEP")
    catch_up()
    shelf._kept().clear()  # another process begins
    for name in ("pictures-public", "pictures-confidential"):
        (home / "marks" / name).mkdir()
    with pytest.raises(IndexNotReady):
        ids("KWIKSTEP")
    rebuild_index()
    assert ids("KWIKSTEP") == [id_of(story)]
    assert sorted(path.name for path in (home / "marks").iterdir()) == ["making.lock", "register"]


def test_letters_and_fees_are_no_business_of_the_index() -> None:
    assert touches_marks(["fee_paid", "made_public"])
    assert not touches_marks(["fee_paid", "letter_drafted", "clock_started"])
