"""Grounds from the clause library, each for all goods of the step or for some of them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from openipo.apps.backoffice.files.asking.choices import Choices, GroundChoice


class GroundsWidget(forms.Widget):
    """One line for each ground: a box to tick and, where it may concern some goods only, which."""

    template_name = "backoffice/files/grounds.html"
    use_fieldset = True

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self.choices = choices

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        stated = dict(_pair(each) for each in value or ())
        context["groups"] = [
            {
                "kind": kind,
                "is_open": self._is_open(kind, grounds, stated),
                "lines": [_line(name, ground, stated) for ground in grounds],
            }
            for kind, grounds in self.choices.grounds.items()
        ]
        context["by_goods"] = self.choices.by_goods
        return context

    def _is_open(self, kind: str, grounds: Sequence[GroundChoice], stated: Mapping[str, str]) -> bool:
        """A kind is laid open where the phase leads to it, or where a ground of it is chosen already."""
        return not self.choices.likely or kind in self.choices.likely or any(each.id in stated for each in grounds)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[dict[str, str]]:
        chosen = data.getlist(name) if hasattr(data, "getlist") else data.get(name, [])
        return [{"id": ground, "items": data.get(f"{name}-{ground}", "")} for ground in chosen]

    def id_for_label(self, id_: str) -> str:
        return id_


class GroundsField(forms.Field):
    """Gives the ids of the grounds; a ground for some goods only as a mapping of `id` and `items`."""

    def __init__(self, choices: Choices, **named: Any) -> None:
        self.choices = choices
        super().__init__(widget=GroundsWidget(choices), **named)

    def clean(self, value: Any) -> list[Any]:
        chosen = [self._ground(each["id"], each["items"]) for each in value or ()]
        if self.required and not chosen:
            raise forms.ValidationError(_("Choose at least one ground."))
        return chosen

    def _ground(self, ground: str, items: str) -> Any:
        known = {each.id for grounds in self.choices.grounds.values() for each in grounds}
        if ground not in known:
            raise forms.ValidationError(_("The clause library has no ground “%(ground)s”.") % {"ground": ground})
        named = [item for item in re.split(r"[\s,;]+", items) if item]
        wrong = [item for item in named if item not in self.choices.goods]
        if wrong:
            raise forms.ValidationError(_("There is no item %(items)s on the file.") % {"items": ", ".join(wrong)})
        return {"id": ground, "items": named} if named else ground


def goods_of_grounds(stated: Iterable[Iterable[Any]]) -> list[str]:
    """The goods that the grounds name; none where there is no ground, or where one is for all goods of the step."""
    grounds = [ground for each in stated for ground in each]
    named = [[] if isinstance(ground, str) else ground["items"] for ground in grounds]
    return list(dict.fromkeys(item for items in named for item in items)) if all(named) else []


def _pair(stated: Any) -> tuple[str, str]:
    """A ground with the goods it is for, as typed, as cleaned or by its id alone."""
    if isinstance(stated, str):
        return stated, ""
    items = stated.get("items", "")
    return stated["id"], items if isinstance(items, str) else ", ".join(items)


def _line(name: str, ground: GroundChoice, stated: Mapping[str, str]) -> dict[str, Any]:
    return {
        "ground": ground,
        "name": f"{name}-{ground.id}",
        "is_chosen": ground.id in stated,
        "items": stated.get(ground.id, ""),
    }
