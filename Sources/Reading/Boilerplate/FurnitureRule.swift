import Records

/// Recognises one kind of furniture: a passage of a page that is not part of the report.
protocol FurnitureRule: Sendable {
  var kind: Furniture.Kind { get }

  /// The passage that begins in a line, if it is furniture of this kind.
  func passage(at index: Int, of lines: [TextLine]) -> TextSpan?

  /// Lines that it marks; run as tests and printed in the manual.
  static var examples: [String] { get }
  /// Lines that look alike and are news.
  static var counterexamples: [String] { get }
}

/// The lists that the rules work with, read once.
struct FurnitureLists: Sendable {
  let cookieNotices, relatedLinks, addressLabels, photoCredits, agencies, commentForms: PhraseList
  let shareLinks, subscriptions, copyrights, disclaimers, navigation: PhraseList

  /// - Throws: `missing_table` when a list is not there.
  init() throws(ReadingError) {
    cookieNotices = try PhraseList("cookie-notices")
    relatedLinks = try PhraseList("related-links")
    addressLabels = try PhraseList("address-labels")
    photoCredits = try PhraseList("photo-credits")
    agencies = try PhraseList("agencies")
    commentForms = try PhraseList("comment-forms")
    shareLinks = try PhraseList("share-links")
    subscriptions = try PhraseList("subscriptions")
    copyrights = try PhraseList("copyrights")
    disclaimers = try PhraseList("disclaimers")
    navigation = try PhraseList("navigation")
  }
}
