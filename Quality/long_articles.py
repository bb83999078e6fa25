#!/usr/bin/env python3
"""Times reading one very long article: `Quality/long_articles.py [READOUT] [MILLIONS …]`.

Makes articles of so many million characters out of varied sentences with many names, titles and
pronouns, and prints how long `readout extract` takes and how much memory. Time should grow with the
length and not with its square; memory should stay below 1 GB for five million.
"""
import os
import random
import subprocess
import sys
import tempfile

KNOWN = """Emmanuel Macron|Vladimir Putin|Xi Jinping|Joe Biden|Angela Merkel|Olaf Scholz|Kim Jong Un
|Donald Trump|Boris Johnson|Recep Tayyip Erdogan""".replace("\n", "").split("|")
GIVEN = """James Mary Robert Linda Ahmed Fatima Wei Olga Ivan Pierre Claire Hans Greta Carlos Lucia Tariq
Kofi Ama David Susan Omar Leila Peter Paula Marco Elena Jonas Ingrid""".split()
SYLLABLES = "ba ke lo mi nu ra se ti vo za dor len mar nik pol ran sel tov vic wen".split()
TITLES = """French President|Russian President|Chinese Premier|Foreign Minister|Prime Minister
|the German chancellor|the president|the minister|his French counterpart|the two leaders|both sides
|the Foreign Ministry""".replace("\n", "").split("|")
PLACES = "Paris Moscow Beijing Washington Berlin Ankara Geneva London Tokyo Brussels".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


class Writer:
    def __init__(self):
        self.random = random.Random(7)
        pick = lambda: self.random.choice(SYLLABLES)
        self.surnames = [(pick() + pick() + pick()).capitalize() for _ in range(4000)]

    def who(self):
        chance, choice = self.random.random(), self.random.choice
        if chance < 0.4:
            return choice(KNOWN)
        if chance < 0.5:
            return choice(KNOWN).split()[-1]
        if chance < 0.75:
            return choice(GIVEN) + " " + choice(self.surnames)
        return choice(self.surnames) if chance < 0.85 else choice(TITLES)

    def sentence(self):
        chance, choice, who = self.random.random(), self.random.choice, self.who()
        who = who[0].upper() + who[1:]
        if chance < 0.3:
            verb = choice(["met", "called", "visited", "telephoned", "greeted"])
            return f"{who} {verb} {self.who()} in {choice(PLACES)} on {choice(DAYS)}."
        if chance < 0.5:
            return f"{who} said that talks with {self.who()} would resume on {choice(DAYS)}."
        if chance < 0.65:
            verb, minutes = choice(["said", "told", "announced", "denied"]), self.random.randint(10, 90)
            return f"He {verb} that she had spoken to {self.who()} for {minutes} minutes."
        if chance < 0.75:
            return "“We will talk again next week,” he said. “There is much to do, and they know it.”"
        if chance < 0.85:
            return f"They discussed her visit to {choice(PLACES)} and his letter of May {self.random.randint(1, 28)}."
        if chance < 0.93:
            return f"The two leaders agreed to hold another meeting with {self.who()} before the summit."
        return "According to the Foreign Ministry, both sides were ready."

    def article(self, length):
        parts, written = [], 0
        while written < length:
            parts.append(self.sentence() + ("\n\n" if len(parts) % 4 == 3 else " "))
            written += len(parts[-1])
        return "".join(parts)[:length]


def main():
    readout = sys.argv[1] if len(sys.argv) > 1 else ".build/release/readout"
    sizes = [float(size) for size in sys.argv[2:]] or [0.6, 1.25, 2.5, 5]
    print("million characters | processor time, s | s per million | peak memory, MB")
    for size in sizes:
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.write(Writer().article(int(size * 1e6)))
            file.flush()
            child = subprocess.Popen([readout, "extract", file.name], stdout=subprocess.DEVNULL)
            _, status, usage = os.wait4(child.pid, 0)
        assert status == 0, f"status {status}"
        seconds = usage.ru_utime + usage.ru_stime
        print(f"{size:18g} | {seconds:17.1f} | {seconds / size:13.1f} | {usage.ru_maxrss / 1024:8.0f}", flush=True)


if __name__ == "__main__":
    main()
