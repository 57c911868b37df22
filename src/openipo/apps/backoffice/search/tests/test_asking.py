"""What is asked for: words, a picture or a part of it, goods, an applicant, a number; and what hits are kept to."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.search.tests.stories import SEARCH, of_file
from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.cases.testing import Story
from openipo.domain.rights.api import File, FileParty, FileVienna, words_key
from openipo.domain.searches.api import catch_up
from openipo.similarity.pictures.tests.stories import uploaded
from openipo.similarity.pictures.trials.devices import draw_device

pytestmark = pytest.mark.django_db


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


def test_later_marks_of_the_owner_that_are_kept_out_do_not_push_earlier_ones_aside(
    pages: PageClient, register: dict[str, Story], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One mark is compared; the owner's later one is pending, and marks in force are asked for."""
    signed_in_as(pages, "examiner")
    monkeypatch.setattr("openipo.domain.searches.named.MOST_NAMED", 1)
    for words in ("", "&words=KWIKSTEP"):
        said = pages.page(f"{SEARCH}?owner=costa&standing=registered{words}").xpath("//li[@data-row]//h3")
        assert [heading.text_content().strip() for heading in said] == ["KWIKSTEP"]


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


def test_days_that_cross_are_told_in_one_sentence(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "examiner")
    answer = pages.get(f"{SEARCH}?words=QWIKSTEP&filed_from=2026-05-01&filed_until=2020-01-01")
    assert (answer.status_code, "The last day lies before the first" in answer.content.decode()) == (422, True)
    assert pages.get(f"{SEARCH}?words=QWIKSTEP&filed_from=2026-05-01&filed_until=2026-05-01").status_code == 200


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
    assert proposed.xpath(".//input[@name='figure']/@value") == ["01.01.02"]


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
