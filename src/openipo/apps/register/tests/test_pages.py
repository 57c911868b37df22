"""What the public reads about a mark."""

import json
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from tests.fixtures.pages import PageClient

from openipo.apps.register.tests.people import a_picture, an_open_mark, with_picture
from openipo.domain.cases.api import open_proceeding
from openipo.domain.cases.testing import FORMALITIES, REGISTRAR, Story, a_case, at
from openipo.domain.rights.api import Mark, Representation, correct, find_file
from openipo.domain.rights.testing import a_registered_mark
from openipo.kernel.ledger.api import seal

pytestmark = pytest.mark.django_db
PLACES_OF_WORDS = "openipo.domain.procedures.screen_words.words_file.places_of_words"


def mark_page(number: str, way: str = "") -> str:
    return f"/register/mark/{number.replace('/', '-')}/{way}"


def test_a_mark_is_found_by_its_words_its_number_and_its_owner(pages: PageClient) -> None:
    story = an_open_mark("LUMENA")
    an_open_mark("OTHER")
    for words in ("lumen", story.number, "Ana Costa lumena"):
        titles = pages.page("/register/", data={"q": words}).xpath("//li[@class='hit']//h3")
        assert [title.text_content() for title in titles] == ["LUMENA"], words


def test_a_mark_without_words_is_called_as_the_office_calls_it_everywhere(pages: PageClient) -> None:
    story = an_open_mark(mark=Mark("figurative", representations=(Representation(a_picture()),)))
    titles = pages.page("/register/").xpath("//li[@class='hit']//h3")
    assert [title.text_content().strip() for title in titles] == ["Figurative mark"]
    assert "Figurative mark" in pages.page(mark_page(story.number)).xpath("//h1")[0].text_content()


def test_a_class_that_does_not_exist_is_named(pages: PageClient) -> None:
    page = pages.page("/register/?classes=46")
    assert "46 is no class" in page.text_content()
    assert not page.xpath("//li[@class='hit']")


def test_classes_days_and_owner_narrow(pages: PageClient) -> None:
    an_open_mark("FIVE", classes=(5,))
    an_open_mark("NINE", classes=(9,))
    assert "FIVE" not in pages.page("/register/?classes=9,12").text_content()
    assert "1 mark found" in pages.page("/register/?classes=5&holder=costa&filed_from=2026-03-05").text_content()
    assert "0 marks found" in pages.page("/register/?filed_until=2026-03-04").text_content()


def test_the_page_states_what_the_register_says_with_inid_codes(pages: PageClient) -> None:
    story = a_case("registered", text="LUMENA", classes=(25, 30))
    page = pages.page(mark_page(story.number))
    codes = {code.strip("()") for code in page.xpath("//span[@class='inid']/abbr/text()")}
    assert {"111", "151", "180", "210", "220", "540", "550", "732", "511"} <= codes
    assert page.xpath("//h3[@id='class-30']")
    assert "Registered, in force" in page.text_content()


def test_the_time_limit_of_an_opposition_is_told(pages: PageClient) -> None:
    assert "Opposition period" in pages.page(mark_page(an_open_mark().number)).text_content()


def test_the_history_is_told_in_sentences_latest_first(pages: PageClient) -> None:
    story = a_case("registered")
    titles = [
        each.text_content()
        for each in pages.page(mark_page(story.number, "history/")).xpath(
            "//ol[@class='timeline']//p[@class='timeline__title']"
        )
    ]
    assert titles[-1] == "The application was received."
    assert titles.index("The mark was registered.") < titles.index("The application was given its filing date.")


def test_words_of_the_law_and_names_stand_whole_on_a_line_that_runs_the_other_way(pages: PageClient) -> None:
    story = an_open_mark()
    page = pages.page(mark_page(story.number), HTTP_ACCEPT_LANGUAGE="ar")
    assert page.xpath("//main//*[contains(@class, 'notice')]//strong/bdi")
    assert page.xpath("//footer//p/bdi[1]")[0].text_content() == "مكتب إكزامبليا للملكية الفكرية"


def test_words_that_the_readers_language_lacks_carry_the_language_of_the_law(
    pages: PageClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An office that keeps no Arabic words: its name and the phase stay English, and a screen reader says them so."""
    monkeypatch.setattr("openipo.ui.language._Beside.words", staticmethod(lambda _language: {}))
    page = pages.page(mark_page(an_open_mark().number), HTTP_ACCEPT_LANGUAGE="ar")
    (name,) = page.xpath("//footer//p/bdi[@lang='en']")
    assert name.text_content() == "Examplia Intellectual Property Office"
    assert page.xpath("//main//*[contains(@class, 'notice')]//strong/bdi[@lang='en']")
    assert page.xpath("//*[contains(@title, '<bdi') or contains(@aria-label, '<bdi') or contains(@alt, '<bdi')]") == []


def test_as_of_a_day_shows_what_the_register_said_then(pages: PageClient) -> None:
    story = a_case("registered")
    page = pages.page(mark_page(story.number) + "?as_of=2026-03-20")
    assert "5 March 2026" in page.text_content()
    assert "(111)" not in page.text_content()
    answer = pages.get(mark_page(story.number) + "?as_of=2020-01-01")
    assert answer.status_code == 404
    assert "did not know this file yet" in answer.content.decode()
    assert pages.get(mark_page(story.number) + "?as_of=tomorrow").status_code == 404


def test_an_address_written_otherwise_leads_to_the_one_page(pages: PageClient) -> None:
    story = an_open_mark()
    answer = pages.get(f"/register/mark/{story.number.replace('/', '')}/?as_of=2026-03-20")
    assert answer["Location"] == mark_page(story.number) + "?as_of=2026-03-20"


def test_an_unchanged_page_is_not_sent_twice_and_a_changed_one_is(pages: PageClient) -> None:
    story = an_open_mark()
    first = pages.get(mark_page(story.number))
    assert pages.get(mark_page(story.number), headers={"if-none-match": first["ETag"]}).status_code == 304
    story.oppose()
    assert pages.get(mark_page(story.number), headers={"if-none-match": first["ETag"]}).status_code == 200


def test_a_page_is_sent_again_once_the_words_beside_the_law_are_others(
    pages: PageClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = tmp_path / "ar.toml"
    monkeypatch.setattr(PLACES_OF_WORDS, lambda _office, language: (words,) if language == "ar" else ())
    address, arabic = mark_page(an_open_mark().number), {"accept-language": "ar"}
    before = {"if-none-match": pages.get(address, headers=arabic)["ETag"]}
    english = {"if-none-match": pages.get(address)["ETag"]}
    assert pages.get(address, headers=arabic | before).status_code == 304
    words.write_text('"Examplia Intellectual Property Office" = "مكتب"\n', encoding="utf-8")
    assert pages.get(address, headers=arabic | before).status_code == 200
    assert pages.get(address, headers=english).status_code == 304


def test_a_picture_is_a_copy_that_may_be_kept_for_an_hour(pages: PageClient) -> None:
    picture = a_picture()
    story = an_open_mark(mark=with_picture(picture))
    address = pages.page(mark_page(story.number)).xpath("//figure//img/@src")[0]
    answer = pages.get(address)
    assert answer["Content-Type"] == "image/png"
    assert answer["Cache-Control"] == "public, max-age=3600"
    assert answer["Content-Disposition"].startswith("inline")
    assert pages.get(address, headers={"if-none-match": answer["ETag"]}).status_code == 304


def test_machines_read_json_and_st96(pages: PageClient) -> None:
    story = an_open_mark("LUMENA")
    record = json.loads(pages.get(mark_page(story.number, "record.json")).content)
    assert (record["number"], record["mark"]["text"]) == (story.number, "LUMENA")
    answer = pages.get(mark_page(story.number, "st96.xml"))
    assert answer["Content-Type"] == "application/xml"
    assert b"LUMENA" in answer.content
    assert pages.get(mark_page(story.number, "st97.xml")).status_code == 404


def test_the_free_extract_says_that_it_is_not_certified(pages: PageClient) -> None:
    answer = pages.get(mark_page(an_open_mark().number, "extract.pdf"))
    assert answer.content.startswith(b"%PDF-")
    assert "extract" in answer["Content-Disposition"]


def test_the_extract_tells_of_publication_as_the_page_does(pages: PageClient) -> None:
    extract = pages.get(mark_page(an_open_mark().number, "extract.pdf")).content
    printed = "".join(page.get_textpage().get_text_range() for page in PdfDocument(extract))
    assert "Published in the gazette." in printed


def test_a_browser_learns_how_to_search(pages: PageClient) -> None:
    answer = pages.get("/register/opensearch.xml")
    assert answer["Content-Type"].startswith("application/opensearchdescription+xml")
    assert b"http://testserver/register/suggest/?q={searchTerms}" in answer.content


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_pages_are_in_order_in_other_languages(pages: PageClient, language: str) -> None:
    story = a_case("registered")
    for path in ("/register/", mark_page(story.number), mark_page(story.number, "history/"), "/register/verify/"):
        assert pages.page(path, headers={"accept-language": language}).getroottree().getroot().get("lang") == language


def test_a_correction_shows_both_values_and_the_gazette_its_issue(pages: PageClient) -> None:
    story = an_open_mark("LUMENA")
    correct(
        find_file(story.number).pk, path="mark.text", new="LUMINA", reason="A slip of the pen", provision="Act s.5",
        effective_on=story.on, by=REGISTRAR, at=at(story.on, 15),
    )  # fmt: skip
    said = pages.page(mark_page(story.number, "history/")).text_content()
    assert "“LUMENA” reads “LUMINA”" in said
    assert "A slip of the pen" in said
    assert "Published in the gazette." in said


def test_the_history_of_a_back_file_is_told_though_it_is_under_no_law_book(pages: PageClient) -> None:
    story = a_registered_mark(mark="ANTIKA")
    page = pages.page(mark_page(story.state.number))
    assert page.xpath("//h1")[0].text_content() == "ANTIKA"
    assert "The mark was registered." in pages.page(mark_page(story.state.number, "history/")).text_content()


def test_the_proof_of_a_file_is_given_once_it_is_sealed(pages: PageClient) -> None:
    story = an_open_mark()
    assert pages.get(mark_page(story.number, "proof.json")).status_code == 404
    seal(on=story.on, at=at(story.on, 23))
    assert json.loads(pages.get(mark_page(story.number, "proof.json")).content)["chain"] == story.file.hex


def test_divided_files_lead_to_each_other(pages: PageClient) -> None:
    story = a_case("registered", text="LUMENA", classes=(25, 18))
    number = divided(story)
    parent, child = pages.page(mark_page(story.number)), pages.page(mark_page(number))
    assert parent.xpath(f"//a[@href='{mark_page(number)}']")
    assert child.xpath(f"//a[@href='{mark_page(story.number)}']")
    assert "Divided off, now on another file" in parent.text_content()
    for page in (story.number, number):
        assert "came out of another" in pages.page(mark_page(number, "history/")).text_content()
        assert story.number in pages.get(mark_page(page, "record.json")).content.decode()


def test_a_file_that_is_not_yet_public_is_not_betrayed_by_the_one_divided_from_it(pages: PageClient) -> None:
    story = a_case("accepted", text="LUMENA", classes=(25, 18))
    number = divided(story)
    child = Story(find_file(number).pk, number, story.on)
    child.publish("accepted")
    for way in ("", "history/", "record.json"):
        assert story.number not in pages.get(mark_page(number, way)).content.decode(), way


def divided(story: Story) -> str:
    """Item 18-1 goes on in a file of its own; its number."""
    open_proceeding(file=story.file, procedure="division", on=story.on, by=FORMALITIES, at=at(story.on), items=["18-1"])
    story.pay("division")
    return story.step("divide", FORMALITIES, proceeding="division", items=["18-1"]).new_files[0]
