import Language
import Records
import Testing

@Suite struct StatesAndGroupsTests {
  @Test(arguments: [
    ("Moscow said on Monday that it agreed.", "Moscow", "Russia"),
    ("Talks between Paris and Beijing began.", "Paris", "France"),
    ("Talks between Paris and Beijing began.", "Beijing", "China"),
    ("Kiev's demand was refused.", "Kiev's", nil),
    ("Kiev's demand was refused.", "Kiev", "Ukraine"),
    ("He flew to Kiev.", "Kiev", "@Kyiv"),
    ("They met in Moscow on Monday.", "Moscow", "@Moscow"),
    ("He visited Moscow.", "Moscow", "@Moscow"),
    ("Moscow's airport was closed.", "Moscow", "@Moscow"),
    ("The Kremlin said no.", "Kremlin", "Russia"),
    ("They dined at the White House.", "White House", "@White House"),
    ("The White House said no.", "White House", "United States"),
    ("The French government agreed.", "French government", "France"),
    ("Britain agreed.", "Britain", "United Kingdom"),
    ("The EU and NATO agreed.", "EU", "European Union"),
  ])
  func `capitals and palaces act or are places by their context`(
    text: String, words: String, meaning: String?
  ) throws {
    #expect(try NamedArticle(text, on: "2017-05-31").meaning(of: words) == meaning)
  }

  @Test(arguments: [
    ("They met in Victoria.", "Victoria", "SC"),
    ("They met in Victoria, Canada.", "Victoria", "CA"),
    ("They met in Georgetown, Canada, on Monday.", "Georgetown", "CA"),
    // A list of places.
    ("He went to Paris, Germany and Italy.", "Paris", "FR"),
  ])
  func `a town lies in the state that is told behind it`(text: String, town: String, state: String)
    throws
  {
    let mention = try #require(NamedArticle(text, on: "2017-05-31").mention(town))
    guard case .place(_, let told) = mention.meaning else {
      Issue.record("\(town) is no place")
      return
    }
    #expect(told == state)
  }

  @Test(arguments: [("1985-05-01", "Soviet Union"), ("2005-05-01", "Russia")])
  func `the year decides which state a capital stands for`(date: String, name: String) throws {
    #expect(try NamedArticle("Moscow said no.", on: date).meaning(of: "Moscow") == name)
  }

  @Test func `a state after a preposition of place is marked`() throws {
    let article = try NamedArticle("Troops in China met troops from France; Iran said no.", on: nil)
    #expect(article.mention("China")?.isLocative == true)
    #expect(article.mention("Iran")?.isLocative == false)
  }

  @Test(arguments: [
    ("US officials said no.", "US officials"),
    ("A French presidential official said no.", "French presidential official"),
    ("He told Russian state media.", "Russian state media"),
    ("Western countries said no.", "Western countries"),
    ("The Ukrainians said no.", "Ukrainians"),
    ("Aides to Villepin said no.", "Aides to Villepin"),
    ("He met a senior US official.", "senior US official"),
    ("Kremlin aides said no.", "Kremlin aides"),
    ("Sources close to the presidency said no.", "Sources close to the presidency"),
    ("But analysts said no.", "analysts"),
    ("A Kremlin spokesman said no.", "Kremlin spokesman"),
    ("He blamed officials in the Khartoum government.", "officials in the Khartoum government"),
  ])
  func `people without a name are described in the text's words`(text: String, words: String) throws
  {
    let actor = try #require(try NamedArticle(text, on: "2022-02-08").mention(words)?.actor)
    #expect(actor.kind == .group)
    #expect(actor.name == words)
  }

  @Test(arguments: [
    "The French side of the story.", "He bought US oil.", "A US-led coalition.",
    "Anti-French slogans.", "He came in May.", "The ruling party won.",
  ])
  func `words that name nobody give no person or group`(text: String) throws {
    let actors = try NamedArticle(text, on: "2018-05-01").analysis.mentions.compactMap(\.actor)
    #expect(!actors.contains { $0.kind == .person || $0.kind == .group })
  }

  @Test(arguments: [
    ("The Russian Defence Ministry said no.", "Russian Defence Ministry"),
    ("China's Foreign Ministry said no.", "Chinese Foreign Ministry"),
  ])
  func `a ministry is a body with the state's adjective`(text: String, name: String) throws {
    let actors = try NamedArticle(text, on: "2022-02-08").analysis.mentions.compactMap(\.actor)
    #expect(actors.map(\.name) == [name])
    #expect(actors.first?.kind == .organisation)
  }

  @Test(arguments: [
    "In Tehran, the Foreign Ministry said no.", "TEHRAN, Nov. 22 -- The Foreign Ministry said no.",
  ])
  func `the Foreign Ministry is that of the capital where it speaks`(text: String) throws {
    let article = try NamedArticle(text, on: "2006-11-22")
    #expect(article.meaning(of: "Foreign Ministry") == "Iranian Foreign Ministry")
  }

  @Test(arguments: [
    ("The US Congress said no.", "US Congress", "United States Congress"),
    ("Capitol Hill said no.", "Capitol Hill", "United States Congress"),
    ("The IAEA said no.", "IAEA", "International Atomic Energy Agency"),
    ("The MENA news agency said so.", "MENA news agency", "MENA"),
    ("The DPR Korea said no.", "DPR Korea", "North Korea"),
    ("Attacks on Jakarta nightspots went on.", "Jakarta", "@Jakarta"),
  ])
  func `bodies bear the name that readers know`(
    text: String, words: String, meaning: String
  ) throws {
    #expect(try NamedArticle(text, on: "2017-05-31").meaning(of: words) == meaning)
  }

  @Test func `the Foreign Ministry is the one named with its state before`() throws {
    let article = try NamedArticle(
      "The Nepalese Foreign Ministry said no. Later the Foreign Ministry said yes.",
      on: "2006-11-22")
    #expect(article.meaning(of: "Foreign Ministry") == "Nepalese Foreign Ministry")
  }
}
