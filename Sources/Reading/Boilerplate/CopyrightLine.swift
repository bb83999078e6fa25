import Records

/// A line of rights: «© 2019 The Meridian Post. All rights reserved.»
struct CopyrightLine: FurnitureRule {
  let phrases: PhraseList
  var kind: Furniture.Kind { .copyright }

  func passage(at index: Int, of lines: [TextLine]) -> TextSpan? {
    let line = lines[index]
    guard line.span.length <= 400, phrases.matches(line.words) else { return nil }
    return line.span
  }

  static let examples = [
    "© Pacific Courier. All rights reserved.", "Copyright 2022 The Associated Press",
    "Tous droits réservés",
  ]
  static let counterexamples = [
    "China agreed to protect copyright in the treaty.", "All rights of minorities were discussed.",
  ]
}
