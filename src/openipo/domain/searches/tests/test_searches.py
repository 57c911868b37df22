"""Searches are kept with their file and can be made again; hits are judged; lists are found beside the marks."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from openipo.domain.accounts.api import Actor
from openipo.domain.rights.testing import CLERK, Story, a_mark, a_registered_mark
from openipo.domain.searches.actions.catch_up import catch_up
from openipo.domain.searches.actions.judge_hit import judge_hit
from openipo.domain.searches.actions.load_list import load_list
from openipo.domain.searches.actions.rebuild_index import rebuild_index
from openipo.domain.searches.actions.search_file import search_again, search_for_file
from openipo.domain.searches.earlier_right import right_of
from openipo.domain.searches.errors import SearchRefused
from openipo.domain.searches.making import strategy_for
from openipo.domain.searches.models import Judgement, ListedSign, Search
from openipo.domain.searches.outbox import _search
from openipo.domain.searches.queries import cited_of, judgements_of, loaded_signs, searches_of
from openipo.domain.searches.seeking import seek
from openipo.domain.searches.tests.conftest import id_of
from openipo.kernel.security.api import AccessRefused
from openipo.similarity.pictures.tests.stories import uploaded
from openipo.similarity.pictures.trials.devices import draw_device

pytestmark = pytest.mark.django_db
AT = datetime(2026, 9, 2, 10, tzinfo=UTC)
EXAMINER = Actor(id="eva", name="Eva", roles=frozenset({"examiner"}))
KEEPER = Actor(id="ada", name="Ada", roles=frozenset({"administrator"}))


@pytest.fixture
def pair() -> tuple[Story, Story]:
    found = a_registered_mark(mark="KWIKSTEP"), a_mark(mark="QUICKSTEP", filed_on=date(2026, 9, 1))
    catch_up()
    return found


def test_filing_makes_one_search_and_publication_another_with_the_differences(committed: Any) -> None:
    with committed():
        earlier = a_registered_mark(mark="KWIKSTEP")
    with committed():
        story = a_mark(mark="QUICKSTEP", filed_on=date(2026, 9, 1))
    first = searches_of(story.chain).get()
    assert (first.occasion, first.hits[0]["id"], first.differences) == (Search.FILED, id_of(earlier), {})
    assert first.changes > 0
    with committed():
        newer = a_mark(mark="KWICKSTEP", filed_on=date(2026, 9, 2))
    for _ in range(2):  # work may be taken up twice
        _search({"file": str(story.chain), "occasion": "published"}, at=AT)
    last = searches_of(story.chain).get(occasion=Search.PUBLISHED)
    assert last.earlier_id == first.pk
    assert last.differences["new"] == [id_of(newer)]
    assert last.strategy == first.strategy


def test_a_file_without_words_and_picture_is_not_searched(committed: Any) -> None:
    with committed():
        story = a_mark(mark="")
    assert not searches_of(story.chain)


def test_a_search_names_what_it_was_made_on_and_equal_states_answer_the_same(pair: tuple[Story, Story]) -> None:
    _, later = pair
    first = search_for_file(file=later.chain, strategy=strategy_for(later.chain), by=EXAMINER, at=AT)
    again = search_again(search=first, by=EXAMINER, at=AT)
    same = ("index", "changes", "marks", "comparison", "words", "hits")
    assert [getattr(first, name) for name in same] == [getattr(again, name) for name in same]
    assert again.differences == {"new": [], "gone": [], "changed": []}
    with pytest.raises(AccessRefused):
        search_again(search=first, by=KEEPER, at=AT)


def test_a_citation_gives_the_earlier_right_as_the_law_states_it(pair: tuple[Story, Story]) -> None:
    earlier, later = pair
    cited = judge_hit(
        file=later.chain, mark=id_of(earlier), decision="cited", grounds=["similar-mark"], by=EXAMINER, at=AT
    )
    right = right_of(cited)
    assert (right["kind"], right["sign"], right["holder"]) == ("earlier-mark", "KWIKSTEP", "Ana Costa")
    assert right["number"] == earlier.state.registration_number
    assert (right["goods"], right["grounds"]) == ("clothing (25); footwear (25)", ["similar-mark"])
    assert cited_of(later.chain) == [cited]


@pytest.mark.parametrize(("decision", "grounds"), [("cited", ["similar-mark"]), ("passed-over", []), ("open", [])])
def test_the_usual_ground_is_that_of_a_citation_alone(
    pair: tuple[Story, Story], decision: str, grounds: list[str]
) -> None:
    """Who passes a mark over has named no ground against the application; none may stand on the record."""
    earlier, later = pair
    judged = judge_hit(
        file=later.chain, mark=id_of(earlier), decision=decision, note="Consent.",
        usual={"earlier-mark": "similar-mark"}, by=EXAMINER, at=AT,
    )  # fmt: skip
    assert judged.particulars["grounds"] == grounds


def test_a_later_judgement_takes_the_place_of_the_earlier(pair: tuple[Story, Story]) -> None:
    earlier, later = pair
    mark = id_of(earlier)
    judge_hit(file=later.chain, mark=mark, decision="cited", by=EXAMINER, at=AT)
    judge_hit(file=later.chain, mark=mark, decision="passed-over", note="Consent is filed.", by=EXAMINER, at=AT)
    assert judgements_of(later.chain)[mark].note == "Consent is filed."
    assert cited_of(later.chain) == []
    judge_hit(file=later.chain, mark=mark, decision="open", by=EXAMINER, at=AT)
    assert (judgements_of(later.chain), Judgement.objects.count()) == ({}, 3)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"decision": "perhaps"}, "A hit is cited"),
        ({"decision": "passed-over", "note": " "}, "Say why"),
        ({"decision": "cited", "mark": "nobody"}, "no longer"),
    ],
)
def test_a_judgement_that_says_nothing_is_refused(
    pair: tuple[Story, Story], said: dict[str, str], sentence: str
) -> None:
    earlier, later = pair
    with pytest.raises(SearchRefused, match=sentence):
        judge_hit(**{"file": later.chain, "mark": id_of(earlier), "by": EXAMINER, "at": AT, **said})  # type: ignore[arg-type]
    with pytest.raises(SearchRefused, match="no longer"):
        judge_hit(file=later.chain, mark=id_of(later), decision="cited", by=EXAMINER, at=AT)
    with pytest.raises(AccessRefused):
        judge_hit(file=later.chain, mark=id_of(earlier), decision="cited", by=CLERK, at=AT)


def found_for(words: str) -> list[str]:
    found, _ = seek({"queries": [{"by": "words", "words": words}]}, confidential=False)
    return [each.entry.id for each in found]


def test_a_list_is_found_beside_the_marks_replaced_by_the_next_and_kept_by_a_rebuild() -> None:
    load_list(b"id,kind,words\n1,inn,abacavir\n2,inn,zidovudine\n", by=KEEPER, at=AT)
    assert found_for("ABACAVIR") == ["list:inn:1"]
    load_list(b"id,kind,words\n2,inn,zidovudine\n", by=KEEPER, at=AT)
    assert found_for("ABACAVIR") == []
    assert loaded_signs() == [("inn", 1, AT)]
    rebuild_index()
    assert found_for("ZIDOVUDINE") == ["list:inn:2"]


def test_an_emblem_is_found_by_its_picture() -> None:
    content = uploaded(draw_device(5))
    table = b"id,kind,words,picture\nXX1,article-6ter,,emblem.png\n"
    load_list(table, pictures={"emblem.png": content}.get, by=KEEPER, at=AT)
    document = ListedSign.objects.get().picture
    found, _ = seek({"queries": [{"by": "picture", "document": document, "crop": [5, 5, 95, 95]}]}, confidential=False)
    assert [each.entry.id for each in found] == ["list:article-6ter:XX1"]


def test_a_list_that_cannot_be_loaded_changes_nothing() -> None:
    load_list(b"id,kind,words\n1,inn,abacavir\n", by=KEEPER, at=AT)
    for table, pictures in (
        (b"id,words\n1,x\n", None),
        (b"id,kind,words,picture\n1,article-6ter,,gone.png\n", None),
        (b"id,kind,words,picture\n1,article-6ter,,bad.png\n", {"bad.png": b"<svg onload=x>"}.get),
    ):
        with pytest.raises(SearchRefused):
            load_list(table, pictures=pictures, by=KEEPER, at=AT)
    with pytest.raises(AccessRefused):
        load_list(b"id,kind,words\n1,inn,x\n", by=EXAMINER, at=AT)
    assert found_for("ABACAVIR") == ["list:inn:1"]


def test_marks_are_found_by_their_figurative_elements_but_never_to_be_cited_for_them_alone(committed: Any) -> None:
    from openipo.domain.rights.api import FileVienna  # noqa: PLC0415 - only this story gives codes

    story = a_mark(mark="KWIKSTEP")
    FileVienna.objects.create(file=story.file, key="26.4.2", code="26.4.2")
    catch_up()
    strategy: dict[str, Any] = {"queries": [{"by": "vienna", "codes": ["26.4"]}], "classes": [25]}
    found, _ = seek(strategy, confidential=True)
    assert [each.entry.id for each in found] == [id_of(story)]
    assert found[0].total <= 60
    both, _ = seek(
        {**strategy, "queries": [*strategy["queries"], {"by": "words", "words": "KWIKSTEP"}]}, confidential=True
    )
    assert {part.name for part in both[0].comparison.parts} >= {"words", "vienna", "goods"}
    assert set(both[0].by) == {"vienna", "words"}
