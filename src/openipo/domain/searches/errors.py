"""Why a search, or what is done with a hit, is refused."""

from django.utils.translation import gettext, gettext_noop


class SearchRefused(Exception):
    """A refusal in one sentence; `sentence` is marked for translation, `values` stand in its places."""

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence.format(**values))
        self.sentence = sentence
        self.values = values

    def __str__(self) -> str:
        return gettext(self.sentence).format(**self.values)


class IndexNotReady(SearchRefused):
    """The index was made by another version of the program, or is damaged: it must be made anew."""

    def __init__(self) -> None:
        super().__init__(
            gettext_noop(
                "Marks cannot be searched until the administrator has made the index anew (openipo marks index)."
            )
        )


class IndexNotMade(IndexNotReady):
    """The register holds marks, but no index of them was made yet: an empty answer would be a false one."""

    def __init__(self) -> None:
        SearchRefused.__init__(
            self,
            gettext_noop(
                "The index of marks is not made yet; the administrator makes it with the command “openipo marks index”."
            ),
        )


class GoodsUnreadable(IndexNotReady):
    """The office's own `goods.toml` cannot be read; without it goods would be judged otherwise than it holds."""

    def __init__(self, fault: str) -> None:
        SearchRefused.__init__(
            self,
            gettext_noop("Marks cannot be searched: the goods.toml of the office cannot be read. {fault}"),
            fault=fault,
        )
