"""A duty is given to other roles by two persons, holds at once, and the office cannot lock itself out."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from openipo.domain.accounts import duty_table_kept
from openipo.domain.accounts.api import (
    PEOPLE_DUTIES,
    Actor,
    ChangeRefused,
    DutiesSeparated,
    DutyChange,
    UnknownRole,
    approve_duty_change,
    close_duty_change,
    duty_changes,
    duty_table,
    is_as_approved,
    lay_down_missing_table,
    place_of_duties,
    propose_duty_change,
)
from openipo.domain.accounts.models import User
from openipo.domain.accounts.tests.people import NOON, TODAY, person
from openipo.kernel.security.api import AccessRefused

ADA = Actor(id="ada", name="Ada", roles=frozenset({"administrator"}))
MAX = Actor(id="max", name="Max", roles=frozenset({"manager"}))
RITA = Actor(id="rita", name="Rita", roles=frozenset({"examiner"}))
FOR_ADA = Actor(id="max", name="Max", roles=frozenset({"administrator"}), on_behalf_of="ada")
SEE = "people.see"
OWN_TABLE = """\
[people]
keep = ["administrator"]
see = ["administrator"]
change-duties = ["administrator", "manager"]
[money]
keep-books = ["finance_officer"]
"""


@pytest.fixture(autouse=True)
def _people(db: Any) -> None:
    for actor in (ADA, MAX, RITA):
        person(actor.id, *actor.roles)


@pytest.fixture(autouse=True)
def table(settings: Any, tmp_path: Path) -> Path:
    """The installation's own table."""
    settings.HOME = tmp_path
    path = tmp_path / "law" / settings.OFFICE / "duties.toml"
    path.parent.mkdir(parents=True)
    path.write_text(OWN_TABLE, encoding="utf-8")
    return path


def propose(*roles: str, duty: str = SEE, by: Actor = ADA, reason: str = "Deputies need it") -> DutyChange:
    return propose_duty_change(duty=duty, roles=roles, reason=reason, on=TODAY, by=by, at=NOON)


def approve(change: DutyChange, by: Actor = MAX) -> DutyChange:
    return approve_duty_change(change=change.pk, on=TODAY, by=by, at=NOON + timedelta(hours=1))


@pytest.fixture
def laid(django_capture_on_commit_callbacks: Any) -> Any:
    """Approve as in the program, where the table is laid down after the commit."""

    def approved(change: DutyChange, by: Actor = MAX) -> DutyChange:
        with django_capture_on_commit_callbacks(execute=True):
            return approve(change, by)

    return approved


def test_a_change_waits_for_a_second_person_and_holds_at_once_when_approved(
    laid: Any, table: Path, settings: Any
) -> None:
    change = propose("administrator", "examiner")
    assert not PEOPLE_DUTIES.may(RITA, "see")
    laid(change)
    assert PEOPLE_DUTIES.may(RITA, "see")
    assert duty_table(settings.OFFICE).roles_with(SEE) == ("administrator", "examiner")
    assert table.read_text(encoding="utf-8") == OWN_TABLE.replace(
        'see = ["administrator"]', 'see = ["administrator", "examiner"]'
    )
    assert [path.name for path in table.parent.iterdir()] == ["duties.toml"]


def test_it_is_kept_who_changed_what_when_why_and_who_approved(laid: Any, settings: Any) -> None:
    laid(propose("administrator", "examiner"))
    [kept] = duty_changes(settings.OFFICE, is_open=False)
    assert (kept.duty, kept.before, kept.after) == (SEE, ["administrator"], ["administrator", "examiner"])
    assert (kept.reason, kept.status) == ("Deputies need it", "approved")
    assert (kept.proposed_by, kept.proposed_at, kept.decided_by) == ("ada", NOON, "max")
    assert kept.decided_at == NOON + timedelta(hours=1)
    assert not duty_changes(settings.OFFICE, is_open=True)


def test_the_first_change_makes_the_installation_a_table_of_its_own(laid: Any, table: Path, settings: Any) -> None:
    table.unlink()
    laid(propose("administrator", "manager"))
    assert place_of_duties(settings.OFFICE) == table
    assert duty_table(settings.OFFICE).roles_with("files.correct") == ("registrar",)
    assert duty_table(settings.OFFICE).roles_with(SEE) == ("administrator", "manager")


@pytest.mark.parametrize(("first", "second"), [(ADA, ADA), (ADA, FOR_ADA), (FOR_ADA, ADA), (FOR_ADA, MAX)])
def test_nobody_approves_their_own_proposal_not_even_for_another(first: Actor, second: Actor) -> None:
    change = propose("administrator", "examiner", by=first)
    with pytest.raises(ChangeRefused, match="Another person"):
        approve(change, second)


def test_only_who_has_the_duty_proposes_approves_or_closes() -> None:
    with pytest.raises(AccessRefused):
        propose("examiner", by=RITA)
    change = propose("administrator", "examiner")
    with pytest.raises(AccessRefused):
        approve(change, RITA)
    with pytest.raises(AccessRefused):
        close_duty_change(change=change.pk, by=RITA, at=NOON)


@pytest.mark.parametrize(("by", "status"), [(ADA, "withdrawn"), (MAX, "refused"), (FOR_ADA, "withdrawn")])
def test_a_change_that_is_closed_changes_nothing_and_is_not_opened_again(by: Actor, status: str, table: Path) -> None:
    change = propose("administrator", "examiner")
    assert close_duty_change(change=change.pk, by=by, at=NOON).status == status
    assert table.read_text(encoding="utf-8") == OWN_TABLE
    with pytest.raises(ChangeRefused, match="decided already"):
        approve(change)


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        ({"duty": "people.sing"}, "no such duty"),
        ({"reason": "  "}, "Say why"),
    ],
)
def test_a_proposal_names_a_duty_and_says_why(stated: dict[str, str], sentence: str) -> None:
    with pytest.raises(ChangeRefused, match=sentence):
        propose("examiner", **stated)  # type: ignore[arg-type]


def test_what_changes_nothing_is_not_proposed_nor_two_changes_of_one_duty_at_once() -> None:
    with pytest.raises(ChangeRefused, match="already"):
        propose("administrator")
    propose("examiner")
    with pytest.raises(ChangeRefused, match="waits for a second person"):
        propose("manager")


def test_a_role_that_the_office_does_not_have_gets_nothing() -> None:
    with pytest.raises(UnknownRole):
        propose("emperor")


def test_what_the_office_keeps_apart_is_not_brought_into_one_hand() -> None:
    with pytest.raises(DutiesSeparated, match="Who takes money does not reconcile it"):
        propose("finance_officer", "cashier", duty="money.keep-books")
    with pytest.raises(DutiesSeparated):
        propose("cashier", duty="money.keep-books")
    with pytest.raises(DutiesSeparated):  # nor to both at once, where neither had it
        propose("finance_officer", "cashier", duty="people.review-looks")
    assert propose("finance_officer", "manager", duty="money.keep-books").pk


@pytest.mark.parametrize(
    ("duty", "roles"), [("people.keep", []), ("people.keep", ["cashier"]), ("people.change-duties", ["manager"])]
)
def test_the_last_persons_who_could_set_the_office_right_keep_their_duty(duty: str, roles: list[str]) -> None:
    with pytest.raises(ChangeRefused, match="nobody could set the office right again"):
        propose(*roles, duty=duty)


def test_that_is_asked_again_when_the_change_is_approved() -> None:
    person("vera", "manager")
    change = propose("manager", duty="people.change-duties")
    User.objects.filter(username="vera").update(is_active=False)
    with pytest.raises(ChangeRefused, match="nobody could set the office right again"):
        approve(change)


def test_a_duty_that_was_given_to_others_in_the_file_meanwhile_is_proposed_anew(table: Path) -> None:
    change = propose("administrator", "examiner")
    table.write_text(OWN_TABLE.replace('see = ["administrator"]', 'see = ["manager"]'), encoding="utf-8")
    with pytest.raises(ChangeRefused, match="since; propose the change anew"):
        approve(change)


def test_another_duty_changed_in_the_file_meanwhile_is_not_undone(laid: Any, table: Path) -> None:
    change = propose("administrator", "examiner")
    table.write_text(OWN_TABLE + 'read-books = ["manager"]\n', encoding="utf-8")
    laid(change)
    assert table.read_text(encoding="utf-8").endswith('read-books = ["manager"]\n')


def test_a_duty_written_in_a_way_of_its_own_is_left_to_the_file(table: Path) -> None:
    table.write_text(OWN_TABLE.replace("see =", '"see" ='), encoding="utf-8")
    with pytest.raises(ChangeRefused, match="only be changed in its file"):
        approve(propose("administrator", "examiner"))


def test_nothing_is_proposed_while_the_table_cannot_be_read(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PEOPLE_DUTIES, "require", lambda *_: None)
    for torn in (b"[people\n", b"# \xff\n"):
        table.write_bytes(torn)
        with pytest.raises(ChangeRefused, match="cannot be read"):
            propose("examiner")


def test_a_table_that_cannot_be_read_does_not_hold_up_the_daily_run(laid: Any, table: Path, settings: Any) -> None:
    laid(propose("administrator", "examiner"))
    table.write_bytes(b"# \xff\n")
    assert lay_down_missing_table(settings.OFFICE) is None
    assert not is_as_approved(settings.OFFICE)


def test_a_change_approved_just_before_the_next_is_not_lost(laid: Any, settings: Any) -> None:
    """Both are approved before the first table has been written."""
    first, second = propose("administrator", "examiner"), propose("manager", duty="money.keep-books")
    approve(first)
    laid(second)
    given = duty_table(settings.OFFICE)
    assert (given.roles_with(SEE), given.roles_with("money.keep-books")) == (
        ("administrator", "examiner"),
        ("manager",),
    )


def test_of_two_changes_approved_at_once_the_earlier_is_never_laid_over_the_later(
    settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    first, second = propose("administrator", "examiner"), propose("manager", duty="money.keep-books")
    with django_capture_on_commit_callbacks() as written_first:
        approve(first)
    with django_capture_on_commit_callbacks() as written_second:
        approve(second)
    for write in (*written_second, *written_first):  # another process was slower
        write()
    given = duty_table(settings.OFFICE)
    assert given.roles_with(SEE) == ("administrator", "examiner")
    assert given.roles_with("money.keep-books") == ("manager",)
    assert is_as_approved(settings.OFFICE)


def test_the_order_of_approvals_is_kept_though_the_later_was_clicked_first(laid: Any, settings: Any) -> None:
    first, second = propose("administrator", "examiner"), propose("manager", duty="money.keep-books")
    laid(first)
    decided = approve_duty_change(change=second.pk, on=TODAY, by=MAX, at=NOON)
    assert decided.decided_at is not None
    assert decided.decided_at > NOON + timedelta(hours=1)
    assert lay_down_missing_table(settings.OFFICE) == decided


def test_two_tables_that_were_approved_and_not_written_are_not_lost(settings: Any) -> None:
    """As on a disk that is full for a day."""
    approve(propose("administrator", "examiner"))
    last = approve(propose("manager", duty="money.keep-books"))
    assert lay_down_missing_table(settings.OFFICE) == last
    given = duty_table(settings.OFFICE)
    assert given.roles_with(SEE) == ("administrator", "examiner")
    assert given.roles_with("money.keep-books") == ("manager",)


def test_an_edit_between_the_approval_and_the_writing_is_not_undone(
    settings: Any, table: Path, django_capture_on_commit_callbacks: Any
) -> None:
    edited = OWN_TABLE + 'read-books = ["manager"]\n'
    with django_capture_on_commit_callbacks() as writing:
        approve(propose("administrator", "examiner"))
    table.write_text(edited, encoding="utf-8")
    for write in writing:
        write()
    assert table.read_text(encoding="utf-8") == edited
    assert not is_as_approved(settings.OFFICE)


def test_a_table_that_cannot_be_written_leaves_the_old_one_whole_and_is_written_later(
    laid: Any, table: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(duty_table_kept.os, "replace", full)
        assert laid(propose("administrator", "examiner")).status == "approved"
    assert table.read_text(encoding="utf-8") == OWN_TABLE
    assert not is_as_approved(settings.OFFICE)
    assert lay_down_missing_table(settings.OFFICE) is not None
    assert is_as_approved(settings.OFFICE)


def test_who_may_read_the_table_stays_as_it_was(laid: Any, table: Path) -> None:
    table.chmod(0o640)
    laid(propose("administrator", "examiner"))
    assert table.stat().st_mode & 0o777 == 0o640


def test_a_table_that_was_approved_and_not_written_is_written_the_next_day(settings: Any) -> None:
    assert lay_down_missing_table(settings.OFFICE) is None
    change = approve(propose("administrator", "examiner"))
    assert not is_as_approved(settings.OFFICE)
    assert lay_down_missing_table(settings.OFFICE) == change
    assert is_as_approved(settings.OFFICE)
    assert lay_down_missing_table(settings.OFFICE) is None


def test_what_somebody_edited_in_the_file_since_is_told_and_never_undone(laid: Any, table: Path, settings: Any) -> None:
    assert is_as_approved(settings.OFFICE), "where nothing was approved there is nothing to hold it against"
    laid(propose("administrator", "examiner"))
    table.write_text(OWN_TABLE, encoding="utf-8")
    assert not is_as_approved(settings.OFFICE)
    assert lay_down_missing_table(settings.OFFICE) is None
    assert table.read_text(encoding="utf-8") == OWN_TABLE


def test_an_installation_whose_table_is_gone_says_so(
    laid: Any, table: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid(propose("administrator", "examiner"))
    monkeypatch.setattr(duty_table_kept, "place_of_duties", lambda _: None)
    assert not is_as_approved(settings.OFFICE)
    assert lay_down_missing_table(settings.OFFICE) is None
    with pytest.raises(ChangeRefused, match="cannot be read"):
        propose("manager")


def test_a_change_names_its_roles() -> None:
    assert str(propose("examiner")) == "people.see: administrator -> examiner"
