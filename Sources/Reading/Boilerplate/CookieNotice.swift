import Records

/// A notice about cookies and consent: «This website uses cookies to improve your experience.»
struct CookieNotice: FurnitureRule {
  let phrases: PhraseList
  var kind: Furniture.Kind { .cookieNotice }

  func passage(at index: Int, of lines: [TextLine]) -> TextSpan? {
    let line = lines[index]
    return line.isShort && phrases.matches(line.words) ? line.span : nil
  }

  static let examples = [
    "This website uses cookies to improve your experience. We'll assume you're ok with this.",
    "We value your privacy. This site uses cookies to improve your visit. Accept all",
    "Ce site utilise des cookies pour améliorer votre expérience.",
    "Diese Website verwendet Cookies.",
  ]
  static let counterexamples = [
    "The minister said that the site had used cookies to follow visitors from Iran.",
    "Talks on privacy between Brussels and Washington resume on Monday.",
  ]
}
