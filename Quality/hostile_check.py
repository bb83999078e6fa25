#!/usr/bin/env python3
"""Adds hostile articles to a new record and looks at every page of it with an HTML parser and a browser.

    Quality/hostile_check.py READOUT [--port 9310] [--chromium /usr/bin/chromium] [--pages 400]

The texts are those of Tests/Fixtures/Hostile/texts.json, each as headline, byline, outlet, address and text of an
article, with files that are no proper text beside them. Needs `lxml` and `playwright`. It fails where

- `add` ends with a signal, or `verify` finds a fault;
- a table on the terminal holds a control character or a mark that turns the reading direction;
- a page holds an element, a handler or an address that is not of Readout's making;
- the headline on an article's page is not the article's, after what pages do to controls and spaces;
- a dialog opens, a script of an article runs, the console shows an error, or a request leaves the machine.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import lxml.html
from playwright.sync_api import sync_playwright

TEXTS = pathlib.Path(__file__).parent.parent / "Tests/Fixtures/Hostile/texts.json"
LISTS = "contacts statements figures actions disagreements pledges actors articles".split()
HIDDEN = re.compile(
    "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]")
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]|" + HIDDEN.pattern)


def shown(text):
    """What pages make of a text: controls as pictures, marks left out, every kind of space one space."""
    text = re.sub(r"\s+", " ", "".join(" " if c.isspace() and c not in "\x1c\x1d\x1e\x1f" else c for c in text))
    text = HIDDEN.sub("", text)
    text = re.sub("[\x00-\x1f]", lambda c: chr(0x2400 + ord(c[0])), text).replace("\x7f", "\u2421")
    return re.sub(" +", " ", re.sub("[\x80-\x9f]", "\ufffd", text)).strip()


def write(folder):
    """The articles, and files that are no proper text."""
    texts = json.loads(TEXTS.read_text())
    story = "{0} Emmanuel Macron called Vladimir Putin on Monday. \u201c{0} We will talk,\u201d Putin told Macron. {0}"
    for number, hostile in enumerate(texts):
        text = hostile["text"]
        article = {"title": text, "byline": text, "outlet": text, "url": text, "date": "2022-02-08",
                   "text": "PARIS \u2014 " + story.format(text)}
        (folder / f"{number:03}.json").write_text(json.dumps(article))
        page = f"<html><head><title>{text}</title></head><body><article><p>{story.format(text)}</p></article></body></html>"
        (folder / f"{number:03}.html").write_bytes(page.encode("utf-8", "surrogatepass"))
        (folder / f"{number:03}.txt").write_bytes(story.format(text).encode("utf-8", "surrogatepass"))
    (folder / "surrogates.txt").write_bytes(b"\xff\xfe" + "Macron met Putin ".encode("utf-16-le") + b"\x00\xd8 \x00")
    (folder / "lone-escape.json").write_text('{"title": "a \\ud800 b", "text": "Macron called Putin \\udfff."}')
    (folder / "nul.txt").write_bytes(b"Macron called Putin.\x00 Hidden.")
    (folder / "nul.json").write_text(json.dumps({"title": "a\x00b", "text": "Macron\x00 called Putin on Monday."}))
    (folder / "token.txt").write_text("Macron called Putin. " + "a" * 1_000_000 + " Putin agreed.")
    (folder / "deep.html").write_text("<div>" * 100_000 + "Macron called Putin.")
    (folder / "deep.json").write_text("[" * 100_000)
    return {shown(hostile["text"]) for hostile in texts}


class Faults(list):
    def add(self, where, what):
        self.append(f"{where}: {what}")


def check_program(readout, record, faults):
    outcome = subprocess.run([readout, "verify", "--record", record], capture_output=True, text=True, errors="replace")
    print("verify:", (outcome.stdout + outcome.stderr).strip().splitlines()[-1])
    if outcome.returncode != 0:
        faults.add("verify", f"status {outcome.returncode}")
    for name in LISTS:
        for form in ["table", "markdown", "csv", "json", "jsonl"]:
            command = [readout, name, "--record", record, "--format", form]
            outcome = subprocess.run(command, capture_output=True)
            if outcome.returncode != 0:
                faults.add(name, f"{form}: status {outcome.returncode}: {outcome.stderr[:200]}")
            text = outcome.stdout.decode()
            if form in ("table", "markdown") and HARMFUL.search(text.replace("\n", "")):
                faults.add(name, f"{form} holds {ascii(HARMFUL.search(text.replace(chr(10), ''))[0])}")
            try:
                if form == "json":
                    json.loads(text)
                if form == "jsonl":
                    [json.loads(line) for line in text.split("\n") if line]
            except ValueError:
                faults.add(name, f"{form} is none: {ascii(text[:80])} {outcome.stderr[:200]}")


def check_markup(address, text, faults):
    """What an HTML parser finds that no page of Readout has; the links of the page."""
    tree = lxml.html.document_fromstring(text.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    for element in tree.iter():
        if not isinstance(element.tag, str):
            faults.add(address, "a comment")
            continue
        if element.tag in ("script", "link") and not (element.get("src") or element.get("href")).startswith("/assets/"):
            faults.add(address, f"<{element.tag}>")
        if element.tag in ("iframe", "object", "embed", "base", "style", "math", "img", "marquee"):
            faults.add(address, f"<{element.tag}>")
        for name, value in element.attrib.items():
            if name.startswith("on") or name in ("style", "srcdoc"):
                faults.add(address, f"{name}={value[:40]}")
            if name in ("href", "src", "action") and not re.match(r"(/(?!/)|#|\?|https?://)", value):
                faults.add(address, f"{name}={value[:60]}")
    if HARMFUL.search(text.replace("\n", "")):
        faults.add(address, f"holds {ascii(HARMFUL.search(text.replace(chr(10), ''))[0])}")
    return {a.get("href").split("#")[0] for a in tree.iter("a") if re.match("/(?!/)", a.get("href") or "")}


def browse(base, addresses, chromium, faults):
    """Opens pages in a browser and listens."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        current = [""]
        page.on("dialog", lambda dialog: (faults.add(current[0], "a dialog"), dialog.dismiss()))
        page.on("pageerror", lambda error: faults.add(current[0], f"a script fails: {error}"))
        page.on("console", lambda line: line.type == "error" and "status of 4" not in line.text
                and faults.add(current[0], f"console: {line.text[:200]}"))
        page.on("request", lambda request: request.url.startswith(base) or request.url.startswith("data:,")
                or faults.add(current[0], f"asks {request.url[:100]}"))
        page.on("popup", lambda popup: faults.add(current[0], "a window opens"))
        for address in addresses:
            current[0] = address
            page.goto(base + address.lstrip("/"), wait_until="load")
            for target in page.query_selector_all("main details"):
                target.evaluate("element => element.open = true")
            page.mouse.move(200, 300)
            page.keyboard.press("Tab")
        browser.close()


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("readout")
    arguments.add_argument("--port", type=int, default=9310)
    arguments.add_argument("--chromium", default="/usr/bin/chromium")
    arguments.add_argument("--pages", type=int, default=400)
    arguments = arguments.parse_args()
    faults = Faults()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "articles").mkdir()
        titles = write(folder / "articles")
        record = str(folder / "hostile.readout")
        outcome = subprocess.run([arguments.readout, "add", "--record", record, str(folder / "articles")],
                                 capture_output=True, text=True, errors="replace")
        print("add:", outcome.returncode, outcome.stderr.strip().splitlines()[-1])
        if outcome.returncode not in (0, 1):
            faults.add("add", f"status {outcome.returncode}")
        if HARMFUL.search(re.sub(r"[\n\r\t]|\x1b\[K", "", outcome.stderr)):
            faults.add("add", "what it says holds controls")
        check_program(arguments.readout, record, faults)
        base = f"http://127.0.0.1:{arguments.port}/"
        server = subprocess.Popen([arguments.readout, "serve", "--record", record, "--port", str(arguments.port)],
                                  stderr=subprocess.DEVNULL)
        try:
            time.sleep(3)
            waiting = collections.deque(["/", "/review", "/corrections", "/search", "/network", "/downloads"]
                                        + ["/" + name for name in LISTS])
            seen, pages, found = set(), [], set()
            while waiting and len(seen) < arguments.pages:
                address = waiting.popleft()
                if address in seen:
                    continue
                seen.add(address)
                try:
                    with urllib.request.urlopen(base + address.lstrip("/")) as answer:
                        kind, body = answer.headers["Content-Type"], answer.read().decode()
                except urllib.error.HTTPError as error:
                    if error.code >= 500:
                        faults.add(address, f"status {error.code}")
                    continue
                if not kind.startswith("text/html"):
                    continue
                pages.append(address)
                waiting.extend(sorted(check_markup(address, body, faults)))
                if address.startswith("/articles/"):
                    found.add(lxml.html.fromstring(body).findtext(".//h1"))
            print(len(pages), "pages parsed;", len(found), "article pages")
            for title in sorted(found):
                if title and shown(title) not in titles and not title.startswith(("PARIS", "Not in", "a ", "Macron")):
                    faults.add("articles", f"a headline that no article has: {ascii(title)[:100]}")
            browse(base, pages, arguments.chromium, faults)
            print(len(pages), "pages opened in the browser")
        finally:
            server.terminate()
            server.wait()
    for fault in faults:
        print("FAULT", fault)
    print("no fault" if not faults else f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
