#!/usr/bin/env python3
"""Measures the attributions and the names that the program finds, exact span F1.

    python3 Quality/spans_measure.py attributions polnear/dev.jsonl.gz COMMAND…
    python3 Quality/spans_measure.py names polnear COMMAND…

COMMAND reads a file of stories put behind it and prints the analysis of each as a line of JSON, as
`readout analyse --format json` does. The first form compares sources, cues and contents with PolNeAR, each
contiguous piece as a span; the second compares names and their types with the automatic labels of the last
tenth of `polnear/train_silver_ner.jsonl.gz`, which training has not seen, mapped as training maps them.
Places are counted in characters that are not white space.
"""

import collections
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Training"))

import corpora


def places(text):
    """For every character its number among those that are not white space."""
    numbers, count = [], 0
    for sign in text:
        numbers.append(count)
        count += not sign.isspace()
    return numbers + [count]


def analyses(stories, command):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "stories.jsonl"
        path.write_text("".join(json.dumps({"id": story["id"], "text": story["text"]}) + "\n" for story in stories))
        done = subprocess.run([*command, str(path)], stdout=subprocess.PIPE, check=True, text=True)
    lines = done.stdout.splitlines()
    if len(lines) != len(stories):
        sys.exit(f"{len(stories)} stories went in, {len(lines)} came back")
    return [json.loads(line) for line in lines]


def span(item, numbers):
    return numbers[item["start"]], numbers[item["end"]]


def attribution_spans(story, analysis):
    numbers = places(story["text"])
    gold = {(layer, numbers[a], numbers[b]) for item in story["attributions"] for layer in item for a, b in item[layer]}
    found, numbers = set(), places(analysis["article"]["text"])
    for item in analysis["attributions"]:
        for layer in corpora.SPAN_LAYERS:
            pieces = item.get(layer) or []
            for piece in pieces if isinstance(pieces, list) else [pieces]:
                found.add((layer, *span(piece, numbers)))
    return gold, found


def silver_stories(folder):
    texts = {}
    for line in corpora.lines_of(folder / "train.jsonl.gz"):
        story = json.loads(line)
        texts[story["id"]] = story["text"]
    silver = [json.loads(line) for line in corpora.lines_of(folder / "train_silver_ner.jsonl.gz")]
    return [{**story, "text": texts[story["id"]]} for story in silver[-int(len(silver) * 0.1) :] if story["id"] in texts]


def name_spans(story, analysis):
    states = name_spans.states
    text, numbers = story["text"], places(story["text"])
    edges = [(index, index + 1) for index in range(len(text))]
    gold = {(kind, numbers[a], numbers[b + 1]) for a, b, kind in corpora.silver_mentions(text, edges, story["sentences"], states)}
    numbers = places(analysis["article"]["text"])
    return gold, {(item["kind"], *span(item, numbers)) for item in analysis["names"]}


def main():
    if len(sys.argv) < 4 or sys.argv[1] not in ("attributions", "names"):
        sys.exit(__doc__)
    kind, path, command = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    if kind == "attributions":
        stories, spans = [json.loads(line) for line in corpora.lines_of(path)], attribution_spans
    else:
        stories, spans = silver_stories(path), name_spans
        name_spans.states = corpora.States(ROOT / "Sources/Language/Resources/Names/states.tsv")
    count = collections.Counter()
    for story, analysis in zip(stories, analyses(stories, command)):
        gold, found = spans(story, analysis)
        for part, items in (("gold", gold), ("found", found), ("right", gold & found)):
            count.update((label, part) for item in items for label in (item[0], "all"))
    for label in sorted({label for label, _ in count}):
        right, found, gold = (count[label, part] for part in ("right", "found", "gold"))
        precision, recall = right / max(found, 1), right / max(gold, 1)
        print(f"{label:14s} P {precision:.3f}  R {recall:.3f}  F1 {2 * right / max(found + gold, 1):.3f}  ({right} of {found} found, {gold} gold)")


if __name__ == "__main__":
    main()
