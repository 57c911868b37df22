"""What the system must bring: a browser for the tests. Installed with apt where allowed, else the command is printed.

Standard library only: `setup.py` uses it before anything is installed.
"""

import os
import shutil
import subprocess
import sys

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def browser() -> str | None:
    """The Chromium of this system."""
    return next((path for path in map(shutil.which, BROWSERS) if path), None)


def install(packages: list[str]) -> bool:
    """Install with apt as root or by a sudo that asks nothing; else print what an administrator has to type."""
    if shutil.which("apt-get") is None:
        print(f"Please install with this system's package manager: {' '.join(packages)}", file=sys.stderr)
        return False
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    allowed = _privilege()
    if allowed is not None:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run([*allowed, "apt-get", "update"], env=environment, capture_output=True, check=False)
        if subprocess.run([*allowed, *command], env=environment, capture_output=True, check=False).returncode == 0:
            return True
    print(f"Please have an administrator type:\n  sudo {' '.join(command)}", file=sys.stderr)
    return False


def _privilege() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


if __name__ == "__main__":
    if browser() is None and not install(["chromium", "fonts-dejavu-core"]):
        print("Without Chromium everything works but the browser tests.", file=sys.stderr)
