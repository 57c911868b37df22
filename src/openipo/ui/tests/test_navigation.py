"""The menus hold what the reader may open."""

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from openipo.kernel.security.api import ALLOWED, refused
from openipo.ui import navigation
from openipo.ui.api import OFFICE, PUBLIC, NavigationItem, navigation_for, register_navigation


@pytest.fixture(autouse=True)
def _empty_menus(monkeypatch) -> None:
    monkeypatch.setattr(navigation, "_items", {})


def for_rita(actor):
    return ALLOWED if actor == "rita" else refused("For Rita.")


def names(side, actor=None):
    return [item.id for item in navigation_for(side, actor)]


def test_entries_stand_in_their_order_and_on_their_side() -> None:
    register_navigation(NavigationItem("later", "Later", "start", OFFICE, order=20))
    register_navigation(NavigationItem("first", "First", "start", OFFICE, order=10))
    register_navigation(NavigationItem("public", "Public", "start", PUBLIC))
    assert names(OFFICE) == ["first", "later"]
    assert names(PUBLIC) == ["public"]


def test_an_entry_is_shown_only_to_whom_its_rule_allows() -> None:
    register_navigation(NavigationItem("desk", "Desk", "start", OFFICE, rule=for_rita))
    assert names(OFFICE, "rita") == ["desk"]
    assert names(OFFICE, "omar") == []


def test_registering_again_replaces() -> None:
    for label in ("Old", "New"):
        register_navigation(NavigationItem("desk", label, "start"))
    assert [item.label for item in navigation_for(OFFICE, None)] == ["New"]


def test_a_side_that_does_not_exist_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="side must be"):
        register_navigation(NavigationItem("desk", "Desk", "start", "left"))


def test_the_page_the_reader_is_on_is_marked_once_and_the_most_exact_one() -> None:
    register_navigation(NavigationItem("start", "Start", "start", PUBLIC, order=1))
    register_navigation(NavigationItem("design", "Design", "catalogue", PUBLIC, order=2, key="d"))
    request = RequestFactory().get("/design/part/")
    html = Template("{% load ui %}{% navigation 'public' %}").render(Context({"request": request}))
    assert html.count("aria-current") == 1
    assert '<a href="/design/" aria-current="page" data-key="d" aria-keyshortcuts="Alt+Shift+D">' in html


def test_an_empty_menu_leaves_no_gap() -> None:
    request = RequestFactory().get("/")
    assert Template("{% load ui %}{% navigation 'public' %}").render(Context({"request": request})).strip() == ""
