"""The examiner's search: found, explained, cited into the office action, or passed over with a reason."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.accounts.api import SYSTEM
from openipo.domain.cases.testing import Story, a_case, at
from openipo.domain.correspondence.api import letters_of, paragraphs_of
from openipo.domain.documents.api import store
from openipo.domain.rights.api import File, FileParty, FileVienna, Mark, words_key
from openipo.domain.searches.api import Judgement, Search, catch_up, cited_of, searches_of
from openipo.kernel.clock.api import frozen
from openipo.similarity.pictures.tests.stories import uploaded
from openipo.similarity.pictures.trials.devices import draw_device

pytestmark = pytest.mark.django_db
SEARCH = "/office/search/"
PART = {"HX-Request": "true"}  # of a page


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


def _moved(home: Path) -> Path:
    """The same state under another name: nothing of it is open yet."""
    return home.rename(home.with_name(f"{home.name}-moved"))


def of_file(story: Story) -> str:
    return reverse("office_search:file", args=[story.file])


def judge(pages: PageClient, story: Story, key: str, **said: str) -> Any:
    url = reverse("office_search:judge", args=[story.file])
    return pages.post(url, {"request_key": key, **said}, follow=True)


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


def test_an_owner_or_a_number_lists_the_marks_that_bear_it(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "examiner")
    assert "KWIKSTEP" in pages.page(f"{SEARCH}?owner=costa&standing=all").text_content()
    assert "KWIKSTEP" in pages.page(f"{SEARCH}?number={register['earlier'].number}").text_content()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("owner=costa&standing=ended", False),
        ("owner=costa&only=26", False),
        ("owner=costa&country=YY", False),
        ("owner=costa&filed_until=2020-01-01", False),
        ("owner=costa&figures=26.4", False),
        ("owner=costa&only=25&country=xx&filed_from=2020-01-01", True),
        ("owner=kwikstep", False),  # the mark's word is no owner
        ("number={number}&standing=ended", False),
        ("number={number}&owner=nobody", False),
        ("number={number}&words=SOMETHING+ELSE", True),
        ("number=TM/1900/1&words=KWIKSTEP", False),
    ],
)
def test_an_owner_and_a_number_are_kept_to_like_everything_else(
    pages: PageClient, register: dict[str, Story], asked: str, found: bool
) -> None:
    signed_in_as(pages, "examiner")
    page = pages.page(f"{SEARCH}?{asked.format(number=register['earlier'].number)}")
    marks = [heading.text_content().strip() for heading in page.xpath("//li[@data-row]//h3")]
    assert ("KWIKSTEP" in marks) is found


def test_a_number_finds_its_mark_whatever_became_of_it(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "examiner")
    File.objects.filter(pk=register["earlier"].file).update(register_status="ended", head="moved")
    catch_up()
    number = register["earlier"].number
    for asked, found in ((f"number={number}", True), (f"number={number}&standing=pending", False)):
        assert ("KWIKSTEP" in pages.page(f"{SEARCH}?{asked}").text_content()) is found


def test_a_mark_of_the_owner_is_found_however_many_others_are_more_alike(
    pages: PageClient, register: dict[str, Story], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One hit is looked for; the owner's mark is not that one."""
    signed_in_as(pages, "examiner")
    File.objects.filter(pk=register["later"].file).update(applicant="Zoe Bolt", head="moved")
    FileParty.objects.filter(file=register["later"].file).update(name="Zoe Bolt", name_key=words_key("Zoe Bolt"))
    catch_up()
    monkeypatch.setattr("openipo.apps.backoffice.search.asking.LIMIT", 1)
    said = pages.page(f"{SEARCH}?words=KWIKSTEP&owner=bolt").xpath("//li[@data-row]//h3")
    assert [heading.text_content().strip() for heading in said] == ["QUICKSTEP"]


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


def test_a_cited_mark_goes_with_its_goods_into_the_office_action(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "examiner")
    earlier, later = register["earlier"], register["later"]
    judge(pages, later, "one", cite=str(earlier.file), ground="similar-mark")
    report = pages.page(reverse("office_examination:report", args=[later.file]))
    part = report.xpath("//*[@hx-get]/@hx-get")[0]
    assert "KWIKSTEP" in pages.get(part, headers={"HX-Request": "true"}).content.decode()
    step = pages.page(reverse("office_files:step", args=[later.file, "application", "issue-office-action"]))
    assert step.xpath("//input[@value='KWIKSTEP']")
    assert step.xpath("//input[@name='earlier_rights-1-grounds' and @value='similar-mark' and @checked]")
    assert "goods of class 25 (25)" in step.xpath("//input[@name='earlier_rights-1-goods']/@value")[0]


def office_action(pages: PageClient, story: Story) -> Any:
    return pages.page(reverse("office_files:step", args=[story.file, "application", "issue-office-action"]))


def sent_with(page: Any, **changed: Any) -> dict[str, Any]:
    """What the browser would send of the step's form, some of it changed; None takes a value away."""
    form = next(each for each in page.forms if each.xpath(".//input[@name='seen']"))
    said = {name: [value for each, value in form.form_values() if each == name] for name in form.fields}
    return {name: value for name, value in {**said, **changed}.items() if value is not None}


def test_a_mark_cited_without_a_ground_gets_the_usual_one_and_the_examiner_only_confirms(
    pages: PageClient, register: dict[str, Story]
) -> None:
    signed_in_as(pages, "examiner")
    earlier, later = register["earlier"], register["later"]
    judge(pages, later, "one", cite=str(earlier.file))
    part = pages.get(reverse("office_search:cited", args=[later.file]), headers=PART).content.decode()
    assert "Likelihood of confusion with an earlier mark (Act s.9(1)(b))" in part
    page = office_action(pages, later)
    assert "Cited from the search: KWIKSTEP" in page.text_content()
    assert not page.xpath("//input[@type='text' and @value='KWIKSTEP']")
    pages.post(reverse("office_files:step", args=[later.file, "application", "issue-office-action"]), sent_with(page))
    (letter,) = [each for each in letters_of(later.file) if each.letter == "office-action"]
    written = "\n".join(each.text for each in paragraphs_of(letter))
    assert "KWIKSTEP" in written
    assert "the public may confuse or associate the two" in written
    taken = [event for event in later.now.history if event.kind == "step_taken"][-1]
    (right,) = taken.payload["facts"]["earlier_rights"]
    assert (right["grounds"], right["kind"], right["sign"]) == (["similar-mark"], "earlier-mark", "KWIKSTEP")
    assert set(right) <= {"kind", "number", "sign", "holder", "filed_on", "goods", "grounds", "items", "picture"}


def test_a_mark_cited_before_the_law_knew_a_usual_ground_gets_it_on_the_form(
    pages: PageClient, register: dict[str, Story]
) -> None:
    signed_in_as(pages, "examiner")
    earlier, later = register["earlier"], register["later"]
    judge(pages, later, "one", cite=str(earlier.file))
    row = cited_of(later.file)[0]
    Judgement.objects.filter(pk=row.pk).update(particulars=row.particulars | {"grounds": []})
    part = pages.get(reverse("office_search:cited", args=[later.file]), headers=PART).content.decode()
    assert "without a ground" in part
    ticked = "//input[@name='earlier_rights-1-grounds' and @value='similar-mark' and @checked]"
    assert office_action(pages, later).xpath(ticked)


def test_only_the_goods_that_a_cited_mark_is_held_against_are_ticked(
    pages: PageClient, register: dict[str, Story]
) -> None:
    later = a_case("examination", text="QWIKSTEPP", classes=(25, 39), filed_on=register["later"].on)
    with frozen(at(later.on + timedelta(days=1), 15)):
        signed_in_as(pages, "examiner")
        pages.page(of_file(later))
        assert len(sent_with(office_action(pages, later))["touched"]) == 2, "nothing is cited yet"
        judge(pages, later, "one", cite=str(register["earlier"].file))
        assert sent_with(office_action(pages, later))["touched"] == ["25-1"]


def test_every_cited_mark_stands_on_the_form_and_one_may_be_left_out(
    pages: PageClient, register: dict[str, Story]
) -> None:
    signed_in_as(pages, "examiner")
    earlier, later = register["earlier"], register["later"]
    judge(pages, later, "one", cite=str(earlier.file))
    row = cited_of(later.file)[0]
    for place in range(2, 8):
        said = row.particulars | {"sign": f"MARK {place}", "number": f"00000{place}"}
        stated = {"file": later.file, "decision": "cited", "particulars": said, "made_by": "examiner"}
        Judgement.objects.create(mark=f"other-{place}", made_at=row.made_at, **stated)
    page = office_action(pages, later)
    assert page.text_content().count("Cited from the search") == 7
    said = sent_with(page, **{"earlier_rights-2-left_out": "yes"})
    pages.post(reverse("office_files:step", args=[later.file, "application", "issue-office-action"]), said)
    taken = [event for event in later.now.history if event.kind == "step_taken"][-1]
    signs = [right["sign"] for right in taken.payload["facts"]["earlier_rights"]]
    assert signs == ["KWIKSTEP", "MARK 3", "MARK 4", "MARK 5", "MARK 6", "MARK 7"]


def test_a_cited_mark_is_held_against_the_goods_of_its_classes(pages: PageClient, register: dict[str, Story]) -> None:
    """The earlier mark stands in class 25; the application in 25 and 35."""
    signed_in_as(pages, "examiner")
    earlier = register["earlier"]
    wide = a_case("examination", filed_on=register["later"].on, text="KWIKSTEPPER", classes=(25, 35))
    catch_up()
    judge(pages, wide, "one", cite=str(earlier.file))
    page = office_action(pages, wide)
    assert page.xpath("//input[@name='earlier_rights-1-items'][@checked]/@value") == ["25-1"]
    assert page.xpath("//input[@name='grounds-similar-mark']/@value") == ["25-1"]


def test_the_letter_shows_the_cited_mark_with_its_picture_and_its_day(
    pages: PageClient, register: dict[str, Story]
) -> None:
    signed_in_as(pages, "examiner")
    earlier, later = register["earlier"], register["later"]
    content = uploaded(draw_device(3))
    picture = store(content=content, name="sign.png", by=SYSTEM, at=at(later.on), access="public", kind="mark")
    File.objects.filter(pk=earlier.file).update(picture=str(picture.pk), head="moved")
    catch_up()
    judge(pages, later, "one", cite=str(earlier.file), ground="similar-mark")
    url = reverse("office_files:step", args=[later.file, "application", "issue-office-action"])
    form = pages.page(url).xpath("//form[@method='post'][.//*[@name='earlier_rights-1-picture']]")[0]
    said = {name: [value for each, value in form.form_values() if each == name] for name in form.fields}
    pages.post(url, said, follow=True)
    letter = next(each for each in letters_of(later.file) if each.letter == "office-action")
    shown = [each for each in paragraphs_of(letter) if each.kind == "picture"]
    assert [each.picture for each in shown] == [str(picture.pk)]
    assert "KWIKSTEP" in shown[0].text
    named = next(each.text for each in paragraphs_of(letter) if "KWIKSTEP" in each.text and each.kind == "text")
    assert all(part in named for part in ("Ana Costa", "filed on", "goods of class 25 (25)"))
    assert pages.get(reverse("office_letters:preview", args=[letter.pk])).content.startswith(b"%PDF")


def test_whoever_writes_the_letter_is_warned_of_a_cited_mark_that_is_not_open_to_the_public(
    pages: PageClient, register: dict[str, Story]
) -> None:
    signed_in_as(pages, "examiner")
    earlier, later = register["earlier"], register["later"]
    url = reverse("office_files:step", args=[later.file, "application", "issue-office-action"])
    warned = []
    for key, is_public in (("one", True), ("two", False)):
        File.objects.filter(pk=earlier.file).update(is_public=is_public, head=key)
        catch_up()
        judge(pages, later, key, cite=str(earlier.file))
        warned.append("Not open to the public when it was cited" in pages.page(url).text_content())
    assert warned == [False, True]


def test_a_hit_of_a_search_of_ones_own_is_cited_where_it_was_found(
    pages: PageClient, register: dict[str, Story]
) -> None:
    signed_in_as(pages, "examiner")
    earlier, later = register["earlier"], register["later"]
    query = f"file={later.file}&words=KWIKSTEPS&classes=25"
    page = pages.page(f"{SEARCH}?{query}")
    assert page.xpath(f"//button[@name='cite' and @value='{earlier.file}']")
    url = reverse("office_search:judge", args=[later.file])
    answer = pages.post(url, {"request_key": "one", "cite": str(earlier.file), "query": query})
    assert answer["Location"] == f"{SEARCH}?{query}#hit-{earlier.file}"
    page = pages.page(f"{SEARCH}?{query}")
    assert "Cited" in page.xpath("//li[@data-row][.//h3[contains(., 'KWIKSTEP')]]")[0].text_content()
    said = pages.page(page.xpath("//a[contains(@href, 'compare')]/@href")[0]).text_content()
    assert "KWIKSTEPS" in said
    assert "Back to the searches of the file" in said
    assert not pages.page(f"{SEARCH}?words=KWIKSTEPS").xpath("//button[@name='cite']")


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ("only=25", True),
        ("only=26", False),
        ("country=xx", True),
        ("country=YY", False),
        ("filed_until=2020-01-01", False),
        ("filed_from=2020-01-01", True),
        ("figures=26.4", False),
        ("owner=costa", True),
        ("owner=nobody", False),
    ],
)
def test_hits_are_kept_to_some_marks(pages: PageClient, register: dict[str, Story], filters: str, found: bool) -> None:
    signed_in_as(pages, "examiner")
    page = pages.page(f"{SEARCH}?words=QWIKSTEP&{filters}")
    assert bool(page.xpath("//li[@data-row]")) is found
    assert page.xpath("//details[summary[contains(., 'Keep to some marks')]]/@open")


def test_what_is_no_country_is_told_in_one_sentence(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "examiner")
    answer = pages.get(f"{SEARCH}?words=QWIKSTEP&country=Kenya")
    assert (answer.status_code, "is not the code of a country" in answer.content.decode()) == (422, True)


def test_a_picture_is_searched_with_the_words_that_were_typed(pages: PageClient, register: dict[str, Story]) -> None:
    """The part that was drawn on the picture before says nothing of this one."""
    signed_in_as(pages, "examiner")
    file = SimpleUploadedFile("sign.png", uploaded(draw_device(3)), "image/png")
    said = {"request_key": "p", "upload": file, "kept": "words=QWIKSTEP&only=25&left=10&top=10&right=20&bottom=20"}
    answer = pages.post(f"{SEARCH}picture/", said)
    assert answer["Location"].startswith(f"{SEARCH}?words=QWIKSTEP&only=25&picture=")
    page = pages.page(answer["Location"])
    assert "KWIKSTEP" in page.text_content()
    (without,) = page.xpath("//a[contains(., 'Search without the picture')]/@href")
    assert without == "?words=QWIKSTEP&only=25"


def test_passing_over_needs_a_reason_and_can_be_taken_back(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "examiner")
    earlier, later = str(register["earlier"].file), register["later"]
    assert "Say why this mark is passed over." in judge(pages, later, "one", **{"pass": earlier}).content.decode()
    judge(pages, later, "two", **{"pass": earlier, f"note:{earlier}": "Only descriptive in common."})
    assert "Only descriptive in common." in pages.page(of_file(later)).text_content()
    judge(pages, later, "three", open=earlier)
    assert "Only descriptive in common." not in pages.page(of_file(later)).text_content()
    assert judge(pages, later, "four", nothing="1").status_code == 200


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


def test_a_picture_is_searched_whole_or_in_part(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "examiner")
    file = SimpleUploadedFile("sign.png", uploaded(draw_device(3)), "image/png")
    address = pages.post(f"{SEARCH}picture/", {"request_key": "p", "upload": file})["Location"]
    page = pages.page(f"{address}&left=10&right=90")
    (shown,) = page.xpath("//*[@data-crop]//img/@src")
    assert pages.get(shown).status_code == 200
    assert page.xpath("//*[@data-crop]//input[@name='left']/@value") == ["10"]
    answer = pages.get(f"{address}&left=95&right=90")
    assert (answer.status_code, "the sides cross" in answer.content.decode()) == (422, True)
    broken = SimpleUploadedFile("sign.png", b"\x89PNG no", "image/png")
    answer = pages.post(f"{SEARCH}picture/", {"request_key": "b", "upload": broken}, follow=True)
    assert "not a picture" in answer.content.decode()


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


def test_the_files_own_picture_is_shown_where_it_is_searched_with(pages: PageClient, pictured: Story) -> None:
    signed_in_as(pages, "examiner")
    file = File.objects.get(pk=pictured.file)
    page = pages.page(f"{SEARCH}?file={file.pk}&words=OTHER&picture={file.picture}")
    (shown,) = page.xpath("//*[@data-crop]//img/@src")
    assert pages.get(shown).status_code == 200
    beside = pages.page(page.xpath("//a[@data-beside]/@href")[0])
    assert all(pages.get(each).status_code == 200 for each in beside.xpath("//section[h2]//img/@src"))


def test_two_marks_are_compared_side_by_side_as_they_were_searched(pages: PageClient, pictured: Story) -> None:
    """With the part of the picture, the goods and the codes that were asked for: the total is that of the hit."""
    signed_in_as(pages, "examiner")
    file = File.objects.get(pk=pictured.file)
    page = pages.page(f"{SEARCH}?file={file.pk}&picture={file.picture}&left=2&classes=25&goods=hats")
    total = page.xpath("//li[@data-row]//*[@class='hit__total']")[0].text_content()
    beside = pages.page(page.xpath("//a[@data-beside]/@href")[0])
    assert beside.xpath("//*[@class='hit__total']")[0].text_content() == total
    assert "hats" in beside.xpath("//section[h2]")[0].text_content()


def test_codes_that_the_mark_bears_are_not_proposed_and_the_others_say_what_they_mean(
    pages: PageClient, pictured: Story
) -> None:
    signed_in_as(pages, "examiner")
    FileVienna.objects.create(file_id=pictured.file, key="26.04.02", code="26.04.02")
    pages.post(reverse("office_search:again", args=[pictured.file]), {"request_key": "a"})
    (proposed,) = pages.page(of_file(pictured)).xpath("//section[h2[contains(., 'Vienna codes proposed')]]")
    said = " ".join(proposed.text_content().split())
    assert "26.04.02" not in said
    assert "01.01.02 Sky, nature and maps" in said


def test_goods_are_searched_with_in_the_classes_in_which_they_are(
    pages: PageClient, register: dict[str, Story]
) -> None:
    signed_in_as(pages, "examiner")
    answer = pages.get(f"{SEARCH}?words=KWIKSTEP&goods=hats")
    assert (answer.status_code, "in which classes the goods are" in answer.content.decode()) == (422, True)
    assert "both claim class 25" not in pages.page(f"{SEARCH}?words=KWIKSTEP&goods=hats&classes=25").text_content()


def test_who_asks_for_nothing_is_told_what_may_be_asked_for(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "examiner")
    assert "Say what to search for" in pages.page(f"{SEARCH}?classes=25").text_content()
    assert "Say what to search for" not in pages.page(SEARCH).text_content()


def test_a_mark_is_cited_and_passed_over_where_it_is_compared(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "examiner")
    earlier, later = str(register["earlier"].file), register["later"]
    pair = f"one={later.file}&other={earlier}"
    page = pages.page(f"{SEARCH}compare/?{pair}")
    assert page.xpath(f"//button[@name='cite' and @value='{earlier}']")
    url = reverse("office_search:judge", args=[later.file])
    answer = pages.post(url, {"request_key": "one", "cite": earlier, "beside": pair})
    assert answer["Location"] == f"{SEARCH}compare/?{pair}#hit-{earlier}"
    page = pages.page(f"{SEARCH}compare/?{pair}")
    assert (len(page.xpath("//button[@name='cite']")), len(page.xpath("//button[@name='open']"))) == (0, 1)
    turned = pages.page(f"{SEARCH}compare/?one={later.file}&other={later.file}")
    assert not turned.xpath("//button[@name='cite']"), "no mark is cited against itself"


def test_why_a_mark_was_passed_over_is_found_with_the_file_whichever_search_found_it(
    pages: PageClient, register: dict[str, Story]
) -> None:
    """The hit of a search of one's own, which was not kept."""
    signed_in_as(pages, "examiner")
    other = a_case("received", filed_on=register["later"].on, mark=Mark("word", "ZEPHYR"))
    catch_up()
    said = {"pass": str(other.file), f"note:{other.file}": "Nothing but the colour."}
    judge(pages, register["later"], "one", **said)
    page = pages.page(of_file(register["later"]))
    assert not page.xpath("//li[@data-row]//h3[contains(., 'ZEPHYR')]")
    (line,) = page.xpath("//table//tr[contains(., 'ZEPHYR')]")
    said_there = " ".join(line.text_content().split())
    assert all(words in said_there for words in ("Passed over", "Nothing but the colour.", other.number))


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


def test_an_index_of_another_version_is_told_in_one_sentence(
    pages: PageClient, register: dict[str, Story], settings: Any
) -> None:
    signed_in_as(pages, "examiner")
    (settings.HOME / "marks" / "register" / "CURRENT.json").write_text("{}", encoding="utf-8")
    settings.HOME = _moved(settings.HOME)
    answer = pages.get(f"{SEARCH}?words=KWIKSTEP")
    assert answer.status_code == 503
    assert "openipo marks index" in answer.content.decode()


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
