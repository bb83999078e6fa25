#!/usr/bin/env python3
"""Checks the interface over HTTP with tools that know nothing of Readout: openapi-spec-validator and schemathesis.

    Quality/api_check.py READOUT RECORD.sqlite… [--port 8399] [--examples 50] [--wrk SECONDS]

Needs `pip install openapi-spec-validator schemathesis` in the environment whose python runs this. For every record it
copies the file, serves the copy, validates the document that the server gives, lets schemathesis ask what the document
allows and what it does not, and prints one row of a Markdown table; with --wrk also the time of each address under load
(wrk, 16 connections). Fails where a check fails.
"""
import argparse
import contextlib
import json
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

# What is too long, of another media type, or JSON that is not what it must be, has an answer of its own. Whether a value is
# one of the field that is edited depends on the line, which no schema can say: hence 422 for what fits the schema.
SETTINGS = """
[checks.negative_data_rejection]
expected-statuses = ["400", "401", "403", "404", "405", "406", "409", "413", "414", "415", "422"]

[checks.positive_data_acceptance]
expected-statuses = ["2xx", "401", "403", "404", "409", "422"]
"""
ADDRESSES = [
    "", "/record", "/contacts", "/statements", "/figures", "/actions", "/disagreements", "/pledges", "/actors",
    "/articles", "/contacts?limit=500", "/statements?limit=500", "/statements?text=talks", "/statements?who={a}",
    "/lines/{line}", "/articles/{article}", "/actors/{actor}", "/timeline?a={a}&b={b}", "/relations?a={a}&b={b}",
    "/network", "/search?text=talks", "/corrections", "/openapi.json",
]
SCRIPT = """
function done(summary, latency, requests)
  io.write(string.format("p50 %.1f p95 %.1f rate %.0f errors %d\\n", latency:percentile(50) / 1000,
    latency:percentile(95) / 1000, summary.requests / (summary.duration / 1e6),
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
"""


def get(address):
    with urllib.request.urlopen(address) as answer:
        return json.load(answer)


def serve(readout, record, port):
    server = subprocess.Popen([readout, "serve", "--record", record, "--port", str(port), "--author", "a check"], stderr=subprocess.PIPE)
    server.stderr.readline()
    return server, f"http://127.0.0.1:{port}/api/v1"


def tool(name):
    return shutil.which(name) or str(pathlib.Path(sys.executable).parent / name)


def validate(root, folder):
    document = pathlib.Path(folder, "openapi.json")
    document.write_text(json.dumps(get(root + "/openapi.json")), encoding="utf-8")
    result = subprocess.run([tool("openapi-spec-validator"), str(document)], capture_output=True, text=True)
    if result.returncode:
        sys.exit(result.stdout + result.stderr)


def fuzz(root, folder, examples):
    settings = pathlib.Path(folder, "schemathesis.toml")
    settings.write_text(SETTINGS, encoding="utf-8")
    result = subprocess.run(
        [tool("schemathesis"), "--config-file", str(settings), "run", root + "/openapi.json", "--checks", "all",
         "--max-examples", str(examples), "--no-color", "--seed", "1"],
        capture_output=True, text=True, cwd=folder)
    if result.returncode:
        sys.exit(result.stdout[-8000:])
    return re.search(r"Test cases:\s+(.+)", result.stdout).group(1)


def names(root):
    pair = get(root + "/network?most=2")["actors"]
    return {
        "a": pair[0]["name"].replace(" ", "+"), "b": pair[1]["name"].replace(" ", "+"),
        "actor": pair[0]["id"], "line": get(root + "/contacts?limit=1")["items"][0]["id"],
        "article": get(root + "/articles?limit=1")["items"][0]["id"],
    }


def touch(writer):
    """A change that changes nothing, for which the server forgets the answers that it keeps."""
    writer.execute("UPDATE article SET title = title WHERE number = 1")
    writer.commit()


def wrk(address, script, seconds):
    said = subprocess.run(
        ["wrk", "-d", f"{seconds}s", "-c", "16", "-t", "1", "-s", str(script), address],
        capture_output=True, text=True).stdout
    p50, p95, rate, errors = re.search(r"p50 (\S+) p95 (\S+) rate (\S+) errors (\S+)", said).groups()
    if errors != "0":
        sys.exit(f"{address}: {errors} errors")
    return p50, p95, rate


def keep_touching(record, stop):
    with contextlib.closing(sqlite3.connect(record, timeout=5)) as writer:
        while not stop.wait(0.1):
            touch(writer)


def load(root, record, folder, seconds):
    """Each address once, then under load as it is, then while another program changes the record ten times a second."""
    script = pathlib.Path(folder, "report.lua")
    script.write_text(SCRIPT, encoding="utf-8")
    known = names(root)
    print("\n| address | once, ms | p50 | p95 | requests a second | p50 while the record changes | p95 |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for address in ADDRESSES:
        target = root + address.format(**known)
        with contextlib.closing(sqlite3.connect(record)) as writer:
            touch(writer)
        start = time.monotonic()
        urllib.request.urlopen(target).read()
        once = (time.monotonic() - start) * 1000
        p50, p95, rate = wrk(target, script, seconds)
        stop = threading.Event()
        writing = threading.Thread(target=keep_touching, args=(record, stop))
        writing.start()
        changing = wrk(target, script, seconds)
        stop.set()
        writing.join()
        print(f"| `{address or '/'}` | {once:.0f} | {p50} | {p95} | {rate} | {changing[0]} | {changing[1]} |", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("readout")
    arguments.add_argument("records", nargs="+")
    arguments.add_argument("--port", type=int, default=8399)
    arguments.add_argument("--examples", type=int, default=50)
    arguments.add_argument("--wrk", type=int, metavar="SECONDS")
    given = arguments.parse_args()
    print("| record | articles | document | schemathesis |\n| --- | --- | --- | --- |", flush=True)
    for source in given.records:
        with tempfile.TemporaryDirectory() as folder:
            record = folder + "/record.sqlite"
            with sqlite3.connect(source) as original, sqlite3.connect(record) as copy:
                original.backup(copy)
            server, root = serve(given.readout, record, given.port)
            try:
                validate(root, folder)
                cases = fuzz(root, folder, given.examples) if given.examples else "not asked"
                articles = get(root + "/record")["counts"]["articles"]
                print(f"| {pathlib.Path(source).name} | {articles} | valid | {cases} |", flush=True)
                if given.wrk:
                    load(root, record, folder, given.wrk)
            finally:
                server.send_signal(signal.SIGINT)
                server.wait(timeout=10)


if __name__ == "__main__":
    main()
