"""What happens to a right besides its registration, from the request to the register, the letters and the gazette."""

from datetime import date
from typing import Any

import pytest

from openipo.domain.accounts.api import Actor
from openipo.domain.cases.api import open_proceeding
from openipo.domain.cases.testing import FORMALITIES, REGISTRAR, Story, a_case, at
from openipo.domain.correspondence.api import letters_of
from openipo.domain.parties.api import Party
from openipo.domain.procedures.api import StepNotAllowed
from openipo.domain.publication.api import Entry, inid_fields
from openipo.domain.rights.api import register_view

pytestmark = pytest.mark.django_db
LEA = {"name": "Lea Marques Ltd", "address": {"lines": ["12 Quay Road"], "city": "Port Example", "country": "XX"}}
COURT = {"name": "Commercial Court", "address": {"country": "XX"}}


def asked(story: Story, procedure: str, *items: str, by: Actor = FORMALITIES, **facts: Any) -> Story:
    """A request received on the story's day."""
    open_proceeding(file=story.file, procedure=procedure, on=story.on, by=by, at=at(story.on), facts=facts, items=items)
    return story


def licensed(story: Story, *items: str, **facts: Any) -> Story:
    asked(story, "licence", *(items or ("25-1", "30-1")), licensee=LEA, exclusivity="exclusive", **facts)
    story.pay("licence")
    story.step("enter-licence", FORMALITIES, proceeding="licence")
    return story


@pytest.fixture
def story() -> Story:
    return a_case("registered", classes=(25, 30))


def letter(story: Story, name: str) -> Any:
    return next(each for each in letters_of(story.file) if each.letter == name)


def published(story: Story, section: str) -> dict[str, list[str]]:
    """What the gazette will say of the file in a section, by code."""
    entry = Entry.objects.get(file=story.file, section=section)
    said = register_view(story.file).state
    proceeding = entry.key.partition("/")[0]
    return dict(inid_fields(said, entry.inid, items=entry.items, proceeding=proceeding))


def test_a_licence_stands_in_the_register_with_its_licensee_goods_and_conditions(story: Story) -> None:
    licensed(story, "25-1", territory="The north", until="2030-12-31")
    (licence,) = story.now.content.interests
    assert (licence.kind, licence.items, licence.until) == ("licence", ("25-1",), date(2030, 12, 31))
    assert licence.kept("en") == [("Kind of licence", "Exclusive"), ("Territory", "The north")]
    assert licence.proceeding == "licence"


def test_the_licensee_is_told_though_it_is_no_party_of_the_file(story: Story) -> None:
    licensed(story)
    assert letter(story, "licensee-notice").addressee["name"] == "Lea Marques Ltd"
    assert letter(story, "entry-confirmation").addressee["name"] == "Ana Costa"
    assert "RQ/" in letter(story, "request-receipt").paragraphs.all()[1].text


def test_the_gazette_names_the_licensee_and_the_goods_licensed_only(story: Story) -> None:
    licensed(story, "25-1", until="2030-12-31")
    said = published(story, "licences")
    assert said["791"] == ["Lea Marques Ltd, 12 Quay Road, Port Example, XX"]
    assert said["793"] == [
        "Kind of licence / Nature de la licence: Exclusive",
        f"{story.on.isoformat()} – 2030-12-31",
    ]
    assert said["511"] == ["25 goods of class 25"]


def test_a_seizure_bars_a_licence_until_it_is_lifted(story: Story) -> None:
    order = {"court": COURT, "creditor": {"name": "Harbour Bank"}, "order_number": "SZ 5", "ordered_on": "2026-06-01"}
    asked(story, "seizure", "25-1", by=REGISTRAR, **order)
    story.step("enter-seizure", REGISTRAR, proceeding="seizure")
    assert letter(story, "order-entered").addressee["name"] == "Commercial Court"
    assert published(story, "orders")["interest"][:2] == ["Seizure / Saisie", "Harbour Bank"]
    with pytest.raises(StepNotAllowed, match="until it is lifted"):
        licensed(story, "25-1")
    asked(story, "lifting-of-order", by=REGISTRAR, interest="i1", court=COURT, order_number="SZ 5 bis")
    story.step("lift-order", REGISTRAR, proceeding="lifting-of-order")
    story.step("enter-licence", FORMALITIES, proceeding="licence")
    assert [each.kind for each in story.now.content.interests_on(story.on)] == ["licence"]
    assert story.now.content.interests[0].changed_by == "lifting-of-order"


def test_the_gazette_is_silent_on_an_order_about_a_file_that_is_not_public() -> None:
    story = a_case("formalities")
    order = {"court": COURT, "order_number": "CO 7", "ordered_on": "2026-03-01", "content": "disposal"}
    asked(story, "court-order", "25-1", by=REGISTRAR, **order)
    story.step("enter-court-order", REGISTRAR, proceeding="court-order")
    assert not Entry.objects.filter(file=story.file, section="orders").exists()
    assert story.now.content.interests[0].blocks_disposal


def test_a_surrender_needs_the_licensees_consent_and_ends_the_registration(story: Story) -> None:
    licensed(story)
    asked(story, "surrender", "25-1", "30-1", declared_by="Ana Costa")
    with pytest.raises(StepNotAllowed, match="has not consented"):
        story.step("record-surrender", REGISTRAR, proceeding="surrender")
    story.step("record-surrender", REGISTRAR, proceeding="surrender", facts={"consents": ["i1"]})
    state = story.now.content
    assert (state.status, state.register_status, state.ended_on) == ("surrendered", "ended", story.on)
    assert story.phases["renewal"] == "given-up"
    assert published(story, "surrendered")["511"] == ["25 goods of class 25", "30 goods of class 30"]


def test_a_lapsed_registration_is_restored_with_a_note_for_third_parties(story: Story) -> None:
    story.wait_until(date(2037, 1, 20))
    assert story.now.content.status == "lapsed"
    asked(story, "restoration", reasons="The reminder was lost.", cause_removed_on="2037-01-10")
    story.pay("restoration", "renewal", "late-renewal")
    found = {"due_care": True, "findings": "Proven."}
    proposed = story.step("restore", FORMALITIES, proceeding="restoration", facts=found)
    story.confirm(proposed.proposal, REGISTRAR)
    state = story.now.content
    assert (state.status, state.register_status, state.ended_on) == ("registered", "registered", None)
    assert state.expires_on is not None
    assert state.expires_on.year == 2046
    assert [each.kind for each in state.interests] == ["third-party-use"]
    assert story.phases["renewal-2"] == "in-force"


def test_a_representative_comes_with_a_power_that_is_later_revoked() -> None:
    rita = Party("r1", "representative", "Rita Sol", acts_for=("p1",))
    ana = a_case("received").now.content.applicants[0]
    story = a_case("registered", parties=(ana, rita), text="BORA", filed_on=date(2026, 3, 6))
    asked(story, "power-of-attorney", kind="general", representative="r1")
    story.step("file-power", FORMALITIES, proceeding="power-of-attorney")
    assert story.now.content.powers[0].kind == "general"
    asked(story, "revocation-of-power", removes="r1")
    story.step("revoke-power", FORMALITIES, proceeding="revocation-of-power")
    assert (story.now.content.representatives, story.now.content.powers) == ((), ())


def test_an_error_of_the_office_is_corrected_by_two_officers(story: Story) -> None:
    asked(story, "correction-of-office-error", error="Misspelt.", found_by="office")
    facts = {"value": "parties.p1.name", "new": "Anna Costa", "reason": "As on the form."}
    proposed = story.step("correct-error-of-office", FORMALITIES, proceeding="correction-of-office-error", facts=facts)
    story.confirm(proposed.proposal, REGISTRAR)
    assert story.now.content.applicants[0].name == "Anna Costa"
    assert letter(story, "correction-notice").addressee["name"] == "Anna Costa"


def test_the_list_is_limited_after_registration(story: Story) -> None:
    asked(story, "limitation", "25-1", goods="25: hats")
    story.pay("limitation")
    story.step("record-limitation", FORMALITIES, proceeding="limitation")
    assert [(item.text, item.status) for item in story.now.content.goods] == [
        ("hats", "registered"),
        ("goods of class 30", "registered"),
    ]


def test_the_address_for_service_is_where_letters_go(story: Story) -> None:
    address = {"lines": ["PO Box 7"], "city": "Port Example", "country": "XX"}
    asked(story, "address-for-service", party="p1", service_address=address)
    story.step("record-address-for-service", FORMALITIES, proceeding="address-for-service")
    service = story.now.content.applicants[0].service_address
    assert service is not None
    assert service.lines == ("PO Box 7",)
