/// Compares places by the words of their names.
enum Place {
  /// True for «Versailles» and «Versailles, near Paris»; nil where one is not told.
  static func isOne(_ a: String?, _ b: String?) -> Bool? {
    guard let a, let b else { return nil }
    let (first, second) = (Set(ContentWords.words(a)), Set(ContentWords.words(b)))
    return first.isSubset(of: second) || second.isSubset(of: first)
  }
}
