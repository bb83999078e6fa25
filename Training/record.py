#!/usr/bin/env python3
"""Records what PyTorch gives for some windows, for the tests of the encoder.

    python3 Training/record.py language.weights > Tests/NeuralTests/Resources/windows.json
"""

import json
import pathlib
import sys

import torch

import batches
import corpora
import shipped

WINDOWS = [
    ["The French president , Emmanuel Macron , met Xi Jinping in Beijing on Thursday .", "They did n't sign the U.S. - backed accord ."],
    ["Yes ."],
    ["KYIV ( Reuters ) - Ukraine 's 1,200 troops naïvely re-entered Łódź , the 3rd time .", "“ I do n’t know , ” McDonald said of 东京 ."],
]


@torch.no_grad()
def recorded(model, pieces, sentences):
    document = corpora.Document("", [])
    for sentence in sentences:
        document.words += [corpora.Word(text) for text in sentence.split()]
        document.words[-1].ends_sentence = True
    batch = batches.Batch([(document, 0, len(document.words))], pieces)
    rows = model(batch)
    columns = list(range(0, rows.shape[1], 16))
    return {
        "words": [word.text for word in document.words],
        "sentenceEnds": [index + 1 for index, word in enumerate(document.words) if word.ends_sentence],
        "pieces": batch.pieces.tolist(),
        "columns": columns,
        "projected": [[round(number, 5) for number in row] for row in rows[:, columns].tolist()],
    }


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    model, pieces = shipped.load(pathlib.Path(sys.argv[1]))
    print("[" + ",\n".join(json.dumps(recorded(model, pieces, window), ensure_ascii=False) for window in WINDOWS) + "]")


if __name__ == "__main__":
    main()
