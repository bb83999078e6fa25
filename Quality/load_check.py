#!/usr/bin/env python3
"""Times the pages of `readout serve` under load from a second process.

    Quality/load_check.py READOUT RECORD [--seconds 5] [--connections 16] [--adding FILE.jsonl]

Needs `wrk` (Debian's package). The record is copied first. Each kind of page is asked for by so many connections at
once, first one address over and over, then many addresses of the kind in turn, so that few answers are ready. Prints
median and 95th percentile in milliseconds, and requests a second; status 1 when a 95th percentile is over 100 ms or
an answer is no success. With --adding, `readout add` adds the articles of a file meanwhile, and both are timed.
"""
import argparse
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

SCRIPT = """
local paths = {{ {paths} }}
local next = 0
request = function()
  next = next % #paths + 1
  return wrk.format("GET", paths[next])
end
done = function(summary, latency, requests)
  io.write(string.format("RESULT %d %d %d %d\\n", latency:percentile(50), latency:percentile(95),
    summary.requests, summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
"""


def addresses(record):
    """Some addresses of each kind of page, from the record itself."""
    with sqlite3.connect(record) as database:
        def ids(sql):
            return [row[0] for row in database.execute(sql)]
        kinds = {"/": ["/"], "/network": ["/network"], "/review": ["/review"], "/corrections": ["/corrections"]}
        for name in ("contacts", "statements", "figures", "actions", "disagreements", "pledges", "actors", "articles"):
            kinds["/" + name] = [f"/{name}?page={page}" for page in range(1, 13)] if name in ("statements", "figures", "actors", "articles") else [f"/{name}"]
        for kind in ("contact", "statement", "figure", "action", "disagreement", "pledge"):
            kinds[f"/lines/ ({kind})"] = ["/lines/" + i for i in ids(f"SELECT id FROM line WHERE kind = '{kind}' ORDER BY id LIMIT 200")]
        kinds["/articles/*"] = ["/articles/" + i for i in ids("SELECT id FROM article ORDER BY id LIMIT 200")]
        pairs = """
            SELECT '/pairs/' || (SELECT id FROM actor WHERE name = a.name) || '/' || (SELECT id FROM actor WHERE name = b.name)
            FROM lineActor AS a JOIN lineActor AS b ON a.line = b.line AND a.name < b.name
            WHERE a.role = 'participant' AND b.role = 'participant' GROUP BY a.name, b.name ORDER BY count(*) DESC LIMIT 60"""
        kinds["/pairs/*/*"] = [path for path in ids(pairs) if path]
        kinds["/actors/*"] = ["/actors/" + i for i in ids(
            "SELECT id FROM actor WHERE name IN (SELECT name FROM lineActor GROUP BY name ORDER BY count(*) DESC LIMIT 100)")]
        words = ["nuclear", "trade", "peace talks", "sanctions", "president", "visit", "oil", "border", "election", "army"]
        kinds["/search"] = ["/search?text=" + word.replace(" ", "+") for word in words]
        kinds["/api/v1/contacts"] = ["/api/v1/contacts"]
        kinds["/api/v1/statements"] = [f"/api/v1/statements?limit={number}" for number in (20, 50, 100)]
        return {kind: paths for kind, paths in kinds.items() if paths}


def wrk(base, paths, given):
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(SCRIPT.format(paths=", ".join(f'"{path}"' for path in paths)))
        script.flush()
        run = subprocess.run(
            ["wrk", "-t", "1", "-c", str(given.connections), "-d", f"{given.seconds}s", "-s", script.name, "--timeout", "20s", base],
            capture_output=True, text=True, check=True)
    half, most, requests, errors = map(int, re.search(r"RESULT (\d+) (\d+) (\d+) (\d+)", run.stdout).groups())
    return half / 1000, most / 1000, requests / given.seconds, errors


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("readout")
    arguments.add_argument("record")
    arguments.add_argument("--seconds", type=int, default=5)
    arguments.add_argument("--connections", type=int, default=16)
    arguments.add_argument("--adding")
    given = arguments.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        record = pathlib.Path(folder) / "record.sqlite"
        shutil.copy(given.record, record)
        server = subprocess.Popen(
            [given.readout, "serve", "--record", record, "--port", "0"], stderr=subprocess.PIPE, text=True)
        adding = None
        try:
            base = re.search(r"http://[^/]+", server.stderr.readline()).group(0)
            kinds = addresses(record)
            if given.adding:
                started = time.time()
                adding = subprocess.Popen([given.readout, "add", "--quiet", "--record", record, given.adding])
            print(f"{'page':28} {'addresses':>9} {'p50 ms':>8} {'p95 ms':>8} {'a second':>9} {'no answer':>9}")
            for kind, paths in kinds.items():
                for some in ([paths[:1], paths] if len(paths) > 1 else [paths]):
                    half, most, rate, errors = wrk(base, some, given)
                    failed += most > 100 or errors > 0
                    running = "" if adding is None else " adding" if adding.poll() is None else " added"
                    print(f"{kind:28} {len(some):9} {half:8.1f} {most:8.1f} {rate:9.0f} {errors:9}{running}", flush=True)
            if adding is not None:
                failed += adding.wait() != 0
                print(f"add ended with status {adding.returncode} after {time.time() - started:.0f} s")
        finally:
            server.terminate()
            server.wait(10)
    print(f"{failed} over 100 ms or without an answer" if failed else "all under 100 ms")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
