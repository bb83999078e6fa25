/// What a word is to its head: a relation of Universal Dependencies, with its subtype if it has one.
///
/// `nsubj:pass` is the universal relation ``Universal/nominalSubject`` of the subtype `pass`.
package struct Relation: Hashable, Sendable {
  /// The relations that all languages share (<https://universaldependencies.org/u/dep/>).
  package enum Universal: String, Sendable, CaseIterable {
    case adnominalClause = "acl"
    case adverbialClause = "advcl"
    case adverbialModifier = "advmod"
    case adjectivalModifier = "amod"
    case apposition = "appos"
    case auxiliary = "aux"
    case caseMarking = "case"
    case coordinatingConjunction = "cc"
    case clausalComplement = "ccomp"
    case classifier = "clf"
    case compound = "compound"
    case conjunct = "conj"
    case copula = "cop"
    case clausalSubject = "csubj"
    case unspecified = "dep"
    case determiner = "det"
    case discourse = "discourse"
    case dislocated = "dislocated"
    case expletive = "expl"
    case fixed = "fixed"
    case flat = "flat"
    case goesWith = "goeswith"
    case indirectObject = "iobj"
    case list = "list"
    case marker = "mark"
    case nominalModifier = "nmod"
    case nominalSubject = "nsubj"
    case numericModifier = "nummod"
    case object = "obj"
    case oblique = "obl"
    case orphan = "orphan"
    case parataxis = "parataxis"
    case punctuation = "punct"
    case reparandum = "reparandum"
    case root = "root"
    case vocative = "vocative"
    case openComplement = "xcomp"
  }

  package let universal: Universal
  /// What a language adds: `pass`, `relcl`, `poss`, `prt`, …
  package let subtype: String?

  package init(_ universal: Universal, subtype: String? = nil) {
    self.universal = universal
    self.subtype = subtype
  }

  /// As treebanks write it: `nsubj`, `acl:relcl`. Nil where the universal part is none.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard let universal = parts.first.flatMap({ Universal(rawValue: String($0)) }) else {
      return nil
    }
    self.init(universal, subtype: parts.count > 1 ? String(parts[1]) : nil)
  }

  package var text: String { universal.rawValue + (subtype.map { ":" + $0 } ?? "") }
}
