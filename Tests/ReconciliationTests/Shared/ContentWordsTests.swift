import Reconciliation
import Testing

@Suite struct `Words by which passages are compared` {
  @Test(arguments: [
    ("Russia denies that it has plans for an invasion.", ["russia", "deni", "plan", "invas"]),
    ("They were invading and invaded.", ["invad", "invad"]),
    ("More than 27,000 troops, says the U.S. Treasury", ["27000", "troop", "us", "treasuri"]),
    ("inflation of 1.5 percent in May.", ["inflat", "1.5", "percent"]),
    ("a law planned, laws, planning to add, adding", ["law", "plan", "law", "plan", "add", "add"]),
    ("Élysée, Elysee", ["elysee", "elysee"].map(ContentWords.stem)),
    ("", []),
  ])
  func `stems leave out function words, case, accents and endings`(
    text: String, stems: [String]
  ) throws {
    #expect(try ContentWords().stems(text) == stems)
  }
}
