import Records
import Testing

@testable import Language

/// Which way the words around «Monday» point.
struct TenseTests {
  @Test(arguments: [
    ("He met him Monday.", Tense.past),
    ("He had been scheduled to leave Monday.", .past),
    ("He rose to power Monday.", .past),
    ("Monday saw the talks fail.", .past),
    ("He will leave Monday.", .future),
    ("The accord will be signed Monday.", .future),
    ("He is visiting Paris Monday.", .future),
    ("Talks resume Monday.", .future),
    ("He went, and on Monday was scheduled to meet her.", .future),
    ("He spoke on a surprise visit Monday.", .past),
    ("He hopes to have talks Monday.", .future),
    ("Monday's talks will fail.", .future),
    ("They agreed ahead of Monday.", .future),
    ("They praised the talks slated on Monday.", .future),
    ("Talks Monday.", .unclear),
  ])
  func `the nearest verb tells the tense`(_ text: String, _ tense: Tense) throws {
    let text = ArticleText(text)
    let tokens = try Tokenizer().tokens(of: text, in: text.whole)
    let lexicon = try TimeLexicon()
    let reading = TimeReading(
      tokens: tokens, range: tokens.indices, lexicon: lexicon,
      table: TimeRuleTable(lexicon: lexicon))
    let monday = try #require(tokens.firstIndex { $0.folded == "monday" })
    #expect(TenseGuess(reading: reading).tense(at: monday..<monday + 1, .clauseOfWeekday) == tense)
  }

  /// Past forms that do not end in -ed.
  static let irregular = """
    arose ate awoke beat became began bent bet bit bled blew bore bought bred broke brought
    built burnt burst came cast caught chose clung cost crept cut dealt did drank drew drove
    dug fed fell felt fled flew flung forbade foresaw forgave forgot fought found froze gave
    got grew had heard held hid hit hung hurt kept knelt knew laid led left lent let lit lost
    made meant met misled mistook outdid overcame overran oversaw overtook overthrew paid put
    quit ran rang read rebuilt repaid resold rode rose said sang sank sat saw sent shed shone
    shook shot shrank shut slept slew slid sold sought sped spent split spoke sprang spun stole
    stood strode strove struck strung stuck stung swam swept swore swung taught threw thought
    thrust told took tore trod understood undertook undercut underwent upheld upset went wept
    withdrew withheld withstood woke won wore wove wrote wrung
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test(arguments: irregular)
  func `an irregular verb's past is known`(_ verb: String) throws {
    let times = try MarkedTimes("They \(verb) Monday.", on: "2022-03-10")
    #expect(times.date("Monday") == "2022-03-07")
    #expect(try TimeLexicon().tense.past.contains(verb))
  }

  @Test(arguments: [("They met Putin in", true), ("He announced the meeting in", false)])
  func `only a verb beside a date speaks of the date itself`(_ lead: String, _ isPast: Bool) throws
  {
    let text = ArticleText(lead + " May")
    let tokens = try Tokenizer().tokens(of: text, in: text.whole)
    let lexicon = try TimeLexicon()
    let reading = TimeReading(
      tokens: tokens, range: tokens.indices, lexicon: lexicon,
      table: TimeRuleTable(lexicon: lexicon))
    let last = tokens.count - 1
    let tense = TenseGuess(reading: reading).tense(at: last..<last + 1, .verbBeside)
    #expect((tense == .past) == isPast)
  }
}
