"""Speed on SQLite and on PostgreSQL: a table for people, then the same as JSON.

BENCH_SCALE says how large the register is (1: 100,000 files, 1,000,000 events; 0.1 unless said otherwise),
BENCH_ON which databases ("sqlite,postgresql"). Ends with 0 whatever the times are: a slow machine is no fault.
"""

import json
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from bench_names import main as measure_duplicates
from postgres import throwaway_server

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
from tests.bench.targets import TARGETS

# As an office runs it: what is committed survives a power cut.
DURABLE = "-c max_connections=60 -c shared_buffers=512MB -c maintenance_work_mem=256MB"


def main() -> int:
    scale = os.environ.get("BENCH_SCALE", "0.1")
    found: dict[str, Any] = {}
    for database in os.environ.get("BENCH_ON", "sqlite,postgresql").split(","):
        before, results = os.getloadavg()[0], _on(database.strip(), scale)
        found[database.strip()] = {**results, "load": [round(before, 2), round(os.getloadavg()[0], 2)]}
    report = {"scale": float(scale), "processors": os.cpu_count(), "databases": found}
    report["duplicates"] = measure_duplicates()
    for database, results in found.items():
        _print(database, results)
    print(json.dumps(report, indent=2))
    return 0


def _on(database: str, scale: str) -> dict[str, Any]:
    """All benches on one database, in a process and a home of their own."""
    with ExitStack() as opened:
        home = Path(opened.enter_context(tempfile.TemporaryDirectory(prefix="openipo-bench-")))
        url = opened.enter_context(throwaway_server(options=DURABLE)) if database == "postgresql" else ""
        environment = {
            **{key: value for key, value in os.environ.items() if key != "DATABASE_URL"},
            "OPENIPO_HOME": str(home / "home"),
            "OPENIPO_OFFICE": "examplia",
            "DJANGO_SETTINGS_MODULE": "openipo.project.settings.base",
            "BENCH_SCALE": scale,
            **({"DATABASE_URL": url} if url else {}),
        }
        command = [sys.executable, "-m", "tests.bench.run", str(home / "result.json")]
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
        results: dict[str, Any] = json.loads((home / "result.json").read_text(encoding="utf-8"))
    for measured in results["measured"]:
        target = next(each for each in TARGETS if each.name == measured["name"])
        measured.update(target=str(target), unit=target.unit, met=target.is_met(measured["value"]))
    return results


def _print(database: str, results: dict[str, Any]) -> None:
    load = " and ".join(f"{each:.1f}" for each in results["load"])
    print(f"\n{database}: {results['files']:,} files, {results['events']:,} events (load {load})\n")
    print(f"  {'':52} {'target':>26} {'measured':>12} {'processor':>12}")
    for target in TARGETS:
        for each in [row for row in results["measured"] if row["name"] == target.name]:
            processor = "" if each["processor"] is None else f"{each['processor']:,.1f}"
            verdict = "met" if each["met"] else "MISSED"
            print(f"  {target.words:52} {target!s:>26} {each['value']:>12,.1f} {processor:>12}  {verdict}")
            print(f"      {each['note']}")


if __name__ == "__main__":
    sys.exit(main())
