"""What is learnt: labels, and the loss of every task on a batch."""

import collections

import torch
from torch.nn import functional

import corpora


def label_lists(documents):
    """The labels that occur in the training documents; rare edit scripts are left out."""
    count = collections.Counter
    words = [word for document in documents for word in document.words]
    scripts = count(corpora.lemma_script(word.text, word.lemma) for word in words)
    relations = count(word.relation for word in words)
    return {
        "upos": sorted({word.upos for word in words}),
        "xpos": sorted({word.xpos for word in words}),
        "lemma": sorted((script for script, number in scripts.items() if number >= 3), key=lambda script: -scripts[script]),
        "relation": sorted(relation for relation, number in relations.items() if number >= 3),
        "mention": corpora.MENTION_TYPES,
        "nominal": corpora.NOMINAL_TYPES,
    }


class Mention:
    """What the mention-pair score looks at."""

    DETERMINERS = {"the", "a", "an", "this", "that", "these", "those"}

    def __init__(self, batch, window, document, nominal, sentence):
        first, last, _, self.entity = nominal
        head = corpora.head_of(document, first, last)
        word = document.words[head]
        self.row, self.sentence = batch.row(window, head), sentence
        self.kind = 0 if word.upos in ("PRON", "DET") else 1 if word.upos == "PROPN" else 2
        self.lemma = word.lemma.lower()
        texts = [each.text.lower() for each in document.words[first : last + 1]]
        self.words = tuple(texts[1:] if len(texts) > 1 and texts[0] in self.DETERMINERS else texts)


class Losses:
    def __init__(self, model, weights):
        self.model, self.weights = model, weights
        self.index = {name: {label: index for index, label in enumerate(model.labels[name])} for name in model.labels}

    def gum(self, batch):
        """All losses of GUM on a batch of windows of one document or several."""
        model, projected = self.model, self.model(batch)
        losses = collections.OrderedDict()
        rows, words = zip(*[
            (batch.row(number, index), (number, index, document.words[index]))
            for number, (document, start, end) in enumerate(batch.windows) for index in range(start, end)
        ])
        rows = torch.tensor(rows)
        for name in ("upos", "xpos", "lemma"):
            gold = [self.index[name].get(corpora.lemma_script(w.text, w.lemma) if name == "lemma" else getattr(w, name), -1) for _, _, w in words]
            losses[name] = functional.cross_entropy(model.slice(projected, name)[rows], torch.tensor(gold), ignore_index=-1)
        ends = torch.tensor([-1 if w.ends_paragraph else int(w.ends_sentence) for _, _, w in words])
        losses["boundary"] = functional.cross_entropy(model.slice(projected, "boundary")[rows], ends, ignore_index=-1)
        losses["arc"], losses["label"] = self.parse(batch, projected, rows, words)
        losses["nominal"] = functional.cross_entropy(model.slice(projected, "nominal")[rows], self.nominals(batch, words))
        losses["gum_mention"] = self.spans(batch, projected, "mention", self.mention_spans(batch))
        losses["coreference"] = self.coreference(batch, projected)
        return self.total(losses)

    def polnear(self, batch):
        """All losses of PolNeAR on a batch of windows."""
        projected = self.model(batch)
        losses = collections.OrderedDict()
        if all(document.mentions is not None for document, _, _ in batch.windows):
            losses["mention"] = self.spans(batch, projected, "mention", self.mention_spans(batch))
        losses["attribution"] = sum(
            self.spans(batch, projected, layer, attribution_spans(batch, layer)) for layer in corpora.SPAN_LAYERS
        )
        losses["link"] = self.links(batch, projected)
        return self.total(losses)

    def total(self, losses):
        return sum(self.weights[name] * loss for name, loss in losses.items()), {name: float(loss.detach()) for name, loss in losses.items()}

    def parse(self, batch, projected, rows, words):
        """Arc and label losses; heads compete within the sentence and with the root."""
        model, padded = self.model, batch.padded_rows()
        heads_rows = torch.cat([torch.tensor(batch.roots)[:, None], padded], 1)
        dependents = model.slice(projected, "arc.dependent")[padded]
        heads = model.slice(projected, "arc.head")[heads_rows]
        scores = model.arc_scores(dependents, heads)
        sentence = torch.full(padded.shape, -1)
        gold = torch.full(padded.shape, -1)
        for number, (document, start, end) in enumerate(batch.windows):
            current, numbers, golds = 0, [], []
            for word in document.words[start:end]:
                numbers.append(current)
                golds.append(0 if word.head < 0 else word.head - start + 1 if start <= word.head < end else -1)
                current += word.ends_sentence
            sentence[number, : end - start] = torch.tensor(numbers)
            gold[number, : end - start] = torch.tensor(golds)
        allowed = torch.cat([torch.ones(len(padded), padded.shape[1], 1, dtype=torch.bool), sentence[:, :, None] == sentence[:, None, :]], 2)
        scores = scores.masked_fill(~allowed, -1e4)
        arc = functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1)
        known = [
            (batch.row(number, index), batch.roots[number] if word.head < 0 else batch.row(number, word.head), self.index["relation"][word.relation])
            for number, index, word in words
            if word.relation in self.index["relation"] and (word.head < 0 or batch.windows[number][1] <= word.head < batch.windows[number][2])
        ]
        dependent, head, relation = (torch.tensor(column) for column in zip(*known))
        labels = model.label_scores(model.slice(projected, "label.dependent")[dependent], model.slice(projected, "label.head")[head])
        return arc, functional.cross_entropy(labels, relation)

    def nominals(self, batch, words):
        kinds = [dict() for _ in batch.windows]
        for number, (document, start, end) in enumerate(batch.windows):
            for first, last, kind, _ in document.nominals:
                if start <= first and last < end:
                    kinds[number][corpora.head_of(document, first, last)] = self.index["nominal"][kind]
        return torch.tensor([kinds[number].get(index, 0) for number, index, _ in words])

    def mention_spans(self, batch):
        types = self.index["mention"]
        return [
            [(first - start, last - start, types[kind]) for first, last, kind in document.mentions if start <= first and last < end]
            for document, start, end in batch.windows
        ]

    def spans(self, batch, projected, layer, spans):
        scores = self.model.slice(projected, layer)[batch.padded_rows()]
        gold = torch.zeros(scores.shape[:2], dtype=torch.long)
        for number, found in enumerate(spans):
            for first, last, kind in found:
                gold[number, first] = 1 + 2 * kind
                gold[number, first + 1 : last + 1] = 2 + 2 * kind
        return self.model.crf[layer].loss(scores, gold, batch.lengths) / sum(batch.lengths)

    def links(self, batch, projected):
        losses = []
        for number, (document, start, end) in enumerate(batch.windows):
            shift = batch.row(number, start) - start
            inside = [
                {layer: [(a + shift, b + shift) for a, b in item[layer] if start <= a and b < end] for layer in corpora.SPAN_LAYERS}
                for item in document.attributions
            ]
            for relation, (left, right) in enumerate((("cue", "source"), ("cue", "content"), ("content", "source"))):
                candidates = sorted({span for item in inside for span in item[right]})
                asked = [(span, item[right]) for item in inside for span in item[left]]
                if not asked or not candidates:
                    continue
                scores = self.model.link_scores(relation, projected, [span for span, _ in asked], candidates)
                gold = torch.zeros(scores.shape, dtype=torch.bool)
                for index, (_, right_spans) in enumerate(asked):
                    for span in right_spans or [None]:
                        gold[index, candidates.index(span) if span else -1] = True
                losses.append(scores.logsumexp(1) - scores.masked_fill(~gold, -1e9).logsumexp(1))
        return torch.cat(losses).mean() if losses else projected.sum() * 0

    def coreference(self, batch, projected):
        documents = list({id(document): document for document, _, _ in batch.windows}.values())
        return sum(self.chains(projected, mentions_of(batch, document)) for document in documents) / len(documents)

    def chains(self, projected, mentions):
        if len(mentions) < 2:
            return projected.sum() * 0
        scores = self.model.coreference_scores(projected, mentions)
        gold = torch.tensor([[a.entity == b.entity and j < i for j, b in enumerate(mentions)] + [False] for i, a in enumerate(mentions)])
        gold[:, -1] = ~gold.any(1)
        return (scores.logsumexp(1) - scores.masked_fill(~gold, -1e9).logsumexp(1)).mean()


def mentions_of(batch, of):
    """The nominal mentions of a document's windows in a batch, in order of the text."""
    found = []
    for number, (document, start, end) in enumerate(batch.windows):
        if document is not of:
            continue
        sentence, sentences = 0, []
        for word in document.words[:end]:
            sentences.append(sentence)
            sentence += word.ends_sentence
        for nominal in document.nominals:
            if start <= nominal[0] and nominal[1] < end:
                found.append((nominal[0], -nominal[1], Mention(batch, number, document, nominal, sentences[nominal[0]])))
    return [mention for _, _, mention in sorted(found, key=lambda entry: entry[:2])]


def attribution_spans(batch, layer):
    """Flat spans within each window; a span that a window cuts is left out."""
    result = []
    for document, start, end in batch.windows:
        spans = sorted({span for item in document.attributions for span in item[layer] if start <= span[0] and span[1] < end})
        kept, last = [], -1
        for span in spans:
            if span[0] > last:
                kept.append((span[0] - start, span[1] - start, 0))
                last = span[1]
        result.append(kept)
    return result
