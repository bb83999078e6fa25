import Foundation
import Records

/// The documents of a CoNLL-U file with their raw text put together again.
///
/// Words follow each other with one space, but for `SpaceAfter=No`; a blank line parts paragraphs
/// (`# newpar`). A multiword token is written once, and its words share its place.
struct TreebankText {
  /// A syntactic word and the span of the token that it belongs to, in code points that are not space.
  struct Word {
    let form: String
    let span: Range<Int>
    let isPartOfToken: Bool
    /// What the treebank says of it; nil of words that were cut here.
    var grammar: Grammar?
  }

  /// The columns of a word that are compared.
  struct Grammar {
    let form: String
    let tag: String
    let pennTag: String
    let lemma: String
    /// Index of the head among the document's words; nil for a root.
    let head: Int?
    /// Without its subtype.
    let relation: String
  }

  /// A noun phrase and the number of what it means, among those of its document.
  struct Phrase: Hashable {
    /// Indices into ``Document/words``.
    let words: Range<Int>
    let entity: String
  }

  /// One document: its text, words and the spans of its sentences.
  struct Document {
    var text = ""
    var words: [Word] = []
    /// In code points that are not space.
    var sentences: [Range<Int>] = []
    /// Where sentences end among ``words``.
    var sentenceEnds: [Int] = []
    /// After how many words paragraphs end; the last one is left out.
    var paragraphEnds: Set<Int> = []
    /// In the order in which they begin, the longer first; read from `Entity` as GUM writes it.
    var phrases: [Phrase] = []
    fileprivate var openPhrases: [String: [Int]] = [:]
    fileprivate var length = 0
    fileprivate var lastToken = 0..<0
    fileprivate var sentenceStart = 0
    fileprivate var needsSpace = false
    fileprivate var needsBreak = false
  }

  let documents: [Document]

  /// - Throws: ``EvaluationError`` when the file is missing or a line has no ten columns.
  init(_ path: String) throws {
    var documents: [Document] = []
    var current = Document()
    /// The last word of the multiword token being read.
    var tokenEnd = 0
    let lines = try GoldLines.bytes(of: path).split(separator: 10, omittingEmptySubsequences: false)
    for (number, bytes) in lines.enumerated() {
      let line = String(decoding: bytes, as: UTF8.self)
      if line.hasPrefix("# newdoc") {
        if !current.words.isEmpty { documents.append(current) }
        current = Document()
      } else if line.hasPrefix("# newpar") {
        current.needsBreak = true
      } else if line.isEmpty {
        current.endSentence()
        tokenEnd = 0
      } else if !line.hasPrefix("#") {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count == 10 else {
          throw EvaluationError.unreadableLine(
            path: path, number: number + 1, reason: "it has \(cells.count) columns, not 10")
        }
        current.add(cells, &tokenEnd)
      }
    }
    if !current.words.isEmpty { documents.append(current) }
    self.documents = documents
  }

  /// The length of a text without its white space.
  static func length(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.count { !$0.properties.isWhitespace }
  }
}

extension TreebankText.Document {
  /// As an article without a date.
  var article: Article {
    Article(
      source: "treebank", details: ArticleDetails(), published: .unknown, text: ArticleText(text))
  }

  fileprivate mutating func add(_ cells: [Substring], _ tokenEnd: inout Int) {
    let form = String(cells[1])
    let isSpaced = !cells[9].contains("SpaceAfter=No")
    if let dash = cells[0].firstIndex(of: "-") {
      write(form, isSpaced: isSpaced)
      tokenEnd = Int(cells[0][cells[0].index(after: dash)...]) ?? 0
    } else if let number = Int(cells[0]) {
      let isPart = number <= tokenEnd
      if !isPart { write(form, isSpaced: isSpaced) }
      let first = (sentenceEnds.last ?? 0) - 1
      addPhrases(cells[9])
      words.append(
        .init(
          form: form.lowercased(), span: lastToken, isPartOfToken: isPart,
          grammar: .init(
            form: form, tag: String(cells[3]), pennTag: String(cells[4]), lemma: String(cells[2]),
            head: Int(cells[6]).flatMap { $0 == 0 ? nil : first + $0 },
            relation: String(cells[7].prefix { $0 != ":" }))))
    }
  }

  /// Opens and closes phrases at the word about to be added: `Entity=(3-person-new(4-place-new)3)`.
  private mutating func addPhrases(_ cell: Substring) {
    let field = cell.split(separator: "|").first { $0.hasPrefix("Entity=") }
    guard let field else { return }
    var piece = ""
    func entity(_ piece: String) -> String { String(piece.prefix { $0 != "-" }) }
    for sign in field.dropFirst(7) {
      switch sign {
      case "(":
        if piece.hasPrefix("(") {
          openPhrases[entity(String(piece.dropFirst())), default: []].append(words.count)
        }
        piece = "("
      case ")":
        let name = entity(piece.hasPrefix("(") ? String(piece.dropFirst()) : piece)
        let start = piece.hasPrefix("(") ? words.count : openPhrases[name]?.popLast()
        if let start { phrases.append(.init(words: start..<words.count + 1, entity: name)) }
        piece = ""
      default: piece.append(sign)
      }
    }
    if piece.hasPrefix("(") {
      openPhrases[entity(String(piece.dropFirst())), default: []].append(words.count)
    }
  }

  private mutating func write(_ form: String, isSpaced: Bool) {
    if needsBreak, !text.isEmpty {
      text += "\n\n"
      paragraphEnds.insert(words.count)
    } else if needsSpace {
      text += " "
    }
    text += form
    let end = length + TreebankText.length(form)
    lastToken = length..<end
    length = end
    needsSpace = isSpaced
    needsBreak = false
  }

  fileprivate mutating func endSentence() {
    guard length > sentenceStart else { return }
    sentences.append(sentenceStart..<length)
    sentenceStart = length
    sentenceEnds.append(words.count)
    phrases.sort {
      ($0.words.lowerBound, -$0.words.upperBound) < ($1.words.lowerBound, -$1.words.upperBound)
    }
  }
}
