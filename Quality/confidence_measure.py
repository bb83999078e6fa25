#!/usr/bin/env python3
"""Measures how often lines and fields of each ground are right, and how well that holds elsewhere.

    confidence_measure.py SCORE.PY PREDICTIONS.jsonl GOLD…              prints the table of shares
    confidence_measure.py SCORE.PY PREDICTIONS.jsonl GOLD… --on OTHER…   tells how the shares measured on
        the folders GOLD fit the folders OTHER: expected and found share by bins, and the Brier score

PREDICTIONS.jsonl is what `readout extract` prints; lines are paired with the gold as SCORE.PY pairs them.
A line is right when it is paired (an action: with the right type too), a field when it has the gold's
value in a line that is right. The table is `Sources/Extraction/Resources/Confidence/confidence.tsv`.
"""
import argparse, collections, glob, importlib.util, json, os, re, sys

HEAD = """\
# How often lines and fields found in some way were right; a field among the lines that were. Made by
# Quality/confidence_measure.py; the share is (hits + 1) / (of + 2), so that few cases say little.
kind\tfield\tground\tconfidence\thits\tof"""


def load(path):
    spec = importlib.util.spec_from_file_location("score", path)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    return score


def right_fields(score, kind, gold, said):
    """For each field whether it has the gold's value."""
    def name(field):
        return score.same_name(gold.get(field), said.get(field))
    if kind == "contacts":
        return {"participants": score.same_set(gold.get("participants"), said.get("participants")) == 1,
                "kind": gold.get("kind") == said.get("kind"), "status": gold.get("status") == said.get("status"),
                "date": score.date_match(gold.get("date"), said.get("date")) == 1, "place": name("place")}
    if kind == "statements":
        return {"speaker": name("speaker"), "act": gold.get("act") == said.get("act"),
                "date": score.date_match(gold.get("date"), said.get("date")) == 1}
    return {}


def judged(score, folders, predictions):
    """Every line and field of the articles with gold: (kind, field, ground, whether it is right)."""
    golds = {os.path.basename(p)[:-5]: json.load(open(p, encoding="utf-8"))
             for folder in folders for p in sorted(glob.glob(os.path.join(folder, "*.json")))}
    golds = {name: gold for name, gold in golds.items() if "contacts" in gold and "id" in gold}
    for line in open(predictions, encoding="utf-8"):
        report = json.loads(line)
        whole = os.path.basename(str(report["article"]["source"]))
        stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", whole)
        gold = next((golds[n] for n in (whole, stem, stem.split("_")[0]) if n in golds), None)
        if gold is None:
            continue
        where = score.Cited(report["article"].get("text") or "")
        for kind in ("contacts", "statements", "figures", "actions"):
            pairs = getattr(score, kind[:-1] + "_score")
            items, expected = report.get(kind) or [], gold.get(kind) or []
            partner = {j: expected[i] for i, j, _ in
                       score.pair(expected, items, lambda x, y: pairs(x, y, where))}
            for number, item in enumerate(items):
                grounds = {f: c["ground"] for f, c in (item.get("confidence") or {}).items()}
                found = partner.get(number)
                right = found is not None and (kind != "actions" or found.get("type") == item.get("type"))
                if "item" in grounds:
                    yield kind[:-1], "item", grounds["item"], right
                if found is None:
                    continue
                for field, ok in right_fields(score, kind, found, item).items():
                    if field in grounds:
                        yield kind[:-1], field, grounds[field], bool(ok)


def shares(cases):
    table = collections.OrderedDict()
    for kind, field, ground, right in cases:
        hits, of = table.get((kind, field, ground), (0, 0))
        table[kind, field, ground] = (hits + right, of + 1)
    return table


def share(hits, of):
    return (hits + 1) / (of + 2)


def print_table(table):
    order = ["contact", "statement", "figure", "action"]
    print(HEAD)
    for (kind, field, ground), (hits, of) in sorted(
            table.items(), key=lambda e: (order.index(e[0][0]), e[0][1] != "item", e[0])):
        print(f"{kind}\t{field}\t{ground}\t{share(hits, of):.2f}\t{hits}\t{of}")


def print_fit(table, cases):
    whole = collections.defaultdict(lambda: [0, 0])
    for (kind, field, _), (hits, of) in table.items():
        whole[kind, field][0] += hits
        whole[kind, field][1] += of
    bins = collections.defaultdict(list)
    brier, plain = [], []
    for kind, field, ground, right in cases:
        expected = share(*table.get((kind, field, ground), (0, 0)))
        bins[min(9, int(expected * 10))].append((expected, right))
        brier.append((expected - right) ** 2)
        plain.append((share(*whole[kind, field]) - right) ** 2)
    print("| expected | lines and fields | mean expected | found right |\n| --- | --- | --- | --- |")
    for number, content in sorted(bins.items()):
        print(f"| {number / 10:.1f}–{number / 10 + 0.1:.1f} | {len(content)} | "
              f"{sum(e for e, _ in content) / len(content):.2f} | {sum(r for _, r in content) / len(content):.2f} |")
    print(f"\nBrier score {sum(brier) / len(brier):.3f} over {len(brier)}; "
          f"{sum(plain) / len(plain):.3f} with one share for each kind and field")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("score")
    parser.add_argument("predictions")
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--on", metavar="OTHER", nargs="+")
    options = parser.parse_args()
    score = load(options.score)
    table = shares(judged(score, options.gold, options.predictions))
    if options.on:
        print_fit(table, list(judged(score, options.on, options.predictions)))
    else:
        print_table(table)


if __name__ == "__main__":
    sys.exit(main())
