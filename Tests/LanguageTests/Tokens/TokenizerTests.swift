import Records
import Testing

@testable import Language

@Suite struct TokenizerTests {
  private func tokens(_ text: String) throws -> [Token] {
    let article = ArticleText(text)
    return try Tokenizer().tokens(of: article, in: article.whole)
  }

  /// The words of a text parted by spaces; those that continue a written word follow a `~`.
  private func cut(_ text: String) throws -> String {
    try tokens(text).reduce(into: "") {
      $0 += ($0.isEmpty ? "" : $1.continuesWord ? "~" : " ") + $1.text
    }
  }

  @Test(arguments: [
    ("Macron's two-day visit", "Macron~'s two - day visit"),
    ("Macron’s plan", "Macron~’s plan"),
    ("He didn't go; they can’t.", "He did~n't go ; they ca~n’t ."),
    ("WE CAN'T GO, YOU'LL SEE", "WE CA~N'T GO , YOU~'LL SEE"),
    ("He cannot, I'm gonna, she shouldn't've", "He can~not , I~'m gon~na , she should~n't~'ve"),
    ("D'you see? 'Tis so.", "D'~you see ? 'T~is so ."),
    ("the workers' rights", "the workers~' rights"),
    ("They called it 'the war of lies' then", "They called it ' the war of lies ' then"),
    ("the U.S.'s and Inc.'s share", "the U.S.~'s and Inc.~'s share"),
    ("O'Reilly at 10 o'clock", "O'Reilly at 10 o'clock"),
    ("give 'em hell", "give 'em hell"),
    ("", ""),
  ])
  func `written words are cut into the words of grammar`(text: String, expected: String) throws {
    #expect(try cut(text) == expected)
  }

  @Test(arguments: [
    ("an adult-learned, U.S.-led, Anglo-French plan", "adult - learned"),
    ("an adult-learned, U.S.-led, Anglo-French plan", "U.S. - led"),
    ("non-aligned states of the pro-Russian co-founder's", "non-aligned"),
    ("non-aligned states of the pro-Russian co-founder's", "co-founder~'s"),
    ("since the mid-1980s by e-mail", "mid-1980s by e-mail"),
    ("post-2008 rules", "post - 2008"),
    ("an over-the-counter sale", "over - the - counter"),
    ("of 2010-2012 and 5–7 May", "2010 - 2012 and 5 – 7"),
    ("two -- no, three—four", "-- no , three — four"),
    ("it was th- this man", "th- this"),
    ("Guinea-Bissau", "Guinea - Bissau"),
  ])
  func `a hyphen stands alone but after a prefix`(text: String, part: String) throws {
    #expect(try cut(text).contains(part))
  }

  @Test(arguments: [
    ("Mr. Li's 1,200 U.S. dollars.", "Mr. Li~'s 1,200 U.S. dollars ."),
    ("at 11:30 a.m. on Jan. 3rd", "at 11:30 a.m. on Jan. 3rd"),
    ("George W. Bush, B. Obama.", "George W. Bush , B. Obama ."),
    ("a Ph.D., e.g. in law, etc.", "a Ph.D. , e.g. in law , etc."),
    ("No. 5 said no. We agreed.", "No. 5 said no . We agreed ."),
    ("older than I. The end", "older than I . The end"),
    ("talks.The end", "talks . The end"),
    ("Wait... what?!", "Wait ... what ? !"),
    ("He works for Smith Jr..", "He works for Smith Jr. ."),
    ("(b. March 1950)", "( b. March 1950 )"),
  ])
  func `a stop belongs to an abbreviation or stands alone`(text: String, expected: String) throws {
    #expect(try cut(text) == expected)
  }

  @Test(arguments: [
    ("$5m, £5.2bn and 5%", "$ 5m , £ 5.2bn and 5 %"),
    ("US$20 for 10km at 5pm", "US$ 20 for 10 km at 5 pm"),
    ("at 10a.m. 20°C", "at 10 a.m. 20 ° C"),
    ("9/11, 1/2 of the 1990s and '60s", "9/11 , 1/2 of the 1990s and '60s"),
    ("notes [13,14] on 12,000 men", "notes [ 13 , 14 ] on 12,000 men"),
    ("Call 555-0142 or 212-555-0142.", "Call 555-0142 or 212-555-0142 ."),
    ("2017-05-29T08:30:00Z", "2017 - 05 - 29T08:30:00Z"),
    ("1. First point\n2. Second 3.", "1. First point 2. Second 3 ."),
  ])
  func `numbers keep what belongs to them and leave their units`(
    text: String, expected: String
  ) throws {
    #expect(try cut(text) == expected)
  }

  @Test(arguments: [
    ("“Yes,” he said...", "“ Yes , ” he said ..."),
    ("``Yes,'' he said", "`` Yes , '' he said"),
    (
      "see https://un.org/a_(b)/c, and (www.un.org).",
      "see https://un.org/a_(b)/c , and ( www.un.org ) ."
    ),
    ("mail a.b-c@un.org or un.org/en.", "mail a.b-c@un.org or un.org/en ."),
    ("#peace @name s/he and/or AT&T", "#peace @name s/he and / or AT&T"),
    ("good :) <3 👩‍👩‍👧🇫🇷🇩🇪 👍🏽", "good :) <3 👩‍👩‍👧 🇫🇷 🇩🇪 👍🏽"),
    ("the friend(s) [...] left (a) (now)", "the friend(s) [...] left (a) ( now )"),
    ("PARIS (Reuters) - Macron", "PARIS ( Reuters ) - Macron"),
    ("cafe\u{301} co\u{AD}operation", "cafe\u{301} co\u{AD}operation"),
  ])
  func `marks stand alone and addresses, tags, faces and emoji whole`(
    text: String, expected: String
  ) throws {
    #expect(try cut(text) == expected)
  }

  @Test(arguments: [
    "Élysée’s “non”", "a\u{00AD}b c", "Ки́їв 5 – x", "naïve\u{200B} text", "\u{FEFF}x\u{202E}y",
    "1️⃣ 中文。ひらがな", "\u{301}\u{301}", "'", "''''", "…", "\u{200D}", "@", "://", "a.", ".5", "+",
  ])
  func `every token stands where it says`(text: String) throws {
    let article = ArticleText(text)
    var end = 0
    for token in try tokens(text) {
      #expect(article[token.span] == token.text)
      #expect(token.span.start >= end && !token.span.isEmpty)
      end = token.span.end
    }
  }

  @Test(arguments: [
    "a", "1", "-", ".", "'", "a.", "a-", "a'", "a@", "(", "1,", "🇫🇷", "n't", "a&", ":)",
  ])
  func `a run of a hundred thousand signs is cut in moments`(piece: String) throws {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let spent = try clock.measure { _ = try tokens(text) }
    #expect(spent < .seconds(20))
  }

  @Test func `marks of quotation fold to one, however they are written`() throws {
    #expect(try tokens("“a” \"b\" ``c''").filter { $0.folded == "\"" }.count == 6)
  }

  @Test(arguments: [
    ("Élysée", "elysee"), ("Macron’s", "macron's"), ("“X”", "\"x\""), ("Łódź", "lodz"),
    ("a–b", "a-b"), ("PARIS", "paris"), ("co\u{AD}op", "coop"),
  ])
  func `folding makes spellings comparable`(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
  }
}
