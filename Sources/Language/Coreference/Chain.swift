package import Records

/// Noun phrases of an article that mean the same.
package struct Chain: Hashable, Sendable {
  /// Places in ``Grammar/nominals``, in order; at least one.
  package let nominals: [Int]
  /// Whom its names mean; none where no name or office explains it.
  package let actors: [Actor]

  package init(nominals: [Int], actors: [Actor]) {
    self.nominals = nominals
    self.actors = actors
  }
}

/// The chains of an article: every noun phrase is in one of them.
package struct Chains: Sendable {
  /// In the order of their first phrases.
  package let all: [Chain]
  private let chainOfHead: [Int: Int]

  /// Of an article that the model has not read.
  package static let none = Chains([], of: [])

  /// - Parameter nominals: those whose places the chains hold.
  package init(_ chains: [Chain], of nominals: [NominalMention]) {
    all = chains
    chainOfHead = Dictionary(
      chains.enumerated().flatMap { index, chain in
        chain.nominals.map { (nominals[$0].head, index) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The place in ``all`` of the chain of the phrase with this head.
  package func number(ofHead head: Int) -> Int? { chainOfHead[head] }

  /// The chain of the phrase with this head.
  package func chain(ofHead head: Int) -> Chain? {
    chainOfHead[head].map { all[$0] }
  }
}
