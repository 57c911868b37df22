"""What an examiner does on the pages of the search, for the stories about it."""

from typing import Any

from django.urls import reverse
from tests.fixtures.pages import PageClient

from openipo.domain.cases.testing import Story

SEARCH = "/office/search/"
PART = {"HX-Request": "true"}  # of a page


def of_file(story: Story) -> str:
    return reverse("office_search:file", args=[story.file])


def judge(pages: PageClient, story: Story, key: str, **said: str) -> Any:
    url = reverse("office_search:judge", args=[story.file])
    return pages.post(url, {"request_key": key, **said}, follow=True)


def office_action(pages: PageClient, story: Story) -> Any:
    return pages.page(reverse("office_files:step", args=[story.file, "application", "issue-office-action"]))


def sent_with(page: Any, **changed: Any) -> dict[str, Any]:
    """What the browser would send of the step's form, some of it changed; None takes a value away."""
    form = next(each for each in page.forms if each.xpath(".//input[@name='seen']"))
    said = {name: [value for each, value in form.form_values() if each == name] for name in form.fields}
    return {name: value for name, value in {**said, **changed}.items() if value is not None}
