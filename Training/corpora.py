"""Reads the training corpora into documents of labelled paragraphs, and cuts those into windows."""

import collections
import gzip
import json
import re
from dataclasses import dataclass

import words as tokenizing

MENTION_TYPES = ["person", "organisation", "place", "state", "time", "event", "other"]
NOMINAL_TYPES = [
    "none", "person", "organization", "place", "time", "event", "abstract", "object", "substance", "animal", "plant",
]
SPAN_LAYERS = ["source", "cue", "content"]
SILVER_TYPES = {
    "PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place", "MISC": "other",
    "DATE": "time", "TIME": "time", "DURATION": "time", "SET": "time",
}
GUM_TYPES = {"person": "person", "organization": "organisation", "place": "place", "time": "time", "event": "event"}


@dataclass
class Word:
    text: str
    upos: str = None
    xpos: str = None
    lemma: str = None
    head: int = None  # index of the head in the document, -1 for the root
    relation: str = None
    space_after: bool = True
    ends_sentence: bool = False
    ends_paragraph: bool = False


@dataclass
class Document:
    name: str
    words: list
    mentions: list = None  # (first, last, type); None where nothing is known
    nominals: list = None  # (first, last, type, entity)
    attributions: list = None  # {"source": [(first, last)…], "cue": …, "content": …}
    genre: str = ""


def lines_of(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from file


class States:
    """Names of states and their adjectives, from the product's own table."""

    def __init__(self, path):
        self.names = set()
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line and not line.startswith("#"):
                columns = line.split("\t")
                for column in columns[2:6]:
                    self.names.update(name.strip().lower() for name in column.split("|") if name.strip())

    def has(self, name):
        name = name.lower()
        return name in self.names or name.removeprefix("the ") in self.names


def lemma_script(form, lemma):
    """The shortest edit that turns a word into its lemma; see the description of the weights file."""
    lower = form.lower()
    if lemma == lower:
        return "="
    if lemma == form:
        return "~"
    best = None
    for mark, written in (("", lower), ("~", form)):
        shared = 0
        while shared < min(len(written), len(lemma)) and written[shared] == lemma[shared]:
            shared += 1
        if shared and (best is None or len(written) - shared < best[0]):
            best = (len(written) - shared, f"{mark}-{len(written) - shared}+{lemma[shared:]}")
    return best[1] if best and best[0] <= 6 else "^" + lemma


def gum(path, states):
    """The documents of a CoNLL-U file of GUM."""
    documents, blocks = [], []
    for line in lines_of(path):
        if line.startswith("# newdoc"):
            blocks.append((line.split("=")[1].strip(), []))
        blocks[-1][1].append(line.rstrip("\n"))
    for name, lines in blocks:
        documents.append(gum_document(name, lines, states))
    return documents


def gum_document(name, lines, states):
    document = Document(name=name, words=[], genre=name.split("_")[1])
    entities, base, heads = [], 0, []
    for line in lines:
        if line.startswith("# newpar") and not line.startswith("# newpar_block") and document.words:
            document.words[-1].ends_paragraph = True
        if not line:
            if document.words:
                document.words[-1].ends_sentence = True
            base = len(document.words)
        elif line[0].isdigit():
            columns = line.split("\t")
            if not columns[0].isdigit():
                continue
            misc = dict(item.split("=", 1) for item in columns[9].split("|") if "=" in item)
            document.words.append(
                Word(
                    columns[1], columns[3], columns[4], columns[2], base + int(columns[6]) - 1 if columns[6] != "0" else -1,
                    columns[7], misc.get("SpaceAfter") != "No",
                )
            )
            entities.append(misc.get("Entity", ""))
    document.words[-1].ends_paragraph = document.words[-1].ends_sentence = True
    document.nominals = gum_mentions(entities)
    document.mentions = gum_names(document, states)
    return document


def gum_mentions(entities):
    found, open_ = [], collections.defaultdict(list)
    for index, entity in enumerate(entities):
        for opening, closing in pieces_of(entity):
            if opening:
                open_[opening[0]].append((index, opening[1]))
            if closing and open_[closing]:
                start, kind = open_[closing].pop()
                found.append((start, index, kind, closing))
    return sorted(found, key=lambda mention: (mention[0], -mention[1]))


def pieces_of(entity):
    """(opening, closing) identifiers in the order in which an Entity value has them."""
    for piece in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
        if piece.startswith("("):
            fields = piece.strip("()").split("-")
            yield fields, (fields[0] if piece.endswith(")") else None)
        else:
            yield None, piece[:-1]


def head_of(document, first, last):
    for index in range(first, last + 1):
        head = document.words[index].head
        if head < first or head > last:
            return index
    return last


def gum_names(document, states):
    """Named mentions: the proper nouns around a mention's head, joined over «of», without the article.

    A person's name is its head and what is `flat` to it, without the title before it.
    """
    found = set()
    for first, last, kind, _ in document.nominals:
        head = head_of(document, first, last)

        def is_name(index):
            word = document.words[index]
            return word.xpos in ("NNP", "NNPS") and (kind != "person" or index == head or word.head == head and word.relation == "flat")

        if document.words[head].xpos not in ("NNP", "NNPS"):
            continue
        start = end = head
        while start > first and (is_name(start - 1) or is_bridge(document, start - 1) and start - 2 >= first and is_name(start - 2)):
            start -= 1
        while end < last and (is_name(end + 1) or is_bridge(document, end + 1) and end + 2 <= last and is_name(end + 2)):
            end += 1
        text = " ".join(word.text for word in document.words[start : end + 1])
        kind = "state" if states.has(text) else GUM_TYPES.get(kind, "other")
        found.add((start, end, kind))
    kept, end = [], -1
    for span in sorted(found, key=lambda span: (span[0], -span[1])):
        if span[0] > end:
            kept.append(span)
            end = span[1]
    return kept


def is_bridge(document, index):
    return document.words[index].text.lower() in ("of", "-", "de", "al", "bin")


def polnear(path, silver=None, states=None):
    """The documents of PolNeAR; with automatic names where they are given."""
    names = {}
    if silver:
        for line in lines_of(silver):
            entry = json.loads(line)
            names[entry["id"]] = entry["sentences"]
    documents = []
    for line in lines_of(path):
        entry = json.loads(line)
        documents.append(plain_document(entry, names.get(entry["id"]), states))
    return documents


def plain_document(entry, sentences, states):
    text = entry["text"]
    spans = tokenizing.tokens(text)
    document = Document(name=entry["id"], words=[], genre=entry["id"].split("_")[0])
    for index, (start, end) in enumerate(spans):
        gap = text[end : spans[index + 1][0]] if index + 1 < len(spans) else "\n"
        document.words.append(Word(text[start:end], space_after=bool(gap), ends_paragraph="\n" in gap))
    for index, word in enumerate(document.words):
        following = document.words[index + 1].text[0] if index + 1 < len(spans) else "A"
        word.ends_sentence = word.ends_paragraph or word.text in (".", "!", "?", "”") and word.space_after and (
            following.isupper() or following in "“\""
        ) and (word.text != "”" or document.words[index - 1].text in (".", "!", "?", ","))
    document.attributions = [
        {layer: [s for s in (project(spans, *span) for span in item[layer]) if s] for layer in SPAN_LAYERS}
        for item in entry["attributions"]
    ]
    if sentences is not None:
        document.mentions = silver_mentions(text, spans, sentences, states)
    return document


def project(spans, start, end):
    """The first and last token that a stretch of characters touches."""
    first = last = lower(spans, start)
    while last + 1 < len(spans) and spans[last + 1][0] < end:
        last += 1
    return (first, last)


def lower(spans, start):
    """Index of the first token that ends after `start`."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][1] > start:
            high = middle
        else:
            low = middle + 1
    return min(low, len(spans) - 1)


def silver_mentions(text, spans, sentences, states):
    found = []
    for sentence in sentences:
        run = None
        for start, end, _, label in sentence + [[0, 0, "", "O"]]:
            if run and label == run[2]:
                run[1] = end
                continue
            if run and run[2] in SILVER_TYPES:
                name = text[run[0] : run[1]]
                kind = SILVER_TYPES[run[2]]
                if kind in ("place", "other") and states.has(re.sub(r"\s+", " ", name)):
                    kind = "state"
                found.append((*project(spans, run[0], run[1]), kind))
            run = [start, end, label]
    kept, end = [], -1
    for span in sorted(set(found)):
        if span[0] > end:
            kept.append(span)
            end = span[1]
    return kept


def windows(document, limit, pieces, aim=None):
    """Cuts a document into ranges of at most `limit` words, at paragraph ends, else sentence ends.

    With `aim`, a range also ends at the first sentence end after that many words.
    """
    cuts, start, total, last_sentence, last_paragraph, index = [], 0, 0, None, None, 0
    while index < len(document.words):
        word = document.words[index]
        total += len(pieces.of(word.text)) + word.ends_sentence
        if index - start >= limit or total > 500:
            start, total, last_sentence, last_paragraph = last_paragraph or last_sentence or index, 0, None, None
            cuts.append(start)
            index = start
            continue
        index += 1
        if word.ends_sentence:
            last_sentence = index
            if aim and index - start >= aim:
                cuts.append(index)
                start, total, last_sentence, last_paragraph = index, 0, None, None
            elif word.ends_paragraph:
                last_paragraph = index
    edges = sorted({0, len(document.words), *cuts})
    return list(zip(edges, edges[1:]))
