"""Classes of goods and services, codes of figurative elements, and official lists that an office loads."""

import csv
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from openipo.domain.classification.api import (
    TermsUnreadable,
    edition_on,
    is_listed,
    is_nice_class,
    is_vienna_code,
    load_terms,
    loaded_lists,
    nice_class,
    nice_classes,
    parse_vienna,
    search_terms,
    vienna_categories,
    vienna_code,
    vienna_title,
)

SHARED = Path(os.environ.get("OPENIPO_SHARED", Path(__file__).resolve().parents[5].parent / "shared"))
shared = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.exists(), reason="the official lists are not on this machine"),
]


def test_there_are_34_classes_of_goods_and_11_of_services() -> None:
    kinds = [each.kind for each in nice_classes()]
    assert (kinds.count("goods"), kinds.count("services")) == (34, 11)
    assert (nice_class(34).kind, nice_class(35).kind) == ("goods", "services")


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_every_class_and_category_has_its_own_title_in_each_language(language: Any) -> None:
    titles = [each.title for each in nice_classes(language)]
    assert len(set(titles)) == 45
    assert len(set(vienna_categories(language).values())) == 29


def test_a_language_without_titles_shows_the_english_ones() -> None:
    assert nice_class(25, "sw").title == "Clothing, footwear and headwear"
    assert vienna_title("05.03.11", "sw") == "Plants"


@pytest.mark.parametrize(
    ("day", "edition"),
    [
        (date(2026, 1, 1), "13-2026"),
        (date(2025, 12, 31), "12-2025"),
        (date(2017, 6, 1), "11-2017"),
        (date(2013, 1, 1), "10-2013"),
        (date(2012, 12, 31), "10"),
        (date(2001, 12, 31), "7"),
        (date(1996, 12, 31), ""),
    ],
)
def test_goods_are_classified_under_the_edition_of_their_day(day: Any, edition: Any) -> None:
    assert edition_on(day) == edition


def test_the_last_three_classes_came_with_the_eighth_edition() -> None:
    assert not is_nice_class(43, edition="7")
    assert is_nice_class(42, edition="7")
    assert is_nice_class(43, edition="8")
    assert len(nice_classes(edition="7")) == 42


@pytest.mark.parametrize("number", [0, 46, -1])
def test_there_are_no_other_classes(number: Any) -> None:
    assert not is_nice_class(number)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("05.03.11", "05.03.11"),
        ("5.3.11", "05.03.11"),
        ("050311", "05.03.11"),
        ("26.1", "26.01"),
        ("A 26.11.12", "26.11.12"),
        ("29", "29"),
        ("5.3.11*", "05.03.11"),
        ("05.00.01", ""),
        ("five", ""),
        ("", ""),
        ("05.03.11.01", ""),
    ],
)
def test_vienna_codes_are_written_in_one_form(written: Any, code: Any) -> None:
    assert vienna_code(written) == code
    assert (parse_vienna(written) is None) is (code == "")


def test_a_vienna_code_lies_in_a_category_that_exists() -> None:
    assert is_vienna_code("29.01.01")
    assert not is_vienna_code("30.01.01")
    assert not is_vienna_code("x")


def a_list(tmp_path: Any, text: Any, name: Any = "list.csv") -> Any:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


TERMS = 'class,text,number\n25,Hats of felt,250077\n25,Chapeaux d\'été,\n\n30,"Tea, iced",300001\n'


@pytest.mark.django_db
def test_an_official_list_is_loaded_and_searched_by_words(tmp_path: Any) -> None:
    report = load_terms(a_list(tmp_path, TERMS), edition="13-2026")
    assert (report.read, report.replaced) == (3, 0)
    assert [term.text for term in search_terms("FELT hat")] == ["Hats of felt"]
    assert [term.text for term in search_terms("ete")] == ["Chapeaux d'été"]
    assert [term.number for term in search_terms("tea", class_number=30, edition="13-2026")] == ["300001"]
    assert not search_terms("elt")
    assert not search_terms("tea", class_number=25)
    assert not search_terms("  !")
    assert loaded_lists() == [("nice", "13-2026", "en")]


@pytest.mark.django_db
def test_an_item_is_listed_word_for_word_in_its_class(tmp_path: Any) -> None:
    load_terms(a_list(tmp_path, TERMS), edition="13-2026")
    assert is_listed("tea - iced", 30)
    assert is_listed("tea iced", 30, edition="13-2026")
    assert not is_listed("tea", 30)
    assert not is_listed("tea iced", 25)
    assert not is_listed("tea iced", 30, edition="12-2025")


@pytest.mark.django_db
def test_a_list_loaded_again_takes_the_place_of_the_old(tmp_path: Any) -> None:
    load_terms(a_list(tmp_path, TERMS), edition="13-2026")
    load_terms(a_list(tmp_path, "class,text\n25,Thé\n"), edition="13-2026", language="fr")
    report = load_terms(a_list(tmp_path, "class,text\n25,Hats\n"), edition="13-2026")
    assert (report.read, report.replaced) == (1, 3)
    assert [term.text for term in search_terms("hat")] == ["Hats"]
    assert search_terms("the", language="fr").count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("edition", ["ours", "2026", "13-26", ""])
def test_an_edition_that_nobody_published_is_refused_in_a_sentence(tmp_path: Any, edition: str) -> None:
    with pytest.raises(TermsUnreadable, match="names no edition"):
        load_terms(a_list(tmp_path, TERMS), edition=edition)


@pytest.mark.django_db
def test_a_list_in_json_is_loaded_class_by_class(tmp_path: Any) -> None:
    stated = (
        '{"goods": [{"number": "250026", "description": "scarves"}],'
        ' "services": [{"number": "430010", "description": "inns"}]}'
    )
    load_terms(a_list(tmp_path, stated), edition="10-2015")

    assert [(term.class_number, term.text) for term in search_terms("scarves")] == [(25, "scarves")]
    assert [(term.class_number, term.text) for term in search_terms("inns")] == [(43, "inns")]


@pytest.mark.django_db
def test_vienna_codes_are_loaded_with_their_words(tmp_path: Any) -> None:
    load_terms(a_list(tmp_path, "code,words\n01,Sky\n010102,One star\n"), edition="9", scheme="vienna")
    assert [(term.number, term.class_number) for term in search_terms("star", scheme="vienna")] == [("01.01.02", 1)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "scheme", "words"),
    [
        ("", "nice", "holds no terms"),
        ("class,text\n", "nice", "holds no terms"),
        ("number,words\n1,x\n", "nice", "must name the columns"),
        ("class,text\n25,hats\nx,shoes\n", "nice", "Line 3 has no class number"),
        ("class,text\n25\n", "nice", "Line 2 has no class number or no words"),
        ("class,text\n46,space travel\n", "nice", "class 46, which does not exist"),
        ("code,words\nstar,Star\n", "vienna", "Line 2 has no Vienna code"),
        ("code,words\n0101\n", "vienna", "Line 2 has no Vienna code or no words"),
        ("code,words\n3001,Star\n", "vienna", "class 30, which does not exist"),
        ("class,text\n", "locarno", "no classification “locarno”"),
        ('{"goods": [', "nice", "Line 1 is not JSON"),
        ('{"goods": []}', "nice", "neither goods nor services"),
        ('{"goods": [{"number": "25", "description": "hats"}]}', "nice", "Term 1 has no number"),
    ],
)
def test_a_list_that_cannot_be_read_is_refused_with_the_place(
    tmp_path: Any, text: Any, scheme: Any, words: Any
) -> None:
    with pytest.raises(TermsUnreadable, match=words):
        load_terms(a_list(tmp_path, text), edition="13-2026", scheme=scheme)
    assert loaded_lists() == []


@pytest.mark.django_db
def test_a_list_in_another_encoding_is_refused(tmp_path: Any) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("class,text\n25,Chapeaux d'été\n".encode("latin-1"))
    with pytest.raises(TermsUnreadable, match=r"list\.csv is not in UTF-8"):
        load_terms(path, edition="13-2026", language="fr")


class TestTheOfficialLists:
    pytestmark = shared

    def test_our_classes_are_those_of_the_agreement(self) -> None:
        with (SHARED / "facts" / "nice_classes.csv").open() as lines:
            official = {int(row["class"]): row["type"] for row in csv.DictReader(lines)}
        assert {each.number: each.kind for each in nice_classes()} == official

    def test_every_official_vienna_code_is_a_code(self) -> None:
        with (SHARED / "facts" / "vienna_codes.csv").open() as lines:
            codes = [row["code"] for row in csv.DictReader(lines)]
        assert [code for code in codes if vienna_code(code) != code or not is_vienna_code(code)] == []

    @pytest.mark.django_db
    def test_the_alphabetical_list_of_2015_is_loaded_whole(self) -> None:
        report = load_terms(SHARED / "data" / "classification" / "ncl10_2015_full.json", edition="10-2015")
        assert report.read == 9115
        assert is_listed("business management assistance", 35)
