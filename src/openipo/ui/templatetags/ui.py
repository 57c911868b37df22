"""The components, as template tags. `{% load ui %}` in every page; each is shown at /design/."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import localize
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from openipo.ui.formatting import date_in_words, instant_in_words, number_in_words
from openipo.ui.language import ForeignWords, in_clauses, in_language, joined
from openipo.ui.navigation import navigation_for
from openipo.ui.values import Explanation, Fact, Link, Moment, Stage, Status, Table
from openipo.ui.warnings import warnings_for

register = template.Library()
PARTS = "ui/components/"

register.filter("by_language", in_language)
register.filter("on_date", date_in_words)
register.filter("at_instant", instant_in_words)
register.filter("number", number_in_words)


@register.filter
def bdi(words: object) -> SafeString:
    """Words of their own: set apart from the line around them, and marked where they stay in another language."""
    shown = in_language(words) if isinstance(words, Mapping) else words
    return format_html("<bdi{}>{}</bdi>", lang(shown), localize(shown))


@register.filter
def marked(words: object) -> object:
    """The words as they are; those that stay in another language set apart and marked with it."""
    shown = in_language(words) if isinstance(words, Mapping) else words
    return bdi(shown) if isinstance(shown, ForeignWords) else shown


@register.filter
def commas(words: Iterable[object]) -> str:
    """The members in a row, with the commas of their language."""
    return joined(each if isinstance(each, str) else str(each) for each in words)


@register.filter
def semicolons(words: Iterable[object]) -> str:
    """The same with semicolons, for members that have commas of their own."""
    return in_clauses(each if isinstance(each, str) else str(each) for each in words)


@register.filter
def lang(words: object) -> SafeString:
    """The attribute `lang` for the element around such words, where no `<bdi>` may stand; nothing for others."""
    language = getattr(words, "language", "") if isinstance(words, ForeignWords) else ""
    return format_html(' lang="{}"', language) if language else mark_safe("")


@register.inclusion_tag(PARTS + "page_header.html")
def page_header(title: str, caption: str = "", lead: str = "", status: Status | None = None) -> dict[str, Any]:
    """The page's one h1, with what stands above, beside and below it."""
    return {"title": title, "caption": caption, "lead": lead, "status": status}


@register.inclusion_tag(PARTS + "breadcrumb.html")
def breadcrumb(*links: Link | Sequence[Link]) -> dict[str, Any]:
    """The way back: links, or one sequence of them."""
    flat: list[Link] = []
    for link in links:
        flat.extend([link] if isinstance(link, Link) else link)
    return {"links": flat}


@register.inclusion_tag(PARTS + "table.html")
def data_table(table: Table) -> dict[str, Any]:
    return {"table": table}


@register.inclusion_tag(PARTS + "facts.html")
def definition_list(facts: Sequence[Fact]) -> dict[str, Any]:
    """Names and values, with INID codes where they have one."""
    return {"facts": facts}


@register.inclusion_tag(PARTS + "status.html")
def status_tag(status: Status | str, tone: str = "neutral") -> dict[str, Any]:
    return {"status": status if isinstance(status, Status) else Status(status, tone)}


@register.inclusion_tag(PARTS + "button.html")
def button(label: str, kind: str = "", **attributes: object) -> dict[str, Any]:
    """Sends its form. `kind`: "" (the main act), second, grave; then `name`, `value`, `key`, `id`, `disabled`."""
    return {"label": label, "kind": kind, **attributes}


@register.inclusion_tag(PARTS + "button_link.html")
def button_link(label: str, url: str, kind: str = "", key: str = "", small: bool = False) -> dict[str, Any]:
    return {"label": label, "url": url, "kind": kind, "key": key, "small": small}


@register.inclusion_tag(PARTS + "post_button.html", takes_context=True)
def post_button(
    context: template.Context, label: str, url: str, kind: str = "", small: bool = False, **fields: object
) -> dict[str, Any]:
    """A form of one button: changes nothing by a link, and not twice by a double click. `fields` are sent along."""
    return {**_of_request(context), "label": label, "url": url, "kind": kind, "small": small, "fields": fields}


@register.inclusion_tag(PARTS + "tabs.html")
def tabs(links: Sequence[Link], current: str, label: str = "") -> dict[str, Any]:
    """Tabs are links to pages of their own; `current` is the address of the one that is open."""
    return {"links": links, "current": current, "label": label or gettext("Parts of this page")}


@register.inclusion_tag(PARTS + "timeline.html")
def timeline(moments: Sequence[Moment]) -> dict[str, Any]:
    return {"moments": moments}


@register.inclusion_tag(PARTS + "steps.html")
def step_list(stages: Sequence[Stage]) -> dict[str, Any]:
    return {"stages": stages}


@register.inclusion_tag(PARTS + "pagination.html", takes_context=True)
def pagination(context: template.Context, page: Page, name: str = "page") -> dict[str, Any]:
    """Links to the other pages of a list; the rest of the address is kept."""
    request = context.get("request")
    query = request.GET.copy() if request else None
    links = []
    for number in page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1):
        if query is not None:
            query[name] = str(number)
        links.append((number, f"?{query.urlencode()}" if query is not None else f"?{name}={number}"))
    return {"page": page, "links": links, "gap": page.paginator.ELLIPSIS}


@register.inclusion_tag(PARTS + "explanation.html")
def explanation(why: Explanation) -> dict[str, Any]:
    return {"why": why}


@register.inclusion_tag(PARTS + "empty.html")
def empty_state(title: str, text: str = "", url: str = "", link: str = "") -> dict[str, Any]:
    return {"title": title, "text": text, "url": url, "link": link}


@register.inclusion_tag(PARTS + "key_hint.html")
def key_hint(key: str, label: str = "") -> dict[str, Any]:
    return {"key": key.upper(), "label": label}


@register.inclusion_tag(PARTS + "error_summary.html")
def error_summary(*forms: BaseForm) -> dict[str, Any]:
    """All errors of the page's forms in one place, each a link to its field. Shows nothing if there are none."""
    errors: list[tuple[str, str]] = []
    for form in forms:
        errors.extend(("", message) for message in map(str, form.non_field_errors()))
        for field in form:
            anchor = field.id_for_label or field.auto_id
            errors.extend((anchor, f"{field.label}: {message}") for message in map(str, field.errors))
    return {"errors": errors}


@register.inclusion_tag(PARTS + "filter_panel.html")
def filter_panel(form: BaseForm, opened: bool = False) -> dict[str, Any]:
    """A form that narrows a list, sent by GET, so that a filtered list has an address of its own."""
    return {"form": form, "opened": opened or form.is_bound}


@register.simple_block_tag
def notice(content: SafeString, title: str = "", tone: str = "progress") -> str:
    """A notice around the content: tone progress, good, care or bad."""
    return _wrapped("notice.html", content, title=title, tone=tone)


@register.simple_block_tag
def why(content: SafeString, summary: str = "", law: str = "") -> str:
    """A closed explanation that the reader may open."""
    return _wrapped("why.html", content, summary=summary or gettext("Why?"), law=law)


@register.simple_block_tag
def table_area(content: SafeString, label: str) -> str:
    """Around a wide table written by hand: scrolls inside itself, by keyboard too."""
    return _wrapped("table_area.html", content, label=label)


@register.inclusion_tag(PARTS + "navigation.html", takes_context=True)
def navigation(context: template.Context, side: str) -> dict[str, Any]:
    request = context.get("request")
    path = request.path if request else ""
    entries = []
    for item in navigation_for(side, getattr(request, "actor", None)):
        url = reverse(item.url_name)
        entries.append({"item": item, "url": url, "here": path.startswith(url) and (url != "/" or path == "/")})
    _keep_deepest(entries)
    return {"entries": entries}


@register.inclusion_tag(PARTS + "warnings.html", takes_context=True)
def office_warnings(context: template.Context) -> dict[str, Any]:
    """What every officer's page warns of, above the menu."""
    return {"warnings": warnings_for(getattr(context.get("request"), "actor", None))}


def _keep_deepest(entries: list[dict[str, Any]]) -> None:
    """Of several entries whose address begins the page's, only the longest is where the reader is."""
    here = [entry for entry in entries if entry["here"]]
    deepest = max(here, key=lambda entry: len(entry["url"]), default=None)
    for entry in here:
        entry["here"] = entry is deepest


def _of_request(context: template.Context) -> Mapping[str, Any]:
    return {"request": context.get("request"), "csrf_token": context.get("csrf_token")}


def _wrapped(part: str, content: SafeString, **values: object) -> str:
    # The content comes from the template itself, where each value was escaped as it was printed.
    return render_to_string(PARTS + part, {"content": mark_safe(content), **values})  # noqa: S308
