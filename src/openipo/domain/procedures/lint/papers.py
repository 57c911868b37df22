"""Letters, fees and gazette sections: are they used, and can they be written and paid?"""

import re

from openipo.domain.procedures.engine.papers import OF_THE_FILE
from openipo.domain.procedures.lint.finding import Findings, Inspected, error, warning
from openipo.domain.procedures.model.book import Letter
from openipo.domain.procedures.model.usage import Usage, letters_of, usage_of

PLACEHOLDER = re.compile(r"\{([^{}\s]*)\}")
PLAIN = frozenset(
    {
        *("number", "registration_number", "mark", "applicant", "holder", "opponent", "office", "officer", "today"),
        *("filed_on", "registered_on", "expires_on", "goods", "grounds", "items", "states", "earlier_rights"),
        *("proceeding", "proceeding_number"),
    }
)


def check_papers(inspected: Inspected) -> Findings:
    usage = usage_of(inspected.revision)
    yield from _check_letters(inspected, usage)
    for section in inspected.revision.sections.values():
        # A section without codes of its own holds corrigenda, which officers queue, not steps.
        if section.inid and section.id not in usage.sections:
            yield error(section.source, f"no step queues an entry for the section {section.id!r}; use or remove it.")
    for fee in inspected.revision.fees.values():
        if fee.id not in usage.fees:
            yield error(fee.source, f"nothing charges the fee {fee.id!r}; charge it by a step, or remove it.")
        for price in fee.prices:
            if price.rows[-1].when:
                message = f"the price of {fee.id!r} from {price.valid_from} has no last row without conditions."
                yield warning(fee.source, message)


def _check_letters(inspected: Inspected, usage: Usage) -> Findings:
    for letter in inspected.revision.letters.values():
        if letter.id not in usage.letters:
            yield error(letter.source, f"nothing sends the letter {letter.id!r}; name it in a step, or remove it.")
        yield from _check_addressee(inspected, letter)
        if not letter.signed_by:
            yield error(letter.source, f"nobody signs the letter {letter.id!r}; say who in signed_by.")
        for language in inspected.office.languages:
            yield from _check_text(inspected, usage, letter, language)


def _check_addressee(inspected: Inspected, letter: Letter) -> Findings:
    """Whoever is no party of the file must be named by each procedure that writes to them."""
    if letter.to in OF_THE_FILE:
        return
    if letter.to == "state":
        yield from _check_states_are_known(inspected, letter)
        return
    if letter.to == "international-bureau":
        if not inspected.office.international_bureau:
            message = f"the letter {letter.id!r} goes to the International Bureau, whose address office.toml lacks."
            yield error(letter.source, message)
        return
    for procedure in inspected.procedures:
        if letter.id in letters_of(procedure) and letter.to not in procedure.roles:
            message = (
                f"the letter {letter.id!r} goes to {letter.to!r}, whom {procedure.id!r} does not name; ask for it."
            )
            yield error(letter.source, message)


def _check_states_are_known(inspected: Inspected, letter: Letter) -> Findings:
    """A letter to member states is sent by a step that touches states, or in a proceeding about states."""
    for procedure in inspected.procedures:
        senders = [step for step in procedure.steps.values() if letter.id in step.letters]
        if procedure.scope != "states" and any(step.states is None for step in senders):
            message = f"the letter {letter.id!r} goes to member states, but a step of {procedure.id!r} touches none."
            yield error(letter.source, message)


def _check_text(inspected: Inspected, usage: Usage, letter: Letter, language: str) -> Findings:
    name, text = f"letters/{letter.id}.{language}.txt", letter.texts.get(language)
    if text is None:
        yield error(letter.source, f"the letter {letter.id!r} has no text {name}; write it.")
        return
    subject, _, body = text.partition("\n")
    if not subject.startswith("# "):
        yield error(letter.source, f'{name} must begin with its subject, like "# Notice".')
    if not body.strip():
        yield error(letter.source, f"{name} has a subject but no text.")
    for placeholder in sorted(set(PLACEHOLDER.findall(text))):
        if not _is_known(inspected, usage, placeholder):
            yield error(letter.source, f"{name} has the unknown placeholder {{{placeholder}}}; correct or remove it.")


def _is_known(inspected: Inspected, usage: Usage, placeholder: str) -> bool:
    kind, _, of = placeholder.partition(":")
    if kind in ("clock", "because", "started"):
        return any(of in procedure.clocks for procedure in inspected.procedures)
    if kind == "fee":
        return of in inspected.revision.fees
    if kind == "fact":
        return of in usage.facts
    return placeholder in PLAIN or placeholder in inspected.revision.roles
