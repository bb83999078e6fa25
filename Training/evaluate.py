#!/usr/bin/env python3
"""Measures a trained model on the held-out parts, as trained (f32) and as shipped (rounded).

    python3 Training/evaluate.py --data ../shared/data --out FOLDER [--export FILE]

Reads FOLDER/checkpoint.pt, writes FOLDER/figures.json and, with --export, the weights file.
"""

import argparse
import collections
import hashlib
import json
import pathlib

import torch

import batches
import corpora
import tasks
import train
import weights
import words
from model import Model, Rounding


def f1(correct, found, gold):
    precision, recall = correct / max(found, 1), correct / max(gold, 1)
    return round(100 * 2 * precision * recall / max(precision + recall, 1e-9), 2)


def tree(scores):
    """The best tree with one root for scores [n, n + 1] (column 0 is the root): heads, 0 for the root."""
    n = len(scores)
    greedy = scores.argmax(1).tolist()
    if greedy.count(0) == 1 and not cycle_in({i + 1: head for i, head in enumerate(greedy)}):
        return greedy
    best, result = None, None
    for root in scores[:, 0].topk(min(n, 5)).indices.tolist():
        limited = scores.clone()
        limited[:, 0] = -1e6
        limited[root, 0] = scores[root, 0]
        arcs = {i + 1: {h: float(limited[i, h]) for h in range(n + 1) if h != i + 1} for i in range(n)}
        heads = edmonds(arcs)
        total = sum(float(limited[i - 1, h]) for i, h in heads.items())
        if best is None or total > best:
            best, result = total, [heads[i + 1] for i in range(n)]
    return result


def cycle_in(heads):
    state = {}
    for start in heads:
        path, node = [], start
        while node in heads and node not in state:
            state[node] = start
            path.append(node)
            node = heads[node]
        if node in heads and state[node] == start and node in path:
            return path[path.index(node):]
    return None


def edmonds(arcs):
    """Chu-Liu/Edmonds on {node: {head: score}} with root 0."""
    heads = {node: max(of, key=of.get) for node, of in arcs.items()}
    cycle = cycle_in(heads)
    if not cycle:
        return heads
    inside, new = set(cycle), max(max(arcs), 10_000) + 1
    merged, entering, leaving = {}, {}, {}
    for node, of in arcs.items():
        if node in inside:
            for head, score in of.items():
                gain = score - of[heads[node]]
                if head not in inside and gain > entering.get(head, (-1e18,))[0]:
                    entering[head] = (gain, node)
        else:
            kept = {}
            for head, score in of.items():
                if head not in inside:
                    kept[head] = score
                elif score > kept.get(new, -1e18):
                    kept[new] = score
                    leaving[node] = head
            merged[node] = kept
    merged[new] = {head: gain for head, (gain, _) in entering.items()}
    result = edmonds(merged)
    broken = entering[result[new]][1]
    final = {node: leaving[node] if head == new else head for node, head in result.items() if node != new}
    final |= {node: heads[node] for node in inside if node != broken}
    final[broken] = result[new]
    return final


class Evaluation:
    def __init__(self, model, config, pieces):
        self.model, self.config, self.pieces = model.eval(), config, pieces

    def windows(self, documents):
        for document in documents:
            edges = corpora.windows(document, self.config["window_words"], self.pieces)
            yield document, batches.Batch([(document, *edge) for edge in edges], self.pieces)

    @torch.no_grad()
    def gum(self, documents):
        model, labels = self.model, self.model.labels
        count = collections.Counter()
        genres = collections.defaultdict(collections.Counter)
        antecedents = collections.Counter()
        for document, batch in self.windows(documents):
            projected = model(batch)
            here = collections.Counter()
            for number, (_, start, end) in enumerate(batch.windows):
                rows = projected[batch.roots[number] : batch.roots[number] + 1 + end - start]
                best = {name: model.slice(rows, name)[1:].argmax(1).tolist() for name in ("upos", "xpos", "lemma", "nominal", "boundary")}
                heads_gold = {corpora.head_of(document, a, b): kind for a, b, kind, _ in document.nominals if start <= a and b < end}
                first = start
                for index in range(start, end):
                    word, at = document.words[index], index - start
                    here["words"] += 1
                    for name in ("upos", "xpos"):
                        here[name] += labels[name][best[name][at]] == getattr(word, name)
                    here["lemma"] += labels["lemma"][best["lemma"][at]] == corpora.lemma_script(word.text, word.lemma)
                    nominal = labels["nominal"][best["nominal"][at]]
                    here["nominal found"] += nominal != "none"
                    here["nominal gold"] += index in heads_gold
                    here["nominal right"] += nominal != "none" and heads_gold.get(index) == nominal
                    if not word.ends_paragraph:
                        here["ends found"] += best["boundary"][at]
                        here["ends gold"] += word.ends_sentence
                        here["ends right"] += best["boundary"][at] and word.ends_sentence
                    if word.ends_sentence or index == end - 1:
                        self.sentence(document, first, index + 1, start, rows, here)
                        first = index + 1
            self.coreference(projected, tasks.mentions_of(batch, document), antecedents)
            count += here
            genres[document.genre] += here
        share = lambda counter, name: round(100 * counter[name] / counter["words"], 2)
        figures = {name: share(count, name) for name in ("upos", "xpos", "lemma", "uas", "las", "las with subtypes")}
        figures["sentence ends inside paragraphs F1"] = f1(count["ends right"], count["ends found"], count["ends gold"])
        figures["nominal heads with type F1"] = f1(count["nominal right"], count["nominal found"], count["nominal gold"])
        figures["antecedent right (gold mentions)"] = round(100 * antecedents["right"] / antecedents["all"], 2)
        figures["by genre"] = {genre: {name: share(counter, name) for name in ("upos", "uas", "las")} for genre, counter in sorted(genres.items())}
        return figures

    def sentence(self, document, first, end, start, rows, count):
        model = self.model
        inside = slice(1 + first - start, 1 + end - start)
        dependents = model.slice(rows, "arc.dependent")[inside]
        heads = torch.cat([model.slice(rows, "arc.head")[:1], model.slice(rows, "arc.head")[inside]])
        chosen = tree(model.arc_scores(dependents, heads))
        label_heads = torch.cat([model.slice(rows, "label.head")[:1], model.slice(rows, "label.head")[inside]])
        relations = model.label_scores(model.slice(rows, "label.dependent")[inside], label_heads[chosen]).argmax(1).tolist()
        for index, (head, relation) in enumerate(zip(chosen, relations)):
            word = document.words[first + index]
            right = (word.head - first + 1 if word.head >= 0 else 0) == head
            name = model.labels["relation"][relation]
            count["uas"] += right
            count["las"] += right and name.split(":")[0] == word.relation.split(":")[0]
            count["las with subtypes"] += right and name == word.relation

    def coreference(self, projected, mentions, count):
        if len(mentions) < 2:
            return
        choices = self.model.coreference_scores(projected, mentions).argmax(1).tolist()
        for index, (mention, choice) in enumerate(zip(mentions, choices)):
            has = any(other.entity == mention.entity for other in mentions[:index])
            count["all"] += 1
            count["right"] += (mentions[choice].entity == mention.entity) if choice < len(mentions) else not has

    @torch.no_grad()
    def polnear(self, documents):
        count, links = collections.Counter(), collections.Counter()
        for document, batch in self.windows(documents):
            projected = self.model(batch)
            for layer in corpora.SPAN_LAYERS:
                gold = {(*span, layer) for item in document.attributions for span in item[layer]}
                found = set()
                for number, (_, start, end) in enumerate(batch.windows):
                    rows = projected[batch.roots[number] + 1 : batch.roots[number] + 1 + end - start]
                    found |= {(a + start, b + start, layer) for a, b, _ in self.model.crf[layer].spans(self.model.slice(rows, layer))}
                count[layer, "right"] += len(gold & found)
                count[layer, "found"] += len(found)
                count[layer, "gold"] += len(gold)
            self.links(document, batch, projected, links)
        figures = {layer: f1(*(count[layer, part] for part in ("right", "found", "gold"))) for layer in corpora.SPAN_LAYERS}
        for name in ("source of cue", "content of cue", "source of content"):
            figures[name] = round(100 * links[name, "right"] / max(links[name, "all"], 1), 2)
        return figures

    def links(self, document, batch, projected, count):
        """The best-scored span among the gold spans of the window; asked where the right one lies in it."""
        names = ("source of cue", "content of cue", "source of content")
        for number, (_, start, end) in enumerate(batch.windows):
            shift = batch.row(number, start) - start
            inside = lambda spans: [(a + shift, b + shift) for a, b in spans if start <= a and b < end]
            for relation, (left, right) in enumerate((("cue", "source"), ("cue", "content"), ("content", "source"))):
                candidates = sorted({span for item in document.attributions for span in inside(item[right])})
                wanted = collections.defaultdict(set)
                for item in document.attributions:
                    for span in inside(item[left]):
                        wanted[span].update(inside(item[right]))
                asked = [span for span in wanted if wanted[span]]
                if asked:
                    scores = self.model.link_scores(relation, projected, asked, candidates)[:, :-1]
                    for span, choice in zip(asked, scores.argmax(1).tolist()):
                        count[names[relation], "all"] += 1
                        count[names[relation], "right"] += candidates[choice] in wanted[span]

    @torch.no_grad()
    def mentions(self, documents):
        count, types = collections.Counter(), self.model.labels["mention"]
        for document, batch in self.windows(documents):
            projected = self.model(batch)
            found = set()
            for number, (_, start, end) in enumerate(batch.windows):
                rows = projected[batch.roots[number] + 1 : batch.roots[number] + 1 + end - start]
                found |= {(a + start, b + start, types[kind]) for a, b, kind in self.model.crf["mention"].spans(self.model.slice(rows, "mention"))}
            gold = set(document.mentions)
            for kind in types:
                for part, spans in (("right", gold & found), ("found", found), ("gold", gold)):
                    count[kind, part] += sum(span[2] == kind for span in spans)
        parts = ("right", "found", "gold")
        total = [sum(count[kind, part] for kind in types) for part in parts]
        return {"all": f1(*total), **{kind: f1(*(count[kind, part] for part in parts)) for kind in types if count[kind, "gold"]}}


def measured(model, config, pieces, gum, polnear):
    evaluation = Evaluation(model, config, pieces)
    return {
        "GUM dev, gold words": evaluation.gum(gum["dev"]),
        "PolNeAR dev": evaluation.polnear(polnear["dev"]),
        "silver names, last tenth": evaluation.mentions(polnear["silver_test"]),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "out"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    parser.add_argument("--config", type=pathlib.Path, default=train.HERE / "config.json")
    parser.add_argument("--checkpoint", default="checkpoint.pt")
    parser.add_argument("--export", type=pathlib.Path)
    options = parser.parse_args()
    config = json.loads(options.config.read_text())
    pieces = words.WordPieces((train.MINILM / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n"))
    gum, polnear = train.load(options, config)
    saved = torch.load(options.out / options.checkpoint, weights_only=True)
    model = Model(config, len(pieces.pieces), saved["labels"])
    model.load_state_dict(saved["model"])
    figures = {"steps": saved["step"], "f32": measured(model, config, pieces, gum, polnear)}
    limits = config["quantisation"]
    weights.round_in_place(model, limits["weights"])
    Rounding.weights, Rounding.activations = limits["weights"], limits["activations"]
    figures["as shipped"] = measured(model, config, pieces, gum, polnear)
    (options.out / "figures.json").write_text(json.dumps(figures, indent=2) + "\n")
    print(json.dumps(figures, indent=2))
    if options.export:
        log = (options.out / "log.jsonl").read_bytes()
        weights.write(options.export, model, pieces, config, hashlib.sha256(options.config.read_bytes() + log).hexdigest())


if __name__ == "__main__":
    main()
