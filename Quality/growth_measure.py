#!/usr/bin/env python3
"""Measures what adding costs as a record grows: the articles of a JSON Lines file, in steps, and then one more.

    Quality/growth_measure.py READOUT ARTICLES.jsonl [--steps 300 600 1200 2400]

Prints a Markdown table: articles in the record, seconds to make it from nothing, seconds to add one article more, the
same with an empty record (what starting costs), and its contacts: lines, and lines that several articles tell of.
"""
import argparse
import json
import pathlib
import subprocess
import tempfile
import time


def seconds(command):
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - start


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("readout")
    arguments.add_argument("articles")
    arguments.add_argument("--steps", type=int, nargs="+", default=[300, 600, 1200, 2400])
    given = arguments.parse_args()
    lines = pathlib.Path(given.articles).read_text(encoding="utf-8").splitlines(keepends=True)
    print("| articles | seconds to make | seconds for one more | seconds for one in an empty record | contacts | of several articles |")
    print("| --- | --- | --- | --- | --- | --- |")
    for step in given.steps:
        with tempfile.TemporaryDirectory() as folder:
            start, more = pathlib.Path(folder, "start.jsonl"), pathlib.Path(folder, "more.jsonl")
            start.write_text("".join(lines[:step]), encoding="utf-8")
            more.write_text(lines[step] if step < len(lines) else lines[0].replace(".", "!", 1), encoding="utf-8")
            add = [given.readout, "add", "--quiet", "--record"]
            record, empty = folder + "/record.sqlite", folder + "/empty.sqlite"
            make = seconds([*add, record, str(start)])
            one = seconds([*add, record, str(more)])
            alone = seconds([*add, empty, str(more)])
            out = subprocess.run([given.readout, "contacts", "--format", "jsonl", "--record", record],
                                 check=True, capture_output=True, text=True).stdout
            contacts = [json.loads(line) for line in out.splitlines()]
            several = sum(len(contact["articles"]) > 1 for contact in contacts)
            print(f"| {step} | {make:.1f} | {one:.2f} | {alone:.2f} | {len(contacts)} | {several} |", flush=True)


if __name__ == "__main__":
    main()
