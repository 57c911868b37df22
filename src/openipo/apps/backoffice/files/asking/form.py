"""A form made from what the law book asks for a step or a request."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.apps.backoffice.files.asking.choices import Choices
from openipo.apps.backoffice.files.asking.kinds import KINDS, Ask
from openipo.ui.api import DayInput

NOTHING: tuple[Any, ...] = (None, "", [], {})


class AskedForm(forms.Form):
    """The day, the goods concerned, and one or more fields for each question."""

    on = forms.DateField(label=_("Day on which it counts"), widget=DayInput())
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        data: Any = None,
        *,
        asks: Sequence[Ask],
        choices: Choices,
        goods: Mapping[str, str],
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=dict(initial or {}))
        self.asks = asks
        self._parts: dict[str, dict[str, str]] = {}
        for ask in asks:
            self._add(ask, choices)
        if goods:
            self.fields["touched"] = _touched(goods)
        if choices.states_touched:
            self.fields["states_touched"] = _states_touched(choices.states_touched)
        self.order_fields([*(name for name in self.fields if name not in ("on", "seen")), "on", "seen"])

    def _add(self, ask: Ask, choices: Choices) -> None:
        fields = KINDS[ask["type"]].fields(ask, choices)
        names = {part: f"{ask['id']}-{part}" if part else ask["id"] for part in fields}
        self._parts[ask["id"]] = names
        for part, field in fields.items():
            self.fields[names[part]] = field

    def facts(self) -> dict[str, Any]:
        """What was stated, by the questions' ids; what was left empty is left out."""
        found = {}
        for ask in self.asks:
            parts = {part: self.cleaned_data.get(name) for part, name in self._parts[ask["id"]].items()}
            found[ask["id"]] = KINDS[ask["type"]].read(parts)
        return {name: value for name, value in found.items() if value not in NOTHING}

    def items(self) -> list[str]:
        """The goods items that the step touches."""
        return list(self.cleaned_data.get("touched", ()))

    def states(self) -> list[str]:
        """The designated states that the step touches."""
        return list(self.cleaned_data.get("states_touched", ()))

    @property
    def day(self) -> date:
        return self.cleaned_data["on"]


def _touched(goods: Mapping[str, str]) -> forms.Field:
    """All goods are ticked at first. At least one must be: the law takes none to mean all."""
    return forms.MultipleChoiceField(
        label=_("For which goods and services"),
        choices=list(goods.items()),
        initial=list(goods),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one item.")},
    )


def _states_touched(states: Mapping[str, str]) -> forms.Field:
    """All states are ticked at first, as goods are: what the officer leaves out is left out on purpose."""
    return forms.MultipleChoiceField(
        label=_("For which designated states"),
        choices=list(states.items()),
        initial=list(states),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one state.")},
    )
