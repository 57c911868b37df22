from openipo.offices.examplia.trademark.rules.representation_is_kept import representation_is_kept
from openipo.offices.examplia.trademark.rules.tests.case import a_case

RITA, RUI = {"id": "r1", "name": "Rita"}, {"id": "r2", "name": "Rui"}
ABROAD, AT_HOME = [{"country": "FR"}], [{"country": "XX"}]


def kept(applicants: list[dict[str, str]], there: list[dict[str, str]], **stated: object) -> bool:
    return representation_is_kept(a_case(stated=dict(stated), applicants=applicants, representatives=there))


def test_who_lives_in_the_country_needs_nobody() -> None:
    assert kept(AT_HOME, [RITA], removes="r1")


def test_who_lives_abroad_keeps_one() -> None:
    assert kept(ABROAD, [RITA], removes="r1", representative={"name": "Rui"})
    assert kept(ABROAD, [RITA, RUI], removes="r1")
    assert not kept(ABROAD, [RITA], removes="r1")


def test_without_a_name_all_there_are_leave() -> None:
    assert not kept(ABROAD, [RITA, RUI])
