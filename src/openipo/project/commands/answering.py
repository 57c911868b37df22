"""Says where the office's pages are, once they answer: run beside the server, which takes a while to start.

As a program (`python -m openipo.project.commands.answering 8000`), since the server takes the place of the command.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException

HEALTH = "/healthz"
PATIENCE = 300  # seconds; a slow machine compiles the comparison of marks first


def tell_when_it_answers(port: int) -> None:
    """Begin to wait, in a process of its own, and go on."""
    subprocess.Popen([sys.executable, "-m", __name__, str(port)])  # noqa: S603 - no shell, and every argument is ours


def wait(
    port: int,
    *,
    patience: float = PATIENCE,
    pause: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> bool:
    """Wait until the server answers; False where it does not within so many seconds."""
    until = clock() + patience
    while not answers(port):
        if clock() >= until:
            return False
        pause(0.5)
    return True


def answers(port: int) -> bool:
    """Does something on this machine answer there by HTTP? A port that only listens is no answer."""
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", HEALTH)
        return bool(connection.getresponse().status)
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def main(arguments: list[str]) -> int:
    port = int(arguments[0])
    if not wait(port):
        return 1
    print(f"\nOpen http://localhost:{port}\n", flush=True)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
