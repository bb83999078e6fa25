"""The encoder with all its heads, as described in the weights file's description (README.md)."""

import math

import torch
from torch import nn
from torch.nn import functional

TAG_SLICES = ["upos", "xpos", "lemma", "boundary", "mention", "nominal", "source", "cue", "content"]
FEATURES = [
    ("arc.dependent", "arc"), ("arc.head", "arc"), ("label.dependent", "label"), ("label.head", "label"),
    ("link.cue", "link"), ("link.source", "link"), ("link.content", "link"),
    ("coref.anaphor", "coreference"), ("coref.antecedent", "coreference"),
]
LINKS = [("link.cue", "link.source"), ("link.cue", "link.content"), ("link.content", "link.source")]
IMPOSSIBLE = -1e4
# A span is taken that is more probable than this, as in the program.
LEAST = 0.35


class Rounding:
    """What quantisation does to numbers, with gradients passed straight through."""

    weights = activations = None  # limits; None: no quantisation

    @classmethod
    def of_weights(cls, weight):
        if cls.weights is None:
            return weight
        scale = weight.detach().abs().amax(1, keepdim=True).clamp_min(1e-12) / cls.weights
        return weight + ((weight / scale).round() * scale - weight).detach()

    @classmethod
    def of_activations(cls, rows):
        if cls.activations is None:
            return rows
        with torch.no_grad():
            low = rows.amin(-1, keepdim=True).clamp_max(0)
            high = rows.amax(-1, keepdim=True).clamp_min(0)
            scale = ((high - low) / cls.activations).clamp_min(1e-30)
            zero = (-low / scale).round()
            rounded = (rows / scale).round_().add_(zero).clamp_(0, cls.activations).sub_(zero).mul_(scale)
        return rows + (rounded - rows).detach() if rows.requires_grad else rounded


class Linear(nn.Linear):
    def forward(self, rows):
        return functional.linear(Rounding.of_activations(rows), Rounding.of_weights(self.weight), self.bias)


class Layer(nn.Module):
    def __init__(self, size):
        super().__init__()
        width, inner = size["width"], size["inner"]
        self.heads = size["heads"]
        self.dropout = 0.0
        self.qkv = Linear(width, 3 * width)
        self.output = Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.inner = Linear(width, inner)
        self.outer = Linear(inner, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)

    def forward(self, rows, counts):
        """[pieces of all windows, width] rows → the same; pieces of one window see each other."""
        mixed = torch.cat([self.mixed(window) for window in self.qkv(rows).split(counts)])
        rows = self.attention_norm(rows + self.dropped(self.output(mixed)))
        return self.norm(rows + self.dropped(self.outer(functional.gelu(self.inner(rows)))))

    def dropped(self, rows):
        return functional.dropout(rows, self.dropout, self.training)

    def mixed(self, window):
        q, k, v = window.view(1, len(window), 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        return functional.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(len(window), -1)


class Encoder(nn.Module):
    """Pieces, case shapes and positions → one row a word; row 0 is the root."""

    def __init__(self, size, vocabulary):
        super().__init__()
        width = size["width"]
        self.word = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(size["maximum_pieces"], width)
        self.shape = nn.Embedding(8, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size["layers"]))
        self.word.weight.requires_grad = self.position.weight.requires_grad = False
        nn.init.zeros_(self.shape.weight)

    def forward(self, batch):
        positions = torch.cat([torch.arange(count) for count in batch.piece_counts])
        rows = self.norm(self.word(batch.pieces) + self.position(positions) + self.shape(batch.shapes))
        for layer in self.layers:
            rows = layer(rows, batch.piece_counts)
        # The mean over a word's pieces, as a sum of rows scattered to words.
        shared = rows[batch.piece_rows] * batch.share[:, None]
        return torch.zeros(batch.row_count, rows.shape[1]).index_add(0, batch.word_of_piece, shared)

    def load_minilm(self, tensors):
        """Takes over the weights of MiniLM-L6 under their names in its file."""
        get = tensors.__getitem__
        with torch.no_grad():
            self.word.weight.copy_(get("embeddings.word_embeddings.weight"))
            self.position.weight.copy_(get("embeddings.position_embeddings.weight") + get("embeddings.token_type_embeddings.weight")[0])
            copy(self.norm, get, "embeddings.LayerNorm")
            for index, layer in enumerate(self.layers):
                base = f"encoder.layer.{index}."
                for part in ("weight", "bias"):
                    names = [f"{base}attention.self.{name}.{part}" for name in ("query", "key", "value")]
                    getattr(layer.qkv, part).copy_(torch.cat([get(name) for name in names]))
                copy(layer.output, get, base + "attention.output.dense")
                copy(layer.attention_norm, get, base + "attention.output.LayerNorm")
                copy(layer.inner, get, base + "intermediate.dense")
                copy(layer.outer, get, base + "output.dense")
                copy(layer.norm, get, base + "output.LayerNorm")


def copy(module, get, name):
    module.weight.copy_(get(name + ".weight"))
    module.bias.copy_(get(name + ".bias"))


class Transitions(nn.Module):
    """A linear-chain CRF over O, B-t, I-t."""

    def __init__(self, types):
        super().__init__()
        tags = 1 + 2 * types
        self.between, self.start, self.end = (nn.Parameter(torch.zeros(size)) for size in ((tags, tags), (tags,), (tags,)))
        between, start = torch.zeros(tags, tags), torch.zeros(tags)
        for to in range(2, tags, 2):
            start[to] = IMPOSSIBLE
            for source in range(tags):
                if source not in (to, to - 1):
                    between[source, to] = IMPOSSIBLE
        self.register_buffer("forbidden", between)
        self.register_buffer("forbidden_start", start)

    def tables(self):
        return self.between + self.forbidden, self.start + self.forbidden_start, self.end

    def loss(self, scores, gold, lengths):
        """Negative log-likelihood, summed; scores [batch, length, tags], sorted by falling length."""
        between, start, end = self.tables()
        inside = torch.arange(scores.shape[1]) < torch.tensor(lengths)[:, None]
        steps = scores.gather(2, gold[:, :, None]).squeeze(2) + functional.pad(between[gold[:, :-1], gold[:, 1:]], (1, 0))
        ends = gold[torch.arange(len(lengths)), torch.tensor(lengths) - 1]
        path = (steps * inside).sum() + start[gold[:, 0]].sum() + end[ends].sum()
        alpha, total = start + scores[:, 0], scores.new_zeros(())
        for step in range(1, scores.shape[1] + 1):
            still = sum(1 for length in lengths if length > step)
            if still < len(alpha):
                total = total + torch.logsumexp(alpha[still:] + end, 1).sum()
                alpha = alpha[:still]
            if still:
                alpha = torch.logsumexp(alpha[:, :, None] + between, 1) + scores[:still, step]
        return total - path

    @torch.no_grad()
    def spans(self, scores, least=LEAST):
        """The spans (first, last, type) for scores [length, tags] whose probabilities exceed `least` by most in all.

        No two of them overlap. Decision 5 says why not the best sequence of tags is taken.
        """
        between, start, end = (table.double().exp() for table in self.tables())
        factors = (scores - scores.amax(1, keepdim=True)).double().exp()
        forward, scales = [], []
        for index, row in enumerate(factors):
            sums = (forward[-1] @ between if index else start) * row
            scales.append(sums.sum())
            forward.append(sums / scales[-1])
        onward = [end / (forward[-1] * end).sum()]
        for row, scale in zip(reversed(factors[1:]), reversed(scales[1:])):
            onward.append(between @ (row * onward[-1]) / scale)
        onward.reverse()
        best, choice = [0.0], []
        endings = self.endings(between, [f.tolist() for f in forward], onward, factors, scales, least)
        for found in endings:
            gain, chosen = max([(best[first] + more, (first, kind)) for first, kind, more in found] + [(best[-1], None)], key=lambda pair: pair[0])
            best.append(gain)
            choice.append(chosen)
        spans, at = [], len(choice)
        while at:
            if choice[at - 1]:
                spans.append((choice[at - 1][0], at - 1, choice[at - 1][1]))
            at = choice[at - 1][0] if choice[at - 1] else at - 1
        return spans[::-1]

    @staticmethod
    def endings(between, forward, onward, factors, scales, least):
        """For each last word the spans (first, type, probability over `least`)."""
        length, tags = factors.shape
        outside = [tag for tag in range(tags) if tag % 2 or not tag]
        leaving = [
            (between[:, outside] @ (factors[index + 1] * onward[index + 1])[outside] / scales[index + 1]).tolist()
            for index in range(length - 1)
        ] + [onward[-1].tolist()]
        between, onward, factors = between.tolist(), [row.tolist() for row in onward], (factors / torch.stack(scales)[:, None]).tolist()
        found = [[] for _ in range(length)]
        for kind in range(tags // 2):
            begins, inside = 1 + 2 * kind, 2 + 2 * kind
            for first in range(length):
                tag, mass = begins, forward[first][begins]
                for last in range(first, length):
                    if last > first:
                        mass *= between[tag][inside] * factors[last][inside]
                        tag = inside
                    if mass * onward[last][tag] <= least:
                        break
                    if mass * leaving[last][tag] > least:
                        found[last].append((first, kind, mass * leaving[last][tag] - least))
        return found


class Model(nn.Module):
    def __init__(self, config, vocabulary, labels):
        super().__init__()
        size, features = config["encoder"], config["features"]
        self.encoder = Encoder(size, vocabulary)
        self.labels = labels
        counts = {name: len(labels[name]) for name in ("upos", "xpos", "lemma", "nominal")}
        counts |= {"boundary": 2, "mention": 1 + 2 * len(labels["mention"]), "source": 3, "cue": 3, "content": 3}
        self.slices, start = {}, 0
        for name, count in [(name, counts[name]) for name in TAG_SLICES] + [(name, features[kind]) for name, kind in FEATURES]:
            self.slices[name] = (start, count)
            start += math.ceil(count / 16) * 16
        self.tag_width = self.slices["arc.dependent"][0]
        self.heads = Linear(size["width"], start)
        self.dropout = nn.Dropout(config["dropout"])
        arc, label, link, coreference = (features[name] for name in ("arc", "label", "link", "coreference"))
        relations = len(labels["relation"])
        self.arc_bilinear = nn.Parameter(torch.zeros(arc, arc))
        self.arc_bias = nn.Parameter(torch.zeros(arc))
        self.label_bilinear = nn.Parameter(torch.zeros(relations, label + 1, label + 1))
        self.crf = nn.ModuleDict({name: Transitions(len(labels["mention"]) if name == "mention" else 1) for name in ("mention", "source", "cue", "content")})
        self.link_bilinear = nn.Parameter(torch.zeros(3, link, link))
        self.link_distance = nn.Parameter(torch.zeros(3, 16))
        self.link_between = nn.Parameter(torch.zeros(3, 4))
        self.link_null = nn.Parameter(torch.zeros(3, link))
        self.link_null_bias = nn.Parameter(torch.zeros(3))
        self.coref_bilinear = nn.Parameter(torch.zeros(coreference, coreference))
        self.coref_null = nn.Parameter(torch.zeros(coreference))
        self.coref_null_bias = nn.Parameter(torch.zeros(()))
        self.coref_sentence = nn.Parameter(torch.zeros(7))
        self.coref_mention = nn.Parameter(torch.zeros(7))
        self.coref_kinds = nn.Parameter(torch.zeros(3, 3, 3))
        for matrix in (self.arc_bilinear, self.coref_bilinear, self.link_bilinear, self.label_bilinear):
            nn.init.normal_(matrix, std=0.02)

    def forward(self, batch):
        """The head projection of every row: [rows, P] with the feature slices activated and dropped."""
        rows = self.encoder(batch)
        projected = self.heads(self.dropout(rows))
        tags, features = projected[:, : self.tag_width], projected[:, self.tag_width :]
        return torch.cat([tags, self.dropout(functional.gelu(features))], 1)

    def slice(self, projected, name):
        start, count = self.slices[name]
        return projected[..., start : start + count]

    def arc_scores(self, dependents, heads):
        """[n, 256] words × [m, 256] candidate heads → [n, m]."""
        return dependents @ (self.arc_bilinear @ heads.transpose(-1, -2)) + (heads @ self.arc_bias).unsqueeze(-2)

    def label_scores(self, dependents, heads):
        """[n, 64] words and their n heads → [n, relations]."""
        one = dependents.new_ones(len(dependents), 1)
        left, right = torch.cat([dependents, one], 1), torch.cat([heads, one], 1)
        side = self.label_bilinear.shape[1]
        mixed = (left @ self.label_bilinear.permute(1, 0, 2).reshape(side, -1)).view(len(left), -1, side)
        return (mixed * right[:, None, :]).sum(-1)

    def link_scores(self, relation, projected, left, right):
        """Scores [a, b + 1] of spans (first, last) `left` with spans `right`; the last column is «none»."""
        names = LINKS[relation]
        vectors = [self.span_vectors(projected, name, spans) for name, spans in zip(names, (left, right))]
        scores = vectors[0] @ self.link_bilinear[relation] @ vectors[1].T
        buckets = torch.tensor([[distance_bucket(a, b) for b in right] for a in left])
        between = torch.tensor([[count_between(a, b, right) for b in right] for a in left])
        scores = scores + self.link_distance[relation][buckets] + self.link_between[relation][between]
        null = vectors[0] @ self.link_null[relation] + self.link_null_bias[relation]
        return torch.cat([scores, null[:, None]], 1)

    def span_vectors(self, projected, name, spans):
        rows = self.slice(projected, name)
        first, last = zip(*spans)
        return (rows[list(first)] + rows[list(last)]) / 2

    def coreference_scores(self, projected, mentions):
        """[n, n + 1]: mention i as anaphor, j < i as antecedent (others impossible), last column «none».

        `mentions` has for each mention its row, sentence, kind, head lemma and words.
        """
        rows = [mention.row for mention in mentions]
        anaphors, antecedents = (self.slice(projected, name)[rows] for name in ("coref.anaphor", "coref.antecedent"))
        sentence = torch.tensor([[bucket7(a.sentence - b.sentence) for b in mentions] for a in mentions])
        distance = torch.tensor([[bucket7(i - j - 1) for j in range(len(mentions))] for i in range(len(mentions))])
        kinds = torch.tensor([[a.kind * 9 + b.kind * 3 + match_of(a, b) for b in mentions] for a in mentions])
        scores = anaphors @ self.coref_bilinear @ antecedents.T + self.coref_sentence[sentence]
        scores = scores + self.coref_mention[distance] + self.coref_kinds.view(-1)[kinds]
        scores = scores.masked_fill(torch.ones(len(mentions), len(mentions), dtype=torch.bool).triu(), IMPOSSIBLE)
        null = anaphors @ self.coref_null + self.coref_null_bias
        return torch.cat([scores, null[:, None]], 1)


def bucket7(distance):
    for index, limit in enumerate((0, 1, 2, 4, 8, 16)):
        if distance <= limit:
            return index
    return 6


def match_of(a, b):
    return 2 if a.words == b.words else 1 if a.lemma == b.lemma else 0


def distance_bucket(a, b):
    if b[0] <= a[1] and a[0] <= b[1]:
        return 0
    gap, base = (a[0] - b[1] - 1, 1) if b[1] < a[0] else (b[0] - a[1] - 1, 8)
    return base + min(gap.bit_length(), 6)


def count_between(a, b, others):
    low, high = (b[1], a[0]) if b[1] < a[0] else (a[1], b[0])
    return min(3, sum(1 for other in others if low < other[0] and other[1] < high))
