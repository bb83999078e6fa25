"""Words as the encoder sees them: plain-text tokens, case shapes and wordpieces.

The product has its own, finer tokenizer; for learning spans from running text, this one only has to cut
at the same places nearly always (contractions, possessives, hyphens, punctuation).
"""

import re
import unicodedata

ABBREVIATIONS = set(
    "mr mrs ms dr sen rep gov gen col lt sgt capt rev hon prof st jr sr jan feb mar apr jun jul aug sep sept oct "
    "nov dec vs etc no inc corp co ltd".split()
)
TOKEN = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w+|(?:[^\W\d_]\.){2,}|[@#]\w+"
    r"|\d+(?:[.,:]\d+)*[^\W\d_]*|[^\W\d_]+(?:['’][^\W\d_]+)*\.?|\.{2,}|-{2,}|\S"
)
CLITIC = re.compile(r"(?i)(n['’]t|['’](?:s|ll|re|ve|d|m))$")


def tokens(text):
    """The (start, end) of every token of a text."""
    found = []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        word = match.group()
        if len(word) > 1 and word[-1] == "." and word[-2].isalpha() and "." not in word[:-1]:
            stem = word[:-1]
            if stem.lower() not in ABBREVIATIONS and not (len(stem) == 1 and stem.isupper()):
                found += clitics(text, start, end - 1) + [(end - 1, end)]
                continue
        found += clitics(text, start, end)
    return found


def clitics(text, start, end):
    word = text[start:end]
    if word.lower() == "cannot":
        return [(start, start + 3), (start + 3, end)]
    match = CLITIC.search(word)
    if not match or match.start() == 0:
        return [(start, end)]
    return [(start, start + match.start()), (start + match.start(), end)]


def case_shape(word):
    """0 is kept for pieces that belong to no word; see the weights file's description for the others."""
    letters = [letter for letter in word if letter.isalpha()]
    if not letters:
        return 6 if any(sign.isdigit() for sign in word) else 7
    upper = [letter.isupper() for letter in letters]
    if not any(upper):
        return 1
    if len(letters) == 1:
        return 4
    if all(upper):
        return 3
    return 2 if upper[0] and not any(upper[1:]) else 5


class WordPieces:
    """The uncased wordpieces of BERT, word by word."""

    MAXIMUM = 16

    def __init__(self, pieces):
        self.pieces = pieces
        self.ids = {piece: index for index, piece in enumerate(self.pieces)}
        self.unknown, self.start, self.end, self.hidden = (self.ids[name] for name in ("[UNK]", "[CLS]", "[SEP]", "[MASK]"))
        self.known = {}

    def of(self, word):
        if word not in self.known:
            ids = [piece for part in basic(word) for piece in self.longest(part)]
            self.known[word] = (ids or [self.unknown])[: self.MAXIMUM]
        return self.known[word]

    def longest(self, part):
        if len(part) > 100:
            return [self.unknown]
        found, start = [], 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = self.ids.get(("##" if start else "") + part[start:end])
                if piece is not None:
                    found.append(piece)
                    start = end
                    break
            else:
                return [self.unknown]
        return found


def basic(word):
    """Splits a word at punctuation, white space and Chinese characters; lower case, no accents."""
    parts, current = [], ""
    for sign in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(sign)
        if category == "Mn" or (category in ("Cc", "Cf") and sign not in "\t\n\r") or sign in "\0\ufffd":
            continue
        alone = is_punctuation(sign, category) or is_chinese(ord(sign))
        if alone or sign.isspace():
            parts += [current] if current else []
            parts += [sign] if alone else []
            current = ""
        else:
            current += sign
    return parts + ([current] if current else [])


def is_punctuation(sign, category):
    code = ord(sign)
    return 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126 or category[0] == "P"


def is_chinese(code):
    return (
        0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2A6DF
        or 0x2A700 <= code <= 0x2CEAF or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F
    )
