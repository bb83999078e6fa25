/// What the language model says of an article: trees, names, noun phrases and attributions.
///
/// Words are named by the indices of their tokens throughout.
package struct Grammar: Sendable {
  /// One a sentence, in order.
  package let parses: [Parse]
  /// In order; they do not overlap.
  package let names: [NamedMention]
  /// In the order in which they begin, the longer first; they can lie within one another.
  package internal(set) var nominals: [NominalMention]
  /// For each of ``nominals`` which ones before it may mean the same, the likeliest first.
  package let references: [[Reference]]
  /// In the order of their contents.
  package let attributions: [Attribution]

  /// Of an article that the model has not read.
  package static let none = Grammar()

  package init(
    parses: [Parse] = [], names: [NamedMention] = [], nominals: [NominalMention] = [],
    references: [[Reference]] = [], attributions: [Attribution] = []
  ) {
    self.parses = parses
    self.names = names
    self.nominals = nominals
    self.references = references
    self.attributions = attributions
  }

  /// The tree that holds a token; nil where the model has not read it.
  package func parse(of token: Int) -> Parse? {
    var (low, high) = (0, parses.count)
    while low < high {
      let middle = (low + high) / 2
      if parses[middle].tokens.upperBound > token { high = middle } else { low = middle + 1 }
    }
    guard low < parses.count, parses[low].tokens.contains(token) else { return nil }
    return parses[low]
  }

  /// The name that stands exactly at some tokens.
  func name(of tokens: Range<Int>) -> NamedMention? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].tokens.upperBound > tokens.lowerBound {
        high = middle
      } else {
        low = middle + 1
      }
    }
    guard low < names.count, names[low].tokens == tokens else { return nil }
    return names[low]
  }

  /// What is said of a token; nil where the model has not read it.
  package func word(_ token: Int) -> Word? {
    parse(of: token)?[token]
  }
}
