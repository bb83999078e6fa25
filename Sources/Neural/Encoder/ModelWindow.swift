/// Words that the language model reads together: some sentences, about 200 words.
package struct ModelWindow: Hashable, Sendable {
  package var words: [Substring]
  /// How many words have been read where each paragraph ends, rising; the last is all of them.
  package var paragraphEnds: [Int]

  package init(words: [Substring], paragraphEnds: [Int]) {
    self.words = words
    self.paragraphEnds = paragraphEnds
  }

  /// Words of one paragraph.
  package init(words: [Substring]) {
    self.init(words: words, paragraphEnds: [words.count])
  }
}
