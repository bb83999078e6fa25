#!/usr/bin/env python3
"""Measures how well page bodies are found: word 4-gram and bag F1, per page, averaged.

    python3 Quality/body_measure.py DATA COMMAND…

DATA holds `ground-truth.json` (page key -> `articleBody`) and `html/KEY.html.gz`, as the
article-extraction benchmark of Scrapinghub has them. COMMAND reads the folder that is put behind it and
prints one article a line as JSON (`text`, `headline`, `furniture` in code points, `source`).
The headline and the furniture are taken out of the text before it is compared.
"""

import gzip
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from collections import Counter


def grams(text, length):
    words = re.findall(r"\w+", text)
    starts = range(max(len(words) - length + 1, 1)) if words else ()
    return Counter(tuple(words[i : i + length]) for i in starts)


def scores(found, wanted):
    shared = sum((found & wanted).values())
    precision = shared / max(sum(found.values()), 1)
    recall = shared / max(sum(wanted.values()), 1)
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def body(article):
    characters = list(article["text"])
    for piece in [article.get("headline")] + article["furniture"]:
        if piece:
            for index in range(piece["start"], piece["end"]):
                characters[index] = " "
    return "".join(characters)


def main(data, command):
    truth = json.loads((data / "ground-truth.json").read_text())
    with tempfile.TemporaryDirectory() as folder:
        for key in truth:
            page = gzip.decompress((data / "html" / f"{key}.html.gz").read_bytes())
            (pathlib.Path(folder) / f"{key}.html").write_bytes(page)
        lines = subprocess.run(command + [folder], capture_output=True, text=True).stdout
    articles = (json.loads(line) for line in lines.splitlines() if line.startswith("{"))
    bodies = {pathlib.Path(a["source"]).stem: body(a) for a in articles}
    for name, length in (("word 4-grams", 4), ("words", 1)):
        rows = [
            scores(grams(bodies.get(key, ""), length), grams(page["articleBody"], length))
            for key, page in truth.items()
        ]
        precision, recall, f1 = (sum(row[i] for row in rows) / len(rows) for i in range(3))
        print(f"{name}: P {precision:.4f} R {recall:.4f} mean F1 {f1:.4f} ({len(rows)} pages)")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2:])
