/// Counts what tells the language of a text.
struct LanguageEvidence {
  /// The least number of words of grammar, and of different ones, for a verdict against English.
  private static let leastWords = 4
  private static let leastForms = 3
  /// The least number of letters for a verdict by script.
  private static let leastLetters = 12
  /// A word longer than this is no word of grammar.
  private static let longestWord = 24

  private let tables: LanguageTables
  private var words = 0
  private var english = 0
  private var counts: [Int]
  private var forms: [Set<String>]
  private var latinLetters = 0
  private var scripts: [String: Int] = [:]
  /// A word of another language that counts only if no name follows: «de».
  private var pending: String?

  init(tables: LanguageTables) {
    self.tables = tables
    counts = Array(repeating: 0, count: tables.names.count)
    forms = Array(repeating: [], count: tables.names.count)
  }

  /// Adds a passage.
  mutating func add(_ scalars: Substring.UnicodeScalarView.SubSequence) {
    var word = String.UnicodeScalarView()
    for scalar in scalars {
      let point = CodePoint(scalar: scalar)
      if point.isLetter || point.value >= 0x80 && point.isCombining {
        if point.value >= 0x370, let script = tables.script(of: point.value) {
          scripts[script, default: 0] += 1
        } else {
          latinLetters += 1
          if word.count <= LanguageEvidence.longestWord { word.append(scalar) }
        }
      } else if !word.isEmpty {
        add(word: String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { add(word: String(word)) }
    settle(nextIsName: false)
  }

  private mutating func add(word: String) {
    words += 1
    let first = word.unicodeScalars.first.map { CodePoint(scalar: $0) }
    let isCapitalised = first?.isUpper == true
    let isShouted =
      isCapitalised && word.unicodeScalars.allSatisfy { !CodePoint(scalar: $0).isLower }
    settle(nextIsName: isCapitalised && !isShouted)
    let folded = Folding.fold(word)
    // «à» is no «a»: English writes its words of grammar without accents.
    if tables.english.contains(folded), folded.utf8.count == word.utf8.count {
      english += 1
    } else if tables.languagesByWord[folded] != nil {
      pending = folded
      // A capital may begin a name: «Los Angeles», «San José»; what follows decides.
    } else if !isCapitalised {
      addLetters(of: word)
    }
  }

  /// Counts the word before unless it was a part of a name.
  private mutating func settle(nextIsName: Bool) {
    guard let word = pending else { return }
    pending = nil
    if nextIsName, tables.particles.contains(word) { return }
    for language in tables.languagesByWord[word] ?? [] {
      counts[language] += 1
      if forms[language].count < LanguageEvidence.leastForms { forms[language].insert(word) }
    }
  }

  private mutating func addLetters(of word: String) {
    var languages: Set<Int> = []
    for scalar in word.unicodeScalars where scalar.value >= 0x80 {
      languages.formUnion(tables.languagesByLetter[scalar] ?? [])
    }
    for language in languages { counts[language] += 1 }
  }

  var verdict: LanguageCheck.Verdict {
    let foreignLetters = scripts.values.reduce(0, +)
    if foreignLetters >= LanguageEvidence.leastLetters, foreignLetters > 2 * latinLetters,
      let script = mainScript
    {
      return .other(script)
    }
    let best = counts.indices.max { counts[$0] < counts[$1] }
    if let best, counts[best] >= LanguageEvidence.leastWords,
      forms[best].count >= LanguageEvidence.leastForms, counts[best] >= 3 * english,
      counts[best] * 7 >= words
    {
      return .other(tables.names[best])
    }
    let isEnglish = english >= 2 && english * 12 >= words
    return isEnglish && counts.allSatisfy { $0 <= english } ? .english : .undetermined
  }

  /// Chinese signs beside kana are Japanese, beside hangul Korean.
  private var mainScript: String? {
    guard let name = scripts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
      return nil
    }
    guard name == "Chinese" else { return name }
    return ["Japanese", "Korean"].first { scripts[$0, default: 0] * 5 >= scripts[name, default: 0] }
      ?? name
  }
}
