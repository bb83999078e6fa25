#!/usr/bin/env python3
"""Instructions and allocations of the encoder and of the whole analysis, which no other program disturbs.

    python3 Benchmarks/counts.py STORIES --evaluate EVALUATE --readout READOUT

Each figure is the difference between more and less of the same work, so that starting, mapping the weights and
reading the input are no part of it. Instructions are counted by `perf stat` where the machine lets it, else by
valgrind, else not at all; allocations by a library of three functions that is preloaded (glibc).
"""

import argparse
import gzip
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=pathlib.Path)
    parser.add_argument("--evaluate", type=pathlib.Path, required=True)
    parser.add_argument("--readout", type=pathlib.Path, required=True)
    parser.add_argument("--count", type=int, default=4, help="stories that are read")
    options = parser.parse_args()
    opened = gzip.open if options.stories.suffix == ".gz" else open
    with opened(options.stories, "rt", encoding="utf-8") as file:
        stories = [line for line, _ in zip(file, range(2 * options.count))]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        counter = Counter(folder)
        options.evaluate, options.readout = counter.plain(options.evaluate), counter.plain(options.readout)
        print(f"instructions by {counter.tool or 'nothing: neither perf nor valgrind counts here'}")
        print(f"{'':34s}{'instructions a word':>22s}{'allocations a sentence':>26s}")
        encoder(options, stories[: options.count], folder, counter)
        analysis(options, stories, folder, counter)


def encoder(options, stories, folder, counter):
    """One round over windows of about 150 words, beside two."""
    words = [word for story in stories for word in json.loads(story)["text"].split()]
    windows = folder / "windows.jsonl"
    windows.write_text("".join(json.dumps(words[at : at + 150]) + "\n" for at in range(0, len(words), 150)))
    command = [options.evaluate, "encoder", windows, "--rounds"]
    report("the encoder, pieces ready", counter, [*command, "1"], [*command, "2"], words)


def analysis(options, stories, folder, counter):
    """Some stories, beside twice as many."""
    commands = []
    for index, some in enumerate((stories[: options.count], stories)):
        path = folder / f"stories{index}.jsonl"
        path.write_text("".join(some))
        commands.append([options.readout, "analyse", "--workers", "1", "--format", "json", path])
    words = [word for story in stories[options.count :] for word in json.loads(story)["text"].split()]
    report("readout analyse", counter, *commands, words)


def report(label, counter, less, more, words):
    sentences = sum(1 for word in words if re.search(r"[.!?][\"”’')]*$", word))
    counted = [counter.counted(counter.tool, command) for command in (less, more)] if counter.tool else [None]
    allocations = counter.allocations(more) - counter.allocations(less)
    shown = "not counted" if None in counted else f"{(counted[1] - counted[0]) / len(words):,.0f}"
    print(f"{label:34s}{shown:>22s}{allocations / sentences:>26,.2f}")


class Counter:
    def __init__(self, folder):
        self.library, self.result = folder / "allocations.so", folder / "count"
        compiler = os.environ.get("CC") or shutil.which("clang") or "cc"
        source = ROOT / "allocations.c"
        subprocess.run([compiler, "-O2", "-shared", "-fPIC", "-o", self.library, source], check=True)
        self.tool = next((tool for tool in ("perf", "valgrind") if self.counted(tool, ["true"])), None)

    def plain(self, program):
        """A copy without debugging information, of which valgrind understands not every kind."""
        copy = self.library.parent / program.name
        subprocess.run(["strip", "-o", copy, program], check=True)
        for resources in program.parent.glob("*.resources"):
            if not (self.library.parent / resources.name).exists():
                (self.library.parent / resources.name).symlink_to(resources.resolve())
        return copy

    def counted(self, tool, command):
        """Instructions of a command, or None where the tool is missing or may not count."""
        if not shutil.which(tool):
            return None
        count = ["stat", "-x,", "-e", "instructions:u"] if tool == "perf" else ["--tool=callgrind", "--callgrind-out-file=/dev/null", "--trace-children=yes"]
        done = subprocess.run([tool, *count, *command], capture_output=True, text=True)
        found = re.findall(r"^(\d+),.*instructions" if tool == "perf" else r"Collected : (\d+)", done.stderr, re.MULTILINE)
        return int(found[-1]) if found and not done.returncode else None

    def allocations(self, command):
        environment = {**os.environ, "LD_PRELOAD": str(self.library), "ALLOCATIONS": str(self.result)}
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
        return int(self.result.read_text())


if __name__ == "__main__":
    main()
