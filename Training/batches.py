"""Windows of documents as tensors."""

import itertools

import torch

import words as tokenizing


class Batch:
    """Several windows (document, start, end), longest first; one row a word and one for each window's root.

    A mark stands after every sentence. With `rng` some marks are lost and some are false, as with sentences
    that rules have found, so that the model learns to see through it.
    """

    LOST, FALSE = 0.08, 0.03

    def __init__(self, windows, pieces, rng=None):
        self.windows = sorted(windows, key=lambda window: window[1] - window[2])
        sequences, shapes, rows, share, words = [], [], [], [], []
        self.roots, row = [], 0
        for document, start, end in self.windows:
            ids, shape = [pieces.start], [0]
            rows.append([(0, row)])
            share.append([1.0])
            self.roots.append(row)
            row += 1
            for word in document.words[start:end]:
                parts = pieces.of(word.text)
                rows[-1] += [(len(ids) + index, row) for index in range(len(parts))]
                share[-1] += [1 / len(parts)] * len(parts)
                ids += parts
                shape += [tokenizing.case_shape(word.text)] * len(parts)
                row += 1
                if word.ends_paragraph or word is document.words[end - 1] or self.is_marked(word, rng):
                    ids.append(pieces.end)
                    shape.append(0)
            sequences.append(ids)
            shapes.append(shape)
        # All windows one after another, without padding.
        self.pieces, self.shapes = (torch.tensor(sum(lists, [])) for lists in (sequences, shapes))
        self.row_count = row
        self.piece_counts = list(map(len, sequences))
        starts = list(itertools.accumulate(self.piece_counts, initial=0))
        self.piece_rows = torch.tensor([starts[index] + place for index, part in enumerate(rows) for place, _ in part])
        self.word_of_piece = torch.tensor([to for part in rows for _, to in part])
        self.share = torch.tensor([value for part in share for value in part])
        self.lengths = [end - start for _, start, end in self.windows]

    def is_marked(self, word, rng):
        if not rng:
            return word.ends_sentence
        return rng.random() >= self.LOST if word.ends_sentence else not word.text[0].isalnum() and rng.random() < self.FALSE

    def mask(self, share, pieces):
        """Hides a share of the pieces, so that the model leans on their neighbours too."""
        hidden = (torch.rand(self.pieces.shape) < share) & (self.pieces != pieces.start) & (self.pieces != pieces.end)
        self.pieces = self.pieces.masked_fill(hidden, pieces.hidden)

    def row(self, window, word):
        """The row of a document's word that lies in a window."""
        return self.roots[window] + 1 + word - self.windows[window][1]

    def padded_rows(self):
        """[windows, longest] rows of the words; padding repeats the root."""
        longest = self.lengths[0]
        return torch.tensor([
            [root + 1 + index if index < length else root for index in range(longest)]
            for root, length in zip(self.roots, self.lengths)
        ])
