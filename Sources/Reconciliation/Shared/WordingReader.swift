/// Reads the ``Wording`` of passages: «two thousand», «2,000» and «2 thousand» become one number, words their stems.
struct WordingReader {
  private let functionWords: Set<String>
  private let negations: Set<String>
  private let numberWords: [String: Double]
  private let scales: [String: Double]
  private(set) var vocabulary = Vocabulary()
  private var stemOf: [String: String] = [:]

  init() throws(ReconciliationError) {
    functionWords = try WordTable.words("function_words.txt")
    negations = try WordTable.words("negations.txt")
    numberWords = try WordingReader.numbers("number_words.tsv")
    scales = try WordingReader.numbers("number_scales.tsv")
  }

  private static func numbers(_ path: String) throws(ReconciliationError) -> [String: Double] {
    var numbers: [String: Double] = [:]
    for row in try WordTable.rows(path, width: 2) {
      guard let number = Double(row[1]) else {
        throw .malformedTable(
          path: path, line: row.joined(separator: "\t"), reason: "has no number")
      }
      numbers[row[0]] = number
    }
    return numbers
  }

  /// Whether a word says nothing of what a passage is about, «the» or «near».
  func isFunctionWord(_ word: String) -> Bool {
    functionWords.contains(word)
  }

  /// One word of a passage.
  private struct Word {
    let text: String
    let isName: Bool
  }

  mutating func read(_ text: String) -> Wording {
    var stems: [Wording.Stem] = []
    var numbers: Set<Wording.Stem> = []
    var names: Set<Wording.Stem> = []
    var content: Set<Wording.Stem> = []
    var words = WordingReader.words(text)[...]
    while let word = words.popFirst() {
      if negations.contains(word.text) {
        stems.append(Wording.negation)
      } else if let number = value(word.text) {
        let stem = vocabulary.number(scaled(number, by: &words))
        stems.append(stem)
        numbers.insert(stem)
        content.insert(stem)
      } else if !functionWords.contains(word.text) {
        let stem = vocabulary.number(stem(word.text))
        stems.append(stem)
        content.insert(stem)
        if word.isName { names.insert(stem) }
      }
    }
    return Wording(
      stems: stems, distinct: content.sorted(), numbers: numbers.sorted(), names: names.sorted())
  }

  private mutating func stem(_ word: String) -> String {
    if let known = stemOf[word] { return known }
    let stem = ContentWords.stem(word)
    stemOf[word] = stem
    return stem
  }

  private func value(_ word: String) -> Double? {
    guard let first = word.utf8.first else { return nil }
    return (48...57).contains(first) ? Double(word) : numberWords[word]
  }

  private func scaled(_ number: Double, by words: inout ArraySlice<Word>) -> String {
    var number = number
    while let scale = words.first.flatMap({ scales[$0.text] }) {
      number *= scale
      words.removeFirst()
    }
    return number == number.rounded() && number < 1e15 ? String(Int(number)) : String(number)
  }

  /// The words of a text; a name is one with a capital that does not open a sentence or a quotation.
  private static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    var opens = true
    for piece in text.unicodeScalars.split(whereSeparator: isSpace) {
      let isQuoted = piece.first.map(openingMarks.contains) ?? false
      let start = piece.first(where: isLetterOrDigit)
      let isName = start.map(isCapital) == true && !opens && !isQuoted
      for word in ContentWords.words(String(piece)) {
        words.append(Word(text: word, isName: isName))
      }
      opens = piece.last.map(closingMarks.contains) ?? false
    }
    return words
  }

  private static let openingMarks = Set("\"'“‘«".unicodeScalars)
  private static let closingMarks = Set(".!?:…\"”»".unicodeScalars)

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value <= 32 : scalar.properties.isWhitespace
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 48...57, 65...90, 97...122: true
    case ..<128: false
    default: scalar.properties.isAlphabetic
    }
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (65...90).contains(scalar.value) : scalar.properties.isUppercase
  }
}
