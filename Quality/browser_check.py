#!/usr/bin/env python3
"""Opens the pages of `readout serve` in a real browser and checks what a reader would notice.

    Quality/browser_check.py READOUT RECORD [--pictures DIR] [--each 3] [--chromium /usr/bin/chromium]

Needs `playwright` and `axe-selenium-python` (for its copy of axe-core) from PyPI, and Chromium (Debian's `chromium`).
The record is copied first. Every kind of page is opened on a desktop and on a phone, by day and by night; each must
answer, say nothing on the console, ask nothing of another machine, fit the phone's width, and pass axe. Then a reader
searches, opens a pair, a contact, a cited passage, corrects a line and takes it back. One line a check; status 1 when
one fails.
"""
import argparse
import collections
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import urllib.parse

from playwright.sync_api import sync_playwright

AXE = "node_modules/axe-core/axe.min.js"
SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


class Failures:
    def __init__(self):
        self.count = 0

    def check(self, holds, what):
        print(("ok    " if holds else "FAIL  ") + what, flush=True)
        self.count += not holds


def kind(path):
    """The kind of page that an address leads to: identifiers taken out."""
    path = urllib.parse.urlsplit(path)
    names = sorted(name for name, _ in urllib.parse.parse_qsl(path.query) if name in ("page", "text", "who", "kind", "year"))
    return re.sub(r"/[0-9a-z]{14}(?=/|$)", "/*", path.path) + ("?" + "&".join(names) if names else "")


def axe_source():
    import axe_selenium_python
    return (pathlib.Path(axe_selenium_python.__file__).parent / AXE).read_text()


class Reader:
    """A browser page that notes what it says and asks."""

    def __init__(self, browser, base, size, scheme):
        width, height = SIZES[size]
        self.base, self.said, self.asked = base, [], []
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        self.page = context.new_page()
        self.page.on("console", lambda message: self.said.append(message.text) if message.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.said.append("dialog: " + dialog.message), dialog.dismiss()))
        self.page.on("request", lambda request: None if request.url.startswith((base, "data:", "blob:")) else self.asked.append(request.url))

    def open(self, path):
        self.said.clear()
        self.asked.clear()
        answer = self.page.goto(self.base + path)
        return answer.status if answer else 0


def crawl(browser, base, each):
    """Some addresses of each kind of page that links lead to, the entry first."""
    reader = Reader(browser, base, "desktop", "light")
    found, waiting, seen = collections.defaultdict(list), ["/"], {"/"}
    while waiting:
        path = waiting.pop(0)
        of_kind = found[kind(path)]
        if len(of_kind) >= each:
            continue
        reader.open(path)
        of_kind.append(path)
        links = reader.page.eval_on_selector_all("a[href]:not([download])", "all => all.map(a => a.getAttribute('href'))")
        for link in links:
            link = link.split("#")[0]
            is_file = re.search(r"\.(csv|jsonl|json|markdown|md|html)(\?|$)", link) or link.startswith(("/downloads/", "/api/", "/assets/"))
            if link.startswith("/") and not is_file and link not in seen:
                seen.add(link)
                waiting.append(link)
    return found


def look(browser, base, found, pictures, failures):
    source = axe_source()
    for size in SIZES:
        for scheme in ("light", "dark"):
            reader = Reader(browser, base, size, scheme)
            for name, paths in sorted(found.items()):
                for number, path in enumerate(paths):
                    if number and (scheme == "dark"):
                        continue
                    status = reader.open(path)
                    faults = [f"status {status}"] if status != 200 else []
                    faults += ["console: " + text[:200] for text in reader.said]
                    faults += ["asks " + url for url in reader.asked]
                    wide = reader.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    faults += [f"{wide} pixels too wide"] if wide > 1 else []
                    # The policy of the pages forbids scripts of others; a tool gets round it, a page cannot.
                    found_by_axe = reader.page.evaluate(source + "\naxe.run({resultTypes: ['violations']}).then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 2).map(n => n.html.slice(0, 160)).join(' | ')))")
                    faults += ["axe " + violation for violation in found_by_axe]
                    failures.check(not faults, f"{size} {scheme} {path}" + "".join("\n        " + fault for fault in faults))
                    if pictures and not number:
                        safe = re.sub(r"[^a-z0-9]+", "-", name).strip("-") or "overview"
                        reader.page.screenshot(path=pictures / f"{safe}-{size}-{scheme}.png", full_page=False)
                        if size == "desktop" and scheme == "light":
                            reader.page.screenshot(path=pictures / f"{safe}-whole.png", full_page=True)


def walk(browser, base, names, failures):
    """Search → pair → contact → cited passage → correction → undo, as a reader goes."""
    reader = Reader(browser, base, "desktop", "light")
    page = reader.page
    reader.open("/")
    page.get_by_role("searchbox").first.fill(names[0].split()[-1])
    page.get_by_role("button", name="Search").first.click()
    failures.check(names[0] in page.inner_text("main"), f"search finds {names[0]}")
    page.goto(base + "/pairs?" + urllib.parse.urlencode({"a": names[0], "b": names[1]}))
    failures.check("/pairs/" in page.url and names[1] in page.inner_text("h1"), f"the pair's page is at {page.url[len(base):]}")
    failures.check(page.locator("svg a").count() > 0, f"its timeline has {page.locator('svg a').count()} links")
    page.locator("main a[href^='/lines/c']").first.click()
    sentence = page.inner_text("h1")
    failures.check("/lines/" in page.url, f"a contact: {sentence}")
    line = page.url[len(base):].split("?")[0]
    quoted = page.locator("mark").first.inner_text()
    page.locator("main a[href*='/articles/'][href*='#p']").first.click()
    target = urllib.parse.urlsplit(page.url).fragment
    marked = page.locator(f"[id='{target}']")
    failures.check(marked.count() == 1 and marked.is_visible(), f"the cited passage is marked in its article: «{quoted[:60]}»")
    page.goto(base + line)
    before = page.inner_text("main")
    page.get_by_role("button", name=re.compile("^Accept")).first.click()
    failures.check(page.url.startswith(base) and "ccepted" in page.inner_text("main"), "the contact is accepted")
    page.get_by_role("button", name=re.compile("^Undo")).first.click()
    page.goto(base + line)
    failures.check(page.inner_text("main") == before, "undone, its page is what it was before")
    failures.check(not reader.said, "nothing on the console" + "".join("\n        " + text for text in reader.said))
    failures.check(not reader.asked, "nothing asked of another machine")


def busiest(record):
    """The two people who have most contacts with each other."""
    with sqlite3.connect(record) as database:
        return database.execute("""
            SELECT a.name, b.name FROM lineActor AS a JOIN lineActor AS b ON a.line = b.line AND a.name < b.name
            WHERE a.role = 'participant' AND b.role = 'participant' GROUP BY 1, 2
            ORDER BY count(DISTINCT a.line) DESC, 1, 2 LIMIT 1""").fetchone()


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("readout")
    arguments.add_argument("record")
    arguments.add_argument("--pictures", type=pathlib.Path)
    arguments.add_argument("--each", type=int, default=3)
    arguments.add_argument("--chromium", default="/usr/bin/chromium")
    given = arguments.parse_args()
    if given.pictures:
        given.pictures.mkdir(parents=True, exist_ok=True)
    failures = Failures()
    with tempfile.TemporaryDirectory() as folder:
        record = pathlib.Path(folder) / "record.sqlite"
        shutil.copy(given.record, record)
        server = subprocess.Popen(
            [given.readout, "serve", "--record", record, "--port", "0", "--author", "A Reader"], stderr=subprocess.PIPE, text=True)
        try:
            base = re.search(r"http://[^/]+", server.stderr.readline()).group(0)
            with sync_playwright() as driver:
                browser = driver.chromium.launch(executable_path=given.chromium, args=["--no-sandbox"])
                found = crawl(browser, base, given.each)
                print(f"{len(found)} kinds of page: " + " ".join(sorted(found)))
                look(browser, base, found, given.pictures, failures)
                walk(browser, base, busiest(record), failures)
        finally:
            server.terminate()
            server.wait(10)
    print(f"{failures.count} failed" if failures.count else "all hold")
    sys.exit(failures.count > 0)


if __name__ == "__main__":
    main()
