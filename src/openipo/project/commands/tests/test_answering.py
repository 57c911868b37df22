"""Where to look is said when something answers there, and not before."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from socket import socket

import pytest

from openipo.project.commands import answering


class Quiet(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == answering.HEALTH else 404)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def server() -> Iterator[int]:
    with HTTPServer(("127.0.0.1", 0), Quiet) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running.server_port
        running.shutdown()


def test_a_server_that_answers_is_told(server: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert answering.main([str(server)]) == 0
    assert capsys.readouterr().out == f"\nOpen http://localhost:{server}\n\n"


def test_where_nothing_answers_one_waits_and_then_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    waited: list[float] = []
    clock = iter([0.0, 1.0, 9.0])
    assert not answering.wait(port, patience=5, pause=waited.append, clock=lambda: next(clock))
    assert waited == [0.5]
    assert capsys.readouterr().out == ""


def test_a_port_that_only_listens_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        monkeypatch.setattr(answering, "HTTPConnection", lambda host, port, timeout: patient(host, port, timeout=0.2))
        assert not answering.answers(silent.getsockname()[1])


patient = answering.HTTPConnection
