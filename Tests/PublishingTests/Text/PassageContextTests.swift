import Testing

@testable import Publishing

@Suite("The sentences around a passage")
struct PassageContextTests {
  /// The context of the words between «» in a text.
  private func context(_ marked: String) throws -> PassageContext {
    let scalars = Array(marked.unicodeScalars)
    let start = try #require(scalars.firstIndex(of: "«"))
    let end = try #require(scalars.firstIndex(of: "»")) - 1
    let text = String(String.UnicodeScalarView(scalars.filter { $0 != "«" && $0 != "»" }))
    return try #require(PassageContext(text: text, start: start, end: end))
  }

  @Test(arguments: [
    ("«They met.»", "", ""),
    ("One. Two. «They met.» Three. Four.", "Two. ", " Three. "),
    ("One. In Paris «they met» again. Three. Four.", "One. In Paris ", " again. Three. "),
    ("“We will talk.” «He left.» “Soon!” Later.", "“We will talk.” ", " “Soon!” "),
    ("He spent 3.5 hours. «They met.» Then 2.5 more.", "He spent 3.5 hours. ", " Then 2.5 more."),
    ("A headline\n\n«They met.»\n\nMore", "A headline\n\n", "\n\nMore"),
    ("The U.S. envoy said so. «They met.» it ends", "The U.S. envoy said so. ", " it ends"),
  ])
  func `A sentence on either side is given`(marked: String, before: String, after: String) throws {
    let context = try context(marked)
    #expect(context.before == before)
    #expect(context.after == after)
  }

  @Test func `A text without ends is cut and says so`() throws {
    let words = String(repeating: "word ", count: 200)
    let context = try context(words + "«they met» " + words)
    #expect(context.before.hasPrefix("… "))
    #expect(context.after.hasSuffix(" …"))
    #expect(context.before.unicodeScalars.count <= 302)
    #expect(context.after.unicodeScalars.count <= 302)
    #expect(context.cited == "they met")
  }

  @Test func `An accent that stands alone does not move the passage`() throws {
    let context = try context("E\u{301}lyse\u{301}e. «\u{301}Ils» parlent.")
    #expect(context.cited.unicodeScalars.elementsEqual("\u{301}Ils".unicodeScalars))
  }

  @Test(arguments: [(-1, 3), (3, 3), (4, 3), (0, 100)])
  func `A place that the text does not have gives nothing`(start: Int, end: Int) {
    #expect(PassageContext(text: "They met.", start: start, end: end) == nil)
  }
}
