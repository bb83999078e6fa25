import Records
package import Store

/// A dossier on the dealings of two sides: every line with its footnotes, in the order in which it is read.
///
/// Nothing in it is invented: its sentences are made of what the lines hold, its numbers are counted, and every line
/// names the passages it rests on. It is laid out by ``BriefFormat``; the same record gives the same bytes.
package struct Brief: Sendable {
  let title: String
  /// What the dossier counts, and whom its sides stand for; a paragraph each.
  let summary: [String]
  /// Those that have lines.
  let sections: [BriefSection]
  let footnotes: [Footnote]

  package init(_ dealings: Dealings) {
    title = "\(dealings.a.name) and \(dealings.b.name)"
    summary = BriefSummary(dealings).paragraphs
    var lines = BriefLines(dealings)
    sections = [
      lines.contacts(), lines.silences(), lines.statements(), lines.actions(),
      lines.disagreements(), lines.pledges(),
    ].compactMap(\.self)
    footnotes = lines.footnotes.all
  }
}

/// A part of a dossier about one kind of line.
struct BriefSection: Sendable {
  /// The name by which a page links to it.
  let anchor: String
  let heading: String
  /// How it is to be read.
  var introduction: String?
  let groups: [BriefGroup]
}

/// Lines that belong together.
struct BriefGroup: Sendable {
  let heading: String?
  let lines: [BriefLine]
}

/// A line of the record in a dossier.
struct BriefLine: Sendable {
  /// The line's identifier; nil for what is no line of the record, such as a silence.
  let id: String?
  /// «2017-05-29», «reported 2017-05-31» or «undated»; nil where the text has it.
  let date: String?
  let text: BriefPart
  /// What else is told of it, and where reports differ.
  let details: [[BriefPart]]
}

/// Some words and the numbers of the footnotes that stand after them.
struct BriefPart: Sendable {
  let text: String
  var notes: [Int] = []
}

/// A passage that a dossier cites.
struct Footnote: Sendable {
  /// From 1, in the order of first use.
  let number: Int
  let passage: CitedPassage
  let article: ArticleLine?
}

/// Gives every passage one number, however often it is cited.
struct Footnotes {
  private(set) var all: [Footnote] = []
  private var numbers: [CitedPassage: Int] = [:]
  private let articles: [String: ArticleLine]

  init(articles: [String: ArticleLine]) {
    self.articles = articles
  }

  /// The numbers of passages, in order, each once.
  mutating func numbers(of passages: [CitedPassage]) -> [Int] {
    var found: [Int] = []
    for passage in passages {
      let number = number(of: passage)
      if !found.contains(number) { found.append(number) }
    }
    return found.sorted()
  }

  private mutating func number(of passage: CitedPassage) -> Int {
    if let number = numbers[passage] { return number }
    let number = all.count + 1
    numbers[passage] = number
    all.append(Footnote(number: number, passage: passage, article: articles[passage.article]))
    return number
  }
}
