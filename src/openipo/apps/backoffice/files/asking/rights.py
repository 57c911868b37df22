"""Earlier rights, each in a group of its own: kind, number, sign, holder, grounds, goods."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from openipo.apps.backoffice.files.asking.choices import Choices
from openipo.domain.procedures.api import EARLIER_RIGHT_KINDS
from openipo.ui.api import cited, in_language

ROOM_FOR = 5  # rights that can be typed, beside those that were cited from a search
MOST = 100  # rights read from one form
WORDS = ("kind", "number", "office", "sign", "holder", "filed_on", "goods", "picture", "cited", "left_out")
LISTS = ("grounds", "items")
Right = Mapping[str, Any]


class EarlierRightsWidget(forms.Widget):
    """A group for each right. One that was cited from a search is there to be confirmed, with its ground and goods.

    Room for a right that is not among the marks searched is folded until it is needed.
    """

    template_name = "backoffice/files/earlier_rights.html"
    use_fieldset = True

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self.choices = choices

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        stated = list(value or ())
        typed = sum(1 for right in stated if not right.get("cited"))
        places = range(1, len(stated) + max(ROOM_FOR - typed, 1) + 1)
        context["rights"] = [self._right(name, place, stated[place - 1 : place]) for place in places]
        return context

    def _right(self, name: str, place: int, stated: list[Right]) -> dict[str, Any]:
        right = stated[0] if stated else {}
        return {
            "place": place,
            "name": f"{name}-{place}",
            "is_open": place == 1 or bool(right),
            "stated": right,
            "kind": in_language(EARLIER_RIGHT_KINDS.get(right.get("kind", ""), {})),
            "kinds": [
                (kind, in_language(words), kind == right.get("kind")) for kind, words in EARLIER_RIGHT_KINDS.items()
            ],
            "grounds": [
                (ground.id, cited(ground.label, ground.law), ground.id in right.get("grounds", ()))
                for kind in self.choices.grounds.values()
                for ground in kind
                if ground.is_for_disputes
            ],
            "goods": [(item, words, item in right.get("items", ())) for item, words in self.choices.goods.items()],
        }

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Right]:
        there = (place for place in range(1, MOST + 1) if f"{name}-{place}-kind" in data)
        stated = [self._stated(data, f"{name}-{place}") for place in there]
        return [right for right in stated if any(right.values())]

    def _stated(self, data: Any, name: str) -> dict[str, Any]:
        words = {part: str(data.get(f"{name}-{part}", "")).strip() for part in WORDS}
        lists = {part: data.getlist(f"{name}-{part}") if hasattr(data, "getlist") else [] for part in LISTS}
        return {**words, **lists}

    def id_for_label(self, id_: str) -> str:
        return id_


class EarlierRightsField(forms.Field):
    """Gives the rights as the law book takes them; what is wrong with one is said by the law itself."""

    def __init__(self, choices: Choices, **named: Any) -> None:
        super().__init__(widget=EarlierRightsWidget(choices), **named)

    def clean(self, value: Any) -> list[Right]:
        if self.required and not value:
            raise forms.ValidationError(_("State at least one earlier right."))
        held = [right for right in value or () if not right["left_out"]]
        return [{part: said for part, said in right.items() if said and part != "cited"} for right in held]
