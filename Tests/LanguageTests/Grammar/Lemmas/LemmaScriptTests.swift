import Testing

@testable import Language

@Suite("Lemmas by edit scripts")
struct LemmaScriptTests {
  @Test(arguments: [
    ("=", "Talks", "talks"), ("-1", "Talks", "talk"), ("-1+", "talks", "talk"),
    ("-3+y", "countries", "country"), ("-0+e", "mak", "make"), ("^be", "Was", "be"),
    ("~=", "iPhone", "iPhone"), ("~-1", "NGOs", "NGO"), ("^go", "went", "go"), ("^-", "--", "-"),
    ("-1+e\u{301}", "cafés", "cafée\u{301}"), ("-2+a+b", "xyz", "xa+b"),
  ])
  func `A script makes the lemma`(script: String, word: String, lemma: String) {
    #expect(LemmaScript(script).lemma(of: word) == lemma)
  }

  @Test func `A proper noun keeps its letters`() {
    #expect(LemmaScript("~").lemma(of: "Macron") == "Macron")
    #expect(LemmaScript("~-1").lemma(of: "Americans") == "American")
    #expect(LemmaScript("^U.S.").lemma(of: "US") == "U.S.")
  }

  @Test(arguments: ["-5", "-99+y", "^", "-", "-x+y", "--1", "", "nonsense", "~", "~^"])
  func `A script that cannot be followed leaves the word`(script: String) {
    #expect(LemmaScript(script).lemma(of: "talks") == "talks")
  }
}
