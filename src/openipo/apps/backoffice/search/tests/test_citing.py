"""An earlier mark is cited into the office action, or passed over with a reason."""

from datetime import timedelta

import pytest
from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.apps.backoffice.search.tests.stories import PART, SEARCH, judge, of_file, office_action, sent_with
from openipo.apps.backoffice.testing import signed_in_as
from openipo.domain.accounts.api import SYSTEM
from openipo.domain.cases.testing import Story, a_case, at
from openipo.domain.correspondence.api import letters_of, paragraphs_of
from openipo.domain.documents.api import store
from openipo.domain.rights.api import File, Mark
from openipo.domain.searches.api import Judgement, catch_up, cited_of
from openipo.kernel.clock.api import frozen
from openipo.similarity.pictures.tests.stories import uploaded
from openipo.similarity.pictures.trials.devices import draw_device

pytestmark = pytest.mark.django_db


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


def test_passing_over_needs_a_reason_and_can_be_taken_back(pages: PageClient, register: dict[str, Story]) -> None:
    signed_in_as(pages, "examiner")
    earlier, later = str(register["earlier"].file), register["later"]
    assert "Say why this mark is passed over." in judge(pages, later, "one", **{"pass": earlier}).content.decode()
    judge(pages, later, "two", **{"pass": earlier, f"note:{earlier}": "Only descriptive in common."})
    assert "Only descriptive in common." in pages.page(of_file(later)).text_content()
    judge(pages, later, "three", open=earlier)
    assert "Only descriptive in common." not in pages.page(of_file(later)).text_content()
    assert judge(pages, later, "four", nothing="1").status_code == 200


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
