"""Vienna categories are proposed from pictures that people have described, never applied."""

from openipo.similarity.pictures.api import propose_vienna

CODES = {"star": ("01.01.05", "26.01.01"), "comet": ("01.01.05",), "horse": ("03.03.01",), "bare": ()}


def test_the_code_that_most_look_alikes_have_comes_first() -> None:
    proposed = propose_vienna({"star": 0.9, "comet": 0.8, "horse": 0.4}, CODES)
    assert [proposal.code for proposal in proposed] == ["01.01.05", "26.01.01", "03.03.01"]
    assert proposed[0].pictures == ("star", "comet")
    assert proposed[0].confidence > 0.7 > proposed[1].confidence


def test_one_distant_look_alike_gives_little_confidence() -> None:
    (proposal,) = propose_vienna({"horse": 0.35}, CODES)
    assert proposal.confidence == 0.35


def test_nothing_alike_proposes_nothing() -> None:
    assert propose_vienna({"horse": 0.2, "bare": 0.9, "unknown": 0.9}, CODES) == []
