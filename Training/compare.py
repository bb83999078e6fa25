#!/usr/bin/env python3
"""Compares what the program says of sentences with what PyTorch says in f32 with the same weights.

    python3 Training/compare.py WINDOWS PREDICTIONS --weights FILE

WINDOWS holds a list of words a line; PREDICTIONS is what `evaluate predictions WINDOWS` printed for it:
per line {"upos": […], "xpos": […], "lemma": […], "heads": […], "relations": […], "mention": […],
"source": […], "cue": […], "content": […]}, heads counted from 1 with 0 for the root; lemmas as
the number of the edit script, the span layers as each word's best label by itself.
"""

import argparse
import collections
import json
import pathlib

import torch

import batches
import corpora
import shipped
from evaluate import tree


@torch.no_grad()
def predicted(model, pieces, window):
    """The tags, heads and relations of one sentence."""
    document = corpora.Document("", [corpora.Word(text) for text in window])
    rows = model(batches.Batch([(document, 0, len(window))], pieces))
    result = {name: [model.labels[name][index] for index in model.slice(rows, name)[1:].argmax(1).tolist()] for name in ("upos", "xpos")}
    heads = tree(model.arc_scores(model.slice(rows, "arc.dependent")[1:], model.slice(rows, "arc.head")))
    relations = model.label_scores(model.slice(rows, "label.dependent")[1:], model.slice(rows, "label.head")[heads]).argmax(1)
    result |= {"heads": heads, "relations": [model.labels["relation"][index] for index in relations.tolist()]}
    for layer in ("lemma", "mention", *corpora.SPAN_LAYERS):
        result[layer] = model.slice(rows, layer)[1:].argmax(1).tolist()
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("windows", type=pathlib.Path)
    parser.add_argument("predictions", type=pathlib.Path)
    parser.add_argument("--weights", type=pathlib.Path, required=True)
    options = parser.parse_args()
    model, pieces = shipped.load(options.weights)
    differing, total = collections.Counter(), 0
    pairs = zip(options.windows.read_text().splitlines(), options.predictions.read_text().splitlines(), strict=True)
    for window, theirs in pairs:
        window, theirs = json.loads(window), json.loads(theirs)
        ours = predicted(model, pieces, window)
        total += len(window)
        for name in ours:
            differing[name] += sum(a != b for a, b in zip(ours[name], theirs[name], strict=True))
    for name, count in differing.items():
        print(f"{name:10s} {count:6d} of {total} differ, {100 * count / total:.3f} %")


if __name__ == "__main__":
    main()
