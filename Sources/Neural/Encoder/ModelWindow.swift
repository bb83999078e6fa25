/// Words that the language model reads together: some sentences, about 200 words.
package struct ModelWindow: Hashable, Sendable {
  package var words: [Substring]
  /// How many words have been read where each sentence ends, as far as rules can tell, rising; the
  /// last is all of them.
  package var sentenceEnds: [Int]

  package init(words: [Substring], sentenceEnds: [Int]) {
    self.words = words
    self.sentenceEnds = sentenceEnds
  }

  /// Words of one sentence.
  package init(words: [Substring]) {
    self.init(words: words, sentenceEnds: [words.count])
  }
}
