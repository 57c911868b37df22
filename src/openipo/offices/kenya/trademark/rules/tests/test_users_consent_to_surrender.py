from openipo.offices.kenya.trademark.rules.tests.case import a_case
from openipo.offices.kenya.trademark.rules.users_consent_to_surrender import users_consent_to_surrender

USER = {"id": "i1", "kind": "licence", "items": ["25-1"], "until": None, "ended_on": None}


def test_where_no_user_is_entered_nobody_is_asked() -> None:
    assert users_consent_to_surrender(a_case(interests=[]))


def test_an_entered_user_must_consent() -> None:
    assert users_consent_to_surrender(a_case(interests=[USER], entered={"consents": ["i1"]}))
    assert not users_consent_to_surrender(a_case(interests=[USER]))


def test_a_user_of_other_goods_does_not_matter() -> None:
    assert users_consent_to_surrender(a_case(interests=[USER], items=("30-1",)))
