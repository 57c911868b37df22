"""All benches on one database: `python -m tests.bench.run RESULT.json`, with BENCH_SCALE and DATABASE_URL as set.

BENCH_ONLY names the benches to run, the functions of the modules beside this one, with commas between; all without it.
"""

# ruff: noqa: PLC0415 - the rooms are loaded after Django is set up

import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import django


def main(result: Path) -> None:
    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from tests.bench.fill import fill
    from tests.bench.measured import Measured

    call_command("migrate", verbosity=0, interactive=False)
    files = round(100_000 * float(os.environ.get("BENCH_SCALE", "0.1")))
    filled = fill(files)
    _say(f"{connection.vendor}: {filled.files} files, {filled.events} events written in {filled.span.wall:.0f} s")
    measured: list[Measured] = []
    for bench in _benches():
        for each in bench(filled):
            _say(f"  {each.name}: {each.value:,.2f} {each.note}")
            measured.append(each)
    facts = {"files": filled.files, "events": filled.events, "open_clocks": filled.open_clocks}
    facts["filled_in_seconds"] = round(filled.span.wall, 1)
    result.write_text(json.dumps({**facts, "measured": [asdict(each) for each in measured]}), encoding="utf-8")


def _benches() -> list[Callable[..., Iterator]]:
    """In the order of a day: what comes later finds what came before."""
    from tests.bench import acts, clerks, night, replays, together

    benches = [
        acts.the_options,
        acts.a_step,
        acts.a_page,
        clerks.clerks_at_once,
        night.time_passes,
        night.the_ledger_is_verified,
        night.records_come_in,
        replays.acts_are_done_once_more,
        together.a_portfolio_is_renewed,
    ]
    wanted = [name for name in os.environ.get("BENCH_ONLY", "").split(",") if name]
    return [each for each in benches if not wanted or each.__name__ in wanted]


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)  # noqa: T201 - progress, beside the result


if __name__ == "__main__":
    main(Path(sys.argv[1]))
