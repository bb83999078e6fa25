import Records
import Testing

@testable import Language

/// A short article and what its mentions mean, as a test writes them: «words=meaning».
struct NamedArticle {
  let analysis: Analysis

  /// The first line is the headline when `headline` is set.
  init(_ text: String, on date: String?, headline: Bool = false) throws {
    let candidates = date.flatMap { EventDate($0) }.map {
      [PublicationDate.Candidate(value: $0, how: .metadata, foundIn: "test", words: "")]
    }
    let firstLine = text.prefix { $0 != "\n" }.utf8.count
    let article = Article(
      source: "test", details: ArticleDetails(),
      published: PublicationDate(candidates: candidates ?? []), text: ArticleText(text),
      headline: headline ? TextSpan(0, firstLine) : nil)
    analysis = try NamedArticle.analyser.get().analyse(article)
  }

  /// Every mention as «words=meaning», a place with «@» before its name.
  var readings: [String] {
    analysis.mentions.map { "\(analysis.article.text[$0.span])=\(NamedArticle.meaning($0))" }
  }

  /// What the words of a mention mean, or nil when there is no such mention.
  func meaning(of words: String) -> String? {
    mention(words).map(NamedArticle.meaning)
  }

  func mention(_ words: String) -> Mention? {
    analysis.mentions.first { analysis.article.text[$0.span] == words }
  }

  static func meaning(_ mention: Mention) -> String {
    switch mention.meaning {
    case .actor(let actor): actor.name
    case .actors(let actors): actors.map(\.name).joined(separator: " & ")
    case .place(let name, _): "@" + name
    }
  }

  /// Read once: the tables are large.
  static let analyser = Result { try LanguageAnalyser() }

  static let tables = Result { try NameTables(words: NameWords()) }
}
