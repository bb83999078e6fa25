#!/usr/bin/env python3
"""Measures how well publication dates are inferred: takes the dates from stories whose dates are known.

    dating_measure.py READOUT STORIES.jsonl[.gz]… [--count N] [--wrong]

READOUT is the program; STORIES hold `id`, `published`, `title` and `text`, one a line. N stories with a full day
are drawn in a fixed order, read without their dates, and compared. Printed are how many were dated, how often the
true day lies in the inferred interval, how often the interval is one day and right, and for each kind of clue how
often it allows the true day. `--wrong` shows each clue that does not.
"""
import argparse, collections, datetime, gzip, json, random, subprocess, tempfile


def stories(paths, count):
    rows = []
    for path in paths:
        opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
        with opened as lines:
            rows += [json.loads(line) for line in lines]
    rows = [row for row in rows if len((row.get("published") or "")) >= 10]
    random.Random(7).shuffle(rows)
    return rows[:count]


def extract(readout, rows):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps({key: row[key] for key in ("id", "title", "text") if row.get(key)}) + "\n")
        file.flush()
        run = subprocess.run([readout, "extract", file.name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def bound(text, last):
    """The first or last day of an EDTF day, month or year; None where it is open."""
    if text == "..":
        return None
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return datetime.date(*parts)
    year, month = parts[0], parts[1] if len(parts) == 2 else (12 if last else 1)
    if not last:
        return datetime.date(year, month, 1)
    return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)


def holds(edtf, day):
    ends = edtf.split("/") if "/" in edtf else [edtf, edtf]
    first, last = bound(ends[0], False), bound(ends[1], True)
    return (first is None or first <= day) and (last is None or day <= last)


def allows(clue, day):
    return ((not clue["within"] or any(holds(each, day) for each in clue["within"]))
            and (not clue["months"] or day.month in clue["months"])
            and (not clue["weekdays"] or day.isoweekday() in clue["weekdays"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readout")
    parser.add_argument("stories", nargs="+")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--wrong", action="store_true")
    arguments = parser.parse_args()
    rows = stories(arguments.stories, arguments.count)
    days = {row["id"]: datetime.date.fromisoformat(row["published"][:10]) for row in rows}
    tally, clues, widths = collections.Counter(), collections.defaultdict(collections.Counter), []
    for report in extract(arguments.readout, rows):
        article = report["article"]
        day = days[article["source"].rsplit(":", 1)[-1]]
        tally["read"] += 1
        tally["how " + article["published_how"]] += 1
        for clue in report["date_clues"]:
            if not (clue["within"] or clue["months"] or clue["weekdays"]):
                continue
            kind = clue["kind"] + (" to come" if "to come" in clue["says"] else "")
            clues[kind][allows(clue, day)] += 1
            if arguments.wrong and not allows(clue, day):
                print("wrong", day, clue["kind"], clue["says"], "|", clue["passages"][0]["text"][:160], sep="\t")
        if article["published_how"] != "inferred":
            continue
        date, right = article["published"], holds(article["published"], day)
        widths.append((bound(date.split("/")[-1], True) - bound(date.split("/")[0], False)).days + 1)
        tally["inferred, the day within" if right else "inferred, the day outside"] += 1
        if widths[-1] == 1:
            tally["one day, right" if right else "one day, wrong"] += 1
        if not right:
            print("outside", day, date, article["published_candidates"][-1]["words"], sep="\t")
    for name in sorted(tally):
        print(f"{name}: {tally[name]}")
    print("days in the intervals:", " ".join(map(str, sorted(widths))))
    for kind, counts in sorted(clues.items()):
        print(f"clue {kind}: allows the true day {counts[True]} of {sum(counts.values())}")


if __name__ == "__main__":
    main()
