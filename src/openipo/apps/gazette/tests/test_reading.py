"""What the public reads in the gazette."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import transaction
from tests.fixtures.pages import PageClient

from openipo.apps.gazette.tests.desk import a_picture, published_issue, signed_issue
from openipo.domain.cases.api import publish_issue, queue_corrigendum
from openipo.domain.cases.testing import FILED_ON, PUBLISHER, a_case, at
from openipo.domain.rights.api import Mark, Representation
from openipo.kernel.ledger.api import seal
from openipo.kernel.signing.api import check_detached, check_pdf

pytestmark = pytest.mark.django_db
PLACES_OF_WORDS = "openipo.domain.procedures.screen_words.words_file.places_of_words"
REASON = {"en": "The goods were printed in part only.", "fr": "Produits imprimés en partie."}


def slug(number: str) -> str:
    return number.replace("/", "-")


def test_an_issue_is_read_by_section_in_the_order_of_its_codes(pages: PageClient) -> None:
    issue = published_issue(a_case("accepted", text="LUMENA"))
    address = f"/gazette/{slug(issue.number)}/"
    assert address in pages.page("/gazette/").xpath("//ul[@class='issues']//a/@href")
    page = pages.page(address)
    codes = [code.strip("()") for code in page.xpath("//article//span[@class='inid']/abbr/text()")]
    assert codes == [code for code in ("210", "220", "442", "511", "540", "550", "731") if code in codes]
    assert {"210", "442", "511", "540", "731"} <= set(codes)
    assert page.xpath("//article//h3//a/@href") == [f"{address}1/"]


def test_an_entry_has_an_address_of_its_own(pages: PageClient) -> None:
    story = a_case("accepted", text="LUMENA")
    issue = published_issue(story)
    page = pages.page(f"/gazette/{slug(issue.number)}/1/")
    assert page.xpath("//h1")[0].text_content() == "LUMENA"
    assert f"/register/mark/{slug(story.number)}/" in page.xpath("//a/@href")
    assert pages.get(f"/gazette/{slug(issue.number)}/99/").status_code == 404


def test_what_has_not_appeared_is_not_there(pages: PageClient) -> None:
    story = a_case("accepted", text="GEHEIM")
    issue = signed_issue(story.on)
    for way in ("", "1/", "check/", "gazette.pdf", "content.json", "content.json.p7s"):
        assert pages.get(f"/gazette/{slug(issue.number)}/{way}").status_code == 404
    for way in ("", "?q=GEHEIM", f"?q={story.number}", "feed.atom"):
        body = pages.get(f"/gazette/{way}").content.decode()
        assert issue.number not in body
        assert "0 entries found" in body or "?q" not in way


def test_its_files_are_signed_and_say_so(pages: PageClient) -> None:
    issue = published_issue(a_case("accepted"))
    address = f"/gazette/{slug(issue.number)}/"
    assert check_pdf(pages.get(address + "gazette.pdf").content).valid
    content = pages.get(address + "content.json")
    signature = pages.get(address + "content.json.p7s")
    assert check_detached(content.content, signature.content).valid
    for feed in issue.feeds:
        data, beside = pages.get(f"{address}data/{feed['name']}"), pages.get(f"{address}signatures/{feed['name']}.p7s")
        assert check_detached(data.content, beside.content).valid
    assert pages.get(address + "data/other.xml").status_code == 404
    assert b"BEGIN CERTIFICATE" in pages.get("/gazette/office-authority.pem").content
    page = pages.page(address + "check/")
    assert "The signature is good" in page.text_content()
    assert issue.digest in page.text_content()


def test_the_seal_of_the_register_is_printed(pages: PageClient) -> None:
    story = a_case("accepted")
    with transaction.atomic():
        made = seal(on=story.on, at=at(story.on, 23))
    issue = published_issue(story)
    for way in ("", "check/"):
        assert made.root in pages.page(f"/gazette/{slug(issue.number)}/{way}").text_content()


def test_an_issue_is_sent_again_once_the_words_beside_the_law_are_others(
    pages: PageClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was published does not change, but the page around it does."""
    words, arabic = tmp_path / "ar.toml", {"accept-language": "ar"}
    monkeypatch.setattr(PLACES_OF_WORDS, lambda _office, _language: (words,))
    address = f"/gazette/{slug(published_issue(a_case('accepted')).number)}/"
    before = {"if-none-match": pages.get(address, headers=arabic)["ETag"]}
    assert pages.get(address, headers=arabic | before).status_code == 304
    words.write_text('"Official gazette" = "الجريدة"\n', encoding="utf-8")
    assert pages.get(address, headers=arabic | before).status_code == 200


def test_pictures_are_those_printed_in_the_issue(pages: PageClient) -> None:
    printed, other = a_picture(), a_picture("blue")
    mark = Mark("combined", "PIKTA", representations=(Representation(printed),))
    issue = published_issue(a_case("accepted", mark=mark))
    address = pages.page(f"/gazette/{slug(issue.number)}/").xpath("//article//img/@src")[0]
    answer = pages.get(address)
    assert answer["Content-Type"] == "image/png"
    assert pages.get(address, headers={"if-none-match": answer["ETag"]}).status_code == 304
    assert pages.get(address.replace(printed, other)).status_code == 404


def test_entries_are_found_by_number_mark_and_name(pages: PageClient) -> None:
    story = a_case("accepted", text="LUMENA")
    issue = published_issue(story)
    for words in ("lumena", story.number, "Costa"):
        page = pages.page("/gazette/", data={"q": words})
        assert page.xpath("//ol[@class='entries-found']//a/@href") == [f"/gazette/{slug(issue.number)}/1/"], words
    assert "0 entries found" in pages.page("/gazette/?q=nothing").text_content()


def test_an_entry_of_a_mark_without_words_is_found_under_its_kind(pages: PageClient) -> None:
    story = a_case("accepted", mark=Mark("figurative", representations=(Representation(a_picture()),)))
    published_issue(story)
    found = pages.page("/gazette/", data={"q": story.number}).xpath("//ol[@class='entries-found']//a")
    assert [link.text_content() for link in found] == ["Figurative mark"]


def test_a_correction_says_what_to_read_and_which_time_limit_begins_anew(pages: PageClient) -> None:
    story = a_case("accepted")
    first = published_issue(story)
    story.on += timedelta(days=1)
    queue_corrigendum(
        file=story.file, corrects="application/accepted", reason=REASON, on=story.on, by=PUBLISHER,
        at=at(story.on), restarts_clock="opposition-period",
    )  # fmt: skip
    before = pages.get(f"/gazette/{slug(first.number)}/1/")
    second = published_issue(story)
    said = pages.page(f"/gazette/{slug(second.number)}/1/").text_content()
    assert "The goods were printed in part only." in said
    assert "The time limit “Opposition period” begins anew with this publication." in said
    again = pages.get(f"/gazette/{slug(first.number)}/1/", headers={"if-none-match": before["ETag"]})
    assert again.status_code == 200
    assert f"/gazette/{slug(second.number)}/1/" in again.content.decode()


def test_the_feed_names_the_issues(pages: PageClient) -> None:
    issue = published_issue(a_case("accepted"))
    answer = pages.get("/gazette/feed.atom")
    assert answer["Content-Type"].startswith("application/atom+xml")
    assert f"http://testserver/gazette/{slug(issue.number)}/".encode() in answer.content


def test_an_issue_without_entries_is_read_too(pages: PageClient) -> None:
    issue = signed_issue(FILED_ON)
    publish_issue(issue=issue.pk, on=issue.planned_on, by=PUBLISHER, at=at(issue.planned_on, 12))
    assert "This issue has no entries" in pages.page(f"/gazette/{slug(issue.number)}/").text_content()


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_pages_are_in_order_in_other_languages(pages: PageClient, language: str) -> None:
    issue = published_issue(a_case("accepted"))
    for way in ("", f"{slug(issue.number)}/", f"{slug(issue.number)}/1/", f"{slug(issue.number)}/check/"):
        page = pages.page(f"/gazette/{way}", headers={"accept-language": language})
        assert page.getroottree().getroot().get("lang") == language


def test_the_register_leads_to_the_entry(pages: PageClient) -> None:
    story = a_case("accepted")
    issue = published_issue(story)
    links = pages.page(f"/register/mark/{slug(story.number)}/history/").xpath("//main//a/@href")
    assert f"/gazette/{slug(issue.number)}/1/" in links
