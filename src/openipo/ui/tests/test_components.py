"""Each component says what it is given, escaped, with what a screen reader needs."""

from pathlib import Path

import pytest
from django import forms
from django.contrib.staticfiles import finders
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory

from openipo.ui.api import Cell, Column, Explanation, Fact, Link, Moment, Stage, Status, Table


def draw(text: str, **values: object) -> str:
    return Template("{% load ui %}" + text).render(Context(values))


def table(**changes: object) -> Table:
    columns = [Column("Number", sort_url="?sort=number", sorted_by="ascending"), Column("Fee", "number")]
    given = {"caption": "Files", "columns": columns, "rows": [["TM/1", Cell("200.00", hint="paid")]], **changes}
    return Table(**given)  # type: ignore[arg-type]


class Reception(forms.Form):
    name = forms.CharField(label="Applicant", help_text="As on the form.")
    kind = forms.ChoiceField(label="Kind", widget=forms.RadioSelect, choices=[("word", "Word")])
    scan = forms.FileField(label="Scan", required=False)
    sure = forms.BooleanField(label="Checked")
    secret = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self) -> None:
        if self.data.get("name") == "twice":
            raise forms.ValidationError("This application was received before.")


def test_what_a_field_explains_is_escaped_since_the_law_may_say_it() -> None:
    class Asked(forms.Form):
        reason = forms.CharField(help_text="Goods <script>alert(1)</script> & services")

    printed = draw("{{ form }}", form=Asked())
    assert "Goods &lt;script&gt;alert(1)&lt;/script&gt; &amp; services" in printed
    assert "<script" not in printed


def test_every_value_is_escaped() -> None:
    evil = "<script>"
    for text in (
        "{% page_header evil evil evil %}",
        "{% status_tag evil %}",
        "{% definition_list facts %}",
        "{% data_table table %}",
        "{% timeline moments %}",
        "{% explanation why %}",
        "{% notice evil %}{{ evil }}{% endnotice %}",
        "{% why evil evil %}{{ evil }}{% endwhy %}",
        "{% table_area evil %}{{ evil }}{% endtable_area %}",
        "{% empty_state evil evil '#' evil %}",
        "{% button_link evil evil %}",
        "{% button evil name=evil value=evil %}",
    ):
        html = draw(
            text,
            evil=evil,
            facts=[Fact(evil, evil, code=evil)],
            table=table(caption=evil, rows=[[evil, Cell(evil, hint=evil)]]),
            moments=[Moment(evil, evil, evil, evil)],
            why=Explanation(evil, [evil], evil),
        )
        assert "&lt;script&gt;" in html, text
        assert evil not in html, text


def test_a_table_names_its_rows_and_columns_and_scrolls_by_keyboard() -> None:
    html = draw("{% data_table table %}", table=table())
    assert '<th scope="row"' in html
    assert 'aria-sort="ascending"' in html
    assert 'role="region" tabindex="0" aria-label="Files"' in html
    assert 'data-label="Fee" class="is-number"><bdi>200.00</bdi>' in html
    assert "paid" in html


def test_a_table_without_rows_says_so() -> None:
    assert "No file is opposed." in draw("{% data_table table %}", table=table(rows=[], empty="No file is opposed."))


def test_a_row_of_another_length_than_the_columns_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="zip"):
        table(rows=[["only one"]]).cells()


def test_zero_and_false_are_shown_as_they_are() -> None:
    assert "<bdi>0</bdi></td>" in draw("{% data_table table %}", table=table(rows=[["TM/1", Cell(0)]]))


def test_a_tone_that_does_not_exist_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="unknown tone"):
        Status("Published", "purple")


def test_a_fact_carries_its_inid_code_and_language() -> None:
    html = draw("{% definition_list facts %}", facts=[Fact("Mark", "ميناء", code="541", language="ar")])
    assert "(541)" in html
    assert '<bdi lang="ar">ميناء</bdi>' in html


def test_the_page_one_is_on_is_marked_in_breadcrumb_tabs_and_steps() -> None:
    assert '<span aria-current="page">Here' in draw("{% breadcrumb way %}", way=[Link("Start", "/"), Link("Here")])
    assert 'href="/b" aria-current="page"' in draw("{% tabs tabs '/b' %}", tabs=[Link("A", "/a"), Link("B", "/b", 3)])
    assert 'aria-current="step"' in draw("{% step_list stages %}", stages=[Stage("Filed", "done"), Stage("Now", "now")])


def test_pagination_keeps_the_filter_and_is_absent_for_one_page() -> None:
    request = RequestFactory().get("/?state=due&page=2")
    pages = Paginator(range(100), 10)
    html = draw("{% pagination page %}", page=pages.page(2), request=request)
    assert 'href="?state=due&amp;page=3"' in html
    assert "11 to 20 of 100" in html
    assert draw("{% pagination page %}", page=Paginator([1], 10).page(1), request=request).strip() == ""


def test_a_button_that_changes_something_is_a_form_with_token_and_key() -> None:
    request = RequestFactory().get("/")
    html = draw("{% post_button 'Claim' '/tasks/claim/' task=7 %}", request=request, csrf_token="t0ken")
    assert 'method="post" action="/tasks/claim/"' in html
    assert 'value="t0ken"' in html
    assert 'name="request_key"' in html
    assert '<input type="hidden" name="task" value="7">' in html


def test_errors_stand_at_the_top_linked_to_their_fields_and_at_the_fields() -> None:
    form = Reception({"kind": "word"})
    summary = draw("{% error_summary form %}", form=form)
    assert '<a href="#id_name">Applicant: This field is required.</a>' in summary
    drawn = str(form)
    assert 'id="id_name_error"' in drawn
    assert 'aria-describedby="id_name_helptext id_name_error"' in drawn
    assert 'aria-invalid="true"' in drawn


def test_an_error_of_the_whole_form_stands_at_the_top() -> None:
    form = Reception({"name": "twice", "kind": "word", "sure": "on"})
    assert "<li>This application was received before.</li>" in draw("{% error_summary form %}", form=form)


def test_a_form_without_errors_shows_no_summary() -> None:
    assert draw("{% error_summary form %}", form=Reception()).strip() == ""


def test_every_field_has_its_label_choices_stand_in_a_fieldset_and_hidden_fields_are_sent() -> None:
    html = str(Reception())
    assert '<label for="id_name">Applicant</label>' in html
    assert "<legend>Kind</legend>" in html
    assert "data-drop" in html
    assert '<label for="id_scan">Scan <span class="optional">' in html
    assert 'type="hidden" name="secret"' in html


def test_the_style_sheet_is_small_and_works_from_right_to_left() -> None:
    sheet = Path(finders.find("ui/openipo.css") or "")
    assert sheet.stat().st_size < 25_000
    physical = (
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "text-align: left",
        "float: left",
        " left:",
    )
    text = sheet.read_text(encoding="utf-8")
    assert not [word for word in physical if word in text]
