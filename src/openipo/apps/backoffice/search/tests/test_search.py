"""The examiner's search: found, explained, kept with the file."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.search.tests.stories import SEARCH, of_file
from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.testing import Story, a_case
from openipo.domain.rights.api import Mark
from openipo.domain.searches.api import Search, catch_up, searches_of

pytestmark = pytest.mark.django_db


def _moved(home: Path) -> Path:
    """The same state under another name: nothing of it is open yet."""
    return home.rename(home.with_name(f"{home.name}-moved"))


def test_words_find_the_earlier_mark_and_say_why(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "examiner")
    said = pages.page(f"{SEARCH}?words=QWIKSTEP&classes=25").text_content()
    assert all(words in said for words in ("KWIKSTEP", "QUICKSTEP", "sounds alike", register["earlier"].number))


@pytest.mark.parametrize("words", ["", "%F0%9F%98%80", "%E2%80%AE%00%07", "x" * 4000, "q"])
def test_whatever_is_typed_gets_an_answer(pages: PageClient, register: dict[str, Story], words: str) -> None:
    signed_in_as(pages, "examiner")
    assert pages.get(f"{SEARCH}?words={words}&classes=99&vienna=x").status_code in (200, 422)
    answer = pages.get(f"{SEARCH}?words={words}")
    assert answer.status_code == (422 if words not in ("", "q") else 200)


def test_who_does_not_examine_does_not_search(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "cashier")
    assert pages.get(f"{SEARCH}?words=KWIKSTEP").status_code == 403
    assert pages.get(of_file(register["later"])).status_code == 403


def test_the_automatic_search_stands_on_the_file_with_the_state_it_was_made_on(
    pages: PageClient, register: dict[str, Story]
) -> None:
    signed_in_as(pages, "examiner")
    made = searches_of(register["later"].file).get(occasion=Search.FILED)
    assert made.hits[0]["words"] == "KWIKSTEP"
    page = pages.page(of_file(register["later"]))
    assert "KWIKSTEP" in page.text_content()
    assert "automatic" in page.text_content()


def test_a_search_made_again_shows_what_is_new(
    pages: PageClient, register: dict[str, Story], django_capture_on_commit_callbacks: Any
) -> None:
    signed_in_as(pages, "examiner")
    later = register["later"]
    first = searches_of(later.file).get(occasion=Search.FILED)
    a_case("received", filed_on=later.on, mark=Mark("word", "KWICKSTEP"))
    catch_up()
    pages.post(reverse("office_search:again", args=[later.file]), {"request_key": "a", "search": str(first.pk)})
    page = pages.page(of_file(later))
    row = page.xpath("//li[@data-row][.//h3[contains(., 'KWICKSTEP')]]")[0]
    assert "new" in row.xpath(".//h3")[0].text_content()


def test_a_search_of_ones_own_is_kept_with_the_file(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "examiner")
    later = register["later"]
    query = f"file={later.file}&words=STEP&classes=25"
    assert "Keep this search" in pages.page(f"{SEARCH}?{query}").text_content()
    url = reverse("office_search:keep", args=[later.file])
    pages.post(url, {"request_key": "k", "query": query, "note": "The common element."})
    assert searches_of(later.file)[0].note == "The common element."
    pages.post(url, {"request_key": "l", "query": "owner=x"})
    assert searches_of(later.file).count() == 2


def test_a_search_is_kept_as_it_was_shown_with_what_it_was_kept_to(
    pages: PageClient, register: dict[str, Story]
) -> None:
    signed_in_as(pages, "examiner")
    later = register["later"]
    url = reverse("office_search:keep", args=[later.file])
    for key, narrowed, found in (("a", "only=25", ["KWIKSTEP"]), ("b", "only=26", []), ("c", "owner=nobody", [])):
        query = f"file={later.file}&words=KWIKSTEPS&filed_from=2020-01-01&{narrowed}"
        pages.post(url, {"request_key": key, "query": query})
        kept = searches_of(later.file)[0]
        assert [hit["words"] for hit in kept.hits] == found
        pages.post(reverse("office_search:again", args=[later.file]), {"request_key": f"{key}2", "search": kept.pk})
        again = searches_of(later.file)[0]
        assert (again.pk > kept.pk, again.hits) == (True, kept.hits)


def test_two_marks_side_by_side_with_every_part(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "examiner")
    pair = f"{SEARCH}compare/?one={register['later'].file}&other={register['earlier'].file}"
    said = pages.page(pair).text_content()
    assert all(words in said for words in ("To the eye", "To the ear", "Goods and services", "sounds alike"))
    assert "KWIKSTEP" in pages.page(f"{SEARCH}compare/?words=KWIK&other={register['earlier'].file}").text_content()
    assert pages.get(f"{SEARCH}compare/?one=nobody&other=nobody").status_code == 404


def test_a_kept_search_says_what_its_hits_were_kept_to(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "examiner")
    later = register["later"]
    query = f"file={later.file}&words=KWIKSTEPS&only=25+26&filed_from=2020-01-01&owner=costa&standing=registered"
    pages.post(reverse("office_search:keep", args=[later.file]), {"request_key": "k", "query": query})
    said = " ".join(pages.page(of_file(later)).text_content().split())
    assert "Kept to some marks: In force; classes: 25, 26; filed from: 2020-01-01; applicant or holder: costa." in said
    first = searches_of(later.file).get(occasion=Search.FILED)
    assert "Kept to some marks" not in pages.page(f"{of_file(later)}?search={first.pk}").text_content()


def test_a_list_is_loaded_by_who_may_and_found_beside_the_marks(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "registrar")
    table = SimpleUploadedFile("inn.csv", b"id,kind,words,source\n1,inn,kwikstatin,INN list 1\n", "text/csv")
    said = pages.post(f"{SEARCH}lists/", {"request_key": "l", "table": table}, follow=True).content.decode()
    assert "INN" in said
    page = pages.page(f"{SEARCH}?words=KWIKSTATIN")
    assert "International nonproprietary name" in page.text_content()
    bad = SimpleUploadedFile("inn.csv", b"id,words\n1,x\n", "text/csv")
    answer = pages.post(f"{SEARCH}lists/", {"request_key": "m", "table": bad})
    assert "The table needs the columns" in answer.content.decode()


def test_goods_get_a_proposal_or_one_clear_sentence(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "classifier")
    answer = pages.get(f"{SEARCH}goods/?text=shoes")
    assert "There is no list of accepted terms" in answer.content.decode()


def test_a_class_that_is_a_mere_guess_is_not_proposed(pages: PageClient, monkeypatch: pytest.MonkeyPatch) -> None:
    signed_in_as(pages, "classifier")
    sure, guess = (
        SimpleNamespace(
            item=item, listed=False, terms=(), classes=[SimpleNamespace(class_number=25, confidence=confidence)]
        )
        for item, confidence in (("shoes", 0.92), ("zzz", 0.02))
    )
    monkeypatch.setattr("openipo.apps.backoffice.search.views.aids.classify_goods", lambda *_, **__: [sure, guess])
    said = [
        " ".join(each.text_content().split()) for each in pages.page(f"{SEARCH}goods/?text=x").xpath("//section[h2]")
    ]
    assert said == ["shoes class 25: 92 in 100", "zzz No class can be proposed."]


def test_an_index_of_another_version_is_told_in_one_sentence(
    pages: PageClient, register: dict[str, Story], settings: Any
) -> None:
    signed_in_as(pages, "examiner")
    (settings.HOME / "marks" / "register" / "CURRENT.json").write_text("{}", encoding="utf-8")
    settings.HOME = _moved(settings.HOME)
    answer = pages.get(f"{SEARCH}?words=KWIKSTEP")
    assert answer.status_code == 503
    assert "openipo marks index" in answer.content.decode()


def test_a_kept_search_is_read_while_there_is_no_index(pages: PageClient, pictured: Story, settings: Any) -> None:
    signed_in_as(pages, "examiner")
    pages.post(reverse("office_search:again", args=[pictured.file]), {"request_key": "a"})
    (settings.HOME / "marks" / "register" / "CURRENT.json").write_text("{}", encoding="utf-8")
    settings.HOME = _moved(settings.HOME)
    page = pages.page(of_file(pictured))
    assert page.xpath("//li[@data-row]//h3[contains(., 'KWIKSTEP')]")
    assert "Vienna codes proposed" not in page.text_content()
    answer = pages.post(reverse("office_search:again", args=[pictured.file]), {"request_key": "b"})
    assert (answer.status_code, "openipo marks index" in answer.content.decode()) == (503, True)


def test_a_long_text_is_searched_by_its_beginning_and_the_page_says_so(
    pages: PageClient, register: dict[str, Story]
) -> None:
    signed_in_as(pages, "examiner")
    long = " ".join(f"word{place}" for place in range(15))
    assert (
        "Only the first 12 words are compared; 3 more are left out."
        in pages.page(f"{SEARCH}?words={long}").text_content()
    )
    assert "are compared" not in pages.page(f"{SEARCH}?words=KWIKSTEP").text_content()


def test_a_kept_search_speaks_to_an_examiner_and_keeps_the_technical_state_folded(
    pages: PageClient, register: dict[str, Story]
) -> None:
    signed_in_as(pages, "examiner")
    page = pages.page(of_file(register["later"]))
    assert "compared with all 2 marks that were searched then, and shown as they were." in " ".join(
        page.text_content().split()
    )
    (folded,) = page.xpath("//details[contains(., 'of the index, comparison')]")
    assert folded.get("open") is None
    assert not page.xpath("//p[contains(., 'of the index')][not(ancestor::details)]")


def test_words_misread_in_the_picture_are_dropped_from_the_search(
    pages: PageClient, register: dict[str, Story]
) -> None:
    signed_in_as(pages, "examiner")
    later = register["later"]
    made = searches_of(later.file)[0]
    read = {"by": "picture-words", "words": "QU1CK STEEP", "confidence": 61}
    strategy = {**made.strategy, "queries": [*made.strategy["queries"], read]}
    Search.objects.filter(pk=made.pk).update(strategy=strategy)
    (drop,) = pages.page(of_file(later)).xpath("//form[.//input[@name='without']]")
    assert "QU1CK STEEP" in drop.text_content()
    url = reverse("office_search:again", args=[later.file])
    pages.post(url, {"request_key": "drop", "search": str(made.pk), "without": "picture-words"})
    latest = searches_of(later.file)[0]
    assert [each["by"] for each in latest.strategy["queries"]] == ["words"]
    assert latest.note == "Without the words read in the picture."
    assert not pages.page(of_file(later)).xpath("//input[@name='without']")


def test_where_only_the_words_of_a_picture_were_searched_they_are_not_dropped(
    pages: PageClient, register: dict[str, Story]
) -> None:
    signed_in_as(pages, "examiner")
    later = register["later"]
    made = searches_of(later.file)[0]
    read = {"by": "picture-words", "words": "QUICK", "confidence": 90}
    Search.objects.filter(pk=made.pk).update(strategy={**made.strategy, "queries": [read]})
    url = reverse("office_search:again", args=[later.file])
    pages.post(url, {"request_key": "drop", "search": str(made.pk), "without": "picture-words"})
    assert "nothing is left to search by" in pages.page(of_file(later)).text_content()
    assert searches_of(later.file).count() == 1
