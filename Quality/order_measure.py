#!/usr/bin/env python3
"""Adds the same articles in random orders and compares what the records export, byte for byte.

    Quality/order_measure.py READOUT FILE_OR_FOLDER... [--orders 10]

Every order is added twice: at once, and one article by one. Prints one line an order and ends with status 1 when
two exports differ.
"""
import argparse
import hashlib
import pathlib
import random
import subprocess
import sys
import tempfile


def digest(folder):
    whole = hashlib.sha256()
    for path in sorted(pathlib.Path(folder).iterdir()):
        whole.update(path.name.encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()[:16]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("readout")
    arguments.add_argument("paths", nargs="+")
    arguments.add_argument("--orders", type=int, default=10)
    given = arguments.parse_args()
    files = []
    for path in map(pathlib.Path, given.paths):
        files += sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]

    def export(batches):
        with tempfile.TemporaryDirectory() as folder:
            record = folder + "/record.sqlite"
            for batch in batches:
                subprocess.run([given.readout, "add", "--quiet", "--record", record, *map(str, batch)], check=True)
            subprocess.run([given.readout, "export", folder + "/out", "--record", record], check=True)
            return digest(folder + "/out")

    seen = set()
    for seed in range(given.orders):
        order = files[:]
        random.Random(seed).shuffle(order)
        at_once, one_by_one = export([order]), export([[path] for path in order])
        seen |= {at_once, one_by_one}
        print(f"order {seed}: {len(files)} files, at once {at_once}, one by one {one_by_one}", flush=True)
    print("all the same" if len(seen) == 1 else f"{len(seen)} different exports")
    sys.exit(len(seen) != 1)


if __name__ == "__main__":
    main()
