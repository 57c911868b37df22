"""Pin the requirements again, with hashes, for every platform and Python from 3.11 on."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    options = ["--extra", "japanese", "--extra", "meaning", "--extra", "reading"]  # what an office may add
    for name, extras in {"run": [], "dev": ["--extra", "dev"], "options": options}.items():
        pinned = ROOT / "requirements" / f"{name}.txt"
        command = [
            Path(sys.executable).with_name("uv"), "pip", "compile", "pyproject.toml", *extras, "--universal",
            "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links",
            "--no-header", "--quiet", "--output-file", pinned,
        ]  # fmt: skip
        subprocess.run([str(word) for word in command], cwd=ROOT, check=True)
        if re.search(r"[a-z]+://", pinned.read_text(encoding="utf-8")):
            print(f"lock: {pinned.name} names a download address.", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
