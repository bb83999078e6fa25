import Language
import Records

/// An analysis as one line of JSON: what `readout analyse --format json` prints.
///
/// `Documentation/Manual/analysis.schema.json` describes every field. Lists are written item by item,
/// so that a long article needs no long text; keys are in alphabetical order all the same.
struct AnalysisJSON {
  private let analysis: Analysis

  init(_ analysis: Analysis) {
    self.analysis = analysis
  }

  func write(to put: (String) throws -> Void) throws {
    let grammar = analysis.grammar
    try put("{\"article\":" + (try JSONText.text(analysis.article)))
    try list("attributions", grammar.attributions, put) { AttributionRow($0, in: analysis) }
    try list("mentions", analysis.mentions, put) { MentionRow($0, in: analysis) }
    try list("names", grammar.names, put) { NameRow($0, in: analysis) }
    try list("nominals", grammar.nominals, put) { NominalRow($0, in: analysis) }
    try list("sentences", analysis.sentences, put) { SentenceRow($0, in: analysis) }
    try list("times", analysis.times, put) { TimeRow($0, in: analysis) }
    try put("}\n")
  }

  private func list<Item>(
    _ name: String, _ items: [Item], _ put: (String) throws -> Void,
    row: (Item) -> (some Encodable)?
  ) throws {
    try put(",\"\(name)\":[")
    var isFirst = true
    for item in items {
      guard let row = row(item) else { continue }
      try put((isFirst ? "" : ",") + (try JSONText.text(row)))
      isFirst = false
    }
    try put("]")
  }
}

extension Analysis {
  fileprivate func quote(_ tokens: Range<Int>) -> Citation? {
    tokens.isEmpty ? nil : article.text.quote(span(of: tokens))
  }
}

private struct AttributionRow: Encodable {
  let content: [Citation]
  let cue: Citation?
  let score: Double
  let source: Citation?

  init?(_ attribution: Attribution, in analysis: Analysis) {
    content = attribution.contents.compactMap(analysis.quote)
    cue = attribution.cue.flatMap(analysis.quote)
    source = attribution.source.flatMap(analysis.quote)
    score = (Double(attribution.score) * 1000).rounded() / 1000
  }
}

/// A passage with what was found out about it.
private struct MentionRow: Encodable {
  let actors: [String]
  let place: String?
  let isIndirect: Bool
  let isLocative: Bool
  let start: Int
  let end: Int
  let text: String

  private enum CodingKeys: String, CodingKey {
    case actors, place, start, end, text
    case isIndirect = "indirect"
    case isLocative = "locative"
  }

  init?(_ mention: Mention, in analysis: Analysis) {
    guard let citation = analysis.article.text.quote(mention.span) else { return nil }
    actors = mention.actors.map(\.name)
    if case .place(let name, _) = mention.meaning { place = name } else { place = nil }
    isIndirect = mention.isIndirect
    isLocative = mention.isLocative
    (start, end, text) = (citation.start, citation.end, citation.text)
  }
}

private struct NameRow: Encodable {
  let kind: NamedMention.Kind
  let start: Int
  let end: Int
  let text: String

  init?(_ name: NamedMention, in analysis: Analysis) {
    guard let citation = analysis.quote(name.tokens) else { return nil }
    kind = name.kind
    (start, end, text) = (citation.start, citation.end, citation.text)
  }
}

private struct NominalRow: Encodable {
  let actors: [String]
  let chain: Int?
  let kind: NominalMention.Kind
  let head: Citation
  let start: Int
  let end: Int
  let text: String

  init?(_ nominal: NominalMention, in analysis: Analysis) {
    guard let citation = analysis.quote(nominal.tokens),
      let head = analysis.quote(nominal.head..<nominal.head + 1)
    else { return nil }
    chain = analysis.chains.number(ofHead: nominal.head)
    actors = analysis.chains.chain(ofHead: nominal.head)?.actors.map(\.name) ?? []
    kind = nominal.kind
    self.head = head
    (start, end, text) = (citation.start, citation.end, citation.text)
  }
}

private struct SentenceRow: Encodable {
  let start: Int
  let end: Int
  let paragraph: Int
  let isHeadline: Bool
  let words: [WordRow]

  private enum CodingKeys: String, CodingKey {
    case start, end, paragraph, words
    case isHeadline = "headline"
  }

  init?(_ sentence: Sentence, in analysis: Analysis) {
    guard let citation = analysis.article.text.quote(sentence.span) else { return nil }
    (start, end) = (citation.start, citation.end)
    paragraph = sentence.paragraph
    isHeadline = sentence.isHeadline
    words = sentence.tokens.compactMap { WordRow($0, in: analysis, sentence.tokens.lowerBound) }
  }
}

private struct WordRow: Encodable {
  let id: Int
  let start: Int
  let end: Int
  let text: String
  let lemma: String?
  let upos: UniversalTag?
  let xpos: String?
  let head: Int?
  let relation: String?

  init?(_ token: Int, in analysis: Analysis, _ first: Int) {
    guard let citation = analysis.quote(token..<token + 1) else { return nil }
    id = token - first + 1
    (start, end, text) = (citation.start, citation.end, citation.text)
    let word = analysis.grammar.word(token)
    lemma = word?.lemma
    upos = word?.tag
    xpos = word?.pennTag
    head = word.map { word in word.head.map { $0 - first + 1 } ?? 0 }
    relation = word?.relation.text
  }
}

private struct TimeRow: Encodable {
  let type: String
  let value: String
  let modifier: String?
  let date: EventDate?
  let rule: String
  let start: Int
  let end: Int
  let text: String

  private enum CodingKeys: String, CodingKey {
    case type, value, date, rule, start, end, text
    case modifier = "mod"
  }

  init?(_ time: TimeExpression, in analysis: Analysis) {
    guard let citation = analysis.article.text.quote(time.span) else { return nil }
    (type, value, modifier) = (time.kind.rawValue, time.value, time.modifier)
    (date, rule) = (time.date, time.rule)
    (start, end, text) = (citation.start, citation.end, citation.text)
  }
}
