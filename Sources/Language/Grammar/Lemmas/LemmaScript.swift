/// How to make a lemma of a word: an edit script as the model's labels write it.
///
/// `=` keeps the word, `-3+y` takes three characters off its end and adds «y» («cities» → «city»),
/// `^be` puts «be» in its place. Scripts work on the word in small letters; one that begins with `~`
/// works on the word as written. A script that would leave nothing
/// leaves the word as it is.
struct LemmaScript: Hashable, Sendable {
  private enum Edit: Hashable {
    case keep
    case ending(cut: Int, add: String)
    case whole(String)
  }

  private let edit: Edit
  private let keepsCase: Bool

  /// A label that is no script keeps the word.
  init(_ label: String) {
    keepsCase = label.first == "~"
    edit = LemmaScript.edit(keepsCase ? label.dropFirst() : label[...]) ?? .keep
  }

  /// Whether it names the lemma itself.
  var isWhole: Bool {
    if case .whole = edit { true } else { false }
  }

  /// The word as the script begins with it: as written, or in small letters.
  func base(of word: some StringProtocol) -> String {
    keepsCase ? String(word) : word.lowercased()
  }

  func lemma(of word: some StringProtocol) -> String {
    let base = base(of: word)
    switch edit {
    case .keep: return base
    case .whole(let lemma): return lemma
    case .ending(let cut, let add):
      guard base.unicodeScalars.count >= cut else { return base }
      let lemma = String(base.unicodeScalars.dropLast(cut)) + add
      return lemma.isEmpty ? base : lemma
    }
  }

  private static func edit(_ script: Substring) -> Edit? {
    let rest = script.dropFirst()
    switch script.first {
    case "^" where !rest.isEmpty:
      return .whole(String(rest))
    case "-":
      let parts = rest.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
      guard let cut = parts.first.flatMap({ Int($0) }), cut >= 0 else { return nil }
      return .ending(cut: cut, add: parts.count > 1 ? String(parts[1]) : "")
    default:
      return nil
    }
  }
}
