"""Bring each room's catalogues of translations up to what its code and templates say: `python scripts/messages.py`.

A text that is new gets an empty place for its translation, or the one that another room already has for it; one that is
gone is taken out. The catalogues name no line and no day, so that they change only when a text changes.
`tests/borders/test_translations.py` fails while a place is empty. It needs no gettext on the machine.
"""

import ast
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "openipo"
LANGUAGES = {
    "fr": "nplurals=2; plural=(n > 1);",
    "ar": "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5;",  # noqa: E501 - one header
}
FLOORS = {"domain", "apps", "kernel", "offices"}  # whose rooms have a catalogue each; other floors are one room
MARKS = {"gettext": 1, "gettext_lazy": 1, "gettext_noop": 1, "ngettext": 2, "ngettext_lazy": 2}
CALL = re.compile(r"(?<!\w)(n?p?gettext(?:_lazy|_noop)?|_)\(")
PLACE = re.compile(r"%(?:\(\w+\))?[sd]|\{\w*\}")


@dataclass(frozen=True, order=True)
class Message:
    """A text as the code has it; `plural` is "" where there is no number."""

    text: str
    plural: str = ""


def places(text: str) -> set[str]:
    """What is filled in when the text is shown: `%(number)s`, `%s`, `{number}`."""
    return set(PLACE.findall(text.replace("%%", "")))


def room_of(path: Path) -> Path:
    """The folder whose catalogue holds the texts of this file."""
    parts = path.relative_to(PACKAGE).parts
    return PACKAGE.joinpath(*parts[: 2 if parts[0] in FLOORS else 1])


def messages_by_room() -> dict[Path, set[Message]]:
    """All texts marked for translation, of rooms that have any."""
    found: dict[Path, set[Message]] = {}
    for path in sorted(PACKAGE.rglob("*")):
        if messages := set(messages_in(path)):
            found.setdefault(room_of(path), set()).update(messages)
    return found


def messages_in(path: Path) -> Iterator[Message]:
    if "tests" in path.parts or "migrations" in path.parts or not path.is_file():
        return
    if path.suffix == ".py":
        yield from in_code(path.read_text(encoding="utf-8"))
    elif "templates" in path.parts and path.suffix in {".html", ".txt", ".xml"}:
        yield from in_template(path.read_text(encoding="utf-8"))


def in_code(source: str) -> Iterator[Message]:
    """Texts given to gettext under whatever name the file imports it."""
    if "gettext" not in source:
        return
    tree = ast.parse(source)
    names = {
        known.asname or known.name: MARKS[known.name]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for known in node.names
        if known.name in MARKS
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield from _given(node, names[node.func.id])


def in_template(source: str) -> Iterator[Message]:
    """Texts of `translate` and `blocktranslate`, as Django itself reads them."""
    from django.utils.translation.template import templatize

    code = templatize(source)
    for call in CALL.finditer(code):
        node = ast.parse(_call(code[call.start() :]), mode="eval").body
        if isinstance(node, ast.Call):
            yield from _given(node, MARKS.get(call.group(1), 1))


def _call(code: str) -> str:
    """The call at the beginning of the code, up to the bracket that closes it."""
    end = 0
    while True:
        end = code.index(")", end) + 1
        try:
            ast.parse(code[:end], mode="eval")
        except SyntaxError:
            continue
        return code[:end]


def _given(call: ast.Call, count: int) -> Iterator[Message]:
    given = [part.value for part in call.args[:count] if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    if len(given) == count:
        yield Message(*given)


def catalogue(room: Path, language: str) -> Path:
    return room / "locale" / language / "LC_MESSAGES" / "django.po"


def read(path: Path) -> dict[Message, polib.POEntry]:
    if not path.exists():
        return {}
    return {Message(entry.msgid, entry.msgid_plural): entry for entry in polib.pofile(str(path))}


def translated(entry: polib.POEntry) -> list[str]:
    """All forms of the translation."""
    return list(entry.msgstr_plural.values()) or [entry.msgstr]


def bring_up(room: Path, messages: set[Message], language: str, elsewhere: dict[Message, polib.POEntry]) -> int:
    """Write the room's catalogue in one language; returns how many places are empty."""
    here = read(catalogue(room, language)).items()
    known = elsewhere | {message: entry for message, entry in here if any(translated(entry))}
    catalog = polib.POFile(wrapwidth=110)
    catalog.metadata = {
        "Language": language,
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": LANGUAGES[language],
    }
    catalog.extend(_entry(message, known.get(message), language) for message in sorted(messages))
    path = catalogue(room, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(str(catalog), encoding="utf-8")
    return sum(1 for entry in catalog if not all(translated(entry)))


def set_as_print(text: str, language: str) -> str:
    """French with no-break spaces before high marks and inside guillemets; other languages as they are."""
    if language != "fr":
        return text
    return re.sub(r"«[ \u00a0]*", "«\u00a0", re.sub(r"(?<=\S) (?=[:;?!»](?:\s|$|[).,]))", "\u00a0", text))


def _entry(message: Message, known: polib.POEntry | None, language: str) -> polib.POEntry:
    flags = ["python-format"] if "%" in "".join(place for place in places(message.text)) else []
    if not message.plural:
        return polib.POEntry(
            msgid=message.text, msgstr=set_as_print(known.msgstr, language) if known else "", flags=flags
        )
    forms = range(int(LANGUAGES[language].split("=")[1].split(";")[0]))
    written = known.msgstr_plural if known else {}
    return polib.POEntry(
        msgid=message.text,
        msgid_plural=message.plural,
        msgstr_plural={form: set_as_print(written.get(form, ""), language) for form in forms},
        flags=flags,
    )


def main() -> int:
    rooms = messages_by_room()
    for language in LANGUAGES:
        elsewhere: dict[Message, polib.POEntry] = {}
        for room in reversed(rooms):
            elsewhere |= {
                message: entry for message, entry in read(catalogue(room, language)).items() if all(translated(entry))
            }
        for room, messages in rooms.items():
            empty = bring_up(room, messages, language, elsewhere)
            if empty:
                print(f"{room.relative_to(PACKAGE).as_posix()}: {empty} texts wait for their translation ({language})")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openipo.project.settings.test")
    sys.exit(main())
