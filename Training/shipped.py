"""The model of a weights file, for comparing the program with PyTorch."""

import words
import weights
from model import Model


def load(path):
    """(model, wordpieces) of a weights file."""
    header, tensors = weights.read(path)
    size = header["encoder"]
    counts = {entry["name"]: entry["count"] for entry in header["slices"]}
    config = {
        "encoder": {"layers": size["layers"], "width": size["width"], "heads": size["heads"], "inner": size["inner"], "maximum_pieces": size["maximumPieces"]},
        "features": {
            "arc": counts["arc.head"], "label": counts["label.head"], "link": counts["link.cue"], "coreference": counts["coref.anaphor"],
        },
        "dropout": 0.0,
    }
    pieces = words.WordPieces(tensors["vocabulary"].split("\n"))
    model = Model(config, len(pieces.pieces), header["labels"]).eval()
    weights.load(model, tensors, size["heads"])
    return model, pieces
