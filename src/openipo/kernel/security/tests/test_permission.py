"""A permission says no with a reason; rules combine and stop asking at the first answer."""

import pytest

from openipo.kernel.security.api import ALLOWED, AccessRefused, Permission, all_of, any_of, refused, require

NO = refused("The file is closed.", instead="Ask the registrar.")
NOT_YOURS = refused("The task is not yours.")


def asked(answer: Permission, log: list[str], name: str):
    def rule(actor: object) -> Permission:
        log.append(name)
        return answer

    return rule


def test_leave_counts_as_true_and_a_refusal_as_false() -> None:
    assert ALLOWED
    assert not NO


def test_both_must_allow_and_the_first_refusal_gives_the_reason() -> None:
    assert (ALLOWED & NO) is NO
    assert (NO & NOT_YOURS) is NO
    assert ALLOWED & ALLOWED


def test_one_that_allows_is_enough_and_else_the_last_refusal_gives_the_reason() -> None:
    assert NO | ALLOWED
    assert ALLOWED | NO
    assert (NO | NOT_YOURS) is NOT_YOURS


def test_all_of_stops_asking_at_the_first_refusal() -> None:
    log: list[str] = []
    rule = all_of(asked(ALLOWED, log, "first"), asked(NO, log, "second"), asked(ALLOWED, log, "third"))
    assert rule(None) is NO
    assert log == ["first", "second"]


def test_all_of_allows_if_each_does() -> None:
    assert all_of(asked(ALLOWED, [], "a"), asked(ALLOWED, [], "b"))(None)


def test_any_of_stops_asking_at_the_first_leave() -> None:
    log: list[str] = []
    rule = any_of(asked(NO, log, "first"), asked(ALLOWED, log, "second"), asked(NO, log, "third"))
    assert rule(None)
    assert log == ["first", "second"]


def test_any_of_gives_the_last_refusal_if_none_allows() -> None:
    assert any_of(asked(NO, [], "a"), asked(NOT_YOURS, [], "b"))(None) is NOT_YOURS


def test_any_of_nothing_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="at least one rule"):
        any_of()


def test_require_raises_with_the_reason_and_what_to_do_instead() -> None:
    require(ALLOWED)
    with pytest.raises(AccessRefused, match="The file is closed") as raised:
        require(NO)
    assert raised.value.permission.instead == "Ask the registrar."
